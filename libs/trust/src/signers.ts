/** Which administrators signed an object. */

import { requireSignature, SIGNING_ALGORITHMS, type Jws } from '@comity/envelope';
import type { Administrator, TrustAnchor } from './anchor.js';

/**
 * The ids of the administrators whose both keys signed: counted once each, whatever number of
 * signatures there is. Signatures by strangers are ignored; a false one in an administrator's name
 * is not.
 *
 * @throws {EnvelopeError} `JWS_*` for a false signature by an administrator
 */
export const signersAmong = async (
  jws: Jws,
  { administrators }: Pick<TrustAnchor, 'administrators'>,
): Promise<readonly string[]> => {
  const signedBy: string[] = [];
  for (const administrator of administrators) {
    if (await hasSigned(jws, administrator)) signedBy.push(administrator.id);
  }
  return signedBy;
};

const hasSigned = async (jws: Jws, { keys }: Administrator): Promise<boolean> => {
  const algorithms = new Set<string>();
  for (const key of keys) {
    const signature = jws.signatures.find(({ kid }) => kid === key.kid);
    if (!signature) continue;
    await requireSignature(jws, signature, key);
    algorithms.add(key.alg);
  }
  return SIGNING_ALGORITHMS.every((alg) => algorithms.has(alg));
};
