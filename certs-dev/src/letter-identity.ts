/** The RSA identity with which an authority signs its letters: PKCS #12, as a State would be given. */

import { createPublicKey, generateKeyPair, X509Certificate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { DAY_MS, MINUTE_MS, toBase64url } from '@comity/kernel';
import { writeLetterCertificate, writePkcs12 } from './forge-writer.js';
import type { PrivateFolder } from './private-folder.js';
import { authorityName, serialFrom } from './tls-certificates.js';
import type { Authority } from './tls-certificates.js';
import type { Issuance } from './tls-identity.js';

const RSA_BITS = 3072;
const VALIDITY_MS = 365 * DAY_MS;
const RENEWAL_MS = 30 * DAY_MS;
const SKEW_MS = 5 * MINUTE_MS;
const PASSPHRASE_BYTES = 24;
const generate = promisify(generateKeyPair);

/**
 * `letter.p12` in `folder`, its passphrase in `letter.pass`, its certificate in `letter.pem`; made
 * when they are not there, and anew when the certificate has less than thirty days left.
 */
export const keepLetterIdentity = async (
  folder: PrivateFolder,
  ask: Issuance & { readonly authority: Authority; readonly commonName: string },
): Promise<void> => {
  const held = await folder.read('letter.pem');
  const left = held === null ? 0 : Date.parse(new X509Certificate(held).validTo) - ask.at;
  if (left > RENEWAL_MS) return;

  const passphrase = await folder.keep('letter.pass', async () =>
    toBase64url(ask.entropy.bytes(PASSPHRASE_BYTES)),
  );
  const { privateKey } = await generate('rsa', { modulusLength: RSA_BITS });
  const certificate = certificateOf(createPublicKey(privateKey), ask);
  const chain = [certificate, ask.authority.certificate];
  await folder.write('letter.p12', writePkcs12({ key: privateKey, chain, passphrase }));
  await folder.write('letter.pem', certificate);
};

const certificateOf = (
  subjectKey: KeyObject,
  ask: Issuance & { readonly authority: Authority; readonly commonName: string },
): string =>
  writeLetterCertificate({
    serial: serialFrom(ask.entropy),
    subject: { commonName: ask.commonName },
    subjectKey,
    issuer: { commonName: authorityName(ask.network) },
    issuerKey: ask.authority.key,
    notBefore: new Date(ask.at - SKEW_MS),
    notAfter: new Date(ask.at + VALIDITY_MS),
  });
