/** The content by which a case opens, whatever its kind, and the act that carries it. */

import { denied, done } from '@comity/kernel';
import type { Json, Outcome } from '@comity/kernel';
import { caseKindOf } from './bodies/act-bodies.js';
import { evidenceRequest } from './bodies/evidence-request.js';
import type { EvidenceRequest } from './bodies/evidence-request.js';
import { extraditionRequest } from './bodies/extradition-request.js';
import type { ExtraditionRequest } from './bodies/extradition-request.js';
import { practiceRequest } from './bodies/practice-request.js';
import type { PracticeRequest } from './bodies/practice-request.js';
import { readWith } from './bodies/reading.js';
import type { Reader, Reading, Shape } from './bodies/reading.js';
import { offerOf, spontaneousInformation } from './bodies/spontaneous-information.js';
import type { SpontaneousInformation } from './bodies/spontaneous-information.js';
import type { LawDenialCode } from './law.denials.js';
import type { ActKind, CaseKind } from './life-cycle.js';

/** What an officer drafts: the content of a case of whatever kind. */
export type CaseContent =
  EvidenceRequest | ExtraditionRequest | SpontaneousInformation | PracticeRequest;

const CONTENT: { readonly [K in CaseKind]: Reader<CaseContent> } = {
  evidence: evidenceRequest,
  extradition: extraditionRequest,
  spontaneous: spontaneousInformation,
  practice_request: practiceRequest,
};

/** Reads content by what it says it is; form and limits, not yet whether it is complete. */
export const readContent = (content: Json): Reading<CaseContent> => {
  const of = caseKindOf(content);
  return of === undefined
    ? { ok: false, problems: [{ path: 'messageKind', problem: 'NOT_ALLOWED' }] }
    : readWith(CONTENT[of], content);
};

/** What the content of a case of kind `of` may say, in data. */
export const contentShape = (of: CaseKind): Shape => CONTENT[of].shape;

/** The act that carries approved content across the border, and what it then says. */
export const openingActOf = (
  content: CaseContent,
): { readonly kind: ActKind; readonly body: CaseContent | ReturnType<typeof offerOf> } => {
  switch (content.messageKind) {
    case 'spontaneous_information':
      return content.acceptanceNeededFirst
        ? { kind: 'offer_conditions', body: offerOf(content) }
        : { kind: 'send', body: content };
    case 'provisional_arrest_request':
      return { kind: 'urgent_arrest', body: content };
    case 'evidence_request':
    case 'preservation_request':
    case 'freezing_request':
    case 'extradition_request':
    case 'practice_request':
      return { kind: 'request', body: content };
  }
};

/**
 * Denies an opening that would show what must be accepted first: information whose sender wants
 * its conditions accepted goes out as an offer (Budapest 26(2)).
 */
export const openingDenial = (kind: ActKind, body: Json): Outcome<null, LawDenialCode> => {
  const read = kind === 'send' ? readWith(spontaneousInformation, body) : undefined;
  return read?.ok === true && read.value.acceptanceNeededFirst
    ? denied('ACT_ACCEPTANCE_FIRST')
    : done(null);
};
