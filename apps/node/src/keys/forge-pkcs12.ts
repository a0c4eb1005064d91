/**
 * node-forge for TLS identities: writes PKCS #12 and certificate requests, and opens PKCS #12 files
 * of the forms that OpenSSL has given up.
 *
 * It verifies nothing, and exports nothing that does: a file comes from the operator's own disk,
 * and `tls-identity.ts` has OpenSSL judge all that leaves this module before anyone uses it. The
 * private key enters node-forge only here, because a PKCS #12 file is what it is to become.
 */

import { constants, createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import type { Bytes } from '@comity/kernel';
import { NodeError } from '../node.errors.js';

/** What `@types/node-forge` leaves out of `forge.pki`, and we need. */
interface ToBeSigned {
  getCertificationRequestInfo(request: forge.pki.CertificateSigningRequest): forge.asn1.Asn1;
}

const { asn1, pkcs12 } = forge;
const pki = forge.pki as typeof forge.pki & ToBeSigned;

/** What a file with a key and a chain never reaches; what is larger is no such file. */
export const PKCS12_BYTES_MAX = 65_536;
/** OWASP's figure for PBKDF2 with SHA-256; the MAC of the file is stretched as often. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11'; // RFC 8017 appendix A.2.4
const KEY_BAGS = ['1.2.840.113549.1.12.10.1.2', '1.2.840.113549.1.12.10.1.1']; // RFC 7292 D
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
const URI_NAME = 6; // GeneralName's uniformResourceIdentifier, RFC 5280 section 4.2.1.6

/** A key and its certificates as a file held them, in no order. */
export interface Pkcs12Content {
  readonly key: KeyObject;
  readonly certificates: readonly X509Certificate[];
}

/**
 * A PKCS #12 file in DER (AES-256, PBKDF2 with SHA-256) of an RSA key and its certificates, PEM,
 * the key's own first. Takes some ten seconds. Its MAC is SHA-1: the file is as secret as the key.
 *
 * @param given.passphrase ASCII: of any other, node-forge makes a file that OpenSSL cannot open
 */
export const writePkcs12 = (given: {
  readonly key: KeyObject;
  readonly chain: readonly string[];
  readonly passphrase: string;
}): Bytes => {
  const own = pki.privateKeyFromPem(given.key.export({ format: 'pem', type: 'pkcs1' }).toString());
  const certificates = given.chain.map((pem) => pki.certificateFromPem(pem));
  const options = {
    algorithm: 'aes256',
    count: ITERATIONS,
    saltSize: SALT_BYTES,
    prfAlgorithm: 'sha256',
    friendlyName: 'tls',
  } as const;
  const file = pkcs12.toPkcs12Asn1(own, certificates, given.passphrase, options);
  return new Uint8Array(Buffer.from(asn1.toDer(file).getBytes(), 'binary'));
};

/**
 * Opens a PKCS #12 file, also of the old forms (RC2, triple DES), and reads its RSA key and its
 * RSA certificates.
 *
 * @throws {NodeError} `PKCS12_TOO_LARGE`; `PKCS12_MALFORMED` for what is no such file, or cut off;
 *   `PKCS12_UNOPENED` for another passphrase or damage within; `TLS_KEY_UNFIT` for a key that is
 *   not RSA, or none
 */
export const readPkcs12 = (bytes: Uint8Array, passphrase: string): Pkcs12Content => {
  if (bytes.length > PKCS12_BYTES_MAX) {
    throw new NodeError('PKCS12_TOO_LARGE', { bytes: bytes.length, most: PKCS12_BYTES_MAX });
  }
  const bags = opened(parsed(bytes), passphrase);
  const key = KEY_BAGS.flatMap((bagType) => bags.getBags({ bagType })[bagType] ?? [])[0]?.key;
  if (!key) throw new NodeError('TLS_KEY_UNFIT');
  const held = bags.getBags({ bagType: CERTIFICATE_BAG })[CERTIFICATE_BAG] ?? [];
  return {
    key: createPrivateKey(pki.privateKeyToPem(key)),
    certificates: held.flatMap(({ cert }) =>
      cert ? [new X509Certificate(pki.certificateToPem(cert))] : [],
    ),
  };
};

/** A PKCS #10 request in PEM for a TLS identity of `uri`, both usages, signed by node:crypto. */
export const writeTlsRequest = (key: KeyObject, uri: string): string => {
  const request = pki.createCertificationRequest();
  request.publicKey = publicHalf(key);
  request.setSubject([{ name: 'commonName', value: uri }]);
  const extensions = [
    { name: 'subjectAltName', altNames: [{ type: URI_NAME, value: uri }] },
    { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
  ];
  request.setAttributes([{ name: 'extensionRequest', extensions }]);
  request.signatureOid = request.siginfo.algorithmOid = SHA256_WITH_RSA;
  request.certificationRequestInfo = pki.getCertificationRequestInfo(request);
  const part = Buffer.from(asn1.toDer(request.certificationRequestInfo).getBytes(), 'binary');
  const padding = constants.RSA_PKCS1_PADDING;
  request.signature = sign('sha256', part, { key, padding }).toString('binary');
  return pki.certificationRequestToPem(request);
};

const parsed = (bytes: Uint8Array): forge.asn1.Asn1 => {
  try {
    return asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('binary')));
  } catch (cause) {
    throw new NodeError('PKCS12_MALFORMED', {}, { cause });
  }
};

const opened = (file: forge.asn1.Asn1, passphrase: string): forge.pkcs12.Pkcs12Pfx => {
  try {
    return pkcs12.pkcs12FromAsn1(file, passphrase);
  } catch (cause) {
    throw new NodeError('PKCS12_UNOPENED', {}, { cause });
  }
};

const publicHalf = (key: KeyObject): forge.pki.rsa.PublicKey => {
  const { n, e } = key.export({ format: 'jwk' });
  const number = (text: string | undefined): forge.jsbn.BigInteger =>
    new forge.jsbn.BigInteger(Buffer.from(text ?? '', 'base64url').toString('hex'), 16);
  return pki.rsa.setPublicKey(number(n), number(e));
};
