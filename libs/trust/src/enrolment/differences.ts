/** What changes from one trust list to another, one plain difference each, for people to check. */

import { canonicalize, type NodeId } from '@comity/kernel';
import { writeMember } from '../member-json.js';
import { nameOfKey } from '../lookups.js';
import type { Member, TrustList } from '../trust-list.js';

/** Where a difference lies; a key or a pin is named by `key`. */
export type Part =
  | 'state'
  | 'endpoint'
  | 'names'
  | 'authorityIds'
  | 'log'
  | 'profiles'
  | 'status'
  | 'recovery'
  | 'key'
  | 'tls';

/** One difference. `before` and `after` are canonical JSON; null where there is nothing. */
export interface Difference {
  readonly kind: 'admitted' | 'removed' | 'changed';
  readonly node: NodeId;
  readonly part?: Part;
  /** The kid of a key, the verifier key of a log, or the hash of a certificate's key. */
  readonly key?: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Lists = Pick<TrustList, 'members'>;

/** Every difference in the members of the two lists, by node and part. */
export const differencesOf = (before: Lists, after: Lists): readonly Difference[] => {
  const nodes = new Set([...before.members, ...after.members].map(({ node }) => node));
  return [...nodes].toSorted().flatMap((node) => {
    const [was, is] = [before, after].map(({ members }) => members.find((m) => m.node === node));
    if (was && is) return changes(was, is);
    const kind = is ? 'admitted' : 'removed';
    return [{ kind, node, before: textOf(was), after: textOf(is) } as const];
  });
};

const PLAIN = [
  'state',
  'endpoint',
  'names',
  'authorityIds',
  'log',
  'profiles',
  'status',
  'recovery',
] as const;

const changes = (before: Member, after: Member): readonly Difference[] => {
  const { node } = before;
  const found: Omit<Difference, 'kind' | 'node'>[] = PLAIN.map((part) => ({
    part,
    before: partOf(before, part),
    after: partOf(after, part),
  }));
  found.push(...entries('key', keysOf(before), keysOf(after)));
  found.push(...entries('tls', pinsOf(before), pinsOf(after)));
  return found
    .filter((one) => one.before !== one.after)
    .map((one) => ({ kind: 'changed', node, ...one }));
};

const entries = (
  part: 'key' | 'tls',
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
) =>
  [...new Set([...before.keys(), ...after.keys()])].map((key) => ({
    part,
    key,
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }));

const keysOf = (member: Member): ReadonlyMap<string, string> =>
  new Map(partsOf(member).keys.map((key) => [nameOfKey(key), canonicalize(key)]));

/** One key of a certificate may be pinned for several times: the place tells them apart. */
const pinsOf = (member: Member): ReadonlyMap<string, string> => {
  const pins = new Map<string, string>();
  for (const pin of partsOf(member).tls) {
    pins.set(pin.spki, `${pins.get(pin.spki) ?? ''}${canonicalize(pin)}`);
  }
  return pins;
};

const textOf = (member: Member | undefined): string | null =>
  member ? canonicalize(writeMember(member)) : null;

const partOf = (member: Member, part: (typeof PLAIN)[number]): string | null => {
  const value = partsOf(member)[part];
  return value === undefined ? null : canonicalize(value);
};

/** As they are written and signed: what is not written is no difference. */
const partsOf = (member: Member): Member => writeMember(member) as unknown as Member;
