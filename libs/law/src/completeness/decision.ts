/** Rules on the requested State's decision: a refusal or postponement before it leaves. */

import type { ActBodies } from '../bodies/act-bodies.js';
import type { Finding } from './finding.js';
import { findingOf } from './finding.js';
import type { Hit } from './subject.js';
import { missing, unless } from './subject.js';

/** A decision not to assist, or not now. */
export interface Decision {
  readonly body:
    ActBodies['evidence']['no_agreement_refuse'] | ActBodies['evidence']['agree_to_postpone'];
  /** Whether a consultation was opened before. */
  readonly consulted: boolean;
  /** Instruments on which the request rests. */
  readonly instruments: readonly string[];
}

export const decisionPredicates = {
  'UN18-23': ({ body }: Decision) => [
    ...missing('', { reasons: body.reasons }),
    ...('grounds' in body ? missing('', { grounds: body.grounds }) : []),
  ],
  'UN18-26': ({ consulted }: Decision) => unless(consulted, 'consultation'),
  'UN18-22': (decision: Decision) => forbiddenGround(decision, 'fiscal_only'),
  'UN18-8': (decision: Decision) => forbiddenGround(decision, 'bank_secrecy'),
} as const;

/** What forbids or questions a refusal or postponement. */
export const checkDecision = (decision: Decision): readonly Finding[] =>
  Object.entries(decisionPredicates).flatMap(([rule, predicate]) =>
    predicate(decision).map((hit) => findingOf(rule, hit)),
  );

/** UNTOC binds whoever was asked under it, whatever else the request rests on. */
const forbiddenGround = (
  { body, instruments }: Decision,
  forbidden: 'fiscal_only' | 'bank_secrecy',
): readonly Hit[] => {
  if (!('grounds' in body) || !instruments.includes('UNTOC')) return [];
  const others = body.grounds.some(({ ground }) => ground !== forbidden);
  return body.grounds.flatMap(({ ground }, index) =>
    unless(
      ground !== forbidden || (forbidden === 'fiscal_only' && others),
      `grounds[${index}].ground`,
    ),
  );
};
