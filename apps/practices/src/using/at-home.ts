/** A practice as its readers will find it once everything that this State has said is signed. */

import type { StateCode } from '@comity/kernel';
import {
  audienceOfPractice,
  cataloguePractice,
  countingOf,
  isSameAudience,
  readBody,
  type CataloguedPractice,
  type HeldContribution,
} from '@comity/library';
import { heldOf } from '../exchange/catalogue.js';
import type { ExchangeTx } from '../exchange/ports.js';
import type { RemarkRow, UsingTx } from './ports.js';

export interface PracticeAtHome {
  readonly practice: CataloguedPractice;
  /** What counts of it for its readers: what is held, and after it what is under way. */
  readonly counting: readonly HeldContribution[];
  /** What stands in `counting` for remarks that are not signed yet, by the hash of the body. */
  readonly underWay: ReadonlySet<string>;
}

/** What the library of `state` holds of the practice `id` and is about to add; null while it holds nothing. */
export const practiceAtHome = async (
  tx: Pick<ExchangeTx & UsingTx, 'contributions' | 'remarks'>,
  id: string,
  state: StateCode,
): Promise<PracticeAtHome | null> => {
  const { counting: all, underWay } = await countingAtHome(tx, id, state);
  const practice = cataloguePractice(id, all);
  const to = audienceOfPractice(id, all);
  if (practice === null || to === undefined) return null;
  // What was said to others than its readers, reviews before its publication among it, is not shown.
  const counting = all.filter(({ body }) => isSameAudience(body.to, to));
  return { practice, counting, underWay };
};

/** What counts of the practice `id`, for whomever it is, and the names of what is not signed yet. */
export const countingAtHome = async (
  tx: Pick<ExchangeTx & UsingTx, 'contributions' | 'remarks'>,
  id: string,
  state: StateCode,
): Promise<Pick<PracticeAtHome, 'counting' | 'underWay'>> => {
  const held = await heldOf(tx, id);
  const remarks = await tx.remarks.list({ practice: id }, { order: { at: 'asc', key: 'asc' } });
  const expected = expectedOf(remarks, held, state);
  return {
    counting: countingOf([...held, ...expected]),
    underWay: new Set(expected.map(({ name }) => name)),
  };
};

/** The remarks that no contribution says yet, as the next ones of this State's series. */
const expectedOf = (
  remarks: readonly RemarkRow[],
  held: readonly HeldContribution[],
  state: StateCode,
): readonly HeldContribution[] => {
  const own = held.filter(({ link }) => link.state === state);
  const said = new Set(own.map(({ link }) => link.body));
  const last = own.reduce((n, { link }) => Math.max(n, link.n), 0);
  return remarks
    .filter(({ body }) => !said.has(body))
    .flatMap(({ at, body: name, bytes }, index) => {
      const link = { state, n: last + 1 + index, prev: '', at, body: name };
      const reading = readBody(bytes, link);
      return reading.ok ? [{ name, link, body: reading.value }] : [];
    });
};
