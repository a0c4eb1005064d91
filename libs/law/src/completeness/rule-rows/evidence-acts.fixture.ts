/** Rules on acts of an evidence case: a decision not to assist, and an end without a word. */

import type { Correspondence } from '@comity/testkit';
import type { RuleRow } from './rule-row.fixture.js';
import { actRow as row, asked, grounds, told } from './told-case.fixture.js';
import type { Line } from './told-case.fixture.js';

const evidence = (instrument: string, ...more: readonly Line[]): Correspondence =>
  told(
    'evidence',
    asked(instrument),
    ['requested', 'acknowledge', '2026-01-02T00:00:00Z'],
    ...more,
  );
const examined: readonly Line[] = [['requested', 'start_examination', '2026-01-03T00:00:00Z']];
const consulted = (instrument: string): Correspondence =>
  evidence(instrument, ...examined, ['requested', 'open_consultation', '2026-01-04T00:00:00Z']);

export const evidenceActRows: readonly RuleRow[] = [
  row(
    'UN18-24b',
    'outcome',
    'close',
    {
      world: evidence('UNTOC', ['requesting', 'withdraw', '2026-01-03T00:00:00Z']),
      says: { outcome: 'withdrawn' },
    },
    { world: evidence('UNTOC') },
  ),
  row(
    'UN18-24b',
    'outcome',
    'close',
    { world: evidence('UNTOC'), says: { outcome: 'full' } },
    { says: { outcome: 'withdrawn' } },
  ),
  ...(['no_agreement_refuse', 'agree_to_postpone'] as const).map((kind) =>
    row(
      'UN18-26',
      'consultation',
      kind,
      { world: consulted('A-55') },
      { world: evidence('A-55', ...examined) },
    ),
  ),
  row(
    'UN18-22',
    'grounds[0].ground',
    'no_agreement_refuse',
    { world: consulted('UNTOC'), says: grounds('fiscal_only', 'public_order') },
    { says: grounds('fiscal_only') },
  ),
  row(
    'UN18-22',
    'grounds[0].ground',
    'no_agreement_refuse',
    { world: consulted('A-55'), says: grounds('fiscal_only') },
    { world: consulted('UNTOC') },
  ),
  row(
    'UN18-8',
    'grounds[1].ground',
    'no_agreement_refuse',
    { world: consulted('UNTOC'), says: grounds('public_order', 'other') },
    { says: grounds('public_order', 'bank_secrecy') },
  ),
  row(
    'UN18-8',
    'grounds[0].ground',
    'no_agreement_refuse',
    { world: consulted('A-55'), says: grounds('bank_secrecy') },
    { world: consulted('UNTOC') },
  ),
];
