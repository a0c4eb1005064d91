/** Rules that time asks of an open case. */

import { boundByMedellin } from '@comity/testkit';
import type { Correspondence } from '@comity/testkit';
import type { LegalRegister } from '../../index.js';
import type { RuleRow } from './rule-row.fixture.js';
import { atMoment, restingOn, told } from './told-case.fixture.js';
import type { Line } from './told-case.fixture.js';

interface Tried {
  readonly world: Correspondence;
  readonly now: string;
  readonly register?: LegalRegister;
}

const row = (rule: string, field: string, met: Tried, broken: Partial<Tried>): RuleRow => {
  const found = ({ world, now, register }: Tried) =>
    atMoment(world, now.length > 10 ? now : `${now}T12:00:00Z`, register);
  return { rule, field, met: () => found(met), broken: () => found({ ...met, ...broken }) };
};

/** Arrested on 1 March, told on 3 March. */
const held = (rule: string, dueOn: string, ...more: readonly Line[]): Correspondence =>
  told(
    'extradition',
    ['requesting', 'urgent_arrest', '2026-03-01T00:00:00Z', restingOn('UNTOC')],
    [
      'requested',
      'arrest_reported',
      '2026-03-03T12:00:00Z',
      {
        rule,
        dueOn,
        arrestedOn: '2026-03-01',
        notifiedOn: '2026-03-03',
        days: undefined,
        countsFrom: undefined,
        source: undefined,
      },
    ],
    ...more,
  );
const CUSTODY = [
  // Day 45 and day 46 from the detention; day 30 and 31, 45 and 46 from the notice.
  ['CAR-14-3', 'B-47', '2026-04-30', '2026-04-15', '2026-04-16'],
  ['MEX-29-4', 'MERCOSUR-EXT', '2026-04-12', '2026-04-02', '2026-04-03'],
  ['BR-84', 'BR-NATIONAL', '2026-05-02', '2026-04-17', '2026-04-18'],
] as const;
const custody: readonly RuleRow[] = CUSTODY.flatMap(([rule, by, dueOn, early, late]) => {
  const world = held(by, dueOn);
  const formal = held(by, dueOn, ['requesting', 'formal_request', `${early}T00:00:00Z`]);
  // Under another rule the same day presses for nothing.
  const other = held('AR-NATIONAL', '2026-04-02');
  return [
    row(rule, 'custody.dueOn', { world, now: early }, { now: late }),
    row(rule, 'custody.dueOn', { world: formal, now: late }, { world }),
    row(rule, 'custody.dueOn', { world: other, now: late }, { world }),
    // Day begins where the person is held: the act counts in UTC.
    row(rule, 'custody.dueOn', { world, now: `${early}T23:59:59Z` }, { now: `${late}T00:00:00Z` }),
  ];
});

const request = (kind: string, instrument: string, more: object = {}): Line => [
  'requesting',
  'request',
  '2026-03-02T18:00:00Z',
  {
    ...restingOn(instrument),
    assistanceItems: [{ no: 1, kind, coercive: false, persons: [], objects: [] }],
    ...more,
  },
];
const taken: readonly Line[] = [
  ['requested', 'acknowledge', '2026-03-02T18:10:00Z'],
  ['requested', 'start_examination', '2026-03-02T18:20:00Z'],
];
const accepted: readonly Line[] = [...taken, ['requested', 'accept', '2026-03-02T18:30:00Z']];
const withdrawn: Line = ['requesting', 'withdraw', '2026-03-03T12:00:00Z'];
const told1 = (kind: string, ...lines: readonly Line[]): Correspondence =>
  told('evidence', request(kind, 'BUDAPEST'), ...lines);
const done = (state: string): readonly Line[] => [
  ['requested', 'forward', '2026-03-03T12:00:00Z'],
  [
    'requested',
    state === 'pending' ? 'partial_result' : 'full_result',
    '2026-03-04T12:00:00Z',
    { items: [{ no: 1, state, why: 'X' }], useConditions: [], documents: [] },
  ],
];

const preserved = told1('data_preservation', ...accepted);
const preservation: readonly RuleRow[] = [
  row(
    'BUD-29-7',
    'assistanceItems',
    { world: preserved, now: '2026-04-16' },
    { now: '2026-04-17' },
  ),
  ...[
    told1('documents', ...accepted),
    told1('data_preservation', ...taken),
    told1('data_preservation', ...accepted, withdrawn),
    told1('data_preservation', ...accepted, ...done('not_possible')),
  ].map((world) =>
    row('BUD-29-7', 'assistanceItems', { world, now: '2026-05-17' }, { world: preserved }),
  ),
  row(
    'BUD-29-7',
    'assistanceItems',
    { world: preserved, now: '2026-04-10' },
    { world: told1('data_preservation', ...accepted, ...done('done')), now: '2026-04-20' },
  ),
];

/** One item of two: the other is a document. */
const beside = (kind: string): Correspondence =>
  told(
    'evidence',
    request('documents', 'BUDAPEST', {
      assistanceItems: ['documents', kind].map((one, index) => ({
        no: index + 1,
        kind: one,
        coercive: false,
        persons: [],
        objects: [],
      })),
    }),
    ...taken,
    ['requested', 'accept', '2026-03-02T18:30:00Z', { items: [{ no: 2 }] }],
  );
const besideOthers: readonly RuleRow[] = [
  row(
    'BUD-29-7',
    'assistanceItems',
    { world: beside('data_preservation'), now: '2026-04-16' },
    { now: '2026-04-17' },
  ),
  row(
    'TIP-8-3',
    'assistanceItems',
    { world: beside('nationality_check'), now: '2026-03-17' },
    { now: '2026-03-18' },
  ),
];

const asked = told1('nationality_check', ...accepted);
const nationality: readonly RuleRow[] = [
  // 16 March is a holiday in Mexico: the tenth business day is the 17th.
  row('TIP-8-3', 'assistanceItems', { world: asked, now: '2026-03-17' }, { now: '2026-03-18' }),
  ...[
    told1('documents', ...accepted),
    told1('nationality_check', ...accepted, ...done('done')),
    told1('nationality_check', ...accepted, ...done('not_possible')),
    told1('nationality_check', ...accepted, withdrawn),
  ].map((world) =>
    row('TIP-8-3', 'assistanceItems', { world, now: '2026-05-01' }, { world: asked }),
  ),
  row(
    'TIP-8-3',
    'assistanceItems',
    { world: told1('nationality_check', ...accepted, ...done('done')), now: '2026-05-01' },
    { world: told1('nationality_check', ...accepted, ...done('pending')) },
  ),
  row(
    'TIP-8-3',
    'assistanceItems',
    { world: told1('nationality_check'), now: '2026-03-17' },
    { now: '2026-03-18' },
  ),
];

const sent = (more: object = {}, ...lines: readonly Line[]): Correspondence =>
  told('evidence', request('documents', 'MERCOSUR-MLA', more), ...lines);
const waiting = sent();
const original: readonly RuleRow[] = [
  row('MML-6-2', 'signedOriginalBy', { world: waiting, now: '2026-03-12' }, { now: '2026-03-13' }),
  ...[
    sent({ channel: 'courier' }),
    sent({ channel: 'diplomatic' }),
    sent({}, ['requested', 'acknowledge', '2026-03-05T12:00:00Z']),
    told('evidence', request('documents', 'A-55')),
    sent({}, withdrawn),
  ].map((world) =>
    row('MML-6-2', 'signedOriginalBy', { world, now: '2026-05-01' }, { world: waiting }),
  ),
  row(
    'MML-6-2',
    'signedOriginalBy',
    { world: waiting, now: '2026-05-01', register: boundByMedellin('GTM', 'MEX') },
    { register: boundByMedellin('GTM') },
  ),
];

const both = boundByMedellin('GTM', 'MEX');
/** Received on Monday, 2 March, at noon in Mexico; it counts as received on the 3rd. */
const received: readonly RuleRow[] = [
  row(
    'MED-6-3',
    'legallyReceivedOn',
    { world: told1('documents'), now: '2026-03-03T06:00:00Z', register: both },
    { now: '2026-03-03T05:59:59Z' },
  ),
  row(
    'MED-6-3',
    'legallyReceivedOn',
    { world: told1('documents'), now: '2026-03-02T19:00:00Z', register: boundByMedellin('MEX') },
    { register: both },
  ),
];

export const momentRows: readonly RuleRow[] = [
  ...custody,
  ...preservation,
  ...nationality,
  ...besideOthers,
  ...original,
  ...received,
];
