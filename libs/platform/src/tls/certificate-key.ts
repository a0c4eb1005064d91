/** By what a certificate's holder is known, whoever issued it and however often it is renewed. */

import { createHash } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';

/** SHA-256 of the SubjectPublicKeyInfo in base64url. */
export const spkiSha256Of = ({ publicKey }: X509Certificate): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
