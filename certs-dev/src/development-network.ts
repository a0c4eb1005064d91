/**
 * The keys and certificates of a whole network on one machine, for development: made once, kept
 * and renewed by every later start. Nothing here is fit for a State.
 */

import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import {
  canonicalize,
  type Clock,
  type Entropy,
  fromSeconds,
  type Instant,
  type NodeId,
  toIso,
  toSeconds,
} from '@comity/kernel';
import { anchorOf, keepAdministrators } from './administrators.js';
import { CertsDevError } from './certs-dev.errors.js';
import { keepLetterIdentity } from './letter-identity.js';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file.js';
import { keepIdentityKey } from './identity-key.js';
import { succeed } from './member-keys.js';
import { type DevelopmentState, memberRecordOf } from './member-record.js';
import { PrivateFolder } from './private-folder.js';
import type { Authority } from './tls-certificates.js';
import { type Issuance, keepAuthority, keepTlsCertificate, keepTlsKey } from './tls-identity.js';

/** The only profile under which this package works. */
export const DEVELOPMENT_PROFILE = 'development';

/** What to make, and where. */
export interface DevelopmentNetwork {
  /** The profile of the process that asks; refused unless it is `development`. */
  readonly profile: string;
  /** The data directory; made with mode 0700 when it is not there. */
  readonly directory: string;
  /** As `comity-development`: in the trust anchor and in the CA's name. */
  readonly network: string;
  readonly states: readonly DevelopmentState[];
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** Where everything lies, as absolute or relative as `directory` was. */
export interface IssuedNetwork {
  /** The public keys that sign the trust list, and how many of them must. */
  readonly anchor: string;
  /** The private keys of the three administrators; only the directory's primary reads it. */
  readonly administrators: string;
  /** One public record a member, `<STATE>.json`. */
  readonly members: string;
  readonly states: readonly IssuedState[];
}

export interface IssuedState {
  readonly state: DevelopmentState['state'];
  /**
   * The State's key folder: `keys.json`, `identity.json`, `tls.key.pem`, `tls.pem`,
   * `authority.pem`, `letter.p12`, `letter.pass`, `letter.pem`.
   */
  readonly keys: string;
}

/**
 * Makes what is missing of the network under `directory`, renews what ends soon, keeps the rest.
 *
 * @throws {CertsDevError} CERTS_DEV_PROFILE_REFUSED outside the development profile, before
 *   anything is written; CERTS_DEV_FILE_UNREADABLE for a damaged file, which is left as it is
 */
export const issueDevelopmentNetwork = async (ask: DevelopmentNetwork): Promise<IssuedNetwork> => {
  requireDevelopment(ask.profile);
  const { network, entropy } = ask;
  // Whole seconds, as certificates and the trust list write them.
  const at = fromSeconds(toSeconds(ask.clock.now()));
  const issuance: Issuance = { network, entropy, at };
  const root = new PrivateFolder(ask.directory);
  await root.ensure();

  const [authority, administrators, states] = await Promise.all([
    keepAuthority(root.folder('network'), issuance),
    keepAdministrators(root.folder('network')),
    Promise.all(ask.states.map((state) => keepKeys(root, state, issuance))),
  ]);
  for (const held of states) await publish(root, held, authority, issuance);
  await root.write('anchor.json', canonicalize(anchorOf(network, administrators)));
  return {
    anchor: root.at('anchor.json'),
    administrators: root.at('network/administrators.json'),
    members: root.at('members'),
    states: states.map(({ about, folder }) => ({ state: about.state, keys: folder.at('') })),
  };
};

interface HeldByState {
  readonly about: DevelopmentState;
  readonly folder: PrivateFolder;
  readonly file: KeyFile;
  readonly tlsKey: KeyObject;
}

const requireDevelopment = (profile: string): void => {
  if (profile === DEVELOPMENT_PROFILE) return;
  throw new CertsDevError('CERTS_DEV_PROFILE_REFUSED', { profile });
};

const keepKeys = async (
  root: PrivateFolder,
  about: DevelopmentState,
  { network, at }: Issuance,
): Promise<HeldByState> => {
  const folder = root.folder(join(about.state.toLowerCase(), 'keys'));
  const [tlsKey, file] = await Promise.all([
    keepTlsKey(folder),
    keepKeyFile(folder, { node: about.node, network, at }),
    keepIdentityKey(folder),
  ]);
  return { about, folder, file, tlsKey };
};

const keepKeyFile = async (
  folder: PrivateFolder,
  { node, network, at }: { node: NodeId; network: string; at: Instant },
): Promise<KeyFile> => {
  const held = await readKeyFile(folder);
  if (held !== null && held.node !== node) {
    throw new CertsDevError('CERTS_DEV_FILE_UNREADABLE', { file: folder.at('keys.json'), node });
  }
  const made = held?.made ?? at;
  const origin = held?.origin ?? logOriginOf(node, network, at);
  const file = { node, origin, made, keys: await succeed(held?.keys ?? [], { origin, at }) };
  await writeKeyFile(folder, file);
  return file;
};

/** The name of the log in checkpoints; it never changes, so it says when the log began. */
const logOriginOf = (node: NodeId, network: string, at: Instant): string =>
  `${node.split(':').at(-1)}.${network}.example/log/${toIso(at).slice(0, 4)}`;

const publish = async (
  root: PrivateFolder,
  { about, folder, file, tlsKey }: HeldByState,
  authority: Authority,
  issuance: Issuance,
): Promise<void> => {
  await keepTlsCertificate(folder, { ...issuance, authority, node: about.node, key: tlsKey });
  const commonName = `Central Authority of ${about.state} (development)`;
  await keepLetterIdentity(folder, { ...issuance, authority, commonName });
  const record = memberRecordOf(about, { file, tlsKey });
  await root.write(join('members', `${about.state}.json`), canonicalize(record));
};
