/** The life cycles as data: whole, and fit for their one interpreter. */

import { describe, expect, it } from '@jest/globals';
import { minimalBody } from '@comity/testkit';
import {
  ACT_KINDS,
  actKindsOf,
  actTransitionsFor,
  CASE_KINDS,
  isActKind,
  isCaseStatus,
  isStepKind,
  lifeCycleOf,
  openingTransition,
  readAnyAct,
} from './index.js';

/** Where a decision, a result or an end leads. */
const GRAVE = [
  'CLOSED',
  'REFUSED',
  'RETURNED_UNEXECUTED',
  'WITHDRAWN',
  'ACCEPTED',
  'RESULTS_SENT',
  'GRANTED',
  'CONSENT_GIVEN',
  'SURRENDERED',
  'RECALLED',
  'ANSWERED',
  'DECLINED',
];

it('know their own words and no others', () => {
  expect(isActKind('withdraw') && isCaseStatus('CLOSED') && isStepKind('assess')).toBe(true);
  expect(isActKind('toString') || isCaseStatus('toString') || isStepKind('toString')).toBe(false);
});

it('belong each to a kind of act that some case has', () => {
  expect([...ACT_KINDS].toSorted()).toEqual(
    [...new Set(CASE_KINDS.flatMap(actKindsOf))].toSorted(),
  );
});

describe.each(CASE_KINDS)('the life cycle of %s', (of) => {
  const cycle = lifeCycleOf(of);
  const acts = cycle.transitions.filter(({ carrier }) => carrier === 'act');

  it('has a body for every kind of act', () => {
    for (const kind of actKindsOf(of)) {
      expect([kind, readAnyAct(of, kind, minimalBody(kind, {}, of))]).toMatchObject([
        kind,
        { ok: true },
      ]);
    }
  });

  it('names for every act a side, who proposes it, and who approves it where it takes two', () => {
    for (const arrow of acts) {
      expect(arrow.proposes.length).toBeGreaterThan(0);
      expect(arrow.approves.length > 0).toBe(arrow.officers === 2);
    }
  });

  it('names for every arrow its actor and why it is drawn so', () => {
    for (const arrow of cycle.transitions) {
      expect(arrow.actor).not.toBe('');
      expect(arrow.authorSource).not.toBe('');
    }
  });

  it('takes two officers for every act that decides, sends results or ends the case', () => {
    const following = acts.filter(
      ({ actKind }) => actKind && openingTransition(cycle, actKind) === undefined,
    );

    for (const arrow of following) {
      if (GRAVE.includes(arrow.to)) expect([arrow.event, arrow.officers]).toEqual([arrow.event, 2]);
    }
  });

  it('has exactly one arrow out of a status for each kind of act, also seen from abroad', () => {
    for (const status of cycle.atHome.keys()) {
      for (const side of ['requesting', 'requested'] as const) {
        const out = actTransitionsFor(cycle, status, side).map(({ actKind }) => actKind);
        expect([status, out]).toEqual([status, [...new Set(out)]]);
      }
    }
  });

  it('leads from the first status to every other, and from none but the last nowhere', () => {
    const reached = new Set<string>([cycle.initial]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of cycle.transitions) {
        if (from.some((status) => reached.has(status))) reached.add(to);
      }
    }
    const sources = new Set<string>(cycle.transitions.flatMap(({ from }) => from));

    expect([...reached].toSorted()).toEqual(Object.keys(cycle.statuses).toSorted());
    expect([...reached].filter((status) => !sources.has(status))).toEqual(['CLOSED']);
  });

  it('opens by an act of the requesting State alone', () => {
    const opening = actKindsOf(of).flatMap((kind) => openingTransition(cycle, kind) ?? []);

    expect(opening.length).toBeGreaterThan(0);
    expect(opening.map(({ side }) => side)).toEqual(opening.map(() => 'requesting'));
  });
});
