/** Certificates as an authority of a test issues them, good ones and bad. */

import 'reflect-metadata';
import { webcrypto, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { TlsIdentity } from './peer-credentials.js';

const crypto = webcrypto as unknown as Crypto;
x509.cryptoProvider.set(crypto);
const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

export const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
export const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
export const ANY_USAGE = '2.5.29.37.0';

/** Who issues: the name, the key that signs, and its certificate in PEM. */
export interface TestAuthority {
  readonly name: string;
  readonly signingKey: CryptoKey;
  readonly algorithm: EcdsaParams | Algorithm;
  readonly pem: string;
}

/** What a certificate says; what is left out is as it should be. */
export interface Said {
  readonly names: x509.JsonGeneralNames;
  readonly usages?: readonly string[];
  /** The key it certifies; a new one on P-256 otherwise. */
  readonly keys?: CryptoKeyPair;
  /** Days from now. */
  readonly days?: readonly [from: number, until: number];
  readonly isAuthority?: boolean;
  readonly more?: readonly x509.Extension[];
}

/** New keys of a certificate; `extractable`, for TLS reads them as PEM. */
export const newKeys = (
  algorithm: EcKeyGenParams | RsaHashedKeyGenParams = P256,
): Promise<CryptoKeyPair> => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** New RSA keys of so many bits. */
export const newRsaKeys = (modulusLength: number): Promise<CryptoKeyPair> =>
  newKeys({ ...RSA, modulusLength, publicExponent: Uint8Array.of(1, 0, 1) });

/** An authority of its own, as of a network that is not ours. */
export const newAuthority = async (): Promise<TestAuthority> => {
  const keys = await newKeys();
  const name = 'CN=Test authority';
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name,
      keys,
      signingAlgorithm: P256,
      notBefore: at(-1),
      notAfter: at(1),
      extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
    },
    crypto,
  );
  const pem = certificate.toString('pem');
  return { name, signingKey: keys.privateKey, algorithm: P256, pem };
};

/** The RSA authority whose certificate and key a network has on its disk. */
export const authorityOf = async (pem: string, key: KeyObject): Promise<TestAuthority> => {
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const signingKey = await crypto.subtle.importKey('pkcs8', pkcs8, RSA, false, ['sign']);
  return { name: new x509.X509Certificate(pem).subject, signingKey, algorithm: RSA, pem };
};

/** The RSA keys of a node, as its key folder has them. */
export const keysIn = async (key: KeyObject, publicKey: KeyObject): Promise<CryptoKeyPair> => ({
  privateKey: await crypto.subtle.importKey(
    'pkcs8',
    key.export({ type: 'pkcs8', format: 'der' }),
    RSA,
    true,
    ['sign'],
  ),
  publicKey: await crypto.subtle.importKey(
    'spki',
    publicKey.export({ type: 'spki', format: 'der' }),
    RSA,
    true,
    ['verify'],
  ),
});

/** A certificate that `authority` issued, with its key. */
export const newIdentity = async (authority: TestAuthority, said: Said): Promise<TlsIdentity> => {
  const { names, usages = [SERVER_AUTH, CLIENT_AUTH], days = [-1, 1], isAuthority = false } = said;
  const keys = said.keys ?? (await newKeys());
  const leaf = await x509.X509CertificateGenerator.create(
    {
      subject: 'CN=test node',
      issuer: authority.name,
      publicKey: keys.publicKey,
      signingKey: authority.signingKey,
      signingAlgorithm: authority.algorithm,
      notBefore: at(days[0]),
      notAfter: at(days[1]),
      extensions: [
        new x509.BasicConstraintsExtension(isAuthority, undefined, true),
        new x509.ExtendedKeyUsageExtension([...usages]),
        new x509.SubjectAlternativeNameExtension(names),
        ...(said.more ?? []),
      ],
    },
    crypto,
  );
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    ca: authority.pem,
    cert: leaf.toString('pem'),
    key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  };
};

/** An authority below `authority`, which issues on. */
export const authorityBelow = async (authority: TestAuthority): Promise<TestAuthority> => {
  const keys = await newKeys();
  const { cert } = await newIdentity(authority, {
    names: uri('urn:below'),
    keys,
    isAuthority: true,
  });
  return { name: 'CN=test node', signingKey: keys.privateKey, algorithm: P256, pem: cert };
};

/** A certificate that its own key signed. */
export const selfSigned = async (said: Said): Promise<TlsIdentity> => {
  const keys = said.keys ?? (await newKeys());
  const algorithm = keys.privateKey.algorithm.name === RSA.name ? RSA : P256;
  const itself = { name: 'CN=test node', signingKey: keys.privateKey, algorithm, pem: '' };
  return newIdentity(itself, { ...said, keys });
};

/** An extension that nobody knows. */
export const unknownExtension = (isCritical: boolean): x509.Extension =>
  new x509.Extension('1.3.6.1.4.1.99999.1', isCritical, Uint8Array.of(5, 0));

/** The one name that a node's certificate has. */
export const uri = (value: string): x509.JsonGeneralNames => [{ type: 'url', value }];

const at = (days: number): Date => new Date(Date.now() + days * DAY_MS);
