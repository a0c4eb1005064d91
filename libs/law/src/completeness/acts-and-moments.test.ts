/** Rules on later acts and on time: each met, and found where it is broken. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, officerId } from '@comity/kernel';
import type { Instant, Json } from '@comity/kernel';
import {
  BRA,
  contextOn,
  Correspondence,
  edited,
  GTM,
  MEX,
  minimalBody,
  PER,
} from '@comity/testkit';
import { findingsOnAct, findingsOnCase, foldCase, foundingRegister } from '../index.js';
import type { ActKind, CaseKind, Side } from '../index.js';

type Line = readonly [side: Side, kind: ActKind, at: string, change?: object];

const told = (of: CaseKind, ...lines: readonly Line[]): Correspondence => {
  const states =
    of === 'extradition'
      ? { requesting: PER, requested: BRA }
      : { requesting: GTM, requested: MEX };
  const world = new Correspondence(states, of);
  for (const [side, kind, at, change] of lines) {
    const body = { ...(minimalBody(kind, states, of) as object), ...change } as Json;
    world.write(side, kind, { body, at: instantFromIso(at) });
    world.sync();
  }
  return world;
};

const rulesOn = (
  world: Correspondence,
  kind: ActKind,
  change: object = {},
  on = '2026-06-01T12:00:00Z',
): readonly string[] => {
  const body = { ...(minimalBody(kind, world.states, world.of) as object), ...change } as Json;
  const context = { ...contextOn(instantFromIso(on)), drafter: officerId('a.drafter') };
  return findingsOnAct({ of: world.of, fold: world.fold('requested'), kind, body }, context).map(
    ({ rule, field }) => `${rule} ${field}`,
  );
};

const restingOn = (instrument: string) => ({
  legalBases: [{ instrument, articles: [], role: 'primary' }],
});

describe('closing a request for evidence', () => {
  const confirmed = (): Correspondence =>
    told(
      'evidence',
      ['requesting', 'request', '2026-01-01T00:00:00Z'],
      ['requested', 'acknowledge', '2026-01-02T00:00:00Z'],
    );

  it('as withdrawn without having withdrawn it breaks UN18-24b', () => {
    expect(rulesOn(confirmed(), 'close', { outcome: 'withdrawn' })).toEqual(['UN18-24b outcome']);
    expect(rulesOn(confirmed(), 'close', { outcome: 'full' })).toEqual([]);
  });

  it('as withdrawn after the withdrawal meets it', () => {
    const world = confirmed();
    world.write('requesting', 'withdraw', { at: instantFromIso('2026-01-03T00:00:00Z') });
    world.sync();

    expect(rulesOn(world, 'close', { outcome: 'withdrawn' })).toEqual([]);
  });
});

describe('refusing extradition', () => {
  const decided: readonly Line[] = [
    ['requesting', 'request', '2026-01-01T00:00:00Z'],
    ['requested', 'acknowledge', '2026-01-02T00:00:00Z'],
    ['requested', 'check', '2026-01-03T00:00:00Z'],
    ['requested', 'to_court', '2026-01-04T00:00:00Z'],
    ['requested', 'judgment', '2026-01-05T00:00:00Z'],
    ['requested', 'to_executive', '2026-01-06T00:00:00Z'],
  ];
  const consulted = told('extradition', ...decided, [
    'requested',
    'intend_refusal',
    '2026-01-07T00:00:00Z',
  ]);

  it('without consultation breaks UN16-16', () => {
    expect(rulesOn(told('extradition', ...decided), 'refuse')).toEqual(['UN16-16 consultation']);
    expect(rulesOn(consulted, 'refuse')).toEqual([]);
  });

  it('for nationality without a word on prosecution is told UN16-10', () => {
    expect(rulesOn(consulted, 'refuse', { prosecution: undefined })).toEqual([
      'UN16-10 prosecution',
    ]);
    const other = { prosecution: undefined, grounds: [{ ground: 'time_barred', article: '4' }] };
    expect(rulesOn(consulted, 'refuse', other)).toEqual([]);
  });
});

describe('asking for supplementary papers', () => {
  const held = (instrument: string): Correspondence =>
    told(
      'extradition',
      ['requesting', 'urgent_arrest', '2026-05-01T00:00:00Z', restingOn(instrument)],
      ['requested', 'arrest_reported', '2026-05-02T00:00:00Z'],
      ['requesting', 'formal_request', '2026-05-03T00:00:00Z', restingOn(instrument)],
    );
  const free = told('extradition', [
    'requesting',
    'request',
    '2026-05-01T00:00:00Z',
    restingOn('B-47'),
  ]);

  it.each([
    ['2026-06-30', ['CAR-12 dueOn']],
    ['2026-07-01', []],
    ['2026-07-31', []],
    ['2026-08-01', ['CAR-12 dueOn']],
  ])('under Caracas gives a person who is held thirty to sixty days: %s', (dueOn, found) => {
    expect(rulesOn(held('B-47'), 'ask_supplement', { dueOn })).toEqual(found);
  });

  it('under Caracas counts only while the person is held', () => {
    expect(rulesOn(free, 'ask_supplement', { dueOn: '2026-06-02' })).toEqual([]);
  });

  it.each([
    ['2026-07-15', ['MEX-21 dueOn']],
    ['2026-07-16', []],
    ['2026-08-05', []],
    ['2026-08-06', ['MEX-21 dueOn']],
  ])('under MERCOSUR gives forty-five to sixty-five days: %s', (dueOn, found) => {
    const body = { dueOn, silence: 'withdraws' };
    expect(rulesOn(held('MERCOSUR-EXT'), 'ask_supplement', body)).toEqual(found);
  });

  it('under MERCOSUR says that silence withdraws', () => {
    const body = { dueOn: '2026-07-16', silence: 'goes_on' };
    expect(rulesOn(held('MERCOSUR-EXT'), 'ask_supplement', body)).toEqual(['MEX-21 silence']);
  });
});

describe('agreeing on the surrender', () => {
  const granted = (instrument: string): Correspondence =>
    told(
      'extradition',
      ['requesting', 'request', '2026-01-01T00:00:00Z', restingOn(instrument)],
      ['requested', 'acknowledge', '2026-01-02T00:00:00Z'],
      ['requested', 'check', '2026-01-03T00:00:00Z'],
      ['requested', 'to_court', '2026-01-04T00:00:00Z'],
      ['requested', 'consent', '2026-01-05T00:00:00Z'],
      ['requested', 'grant', '2026-06-01T12:00:00Z'],
    );
  const by = (collectBy: string, note?: string) => {
    const body = minimalBody('schedule', { requesting: PER, requested: BRA }, 'extradition');
    return {
      ...(edited(body, { 'handover.collectBy': collectBy }) as object),
      ...(note && { note }),
    };
  };

  it.each([
    ['B-47', '2026-07-01', undefined, []],
    ['B-47', '2026-07-02', undefined, ['CAR-22 handover.collectBy']],
    ['B-47', '2026-07-31', 'Huelga de controladores.', []],
    ['B-47', '2026-08-01', 'Huelga de controladores.', ['CAR-22 handover.collectBy']],
    ['MERCOSUR-EXT', '2026-07-01', undefined, []],
    ['MERCOSUR-EXT', '2026-07-02', 'Huelga.', ['MEX-22-4 handover.collectBy']],
    ['UNTOC', '2026-12-31', undefined, []],
  ])('under %s lets the person be collected until %s (%s)', (instrument, day, note, found) => {
    expect(rulesOn(granted(instrument), 'schedule', by(day, note))).toEqual(found);
    expect(rulesOn(granted(instrument), 'ready', by(day, note))).toEqual(found);
  });
});

const at = (world: Correspondence, now: string): readonly string[] => {
  const acts = world.held('requested');
  const moment: Instant = instantFromIso(now);
  const fold = foldCase(acts, new Set(acts.map(({ hash }) => hash)), moment);
  return findingsOnCase({ fold, acts, register: foundingRegister, now: moment }).map(
    ({ rule }) => rule,
  );
};

describe('a person who is held', () => {
  const held = (change: object, instrument: string): Correspondence =>
    told(
      'extradition',
      ['requesting', 'urgent_arrest', '2026-03-01T00:00:00Z', restingOn(instrument)],
      ['requested', 'arrest_reported', '2026-03-03T12:00:00Z', { ...base, ...change }],
    );
  const base = {
    arrestedOn: '2026-03-01',
    notifiedOn: '2026-03-03',
    days: undefined,
    countsFrom: undefined,
    source: undefined,
  };

  it.each([
    // Day 45 and day 46 from the detention, and from the notice.
    [{ rule: 'B-47', dueOn: '2026-04-30' }, 'B-47', '2026-04-15', '2026-04-16', 'CAR-14-3'],
    [
      { rule: 'MERCOSUR-EXT', dueOn: '2026-04-12' },
      'MERCOSUR-EXT',
      '2026-04-02',
      '2026-04-03',
      'MEX-29-4',
    ],
    [{ rule: 'BR-NATIONAL', dueOn: '2026-05-02' }, 'UNTOC', '2026-04-17', '2026-04-18', 'BR-84'],
  ])('presses for the formal request: %j', (change, instrument, early, late, rule) => {
    const world = held(JSON.parse(JSON.stringify(change)) as object, instrument);

    expect(at(world, `${early}T12:00:00Z`)).toEqual([]);
    expect(at(world, `${late}T12:00:00Z`)).toEqual([rule]);
  });

  it('presses no more once the formal request is in', () => {
    const world = held({ rule: 'BR-NATIONAL', dueOn: '2026-05-02' }, 'UNTOC');
    world.write('requesting', 'formal_request', { at: instantFromIso('2026-04-18T00:00:00Z') });
    world.sync();

    expect(at(world, '2026-04-30T12:00:00Z')).toEqual([]);
  });
});

describe('a request for evidence that waits', () => {
  const asking = (kind: string, ...more: readonly Line[]): Correspondence => {
    const item = { no: 1, kind, coercive: false, persons: [], objects: [] };
    return told(
      'evidence',
      ['requesting', 'request', '2026-03-02T12:00:00Z', { assistanceItems: [item] }],
      ['requested', 'acknowledge', '2026-03-02T13:00:00Z'],
      ['requested', 'start_examination', '2026-03-02T14:00:00Z'],
      ['requested', 'accept', '2026-03-02T15:00:00Z'],
      ...more,
    );
  };

  it('for preserved data is pressing after forty-five days', () => {
    expect(at(asking('data_preservation'), '2026-04-16T12:00:00Z')).toEqual([]);
    expect(at(asking('data_preservation'), '2026-04-17T12:00:00Z')).toEqual(['BUD-29-7']);
    expect(at(asking('documents'), '2026-05-17T12:00:00Z')).toEqual([]);
  });

  it('for a check of nationality is late after ten business days', () => {
    // 16 March is a holiday in Mexico.
    expect(at(asking('nationality_check'), '2026-03-17T12:00:00Z')).toEqual([]);
    expect(at(asking('nationality_check'), '2026-03-18T12:00:00Z')).toEqual(['TIP-8-3']);
  });

  it('is late no more once the nationality was told', () => {
    const done = asking(
      'nationality_check',
      ['requested', 'forward', '2026-03-03T12:00:00Z'],
      ['requested', 'full_result', '2026-03-04T12:00:00Z'],
    );

    expect(at(done, '2026-05-01T12:00:00Z')).toEqual([]);
  });
});
