/** Whom a TLS certificate speaks for: nobody but the node that the trust list pins it to. */

import { nodeId, type Instant, type NodeId } from '@comity/kernel';
import { activeMemberOf, tlsPinsAt } from './lookups.js';
import type { TrustList } from './trust-list.js';
import { TrustError } from './trust.errors.js';

/** The two things we look at in a certificate that TLS has proven the peer to hold. */
export interface PeerCertificate {
  /** SHA-256 of its SubjectPublicKeyInfo, base64url. */
  readonly spkiSha256: string;
  /** As Node prints it: `URI:urn:comity:node:gtm-1`. */
  readonly subjectAltName: string;
}

/**
 * The node at the other end of a mutual TLS connection. The certificate has exactly one name, a
 * node id, and the trust list gives that node exactly this key; who issued it does not matter.
 *
 * @throws {TrustError} `PEER_CERTIFICATE_NAME_INVALID`, `PEER_NOT_A_MEMBER`,
 *   `PEER_CERTIFICATE_NOT_PINNED`
 */
export const checkPeerCertificate = (
  { spkiSha256, subjectAltName }: PeerCertificate,
  list: TrustList,
  at: Instant,
): NodeId => {
  const node = readName(subjectAltName);
  if (!activeMemberOf(list, node)) throw new TrustError('PEER_NOT_A_MEMBER', { node });
  if (!tlsPinsAt(list, node, at).some(({ spki }) => spki === spkiSha256)) {
    throw new TrustError('PEER_CERTIFICATE_NOT_PINNED', { node });
  }
  return node;
};

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
