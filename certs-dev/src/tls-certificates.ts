/** TLS certificates of the development network, each read back by OpenSSL before it is used. */

import { type KeyObject, X509Certificate } from 'node:crypto';
import { DAY_MS, type Entropy, type Instant, MINUTE_MS, type NodeId } from '@comity/kernel';
import { CertsDevError } from './certs-dev.errors.js';
import {
  type CertificateDraft,
  writeAuthorityCertificate,
  writeTlsCertificate,
} from './forge-writer.js';

/** A private key and what its holder is called; `certificate` is PEM. */
export interface Authority {
  readonly key: KeyObject;
  readonly certificate: string;
}

export const AUTHORITY_VALIDITY_MS = 3_650 * DAY_MS;
/** How long a certificate of a node, a mailbox or a system is good for. */
export const TLS_VALIDITY_MS = 30 * DAY_MS;
const TLS_RENEWAL_MS = 7 * DAY_MS;
/** Peers' clocks may be a little behind ours. */
const SKEW_MS = 5 * MINUTE_MS;
const SERIAL_BYTES = 16;

/**
 * The network CA's own certificate, PEM.
 *
 * @throws {CertsDevError} CERTS_DEV_CERTIFICATE_UNSOUND when it does not read back as meant
 */
export const issueAuthority = (ask: {
  readonly network: string;
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
  readonly at: Instant;
  readonly entropy: Entropy;
}): string => {
  const name = { commonName: authorityName(ask.network) };
  const draft: CertificateDraft = {
    ...between(ask.at, AUTHORITY_VALIDITY_MS),
    serial: serialFrom(ask.entropy),
    subject: name,
    subjectKey: ask.publicKey,
    issuer: name,
    issuerKey: ask.key,
  };
  const pem = writeAuthorityCertificate(draft);
  const certificate = new X509Certificate(pem);
  demand(certificate.ca, 'ca');
  demand(certificate.checkIssued(certificate), 'issuer');
  demandSound(certificate, draft, ask.publicKey);
  return pem;
};

/**
 * A node's TLS certificate of 30 days, PEM; its only name is the node id, as a SAN URI
 * (security.md 3.4: exactly one SAN of the agreed form, clientAuth and serverAuth exactly).
 *
 * @throws {CertsDevError} CERTS_DEV_CERTIFICATE_UNSOUND when it does not read back as meant
 */
export const issueTlsCertificate = (ask: {
  readonly network: string;
  readonly authority: Authority;
  readonly node: NodeId;
  readonly publicKey: KeyObject;
  readonly at: Instant;
  readonly entropy: Entropy;
}): string => {
  const issuer = new X509Certificate(ask.authority.certificate);
  const draft = {
    ...between(ask.at, TLS_VALIDITY_MS),
    serial: serialFrom(ask.entropy),
    subject: { commonName: ask.node },
    subjectKey: ask.publicKey,
    issuer: { commonName: authorityName(ask.network) },
    issuerKey: ask.authority.key,
    uri: ask.node,
  };
  const pem = writeTlsCertificate(draft);
  const certificate = new X509Certificate(pem);
  demand(!certificate.ca, 'ca');
  demand(certificate.subjectAltName === `URI:${ask.node}`, 'subjectAltName');
  demand(certificate.keyUsage.toSorted().join() === `${SERVER_AUTH},${CLIENT_AUTH}`, 'extKeyUsage');
  demand(certificate.checkIssued(issuer), 'issuer');
  demandSound(certificate, draft, issuer.publicKey);
  return pem;
};

/** Whether the certificate is so near its end that a later start must renew it. */
export const dueForRenewal = (pem: string, at: Instant): boolean =>
  new X509Certificate(pem).validToDate.getTime() - at < TLS_RENEWAL_MS;

// RFC 5280 section 4.2.1.12; X509Certificate's `keyUsage` lists extended key usages by OID.
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

/** What the network's CA is called. */
export const authorityName = (network: string): string => `${network} TLS authority`;

/** From a little before `at` on, for `lifeMs`. */
export const between = (at: Instant, lifeMs: number): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(at - SKEW_MS),
  notAfter: new Date(at + lifeMs),
});

/** Positive and of fixed length: RFC 5280 section 4.1.2.2 allows at most twenty bytes. */
/** A serial number of 16 random bytes, positive. */
export const serialFrom = (entropy: Entropy): CertificateDraft['serial'] => {
  const serial = entropy.bytes(SERIAL_BYTES);
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
  return serial;
};

const demandSound = (
  certificate: X509Certificate,
  draft: CertificateDraft,
  issuerPublicKey: KeyObject,
): void => {
  demand(certificate.publicKey.equals(draft.subjectKey), 'publicKey');
  demand(sameSecond(certificate.validFromDate, draft.notBefore), 'notBefore');
  demand(sameSecond(certificate.validToDate, draft.notAfter), 'notAfter');
  demand(certificate.verify(issuerPublicKey), 'signature');
};

const sameSecond = (a: Date, b: Date): boolean =>
  Math.floor(a.getTime() / 1000) === Math.floor(b.getTime() / 1000);

const demand = (holds: boolean, member: string): void => {
  if (!holds) throw new CertsDevError('CERTS_DEV_CERTIFICATE_UNSOUND', { member });
};
