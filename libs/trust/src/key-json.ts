/** The keys of a member's entry, as they are written and signed. */

import { fromSeconds, type Json } from '@comity/kernel';
import { readPublicKey, SEALING_ALGORITHM, type PublicKey } from '@comity/envelope';
import { hasExactly, type Check } from '@comity/envelope/shape';
import { isTime, isWindow } from './time-json.js';
import type { LogKey, MemberKey } from './trust-list.js';
import { TrustError } from './trust.errors.js';

/** An entry of `keys`: with `jwk` to sign or seal, with `vkey` for the log. */
export interface KeyJson {
  readonly kid: string;
  readonly use: 'sig' | 'enc' | 'log';
  readonly alg: string;
  readonly from: number;
  readonly until: number;
  readonly revokedAt?: number;
  readonly jwk?: Json;
  readonly vkey?: string;
}

/** Whether `value` has the form of a key; what it says of itself, `readKey` compares. */
export const isKey: Check = (value) =>
  hasExactly(
    value,
    ['alg', 'from', 'kid', 'until', 'use'],
    ['revokedAt', hasLogUse(value) ? 'vkey' : 'jwk'],
  ) &&
  (value['use'] === 'sig' || value['use'] === 'enc' || value['use'] === 'log') &&
  typeof value['kid'] === 'string' &&
  typeof value['alg'] === 'string' &&
  isWindow(value['from'], value['until']) &&
  (value['revokedAt'] === undefined || isTime(value['revokedAt']));

/**
 * Reads a key that `isKey` let pass: its name is computed and compared, never taken over.
 *
 * @throws {TrustError} `TRUST_LIST_MALFORMED` when name, algorithm or purpose are not the key's own
 */
export const readKey = (json: KeyJson, origin: string): MemberKey => {
  const { from, until, revokedAt } = json;
  const window = {
    from: fromSeconds(from),
    until: fromSeconds(until),
    ...(revokedAt !== undefined && { revokedAt: fromSeconds(revokedAt) }),
  };
  if (json.use === 'log') return { ...readLogKey(json, origin), ...window };
  return { use: json.use, ...readNodeKey(json), ...window };
};

const hasLogUse = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && 'use' in value && value['use'] === 'log';

const malformed = (options?: ErrorOptions) =>
  new TrustError('TRUST_LIST_MALFORMED', { member: 'keys' }, options);

const readNodeKey = ({ kid, use, alg, jwk }: KeyJson): PublicKey => {
  let key: PublicKey;
  try {
    key = readPublicKey(jwk);
  } catch (cause) {
    throw malformed({ cause });
  }
  const purpose = key.alg === SEALING_ALGORITHM ? 'enc' : 'sig';
  if (key.kid !== kid || key.alg !== alg || purpose !== use) throw malformed();
  return key;
};

/** `<origin>+<key id>+<base64>`, as C2SP signed-note writes verifier keys. */
const VKEY = /^([^+\s]+)\+([0-9a-f]{8})\+[A-Za-z0-9+/]+={0,2}$/;

const readLogKey = (
  { kid, alg, vkey }: KeyJson,
  origin: string,
): Omit<LogKey, 'from' | 'until'> => {
  const [, name, id] = VKEY.exec(vkey ?? '') ?? [];
  if (name !== origin || id !== kid || vkey === undefined) throw malformed();
  if (alg !== 'Ed25519' && alg !== 'ML-DSA-44') throw malformed();
  return { use: 'log', kid, alg, vkey };
};
