/**
 * What one State's mailbox and the systems that call it are known by: an authority of the State's
 * own, a certificate of the mailbox, and one of each system. The network's authority has no part.
 */

import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { type Clock, type Entropy, fromSeconds, type StateCode, toSeconds } from '@comity/kernel';
import { CertsDevError } from './certs-dev.errors.js';
import { DEVELOPMENT_PROFILE } from './development-network.js';
import {
  type CertificateDraft,
  writeMailboxCertificate,
  writeSystemCertificate,
} from './forge-writer.js';
import { PrivateFolder } from './private-folder.js';
import {
  type Authority,
  authorityName,
  between,
  dueForRenewal,
  serialFrom,
  TLS_VALIDITY_MS,
} from './tls-certificates.js';
import { type Issuance, keepAuthority, keepRsaKey, spkiOf } from './tls-identity.js';

/** What to make, and where. */
export interface DevelopmentMailbox {
  /** The profile of the process that asks; refused unless it is `development`. */
  readonly profile: string;
  /** The folder of the State's mailbox; made with mode 0700 when it is not there. */
  readonly directory: string;
  readonly state: StateCode;
  /** The host at which the mailbox listens, by name and by address. */
  readonly host: { readonly dns: string; readonly ip: string };
  /** Systems by name. */
  readonly systems: readonly string[];
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** One system's own files, and the key by which the mailbox knows it. */
export interface IssuedSystem {
  readonly name: string;
  /** SHA-256 of the public key's SubjectPublicKeyInfo, base64url. */
  readonly key: string;
  readonly certificateFile: string;
  readonly keyFile: string;
  /** The State's authority, by which a system knows the mailbox. */
  readonly authorityFile: string;
}

/**
 * Makes what is missing: `authority.pem`, `tls.pem` and `tls.key.pem` of the mailbox, and
 * `systems/<name>.pem` and `systems/<name>.key.pem`; renews certificates that end soon.
 *
 * @throws {CertsDevError} CERTS_DEV_PROFILE_REFUSED outside the development profile
 */
export const issueDevelopmentMailbox = async (
  ask: DevelopmentMailbox,
): Promise<readonly IssuedSystem[]> => {
  const { profile, state, entropy, host } = ask;
  if (profile !== DEVELOPMENT_PROFILE) {
    throw new CertsDevError('CERTS_DEV_PROFILE_REFUSED', { profile });
  }
  const at = fromSeconds(toSeconds(ask.clock.now()));
  const issuance: Issuance = { network: `systems of ${state}`, entropy, at };
  const folder = new PrivateFolder(ask.directory);
  await folder.ensure();
  const authority = await keepAuthority(folder, issuance);
  const issued = { ...issuance, authority };
  const key = await keepRsaKey(folder, 'tls.key.pem');
  const commonName = `Mailbox of ${state} (development)`;
  await keepCertificate(folder, 'tls.pem', at, () =>
    writeMailboxCertificate({ ...draftOf(issued, commonName, key), ...host }),
  );
  const systems = ask.systems.map(async (name): Promise<IssuedSystem> => {
    const [certificateFile, keyFile] = [`systems/${name}.pem`, `systems/${name}.key.pem`];
    const own = await keepRsaKey(folder, keyFile);
    const uri = `urn:comity:system:${state.toLowerCase()}:${name}`;
    await keepCertificate(folder, certificateFile, at, () =>
      writeSystemCertificate({ ...draftOf(issued, name, own), uri }),
    );
    return {
      name,
      key: spkiOf(own),
      certificateFile: folder.at(certificateFile),
      keyFile: folder.at(keyFile),
      authorityFile: folder.at('authority.pem'),
    };
  });
  return Promise.all(systems);
};

const keepCertificate = async (
  folder: PrivateFolder,
  path: string,
  at: Issuance['at'],
  write: () => string,
): Promise<void> => {
  const held = await folder.read(path);
  if (held === null || dueForRenewal(held, at)) await folder.write(path, sound(write()));
};

/** Read back by OpenSSL before it is used. */
const sound = (pem: string): string => {
  if (new X509Certificate(pem).ca) {
    throw new CertsDevError('CERTS_DEV_CERTIFICATE_UNSOUND', { member: 'ca' });
  }
  return pem;
};

const draftOf = (
  { authority, network, entropy, at }: Issuance & { readonly authority: Authority },
  commonName: string,
  key: KeyObject,
): CertificateDraft => ({
  ...between(at, TLS_VALIDITY_MS),
  serial: serialFrom(entropy),
  subject: { commonName },
  subjectKey: createPublicKey(key),
  issuer: { commonName: authorityName(network) },
  issuerKey: authority.key,
});
