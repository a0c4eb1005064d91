/** Rules on a refusal or a postponement that a body which reads cannot break. */

import { checkDecision } from '../../index.js';
import type { Decision } from '../../index.js';
import type { RuleRow } from './rule-row.fixture.js';

const grounds = [{ ground: 'public_order' as const, article: '9' }];
const refusal = (body: Decision['body']) =>
  checkDecision({ body, consulted: true, instruments: ['UNTOC'] });

const row = (field: string, good: Decision['body'], bad: Decision['body']): RuleRow => ({
  rule: 'UN18-23',
  field,
  met: () => refusal(good),
  broken: () => refusal(bad),
});

export const decisionRows: readonly RuleRow[] = [
  row('reasons', { reasons: 'Por esto.', grounds }, { reasons: ' ', grounds }),
  row('grounds', { reasons: 'Por esto.', grounds }, { reasons: 'Por esto.', grounds: [] }),
];
