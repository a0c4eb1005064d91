/** Mutual TLS 1.3 between a node and other systems of its own State. */

import { X509Certificate } from 'node:crypto';
import type { PeerCertificate as TlsCertificate, SecureContextOptions } from 'node:tls';
import { ServerCredentials } from '@grpc/grpc-js';
import { PlatformError } from '../platform.errors.js';
import { spkiSha256Of } from './certificate-key.js';
import { TLS_GROUP, TLS_VERSION, type TlsIdentity } from './peer-credentials.js';

/** The hybrid first; systems whose TLS does not know it yet stay inside their State's own network. */
const GROUPS = `${TLS_GROUP}:X25519:P-256`;

class SystemServerCredentials extends ServerCredentials {
  constructor({ ca, cert, key }: TlsIdentity) {
    const context: SecureContextOptions = {
      ca: [ca].flat(),
      cert,
      key,
      minVersion: TLS_VERSION,
      ecdhCurve: GROUPS,
    };
    super({ ...context, requestCert: true, rejectUnauthorized: true }, context);
  }

  override _equals(other: ServerCredentials): boolean {
    return this === other;
  }
}

/**
 * Credentials of the server that systems of the same State call. One without a certificate of the
 * authorities in `identity` or without TLS 1.3 does not get past the handshake; which system it is,
 * its key says (`certificateKeyOf`).
 */
export const systemServerCredentials = (identity: TlsIdentity): ServerCredentials =>
  new SystemServerCredentials(identity);

/**
 * SHA-256 of the SubjectPublicKeyInfo of whoever makes `call`, base64url; TLS has verified that the
 * caller holds that key.
 *
 * @throws {PlatformError} PEER_UNIDENTIFIED when there is no certificate
 */
export const certificateKeyOf = (call: {
  getAuthContext(): { readonly sslPeerCertificate?: TlsCertificate } | null;
}): string => {
  const { raw } = call.getAuthContext()?.sslPeerCertificate ?? {};
  if (!raw) throw new PlatformError('PEER_UNIDENTIFIED');
  return spkiSha256Of(new X509Certificate(raw));
};
