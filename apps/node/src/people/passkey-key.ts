/** A passkey's public key as it is kept (COSE_Key) and as other States read it (JWK). */

import type { ApprovalKey } from '@comity/envelope';
import { invariant, toBase64url, type Bytes } from '@comity/kernel';
import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';

/** The JWK of an ES256 or Ed25519 key, the only kinds that are enrolled. */
export const publicJwk = (coseKey: Bytes): ApprovalKey => {
  const key = decodeCredentialPublicKey(new Uint8Array(coseKey));
  if (cose.isCOSEPublicKeyEC2(key)) {
    const [x, y] = [key.get(cose.COSEKEYS.x), key.get(cose.COSEKEYS.y)];
    invariant(x !== undefined && y !== undefined, 'an enrolled key has its coordinates');
    return { crv: 'P-256', kty: 'EC', x: toBase64url(x), y: toBase64url(y) };
  }
  const x = cose.isCOSEPublicKeyOKP(key) ? key.get(cose.COSEKEYS.x) : undefined;
  invariant(x !== undefined, 'an enrolled key is of a kind that we ask for');
  return { crv: 'Ed25519', kty: 'OKP', x: toBase64url(x) };
};
