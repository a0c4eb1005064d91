/** Who a peer is, by the certificate it proved to hold the key of. Metadata proves nothing. */

import { X509Certificate } from 'node:crypto';
import type { PeerCertificate as TlsCertificate } from 'node:tls';
import { nodeId } from '@comity/kernel';
import type { NodeId } from '@comity/kernel';
import { PlatformError } from '../platform.errors.js';
import { spkiSha256Of } from './certificate-key.js';

export interface PeerCertificate {
  readonly node: NodeId;
  /** SHA-256 of the SubjectPublicKeyInfo in base64url, as the trust list pins it. */
  readonly spkiSha256: string;
  /** As OpenSSL prints it: `URI:urn:comity:node:mex-1`. */
  readonly subjectAltName: string;
}

/** An incoming call of grpc-js. */
interface PeerCall {
  getAuthContext(): { readonly sslPeerCertificate?: TlsCertificate } | null;
}

/**
 * The certificate of whoever makes `call`; TLS has verified its chain and its holder's key.
 *
 * @throws {PlatformError} PEER_UNIDENTIFIED when there is none, as on a link without TLS, or when
 *   its names are not exactly one node id
 */
export const peerCertificateOf = (call: PeerCall): PeerCertificate => {
  const { raw } = call.getAuthContext()?.sslPeerCertificate ?? {};
  if (!raw) throw new PlatformError('PEER_UNIDENTIFIED');
  return readPeerCertificate(raw);
};

/**
 * What matters of a certificate in DER, PEM included.
 *
 * @throws {PlatformError} PEER_UNIDENTIFIED unless its only alternative name is the URI of a node
 *   and its extended key usages are clientAuth and serverAuth exactly
 */
export const readPeerCertificate = (certificate: Uint8Array | string): PeerCertificate => {
  const x509 = new X509Certificate(certificate);
  const subjectAltName = x509.subjectAltName ?? '';
  try {
    if (x509.ca || !forBothSides(x509)) throw new RangeError('not for links between nodes');
    if (!subjectAltName.startsWith(URI)) throw new RangeError('named by something else');
    // A second name would follow after a comma, which no node id holds.
    const node = nodeId(subjectAltName.slice(URI.length));
    return { node, spkiSha256: spkiSha256Of(x509), subjectAltName };
  } catch (cause) {
    throw new PlatformError('PEER_UNIDENTIFIED', {}, { cause });
  }
};

const URI = 'URI:';
/** RFC 5280 section 4.2.1.12: serverAuth and clientAuth. */
const BOTH_SIDES = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'];

/** Node's `keyUsage` holds the extended ones. */
const forBothSides = ({ keyUsage }: X509Certificate): boolean =>
  (keyUsage as readonly string[] | undefined)?.toSorted().join() === BOTH_SIDES.join();
