/** What OpenSSL says of a TLS identity: whether key, certificate, name and chain belong together. */

import { X509Certificate, type KeyObject } from 'node:crypto';
import type { Instant, NodeId } from '@comity/kernel';
import { NodeError } from '../node.errors.js';

/** As for every certificate of the network (PROTOCOL 10.7). */
const RSA_BITS_MIN = 3_072;
/** A chain longer than this leads nowhere that a node would follow. */
const CHAIN_MAX = 8;

/** A key, and its certificate with those that issued it. */
export interface TlsIdentity {
  readonly key: KeyObject;
  /** The key's own first. */
  readonly chain: readonly X509Certificate[];
}

/** Demands an RSA key of at least 3072 bits. @throws {NodeError} `TLS_KEY_UNFIT` */
export const requireRsa = (key: KeyObject): void => {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < RSA_BITS_MIN) {
    throw new NodeError('TLS_KEY_UNFIT', { bits, least: RSA_BITS_MIN });
  }
};

/**
 * The identity of `node` in `certificates`, in any order: the certificate of `key`, valid at `at`
 * and naming that node alone, and each issuer that is among them, its signature verified. A root is
 * left out: peers are handed it on another way.
 *
 * @throws {NodeError} `TLS_KEY_UNFIT`; `TLS_CERTIFICATE_UNFIT` with what is wrong
 */
export const identityOf = (
  key: KeyObject,
  certificates: readonly X509Certificate[],
  { node, at }: { readonly node: NodeId; readonly at: Instant },
): TlsIdentity => {
  requireRsa(key);
  const own = certificates.find((one) => one.checkPrivateKey(key));
  if (!own) throw unfit('no certificate of this key');
  if (own.subjectAltName !== `URI:${node}`) throw unfit('it does not name this node alone');
  if (at < Date.parse(own.validFrom) || at >= Date.parse(own.validTo)) throw unfit('its dates');
  return { key, chain: chainOf(own, certificates) };
};

/** The certificates in a file of PEM, in its order. @throws {Error} for anything else */
export const certificatesIn = (pem: string): readonly X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  );

const chainOf = (
  own: X509Certificate,
  certificates: readonly X509Certificate[],
): readonly X509Certificate[] => {
  const chain = [own];
  while (chain.length < CHAIN_MAX) {
    const last = chain.at(-1) ?? own;
    const issuer = certificates.find((one) => !chain.includes(one) && last.checkIssued(one));
    if (!issuer) break;
    if (!last.verify(issuer.publicKey)) throw unfit('a signature of its chain');
    if (issuer.checkIssued(issuer)) break;
    chain.push(issuer);
  }
  return chain;
};

const unfit = (wrong: string): NodeError => new NodeError('TLS_CERTIFICATE_UNFIT', { wrong });
