/** The worked case's request in the types of libs/law: the one mapping of its spellings. */
/* oxlint-disable typescript/no-deprecated -- the fixture's `link` is no method of strings */

import type { Json } from '@comity/kernel';
import { evidenceRequest, readWith } from '@comity/law';
import type { EvidenceRequest } from '@comity/law';
import { camel, fromEnvelope, list, snake, victim, withoutGaps } from './case-file.js';
import type { Raw } from './case-file.js';

/**
 * The open content (C0 to C2) of the worked case, normalised.
 *
 * @throws {Error} when the fixture no longer reads; then the fixture or this mapping is wrong
 */
export const requestOf = (fixture: Json): EvidenceRequest => {
  const read = readWith(evidenceRequest, requestMembersOf(fixture));
  if (read.ok) return read.value;
  throw new Error(`the worked case does not read: ${JSON.stringify(read.problems)}`);
};

/** The open content of a case file in the spelling of the fixtures, not yet read. */
export const requestMembersOf = (fixture: Json): Json => {
  const { envelope, body, trafficking } = fixture as unknown as Raw;
  return withoutGaps({
    messageKind: 'evidence_request',
    ...fromEnvelope(envelope as Raw),
    ...fromBody(body as Raw),
    victims: list(trafficking).map(victim),
  });
};

const fromBody = (b: Raw) => ({
  competentAuthority: b['competent_authority'],
  proceeding: camel(b['proceeding']),
  offences: list(b['offences']).map(camel),
  jurisdictionBasis: b['jurisdiction_basis'],
  factsOfOffence: b['facts_of_offence'],
  factsOfRequest: b['facts_of_request'],
  originatingAct: b['originating_act'],
  purpose: b['purpose'],
  transnationalOrganisedGrounds: b['transnational_organised_grounds'],
  persons: list(b['persons']).map(person),
  assistanceItems: list(b['assistance_items']).map(item),
  specialProcedures: b['special_procedures'],
  attendingOfficials: b['attending_officials'],
  interrogatory: b['interrogatory'],
  legalTexts: b['legal_texts'],
  dualCriminality: b['dual_criminality'],
  justificationOfMeasure: b['justification_of_measure'],
  property: [],
  orders: [],
  declarations: Object.fromEntries(
    Object.entries(camel(b['declarations']) ?? {}).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? { value } : value,
    ]),
  ),
  reciprocity: b['reciprocity'],
  returnOfObjects: camel(b['return_of_objects']),
  safeConduct: camel(b['safe_conduct']),
  closing: b['closing'],
});

/** A victim stands here by her code alone: her identity is the sealed part's. */
const person = ({ code, role, identity, nationality, location, link }: Raw) => ({
  code,
  role,
  identity: (role as string) === 'victim' ? undefined : identity,
  nationality,
  location,
  link,
});

const item = (raw: Raw) => ({
  no: raw['no'],
  kind: raw['kind'],
  a55: raw['a55']?.replace('7 ', ''),
  description: raw['description'],
  coercive: raw['coercive'],
  persons: raw['persons'] ?? [],
  place: raw['place'] ?? raw['authority_location'],
  period: raw['period'],
  questionsRef: raw['questions_ref'],
  objects: raw['objects'] ?? [],
  institution: raw['institution'],
  account: raw['account'],
  link: raw['link'],
  video:
    raw['proposed_dates'] === undefined
      ? undefined
      : {
          whyNotInPerson: raw['why_not_in_person'],
          proposedDates: raw['proposed_dates'],
          presides: raw['presides'],
          technicalContact: raw['technical_contact'],
          protection: list(raw['protection']).map(snake),
        },
});
