/** The trust lists of a bundle together: which one was in force when, and which keys it gives. */

import type { Anchor } from './anchor.js';
import type { Container } from './container.js';
import { demand } from './disproof.js';
import type { Report } from './report.js';
import { anchorOfList, type Era } from './successions.js';
import type { LogKey, SigningKey } from './signatures.js';
import {
  countSignatures,
  readTrustList,
  TRUST_LIST_BYTES_MAX,
  type Member,
  type TrustList,
  type Window,
} from './trust-list.js';

const DAY_S = 86_400;
/** How long exchange goes on with a list that expired (PROTOCOL 10.3). */
const GRACE_S = 30 * DAY_S;
const CLOCK_SKEW_S = 300;

/** Reads and counts every list that bundle.json names; those that fail are not believed later. */
export const checkTrustLists = async (
  container: Container,
  sequence: readonly number[],
  eras: readonly Era[],
  report: Report,
): Promise<TrustHistory> => {
  const lists: TrustList[] = [];
  for (const seq of sequence) {
    const anchor = anchorOfList(eras, seq);
    const list = anchor && (await checkTrustList(container, seq, anchor, report));
    if (!list) continue;
    checkSequence(list, lists.at(-1), report);
    lists.push(list);
  }
  return new TrustHistory(lists);
};

const fileOf = (seq: number): string => `trust-lists/${seq}.json`;

const checkTrustList = async (
  container: Container,
  seq: number,
  anchor: Anchor,
  report: Report,
): Promise<TrustList | undefined> => {
  const subject = fileOf(seq);
  const read = await report.check('list.form', subject, async () => {
    const bytes = await container.read(subject, TRUST_LIST_BYTES_MAX);
    const found = readTrustList(bytes, anchor);
    demand(found.list.seq === seq, `it is number ${found.list.seq}`);
    return found;
  });
  if (!read) return undefined;
  const { jws, list } = read;
  const by = await report.check(
    'list.signatures',
    subject,
    () => countSignatures(jws, anchor),
    (names) => `by ${names.join(', ')}`,
  );
  return by && list;
};

const checkSequence = (list: TrustList, before: TrustList | undefined, report: Report): void => {
  const subject = fileOf(list.seq);
  if (!before) {
    const detail = list.seq === 1 ? 'the first of the network' : 'the first that the exporter held';
    report.pass('list.sequence', subject, detail);
    return;
  }
  if (list.seq > before.seq + 1) {
    const gap = `the lists between ${before.seq} and ${list.seq} are not in the bundle`;
    report.warn('list.sequence', subject, gap);
    return;
  }
  if (list.prev === before.hash) report.pass('list.sequence', subject);
  else
    report.fail('list.sequence', subject, `it does not name list ${before.seq} as the one before`);
};

/** Keys that had to be used at an instant, and when the earliest of them was revoked later. */
export interface KeysThen {
  readonly keys: readonly SigningKey[];
  readonly revokedAt: number | undefined;
}

/** Verified lists, by number. All times are whole seconds. */
export class TrustHistory {
  readonly lists: readonly TrustList[];
  readonly #revokedLogKeys: ReadonlySet<string>;

  constructor(lists: readonly TrustList[]) {
    this.lists = lists;
    const logKeys = lists.flatMap(({ members }) => members.flatMap(({ log }) => log));
    const revoked = logKeys.filter(({ revokedAt }) => revokedAt !== undefined);
    this.#revokedLogKeys = new Set(revoked.map(({ id }) => id));
  }

  /** The list of that number. */
  numbered(seq: number): TrustList | undefined {
    return this.lists.find((list) => list.seq === seq);
  }

  /** The newest list issued by then, however stale. @throws {Disproof} when there is none */
  inForceAt(at: number): TrustList {
    const list = this.lists.findLast(({ issued }) => issued <= at + CLOCK_SKEW_S);
    demand(list !== undefined, 'no trust list of the bundle was in force then');
    return list;
  }

  /**
   * Every signing key that `list` gives the node at `at` (PROTOCOL 10.4).
   *
   * @throws {Disproof} when it gives none
   */
  signingKeys(list: TrustList, node: string, at: number): KeysThen {
    requireInForce(list, at);
    const keys = activeMember(list, node).signing.filter((key) => isValidAt(key, at));
    demand(keys.length > 0, `list ${list.seq} gives ${node} no signing key then`);
    const kids = new Set(keys.map(({ kid }) => kid));
    const revocations = this.lists
      .flatMap(({ members }) => members.flatMap(({ signing }) => signing))
      .flatMap(({ kid, revokedAt }) =>
        kids.has(kid) && revokedAt !== undefined ? [revokedAt] : [],
      );
    return { keys, revokedAt: revocations.length > 0 ? Math.min(...revocations) : undefined };
  }

  /** Every key that any list ever gave the node's log of that name. */
  knownLogKeys(node: string, origin: string): readonly LogKey[] {
    const all = this.lists
      .flatMap(({ members }) => members)
      .filter((member) => member.node === node && member.origin === origin)
      .flatMap(({ log }) => log);
    return [...new Map(all.map((key) => [key.id, key])).values()];
  }

  /**
   * The keys that must have signed a checkpoint of the node's log at `at`.
   *
   * @throws {Disproof} when there are none
   */
  logKeys(node: string, origin: string, at: number): readonly LogKey[] {
    const list = this.inForceAt(at);
    const member = activeMember(list, node);
    demand(member.origin === origin, `the log of ${node} has another name then`);
    const keys = member.log.filter((key) => isValidAt(key, at));
    demand(keys.length > 0, `list ${list.seq} gives the log of ${node} no key then`);
    // Only the holder of the key vouches for the time of a checkpoint (PROTOCOL 10.4).
    const revoked = keys.find(({ id }) => this.#revokedLogKeys.has(id));
    demand(revoked === undefined, `a later list revokes key ${revoked?.id ?? ''} of that log`);
    return keys;
  }
}

const requireInForce = ({ seq, issued, expires }: TrustList, at: number): void => {
  demand(issued <= at + CLOCK_SKEW_S, `list ${seq} was not issued then`);
  demand(at < expires + GRACE_S, `list ${seq} had expired long before`);
};

const activeMember = ({ seq, members }: TrustList, node: string): Member => {
  const member = members.find((one) => one.node === node);
  demand(member !== undefined, `list ${seq} does not know ${node}`);
  demand(member.active, `list ${seq} has ${node} suspended or withdrawn`);
  return member;
};

const isValidAt = ({ from, until, revokedAt }: Window, at: number): boolean =>
  from <= at && at < until && (revokedAt === undefined || at < revokedAt);
