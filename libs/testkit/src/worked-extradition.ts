/** The worked extradition PER to BRA, moved to any day: requests, acts and time line. Fictitious. */

import { readFileSync } from 'node:fs';
import { DAY_MS, HOUR_MS, instantFromIso } from '@comity/kernel';
import type { Instant, Json } from '@comity/kernel';
import { extraditionRequest, readWith } from '@comity/law';
import type { ExtraditionRequest } from '@comity/law';
import { camel, fromEnvelope, list, victim, withoutGaps } from './case-file.js';
import type { Raw } from './case-file.js';
import { shiftDates } from './shifted-dates.js';
import { act } from './story.js';
import type { Story } from './story.js';
import { WORKED_EXTRADITION_ACTS } from './worked-extradition-acts.js';

/** The fixture's day of the formal request, and its clock: Peru, five hours behind UTC all year. */
const REQUESTED_ON = '2026-04-28';
const OFFSET_MS = -5 * HOUR_MS;

/** What is asked first, and what is asked in full. */
export interface WorkedExtradition extends Story {
  readonly provisional: ExtraditionRequest;
  readonly formal: ExtraditionRequest;
}

/**
 * The worked extradition with all its dates moved as one, so that the formal request falls on the
 * day that `formallyRequestedOn` is in Peru. Its last act is our own supplement.
 */
export const workedExtradition = ({
  formallyRequestedOn,
}: {
  readonly formallyRequestedOn: Instant;
}): WorkedExtradition => {
  const days = daysTo(formallyRequestedOn);
  const fixture = shiftDates(readFixture(), days);
  const formal = requestOf(extraditionMembersOf(fixture));
  const provisional = provisionalOf(formal);
  const body = (said: Json): Json => shiftDates(said, days);
  return {
    of: 'extradition',
    requesting: formal.requestingState,
    requested: formal.requestedState,
    firstDraft: provisional,
    content: provisional,
    provisional,
    formal,
    lines: [
      act('requesting', 'urgent_arrest', 'PA_SENT', provisional),
      ...WORKED_EXTRADITION_ACTS.map(({ side, kind, status, body: said }) =>
        act(side, kind, status, said === undefined ? (formal as unknown as Json) : body(said)),
      ),
    ],
  };
};

/** The open content of a case file of extradition in the spelling of the fixtures, not yet read. */
export const extraditionMembersOf = (fixture: Json): Json => {
  const { envelope, body, trafficking } = fixture as unknown as Raw;
  const opened = fromEnvelope(envelope as Raw);
  return withoutGaps({
    messageKind: 'extradition_request',
    ...opened,
    channel: 'network',
    diplomaticNote: /Nota [^)]*/.exec(String(opened.channel))?.[0],
    ...fromBody(body as Raw),
    costs: undefined,
    translations: translationsOf(envelope as Raw),
    victims: list(trafficking).map(victim),
  });
};

/** D9 holds the translation of the request and of every document before it. */
const translationsOf = (envelope: Raw) =>
  list(envelope['translations']).flatMap(({ language, document, translator, certified }) => {
    const shared = { language, translator, certified, heldIn: document };
    const translated = list(envelope['documents']).filter(({ id }) => id !== document);
    return [
      { ...shared, document: 'request' },
      ...translated.map(({ id, sha256 }) => ({ ...shared, document: id, of: sha256 })),
    ];
  });

const fromBody = (b: Raw) => ({
  purpose: b['purpose'],
  requestedPerson: {
    ...camel(b['requested_person']),
    documents: list(b['requested_person']?.['documents']).map(camel),
  },
  ageAtOffence: { under18: b['age_at_offence']?.['under_18'], age: b['age_at_offence']?.['age'] },
  facts: b['facts'],
  offences: list(b['offences']).map(offence),
  legalTexts: b['legal_texts'],
  arrestWarrant: b['arrest_warrant'],
  evidenceSummary: b['evidence_summary'],
  conviction: b['conviction'],
  limitationStatement: b['limitation_statement'],
  jurisdictionBasis: b['jurisdiction_basis'],
  dualCriminality: b['dual_criminality'],
  undertakings: b['undertakings'],
  provisionalArrest: {
    ...camel(b['provisional_arrest']),
    placeAndTime: 'São Paulo, Brasil',
  },
  property: b['property'],
  concurrentRequests: [],
  safeguards: camel(b['safeguards']),
  organisedGroupGrounds:
    'Red de captación y traslado entre Perú y Brasil dirigida por el requerido (artículo 317 del Código Penal).',
  untocBasisNotifiedOn: undefined,
  // The fixture names the resolutions among the documents: D4 of the court, D5 of the government.
  nationalDecision: {
    consultativeResolution: 'D4',
    governmentResolution: 'D5',
    personLocated: b['requested_person']?.['last_known_location'],
  },
});

/** Penalties of the Brazilian provisions that the request names as equivalent. */
const REQUESTED_YEARS: Readonly<Record<string, number>> = { 'TIP 5': 8, 'UNTOC 5': 8 };

const offence = (raw: Raw) => {
  const { thresholdMet: _, ...members } = camel(raw) ?? {};
  return {
    ...members,
    maxPenaltyYearsRequested: REQUESTED_YEARS[raw['category'] ?? ''],
    gravePenalties: [],
  };
};

/** What was asked in March: the arrest, with the three statements and the five items. */
const provisionalOf = (formal: ExtraditionRequest): ExtraditionRequest => {
  const { desiredDeadline: _, ...asked } = formal;
  return {
    ...asked,
    messageKind: 'provisional_arrest_request',
    urgency: { level: 'emergency', reason: formal.provisionalArrest?.urgencyReason ?? '' },
    documents: formal.documents.filter(({ id }) => id === 'D2'),
    translations: formal.translations.filter(({ document }) =>
      ['request', 'D2'].includes(document),
    ),
  };
};

const requestOf = (members: Json): ExtraditionRequest => {
  const read = readWith(extraditionRequest, members);
  if (read.ok) return read.value;
  throw new Error(`the worked extradition does not read: ${JSON.stringify(read.problems)}`);
};

const readFixture = (): Json =>
  JSON.parse(
    readFileSync(new URL('../data/case2_extradition_PER_BRA.json', import.meta.url), 'utf8'),
  ) as Json;

const daysTo = (on: Instant): number => {
  const from = instantFromIso(`${REQUESTED_ON}T00:00:00-05:00`);
  return Math.floor((on + OFFSET_MS - (from + OFFSET_MS)) / DAY_MS);
};
