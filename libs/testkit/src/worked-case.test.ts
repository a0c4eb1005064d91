/** The worked case, whole: its dates, its completeness and its replay. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, officerId, plus, stateCode, DAY_MS } from '@comity/kernel';
import type { ActHash } from '@comity/kernel';
import {
  allowedActs,
  checkCompleteness,
  foldCase,
  foldSteps,
  foundingRegister,
  judgeArrival,
  leaksIn,
} from '@comity/law';
import type { ActRecord, StepRecord } from '@comity/law';
import { textDigest } from './text-digest.js';
import { workedCase } from './worked-case.js';

const ORIGINAL_DAY = instantFromIso('2026-06-08T12:00:00-06:00');
const TODAY = instantFromIso('2026-11-22T03:00:00Z');

const contextFor = (on = ORIGINAL_DAY) => ({
  register: foundingRegister,
  on,
  drafter: officerId('gtm.drafter'),
  approver: { id: officerId('gtm.approver'), state: stateCode('GTM') },
  sealed: workedCase({ transmittedOn: on }).sealed,
});

describe('the worked case', () => {
  it('is transmitted on the day asked for, as that day is in Guatemala', () => {
    const { request, timeline } = workedCase({ transmittedOn: TODAY });
    const sent = timeline.find(({ status }) => status === 'TRANSMITTED');

    // 03:00 UTC on the 22nd is still the evening of the 21st there.
    expect(sent?.at).toBe(instantFromIso('2026-11-21T11:43:02-06:00'));
    expect(request.closing?.date).toBe('2026-11-21');
  });

  it('moves dates in prose with the others, and leaves reference numbers alone', () => {
    const { request } = workedCase({ transmittedOn: plus(ORIGINAL_DAY, 365 * DAY_MS) });

    expect(request.originatingAct?.text).toContain('de 2 de junio de 2027');
    expect(request.factsOfOffence).toContain('Entre enero y noviembre de 2026');
    expect(request.factsOfOffence).toContain('el 9 de noviembre de 2026');
    expect(request.transnationalOrganisedGrounds).toContain('desde 2025');
    expect(request.requestingReference).toBe('MP-UAI-AJ-0412-2026');
    expect(request.proceeding?.nationalReference).toBe('MP001-2026-98765');
  });

  it('is left as it is when it is asked for on its own day', () => {
    const { request } = workedCase({ transmittedOn: ORIGINAL_DAY });

    expect(request.factsOfOffence).toContain('Entre enero y noviembre de 2025');
    expect(request.desiredDeadline?.reason).toContain('5 de octubre de 2026');
  });

  it('has nothing that blocks, on its own day or today', () => {
    for (const on of [ORIGINAL_DAY, TODAY]) {
      const { request } = workedCase({ transmittedOn: on });
      const findings = checkCompleteness(request, contextFor(on));

      expect(findings.filter(({ severity }) => severity === 'BLOCK')).toEqual([]);
    }
  });

  it('warns of the recalled designation in Mexico and of nothing else', () => {
    const { request } = workedCase({ transmittedOn: ORIGINAL_DAY });
    const findings = checkCompleteness(request, contextFor());

    expect(
      findings
        .filter(({ severity }) => severity === 'WARN')
        .map(({ rule, field }) => [rule, field]),
    ).toEqual([['NAS-03', 'requestedCentralAuthority']]);
  });

  it('holds nothing of compartment C3 in its open content', () => {
    const { request, sealed } = workedCase({ transmittedOn: ORIGINAL_DAY });

    expect(sealed.map(({ victimCode }) => victimCode)).toEqual(['V-01', 'V-02', 'V-03']);
    expect(leaksIn(request, sealed)).toEqual([]);
    expect(JSON.stringify(request)).not.toContain('Petrona');
  });

  it('replays through steps and acts to exactly the statuses of its time line', () => {
    const { timeline, request } = workedCase({ transmittedOn: ORIGINAL_DAY });
    const states = { requesting: request.requestingState, requested: request.requestedState };
    const steps: StepRecord[] = [];
    const acts: ActRecord[] = [];
    const receipts = new Set<ActHash>();

    for (const { what, side, at, status } of timeline) {
      if (what.carrier === 'step') {
        steps.push({ kind: what.kind, by: officerId('gtm.drafter'), at, content: '' });
        expect(foldSteps('evidence', steps).status).toBe(status);
        continue;
      }
      const before = foldCase(acts, receipts);
      if (what.carrier === 'receipt') receipts.add(acts[0]?.hash ?? ('' as ActHash));
      else {
        if (acts.length > 0) expect(allowedActs(before, side)).toContain(what.kind);
        const hash = `act${String(acts.length).padStart(2, '0')}` as ActHash;
        const { nextN: n, heads: prev } = before;
        const act = { hash, n, prev, author: states[side], kind: what.kind, at, body: what.body };
        expect(judgeArrival(acts, act, textDigest)).toEqual({
          ok: true,
          value: { state: 'lawful' },
        });
        acts.push(act);
      }
      expect(foldCase(acts, receipts).status).toBe(status);
    }

    const end = foldCase(acts, receipts);
    expect(end.status).toBe('CLOSED');
    expect(end.outcome).toBe('full');
    expect(end.requestedReference).toBe('FGR/CAIA/DGPI/AJI/2026/01187');
    expect(end.openQuestions).toEqual([]);
    expect(end.items.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
  });
});
