/** The spelling of case files, and the envelope and victims that every kind of file shares. */

import type { Json } from '@comity/kernel';
import { AUTHORITY_ALIASES } from '@comity/law';

/** JSON of the fixture; its shape is known, it is ours. */
export type Raw = { readonly [member: string]: Raw } & readonly Raw[] & string;

/** E01 to E28 of a case file. */
export const fromEnvelope = (e: Raw) => ({
  requestingState: e['requesting_state'],
  requestedState: e['requested_state'],
  requestingCentralAuthority: authority(e['requesting_central_authority']),
  requestedCentralAuthority: authority(e['requested_central_authority']),
  requestingReference: e['requesting_reference'],
  legalBases: list(e['legal_bases']).map(({ instrument, articles, role }) => ({
    instrument,
    articles,
    role,
  })),
  originalLanguage: e['original_language'],
  translations: e['translations'],
  urgency: camel(e['urgency']),
  desiredDeadline: e['desired_deadline'],
  confidentialityOfRequest: camel(e['confidentiality_of_request']),
  useConditions: e['use_conditions'],
  channel: e['channel'],
  oralRequest: e['oral_request'],
  priorContacts: e['prior_contacts'],
  relatedRequests: list(e['related_requests']).map((related) => ({
    case: related['network_case_id'],
    relation: related['relation'],
  })),
  authenticationExemption: e['authentication_exemption'],
  documents: e['documents'],
  costs: camel(e['costs']),
  operationalContact: camel(e['operational_contact']),
  classification: camel(e['classification']),
});

/** One record of the trafficking module. */
export const victim = (raw: Raw) => ({
  victimCode: raw['victim_code'],
  status: raw['status'],
  ageBand: raw['age_band'],
  acts: list(raw['acts']).map(snake),
  means: list(raw['means']).map(snake),
  exploitation: list(raw['exploitation']).map(snake),
  route: raw['route'] ?? [],
  travelDocuments: list(raw['travel_documents']).map(camel),
  recruitmentChannel: raw['recruitment_channel']?.['type'],
  informedConsent: camel(raw['informed_consent']),
  riskAssessment: camel(raw['risk_assessment']),
  protectiveMeasures: list(raw['protective_measures']).map(snake),
  nonPunishment: raw['non_punishment'],
  reparation: camel(raw['reparation']),
  disclosurePlan: raw['disclosure_plan'],
});

const authority = (name: Raw | undefined): string | undefined => AUTHORITY_ALIASES[name ?? ''];

/** A list that may be left out. */
export const list = (raw: Raw | undefined): readonly Raw[] => raw ?? [];

/** `abuse of power` as `abuse_of_power`. */
export const snake = (words: Raw): string => words.replaceAll(/[ -]/g, '_');

/** The members of `raw` with `act_by` spelt `actBy`. */
export const camel = (raw: Raw | undefined): Readonly<Record<string, unknown>> | undefined =>
  raw === undefined || raw === null
    ? undefined
    : Object.fromEntries(
        Object.entries(raw).map(([name, value]) => [
          name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
          value,
        ]),
      );

/** Null and absent are both absence; written as absence, at every depth. */
export const withoutGaps = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .map(([name, member]) => [name, withoutGaps(member)]),
  );
};
