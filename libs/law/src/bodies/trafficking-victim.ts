/** The trafficking module: one record per victim, by code, without her identity (domain 3.7). */

import { flag, object, oneOf, optional } from './reading.js';
import { date, entries, line, prose, state } from './words.js';

/** T05: the acts of TIP 3(a). */
const tipAct = oneOf('recruitment', 'transport', 'transfer', 'harbouring', 'receipt');

/** T06: the means of TIP 3(a). */
const tipMeans = oneOf(
  'threat',
  'force',
  'coercion',
  'abduction',
  'fraud',
  'deception',
  'abuse_of_power',
  'abuse_of_vulnerability',
  'payments',
);

/** T07: TIP 3(a) is a minimum list; national laws add to it. */
const exploitation = oneOf(
  'sexual',
  'forced_labour',
  'slavery_like',
  'servitude',
  'organ_removal',
  'begging',
  'forced_marriage',
  'forced_criminality',
  'sale_of_children',
);

/** T01 to T26 as far as they may stand outside compartment C3. */
export const traffickingVictim = object({
  victimCode: line,
  status: oneOf('presumed', 'identified', 'recognised', 'not_confirmed'),
  ageBand: oneOf('0-11', '12-15', '16-17', 'adult', 'unknown'),
  acts: entries(tipAct),
  means: entries(tipMeans),
  exploitation: entries(exploitation),
  route: entries(
    object({
      state,
      role: oneOf('origin', 'transit', 'destination'),
      place: optional(line),
    }),
  ),
  travelDocuments: entries(
    object({
      type: line,
      issuingState: optional(state),
      suspicion: optional(prose),
      verificationAsked: optional(flag),
    }),
  ),
  recruitmentChannel: optional(line),
  informedConsent: optional(
    object({
      shareData: flag,
      beContacted: flag,
      testify: flag,
      language: optional(line),
      date,
      withdrawnOn: optional(date),
      givenWith: optional(line),
    }),
  ),
  riskAssessment: optional(
    object({
      level: oneOf('low', 'medium', 'high'),
      date,
      nextReview: optional(date),
    }),
  ),
  protectiveMeasures: entries(line),
  interviewRules: optional(
    object({
      language: optional(line),
      specialist: flag,
      representative: flag,
      oneRecordedInterview: flag,
    }),
  ),
  nonPunishment: optional(object({ undertaking: flag, text: optional(prose) })),
  return: optional(
    object({
      wish: optional(prose),
      safetyReview: optional(prose),
      proceedings: optional(prose),
    }),
  ),
  reparation: optional(
    object({ compensationClaimed: optional(flag), assetsTraced: optional(prose) }),
  ),
  disclosurePlan: optional(prose),
});
