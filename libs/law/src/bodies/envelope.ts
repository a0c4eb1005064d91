/** What every message that opens a case says, whatever it asks (domain report 3.1). */

import { flag, number, object, oneOf, optional, whole } from './reading.js';
import type { ProblemCode, ReadBy } from './reading.js';
import { date, documentEntry, entries, line, prose, state } from './words.js';

/** Longest penalty that is not for life, in years. */
const PENALTY_YEARS_MAX = 200;

export const penaltyYears = number({ min: 0, max: PENALTY_YEARS_MAX });

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
  /** SHA-256 of the document that was translated: another document has no such translation. */
  of: optional(line),
  /** The document that holds the translation, by id. */
  heldIn: optional(line),
});

/** M03, X06: an offence as the law of the requesting State has it. */
export const offenceMembers = {
  name: optional(line),
  provision: optional(line),
  minPenaltyYears: optional(penaltyYears),
  maxPenaltyYears: optional(penaltyYears),
  category: optional(
    oneOf('TIP 5', 'UNTOC 5', 'UNTOC 6', 'UNTOC 8', 'UNTOC 23', 'serious crime', 'other'),
  ),
};

/** M10, S07: a person concerned. */
export const person = object({
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

/** E01 to E28 as far as the request itself says them; the rest is the envelope's or the node's. */
export const envelopeMembers = {
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

/** The two States of a case are two. */
export const twoStates = ({
  requestingState,
  requestedState,
}: {
  readonly requestingState: string;
  readonly requestedState: string;
}): readonly { readonly at: string; readonly problem: ProblemCode }[] =>
  requestedState === requestingState ? [{ at: 'requestedState', problem: 'NOT_ALLOWED' }] : [];

/** Translations that name the hash of another document than the one they say they translate. */
export const unboundDocuments = ({
  translations: given,
  documents,
}: {
  readonly translations: readonly ReadBy<typeof translation>[];
  readonly documents: readonly ReadBy<typeof documentEntry>[];
}): readonly { readonly at: string; readonly problem: ProblemCode }[] =>
  given.flatMap(({ document, of }, index) => {
    const translated = documents.find(({ id }) => id === document);
    return of === undefined || of === translated?.sha256
      ? []
      : [{ at: `translations[${index}].of`, problem: 'NOT_BOUND' as const }];
  });

/** Numbers and codes name one thing each; a second use would let two readers see two requests. */
export const repeats = <T>(
  at: string,
  items: readonly T[],
  key: (item: T) => string,
): readonly { readonly at: string; readonly problem: ProblemCode }[] =>
  new Set(items.map(key)).size === items.length ? [] : [{ at, problem: 'REPEATED' }];

export type Person = ReadBy<typeof person>;
export type DocumentEntry = ReadBy<typeof documentEntry>;
