/** The request for evidence: the body of the act that opens a case (domain report 3.1 and 3.2). */

import { checked, flag, list, object, oneOf, optional, whole } from './reading.js';
import type { ObjectOf, ReadBy } from './reading.js';
import { assistanceItem } from './assistance-item.js';
import { boundTranslations } from './bound-translation.js';
import {
  envelopeMembers,
  offenceMembers,
  person,
  repeats,
  twoStates,
  unboundDocuments,
} from './envelope.js';
import { traffickingVictim } from './trafficking-victim.js';
import { date, entries, ITEMS_MAX, line, prose } from './words.js';

const SAFE_CONDUCT_DAYS_MAX = 365;
const TRANSFER_DAYS_MAX = 3_650;

const offence = object(offenceMembers);

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
  /** The earlier case whose material is to be used here (Nassau 25; UNTOC 18(19)). */
  reusesMaterialOf: optional(line),
  useConsentRef: optional(line),
  exculpatoryNotice: optional(prose),
  /** When the signed original follows an electronic request (Mercosur-MLA 6(2)). */
  signedOriginalBy: optional(date),
  returnOfObjects: optional(
    object({ originalsAsked: flag, undertaking: flag, text: optional(prose) }),
  ),
  victims: entries(traffickingVictim),
  remediesInformation: optional(prose),
  closing: optional(object({ place: line, date })),
};

const members = {
  messageKind: oneOf('evidence_request', 'preservation_request', 'freezing_request'),
  ...envelopeMembers,
  ...bodyMembers,
  ...boundTranslations,
};

type Content = ObjectOf<typeof members>;

/**
 * The normalised content of a request for evidence. Lists are always there, possibly empty; a
 * member that is not answered is absent. It holds nothing of compartment C3: the identity of
 * victims travels in a sealed document of its own (domain report 3.8).
 */
export interface EvidenceRequest extends Content {}

export type AssistanceItem = ReadBy<typeof assistanceItem>;
export type Offence = ReadBy<typeof offence>;
export type TraffickingVictim = ReadBy<typeof traffickingVictim>;

/** Reads the body of the opening act. Completeness is another question: see `checkCompleteness`. */
export const evidenceRequest = checked(object(members), (request: EvidenceRequest) => [
  ...twoStates(request),
  ...unboundDocuments(request),
  ...repeats('assistanceItems', request.assistanceItems, ({ no }) => String(no)),
  ...repeats('persons', request.persons, ({ code }) => code),
  ...repeats('victims', request.victims, ({ victimCode }) => victimCode),
  ...repeats('documents', request.documents, ({ id }) => id),
]);
