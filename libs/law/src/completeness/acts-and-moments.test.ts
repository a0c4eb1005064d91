/** Later acts and time, each rule met and broken. */

import { describe, expect, it } from '@jest/globals';
import { contextOn, WHOLE_CONTENT, workedSpontaneous } from '@comity/testkit';
import type { Json } from '@comity/kernel';
import { findingsOnAct } from '../index.js';
import type { ActKind, CaseKind } from '../index.js';
import { decisionRows } from './rule-rows/decision.fixture.js';
import { evidenceActRows } from './rule-rows/evidence-acts.fixture.js';
import { extraditionActRows } from './rule-rows/extradition-acts.fixture.js';
import { momentRows } from './rule-rows/moments.fixture.js';
import { holdRows } from './rule-rows/rule-row.fixture.js';
import { onAct, told } from './rule-rows/told-case.fixture.js';

holdRows('acts after the first', [...evidenceActRows, ...extraditionActRows, ...decisionRows]);
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

  it('lets no act name a protected person, nor a file that goes with it', () => {
    const fold = told('evidence').fold('requested');
    const sealed = [{ victimCode: 'V-01', name: 'Xóchitl Aguilera' }];
    const files = [{ name: 'acta.pdf', title: 'Declaración de Xochitl Aguilera' }];
    const body = { items: [{ no: 1, note: 'Se oyó a AGUILERA, Xóchitl.' }] };
    const found = (context: object) =>
      findingsOnAct(
        { of: 'evidence', fold, kind: 'accept', body },
        { ...contextOn(), ...context },
      ).map(({ rule, severity, field }) => [rule, severity, field]);

    expect(found({ sealed, files })).toEqual([
      ['TIP-6-1', 'BLOCK', 'items[0].note'],
      ['TIP-6-1', 'BLOCK', 'files[0].title'],
    ]);
    expect(found({ files })).toEqual([]);
  });

  it.each<[CaseKind, ActKind, Json]>([
    ['evidence', 'close', { outcome: 'nothing' }],
    ['evidence', 'no_agreement_refuse', {}],
    ['evidence', 'accept', { items: [{ no: 1 }] }],
    ['extradition', 'refuse', {}],
    ['extradition', 'ask_supplement', {}],
    ['extradition', 'ready', {}],
    ['extradition', 'formal_request', {}],
    ['extradition', 'check', {}],
    ['spontaneous', 'send', {}],
    ['spontaneous', 'accept', { conditions: [], officer: 'Alguien' }],
    ['practice_request', 'close', { outcome: 'full', adoptions: [] }],
  ])('finds nothing in %s, %s, that does not read or of which no rule speaks', (of, kind, body) => {
    const fold = { ...told(of).fold('requested'), instruments: ['B-47', 'MERCOSUR-EXT', 'UNTOC'] };

    expect(findingsOnAct({ of, fold, kind, body }, contextOn())).toEqual([]);
  });
});
