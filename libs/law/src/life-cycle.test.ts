/** The life cycle as data: whole, and fit for its one interpreter. */

import { describe, expect, it } from '@jest/globals';
import { minimalBody } from '@comity/testkit';
import { ACT_KINDS, evidenceLifeCycle, isActKind, isCaseStatus, readActBody } from './index.js';

describe('the evidence life cycle', () => {
  it('knows its own words and no others', () => {
    expect(isActKind('withdraw') && isCaseStatus('CLOSED')).toBe(true);
    expect(isActKind('toString') || isCaseStatus('toString')).toBe(false);
  });

  it('has a body for every kind of act', () => {
    for (const kind of ACT_KINDS) {
      expect(readActBody(kind, minimalBody(kind))).toMatchObject({ ok: true });
    }
  });

  const acts = evidenceLifeCycle.transitions.filter(({ carrier }) => carrier === 'act');

  it('names for every act a side, who proposes it, and who approves it where it takes two', () => {
    for (const arrow of acts) {
      expect(arrow.proposes.length).toBeGreaterThan(0);
      expect(arrow.approves.length > 0).toBe(arrow.officers === 2);
      expect(arrow.authorSource.length).toBeGreaterThan(0);
    }
  });

  it('takes two officers for every act that decides, sends results or ends the case', () => {
    const ending = acts.filter(({ to, actKind }) => to !== 'TRANSMITTED' && actKind !== undefined);
    const grave = [
      'CLOSED',
      'REFUSED',
      'RETURNED_UNEXECUTED',
      'WITHDRAWN',
      'ACCEPTED',
      'RESULTS_SENT',
    ];

    for (const arrow of ending) if (grave.includes(arrow.to)) expect(arrow.officers).toBe(2);
  });

  it('has exactly one arrow out of a status for each kind of act', () => {
    for (const status of Object.keys(evidenceLifeCycle.statuses)) {
      const out = acts.filter(({ from }) => (from as readonly string[]).includes(status));
      expect(new Set(out.map(({ actKind }) => actKind)).size).toBe(out.length);
    }
  });

  it('leads from the first status to every other, and from none but the last nowhere', () => {
    const reached = new Set<string>([evidenceLifeCycle.initial]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of evidenceLifeCycle.transitions) {
        if (from.some((status) => reached.has(status))) reached.add(to);
      }
    }
    const sources = new Set<string>(evidenceLifeCycle.transitions.flatMap(({ from }) => from));

    expect([...reached].toSorted()).toEqual(Object.keys(evidenceLifeCycle.statuses).toSorted());
    expect([...reached].filter((status) => !sources.has(status))).toEqual(['CLOSED']);
  });
});
