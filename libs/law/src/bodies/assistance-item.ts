/** One thing that is asked of the requested State (M11), with what its kind needs (KIND-* rules). */

import { flag, object, oneOf, optional } from './reading.js';
import { date, entries, itemNumber, line, prose } from './words.js';

/** Kinds of assistance, after Nassau 7 and UNTOC 18(3). */
const assistanceKind = oneOf(
  'service',
  'testimony',
  'video_hearing',
  'expert_hearing',
  'summons',
  'freezing',
  'embargo',
  'seizure',
  'confiscation',
  'search',
  'inspection',
  'documents',
  'official_records',
  'bank_records',
  'electronic_data',
  'data_preservation',
  'delivery_of_objects',
  'transfer_of_detainee',
  'locate_person',
  'document_verification',
  'victim_return',
  'nationality_check',
  'other',
);

const period = object({ from: date, to: date, timeZone: optional(line) });

/** M22: what a hearing by video needs (UNTOC 18(18), 24(2)(b)). */
const video = object({
  whyNotInPerson: optional(prose),
  proposedDates: entries(date),
  presides: optional(line),
  technicalContact: optional(line),
  protection: entries(line),
});

/** M21: what service needs (Nassau 17). */
const service = object({
  document: optional(line),
  addressee: optional(line),
  relation: optional(prose),
  hearingDate: optional(date),
});

/** M20: what a preservation of data needs (Budapest 29(2)). */
const preservation = object({
  data: optional(prose),
  necessity: optional(prose),
  intentToRequest: flag,
  until: optional(date),
});

/** M11 and the members that the rules name beyond it (`FIELDS`, `addedBecause`). */
export const assistanceItem = object({
  no: itemNumber,
  kind: assistanceKind,
  /** The letter of Nassau 7 that covers it; `j` needs `agreementRef`. */
  a55: optional(oneOf('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')),
  agreementRef: optional(line),
  description: optional(prose),
  coercive: flag,
  persons: entries(line),
  place: optional(line),
  custodian: optional(line),
  executingAuthority: optional(line),
  deadline: optional(date),
  period: optional(period),
  questionsRef: optional(line),
  topics: optional(prose),
  objects: entries(line),
  institution: optional(line),
  account: optional(line),
  holder: optional(line),
  link: optional(prose),
  provider: optional(line),
  dataClass: optional(oneOf('subscriber', 'traffic', 'content')),
  preservationRef: optional(line),
  preservation: optional(preservation),
  lastKnownPlace: optional(line),
  evidenceUnknown: optional(flag),
  factsToProve: optional(prose),
  personTravels: optional(flag),
  video: optional(video),
  service: optional(service),
});
