/** Whom a TLS certificate speaks for: nobody but the node that the trust list pins it to. */

import { nodeId, type Instant, type NodeId } from '@comity/kernel';
import { activeMemberOf, tlsPinsAt } from './lookups.js';
import type { TrustList } from './trust-list.js';
import { TrustError } from './trust.errors.js';

/** What we look at in a certificate that TLS has proven the peer to hold. */
export interface PeerCertificate {
  /** SHA-256 of its SubjectPublicKeyInfo, base64url. */
  readonly spkiSha256: string;
  /** As Node prints it: `URI:urn:comity:node:gtm-1`. */
  readonly subjectAltName: string;
  /** Extended key usages by their object identifiers. */
  readonly usages: readonly string[];
  readonly isAuthority: boolean;
  readonly key: {
    /** As Node names it: `ec`, `rsa`. */
    readonly type: string;
    readonly curve: string | null;
    readonly bits: number | null;
  };
  /** Every extension by its object identifier. */
  readonly extensions: readonly string[];
  /** Whether an authority of the network signed it, and not one below such a one. */
  readonly isDirect: boolean;
}

/**
 * The node at the other end of a mutual TLS connection: the certificate is of the network's form
 * (PROTOCOL 6.1), has exactly one name, a node id, and the trust list gives that node its key.
 *
 * @throws {TrustError} by the first deviation: what `checkCertificateForm` throws,
 *   `PEER_NOT_A_MEMBER`, `PEER_CERTIFICATE_NOT_PINNED`
 */
export const checkPeerCertificate = (
  certificate: PeerCertificate,
  list: TrustList,
  at: Instant,
): NodeId => {
  const node = checkCertificateForm(certificate);
  if (!activeMemberOf(list, node)) throw new TrustError('PEER_NOT_A_MEMBER', { node });
  if (!tlsPinsAt(list, node, at).some(({ spki }) => spki === certificate.spkiSha256)) {
    throw new TrustError('PEER_CERTIFICATE_NOT_PINNED', { node });
  }
  return node;
};

/**
 * The node that a certificate of the network's form names.
 *
 * @throws {TrustError} `PEER_CERTIFICATE_NAME_INVALID`, `PEER_CERTIFICATE_OF_AUTHORITY`,
 *   `PEER_CERTIFICATE_USAGES_INVALID`, `PEER_CERTIFICATE_KEY_WEAK`,
 *   `PEER_CERTIFICATE_EXTENSION_UNKNOWN`, `PEER_CERTIFICATE_CHAIN_TOO_LONG`
 */
export const checkCertificateForm = (certificate: PeerCertificate): NodeId => {
  const node = readName(certificate.subjectAltName);
  const refuse = (code: ConstructorParameters<typeof TrustError>[0]) =>
    new TrustError(code, { node });
  if (certificate.isAuthority) throw refuse('PEER_CERTIFICATE_OF_AUTHORITY');
  if (certificate.usages.toSorted().join() !== USAGES) {
    throw refuse('PEER_CERTIFICATE_USAGES_INVALID');
  }
  if (!isStrong(certificate.key)) throw refuse('PEER_CERTIFICATE_KEY_WEAK');
  if (!areKnown(certificate.extensions)) throw refuse('PEER_CERTIFICATE_EXTENSION_UNKNOWN');
  if (!certificate.isDirect) throw refuse('PEER_CERTIFICATE_CHAIN_TOO_LONG');
  return node;
};

/** RFC 5280 section 4.2.1.12: serverAuth and clientAuth, and no other. */
const USAGES = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'].join();
const CURVES: ReadonlySet<string | null> = new Set(['prime256v1', 'secp384r1']);
const RSA_BITS_MIN = 3_072;

/** The keys that an enrolment may name, too (PROTOCOL 10.7). */
const isStrong = ({ type, curve, bits }: PeerCertificate['key']): boolean =>
  (type === 'ec' && CURVES.has(curve)) || (type === 'rsa' && (bits ?? 0) >= RSA_BITS_MIN);

/** RFC 5280 section 4.2: what a node's certificate may say, each at most once. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  '2.5.29.14', // subjectKeyIdentifier
  '2.5.29.15', // keyUsage
  '2.5.29.17', // subjectAltName
  '2.5.29.19', // basicConstraints
  '2.5.29.31', // cRLDistributionPoints
  '2.5.29.32', // certificatePolicies
  '2.5.29.35', // authorityKeyIdentifier
  '2.5.29.37', // extKeyUsage
  '1.3.6.1.5.5.7.1.1', // authorityInfoAccess
]);

const areKnown = (extensions: readonly string[]): boolean =>
  extensions.every((oid) => EXTENSIONS.has(oid)) && new Set(extensions).size === extensions.length;

const PREFIX = 'URI:';

/** No second name, no DNS name, no quoting: the text is the one name, or it is refused. */
const readName = (subjectAltName: string): NodeId => {
  try {
    if (!subjectAltName.startsWith(PREFIX)) throw new RangeError('not a URI');
    return nodeId(subjectAltName.slice(PREFIX.length));
  } catch (cause) {
    throw new TrustError('PEER_CERTIFICATE_NAME_INVALID', {}, { cause });
  }
};
