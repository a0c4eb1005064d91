/** Rules on acts of an extradition case: refusals, and the periods that acts set. */

import type { Correspondence } from '@comity/testkit';
import type { RuleRow } from './rule-row.fixture.js';
import { actRow as row, asked, grounds, restingOn, told } from './told-case.fixture.js';
import type { Line } from './told-case.fixture.js';

const decided: readonly Line[] = [
  asked(),
  ['requested', 'acknowledge', '2026-01-02T00:00:00Z'],
  ['requested', 'check', '2026-01-03T00:00:00Z'],
  ['requested', 'to_court', '2026-01-04T00:00:00Z'],
  ['requested', 'judgment', '2026-01-05T00:00:00Z'],
  ['requested', 'to_executive', '2026-01-06T00:00:00Z'],
];
const heard = told('extradition', ...decided, [
  'requested',
  'intend_refusal',
  '2026-01-07T00:00:00Z',
]);
const national = { prosecution: undefined, ...grounds('nationality') };

const onRefusal: readonly RuleRow[] = [
  row(
    'UN16-16',
    'consultation',
    'refuse',
    { world: heard },
    { world: told('extradition', ...decided) },
  ),
  ...['asked', 'offered', 'not_possible'].map((prosecution) =>
    row(
      'UN16-10',
      'prosecution',
      'refuse',
      { world: heard, says: { prosecution } },
      { says: national },
    ),
  ),
  row(
    'UN16-10',
    'prosecution',
    'refuse',
    { world: heard, says: { ...national, ...grounds('time_barred') } },
    { says: { ...national, ...grounds('time_barred', 'nationality') } },
  ),
];

const held = (instrument: string, arrestedOn = '2026-05-02'): Correspondence =>
  told(
    'extradition',
    ['requesting', 'urgent_arrest', `${arrestedOn}T00:00:00Z`, restingOn(instrument)],
    ['requested', 'arrest_reported', `${arrestedOn}T01:00:00Z`],
    ['requesting', 'formal_request', '2026-05-03T00:00:00Z', restingOn(instrument)],
  );
const free = told('extradition', asked('B-47'));
/** Arrested so that the sixty days of its act were over before the formal request came. */
const freed = told(
  'extradition',
  ['requesting', 'urgent_arrest', '2026-01-01T00:00:00Z', restingOn('B-47')],
  [
    'requested',
    'arrest_reported',
    '2026-01-02T00:00:00Z',
    { dueOn: '2026-03-03', arrestedOn: '2026-01-02', notifiedOn: '2026-01-02' },
  ],
  ['requesting', 'formal_request', '2026-05-03T00:00:00Z', restingOn('B-47')],
);
const due = (dueOn: string, silence = 'withdraws') => ({ dueOn, silence });

/** Asked on 1 June. */
const onSupplement: readonly RuleRow[] = [
  ...(
    [
      ['CAR-12', 'B-47', '2026-07-01', '2026-06-30'],
      ['CAR-12', 'B-47', '2026-07-31', '2026-08-01'],
      ['MEX-21', 'MERCOSUR-EXT', '2026-07-16', '2026-07-15'],
      ['MEX-21', 'MERCOSUR-EXT', '2026-08-05', '2026-08-06'],
    ] as const
  ).map(([rule, instrument, good, bad]) =>
    row(
      rule,
      'dueOn',
      'ask_supplement',
      { world: held(instrument), says: due(good) },
      { says: due(bad) },
    ),
  ),
  row(
    'CAR-12',
    'dueOn',
    'ask_supplement',
    { world: free, says: due('2026-06-02') },
    { world: held('B-47') },
  ),
  row(
    'CAR-12',
    'dueOn',
    'ask_supplement',
    { world: freed, says: due('2026-06-02') },
    { world: held('B-47') },
  ),
  row(
    'CAR-12',
    'dueOn',
    'ask_supplement',
    { world: held('UNTOC'), says: due('2026-06-02') },
    { world: held('B-47') },
  ),
  row(
    'MEX-21',
    'silence',
    'ask_supplement',
    { world: held('MERCOSUR-EXT'), says: due('2026-07-16') },
    { says: due('2026-07-16', 'goes_on') },
  ),
];

const granted = (instrument: string): readonly Line[] => [
  asked(instrument),
  ['requested', 'acknowledge', '2026-01-02T00:00:00Z'],
  ['requested', 'check', '2026-01-03T00:00:00Z'],
  ['requested', 'to_court', '2026-01-04T00:00:00Z'],
  ['requested', 'consent', '2026-01-05T00:00:00Z'],
  ['requested', 'grant', '2026-06-01T12:00:00Z'],
];
const deferred = (instrument: string): Correspondence =>
  told('extradition', ...granted(instrument), ['requested', 'defer', '2026-06-02T12:00:00Z']);
const by = (collectBy: string, note?: string) => ({
  handover: {
    place: 'Un aeropuerto',
    date: '2026-06-20',
    collectBy,
    timeZone: 'UTC',
    agents: [],
    objects: [],
  },
  note,
});

/** Granted on 1 June; after a deferral, said to be ready on 1 September. */
const onCollection: readonly RuleRow[] = (
  [
    ['CAR-22', 'B-47', ['2026-07-01', '2026-07-02'], ['2026-10-01', '2026-10-02'], undefined],
    ['CAR-22', 'B-47', ['2026-07-31', '2026-08-01'], ['2026-10-31', '2026-11-01'], 'Huelga.'],
    [
      'MEX-22-4',
      'MERCOSUR-EXT',
      ['2026-07-01', '2026-07-02'],
      ['2026-10-01', '2026-10-02'],
      undefined,
    ],
    [
      'MEX-22-4',
      'MERCOSUR-EXT',
      ['2026-07-01', '2026-07-02'],
      ['2026-10-01', '2026-10-02'],
      'Huelga.',
    ],
  ] as const
).flatMap(([rule, instrument, scheduled, ready, note]) => [
  row(
    rule,
    'handover.collectBy',
    'schedule',
    { world: told('extradition', ...granted(instrument)), says: by(scheduled[0], note) },
    { says: by(scheduled[1], note) },
  ),
  row(
    rule,
    'handover.collectBy',
    'ready',
    { world: deferred(instrument), says: by(ready[0], note), on: '2026-09-01T12:00:00Z' },
    { says: by(ready[1], note) },
  ),
  row(
    rule,
    'handover.collectBy',
    'schedule',
    { world: told('extradition', ...granted('UNTOC')), says: by('2026-12-31', note) },
    { world: told('extradition', ...granted(instrument)) },
  ),
]);

/** The other State agreed on 10 June: the days still run from the grant. */
const agreed = told('extradition', ...granted('B-47'), [
  'requested',
  'schedule',
  '2026-06-10T12:00:00Z',
]);

export const extraditionActRows: readonly RuleRow[] = [
  ...onRefusal,
  ...onSupplement,
  ...onCollection,
  row(
    'CAR-22',
    'handover.collectBy',
    'schedule',
    { world: agreed, says: by('2026-07-01') },
    { says: by('2026-07-02') },
  ),
];
