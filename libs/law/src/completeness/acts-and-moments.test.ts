/** Later acts and time, each rule met and broken. */

import { describe, expect, it } from '@jest/globals';
import { contextOn, WHOLE_CONTENT, workedSpontaneous } from '@comity/testkit';
import type { Json } from '@comity/kernel';
import { findingsOnAct } from '../index.js';
import { actRows } from './rule-rows/acts.fixture.js';
import { decisionRows } from './rule-rows/decision.fixture.js';
import { momentRows } from './rule-rows/moments.fixture.js';
import { holdRows } from './rule-rows/rule-row.fixture.js';
import { onAct, told } from './rule-rows/told-case.fixture.js';

holdRows('acts after the first', [...actRows, ...decisionRows]);
holdRows('open cases', momentRows);

describe('findingsOnAct', () => {
  const lacking = (content: object, ...members: readonly string[]): object => ({
    ...content,
    ...Object.fromEntries(members.map((name) => [name, undefined])),
  });

  it('checks what leaves late as it checks a draft: a formal request, and offered information', () => {
    const held = told('extradition', ['requesting', 'urgent_arrest', '2026-03-10T00:00:00Z']);
    const offered = told('spontaneous', ['requesting', 'offer_conditions', '2026-03-10T00:00:00Z']);
    const rules = (findings: ReturnType<typeof onAct>) => findings.map(({ rule }) => rule);
    const { formal, provisional } = WHOLE_CONTENT;
    const { content } = workedSpontaneous({ on: contextOn().on });

    expect(rules(onAct(held, 'formal_request', lacking(formal, 'facts')))).toContain('X05');
    expect(rules(onAct(held, 'urgent_arrest', lacking(provisional, 'urgency')))).toContain('E13');
    expect(rules(onAct(offered, 'send', lacking(content, 'information')))).toContain('S04');
  });

  it('finds nothing in a body that does not read, and nothing where no rule speaks', () => {
    const { fold } = { fold: told('evidence').fold('requested') };
    const of = 'evidence' as const;
    const none = (kind: 'close' | 'no_agreement_refuse' | 'accept', body: Json) =>
      findingsOnAct({ of, fold, kind, body }, contextOn());

    expect(none('close', { outcome: 'nothing' })).toEqual([]);
    expect(none('no_agreement_refuse', {})).toEqual([]);
    expect(none('accept', { items: [{ no: 1 }] })).toEqual([]);
  });
});
