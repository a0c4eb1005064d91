/** To whom one State lets others seal: its officers by id and role, each with the key he holds. */

import { officerId, stateCode, type Json, type OfficerId, type StateCode } from '@comity/kernel';

import { TARGETS_MAX } from './limits.js';
import { officerKeyOf } from './officer-key.js';
import { SealedError } from './sealed.errors.js';
import { hasExactly, isAscending, readsAs } from './shape.js';

/** The form of these lists (PROTOCOL 14.2). */
export const TARGETS_VERSION = 'comity-targets/1';

/** One officer and one key of his. */
export interface SealTarget {
  readonly officer: OfficerId;
  readonly roles: readonly string[];
  readonly kid: string;
  readonly pub: string;
}

/** All of one State; a later list, with a greater number, takes the place of the one before. */
export interface TargetList {
  readonly ver: typeof TARGETS_VERSION;
  readonly state: StateCode;
  readonly seq: number;
  /** By ascending kid. */
  readonly targets: readonly SealTarget[];
}

const ROLES_MAX = 16;
const ROLE = /^[a-z_]{1,32}$/;

/**
 * Reads a list: exact members, each key under the name that its bytes give it.
 *
 * @throws {SealedError} TARGETS_MALFORMED, OFFICER_KEY_INVALID
 */
export const readTargets = async (value: Json): Promise<TargetList> => {
  const isList =
    hasExactly(value, ['seq', 'state', 'targets', 'ver']) &&
    value['ver'] === TARGETS_VERSION &&
    readsAs(value['state'], stateCode) &&
    Number.isSafeInteger(value['seq']) &&
    (value['seq'] as number) > 0 &&
    Array.isArray(value['targets']) &&
    value['targets'].length <= TARGETS_MAX &&
    value['targets'].every((one: Json) => isTarget(one));
  if (!isList) throw new SealedError('TARGETS_MALFORMED');
  const list = value as unknown as TargetList;
  if (!isAscending(list.targets.map(({ kid }) => kid))) throw new SealedError('TARGETS_MALFORMED');
  for (const { kid, pub } of list.targets) {
    const key = await officerKeyOf(pub);
    if (key.kid !== kid) throw new SealedError('TARGETS_MALFORMED', { kid });
  }
  return list;
};

const isTarget = (value: Json): boolean =>
  hasExactly(value, ['kid', 'officer', 'pub', 'roles']) &&
  typeof value['kid'] === 'string' &&
  typeof value['pub'] === 'string' &&
  readsAs(value['officer'], officerId) &&
  Array.isArray(value['roles']) &&
  value['roles'].length > 0 &&
  value['roles'].length <= ROLES_MAX &&
  value['roles'].every((role: Json) => typeof role === 'string' && ROLE.test(role));
