/** The request for evidence: the body of the act that opens a case (domain report 3.1 and 3.2). */

import { checked, flag, list, number, object, oneOf, optional, whole } from './reading.js';
import type { ObjectOf, ProblemCode, ReadBy } from './reading.js';
import { traffickingVictim } from './trafficking-victim.js';
import { assistanceItem } from './assistance-item.js';
import { date, documentEntry, entries, ITEMS_MAX, line, prose, state } from './words.js';

/** Longest penalty that is not for life, in years. */
const PENALTY_YEARS_MAX = 200;
const SAFE_CONDUCT_DAYS_MAX = 365;
const TRANSFER_DAYS_MAX = 3_650;

const penaltyYears = number({ min: 0, max: PENALTY_YEARS_MAX });

const legalBasis = object({
  instrument: line,
  articles: entries(line),
  role: oneOf('primary', 'supplementary', 'fallback'),
});

const translation = object({
  language: line,
  /** The document's id; `request` for the request text itself. */
  document: line,
  translator: optional(line),
  certified: flag,
});

const offence = object({
  name: optional(line),
  provision: optional(line),
  minPenaltyYears: optional(penaltyYears),
  maxPenaltyYears: optional(penaltyYears),
  category: optional(
    oneOf('TIP 5', 'UNTOC 5', 'UNTOC 6', 'UNTOC 8', 'UNTOC 23', 'serious crime', 'other'),
  ),
});

const person = object({
  code: line,
  role: oneOf(
    'suspect',
    'accused',
    'convicted',
    'witness',
    'expert',
    'custodian',
    'legal_person',
    'victim',
  ),
  /** Never for a victim: her identity lives in the sealed part (VP-01). */
  identity: optional(line),
  nationality: optional(line),
  location: optional(line),
  link: optional(prose),
});

const declaration = object({ value: flag, note: optional(prose) });

const property = object({
  description: line,
  identifiers: optional(line),
  holder: optional(line),
  location: optional(line),
  value: optional(line),
  link: optional(prose),
  thirdParties: optional(prose),
});

const order = object({
  court: line,
  date: optional(date),
  number: optional(line),
  document: optional(line),
  extent: optional(prose),
});

/** E01 to E28 as far as the request itself says them; the rest is the envelope's or the node's. */
const envelopeMembers = {
  messageKind: oneOf('evidence_request'),
  requestingState: state,
  requestedState: state,
  requestingCentralAuthority: optional(line),
  requestedCentralAuthority: optional(line),
  requestingReference: optional(line),
  legalBases: entries(legalBasis),
  reciprocity: optional(prose),
  originalLanguage: optional(line),
  translations: entries(translation),
  urgency: optional(
    object({
      level: oneOf('routine', 'urgent', 'emergency'),
      reason: optional(prose),
      risk: optional(prose),
      actBy: optional(date),
    }),
  ),
  desiredDeadline: optional(object({ date, reason: optional(prose) })),
  confidentialityOfRequest: optional(
    object({
      keepSecret: flag,
      scope: optional(line),
      whoMayKnow: optional(line),
      until: optional(date),
    }),
  ),
  useConditions: entries(prose),
  channel: optional(oneOf('network', 'diplomatic', 'interpol', 'iberred', 'courier')),
  oralRequest: optional(
    object({
      madeAt: line,
      by: line,
      to: line,
      agreed: flag,
      /** Hours from the call to the written confirmation. */
      confirmedAfterHours: optional(whole({ min: 0, max: 8_760 })),
    }),
  ),
  priorContacts: entries(object({ date, channel: line, summary: prose })),
  relatedRequests: entries(object({ case: line, relation: prose })),
  authenticationExemption: optional(flag),
  documents: entries(documentEntry),
  costs: optional(
    object({
      ordinaryBorneBy: optional(state),
      extraordinaryForeseen: flag,
      estimate: optional(line),
      agreementRef: optional(line),
      note: optional(prose),
    }),
  ),
  operationalContact: optional(
    object({
      name: line,
      role: optional(line),
      phone: optional(line),
      secureAddress: optional(line),
      timeZone: optional(line),
      languages: entries(line),
    }),
  ),
  classification: optional(object({ label: line, compartmentsPresent: entries(line) })),
};

/** M01 to M32. */
const bodyMembers = {
  competentAuthority: optional(
    object({
      name: optional(line),
      functions: optional(line),
      officer: optional(line),
      address: optional(line),
      court: optional(line),
    }),
  ),
  proceeding: optional(
    object({
      type: optional(
        oneOf('investigation', 'prosecution', 'trial', 'appeal', 'enforcement', 'confiscation'),
      ),
      nationalReference: optional(line),
      stage: optional(line),
      courtReference: optional(line),
    }),
  ),
  offences: entries(offence),
  jurisdictionBasis: optional(prose),
  factsOfOffence: optional(prose),
  factsOfRequest: optional(prose),
  originatingAct: optional(
    object({ text: optional(prose), date: optional(date), document: optional(line) }),
  ),
  purpose: optional(prose),
  transnationalOrganisedGrounds: optional(prose),
  persons: entries(person),
  assistanceItems: list(assistanceItem, { max: ITEMS_MAX }),
  specialProcedures: optional(prose),
  attendingOfficials: entries(
    object({
      name: optional(line),
      function: optional(line),
      reason: optional(prose),
      mode: optional(line),
    }),
  ),
  interrogatory: optional(line),
  legalTexts: optional(line),
  dualCriminality: optional(prose),
  justificationOfMeasure: optional(prose),
  property: entries(property),
  orders: entries(order),
  transferOfDetainee: optional(
    object({
      consentGivenOn: optional(date),
      custodyUndertaking: flag,
      returnDate: optional(date),
      maxDays: optional(whole({ min: 1, max: TRANSFER_DAYS_MAX })),
      prolongationAgreed: optional(flag),
    }),
  ),
  safeConduct: optional(
    object({
      offered: flag,
      actsCovered: optional(prose),
      lapseDays: optional(whole({ min: 0, max: SAFE_CONDUCT_DAYS_MAX })),
    }),
  ),
  travelCosts: optional(line),
  declarations: optional(
    object({
      neBisInIdem: optional(declaration),
      notPolitical: optional(declaration),
      notDiscriminatory: optional(declaration),
      notAdHocCourt: optional(declaration),
      notPurelyMilitary: optional(declaration),
      taxOffence: optional(declaration),
    }),
  ),
  explanationOfTaxOffence: optional(prose),
  useConsentRef: optional(line),
  returnOfObjects: optional(
    object({ originalsAsked: flag, undertaking: flag, text: optional(prose) }),
  ),
  victims: entries(traffickingVictim),
  remediesInformation: optional(prose),
  closing: optional(object({ place: line, date })),
};

const members = { ...envelopeMembers, ...bodyMembers };

type Content = ObjectOf<typeof members>;

/**
 * The normalised content of a request for evidence. Lists are always there, possibly empty; a
 * member that is not answered is absent. It holds nothing of compartment C3: the identity of
 * victims travels in a sealed document of its own (domain report 3.8).
 */
export interface EvidenceRequest extends Content {}

export type AssistanceItem = ReadBy<typeof assistanceItem>;
export type Person = ReadBy<typeof person>;
export type Offence = ReadBy<typeof offence>;
export type DocumentEntry = ReadBy<typeof documentEntry>;
export type TraffickingVictim = ReadBy<typeof traffickingVictim>;

/** Reads the body of the opening act. Completeness is another question: see `checkCompleteness`. */
export const evidenceRequest = checked(object(members), (request: EvidenceRequest) => [
  ...(request.requestedState === request.requestingState
    ? [{ at: 'requestedState', problem: 'NOT_ALLOWED' as const }]
    : []),
  ...repeats('assistanceItems', request.assistanceItems, ({ no }) => String(no)),
  ...repeats('persons', request.persons, ({ code }) => code),
  ...repeats('victims', request.victims, ({ victimCode }) => victimCode),
  ...repeats('documents', request.documents, ({ id }) => id),
]);

/** Numbers and codes name one thing each; a second use would let two readers see two requests. */
export const repeats = <T>(
  at: string,
  items: readonly T[],
  key: (item: T) => string,
): readonly { readonly at: string; readonly problem: ProblemCode }[] =>
  new Set(items.map(key)).size === items.length ? [] : [{ at, problem: 'REPEATED' }];
