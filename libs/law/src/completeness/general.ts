/** GENERAL: is there a law between these two States, and SYSTEM: is it fit to be sent. */

import type { EvidenceRequest } from '../bodies/evidence-request.js';
import type { Based, Hit, Predicate } from './subject.js';
import { between, bound, itemsOf, missing, primaryOf, unless } from './subject.js';

const framework = new Set(['TIP', 'A-61', 'A-52']);

/** Capitals of an abbreviation; codes such as `V-01` and `SHA-256` are none. */
const ABBREVIATION = /(?<![\p{L}\p{N}.-])\p{Lu}{2,6}(?![\p{L}\p{N}-])/gu;
const ROMAN = /^[IVXLCDM]+$/;

/** Rules on legal bases, which any request that rests on one must meet. */
export const basisPredicates = {
  'LB-01': ({ request }) =>
    unless(request.legalBases.length > 0 || request.reciprocity !== undefined, 'legalBases'),
  'LB-02': (subject) =>
    subject.request.legalBases.flatMap(({ role, instrument }, index) =>
      role === 'primary' ? bound(subject, instrument, `legalBases[${index}].instrument`) : [],
    ),
  'LB-03': (subject) =>
    subject.request.legalBases.flatMap(({ instrument }, index) =>
      unless(between(subject, instrument) !== 'unknown', `legalBases[${index}].instrument`),
    ),
  'LB-05': ({ request }) =>
    unless(
      request.legalBases.length === 0 ||
        request.legalBases.some(({ instrument }) => !framework.has(instrument)),
      'legalBases',
    ),
} as const satisfies Record<string, Predicate<Based & Pick<EvidenceRequest, 'reciprocity'>>>;

/** The approver is another than the drafter, and of the State that asks. */
export const fourEyesPredicate: Predicate<Pick<Based, 'requestingState'>> = ({
  request,
  context: { drafter, approver },
}) => {
  if (approver === undefined) return [];
  const stranger = approver.state !== request.requestingState;
  return unless(approver.id !== drafter && !stranger, 'peopleInTheLoop.approver');
};

/** Members of `request` at `paths` in which an abbreviation stands that none of them explains. */
export const unexplainedIn = <P extends string>(
  request: { readonly [K in P]?: string | undefined },
  paths: readonly P[],
): readonly Hit[] => {
  const whole = paths.map((path) => request[path] ?? '').join('\n');
  return paths.flatMap((field) =>
    unless(
      abbreviationsIn(request[field] ?? '').every((word) => isExplained(word, whole)),
      field,
    ),
  );
};

const PROSE = [
  'jurisdictionBasis',
  'factsOfOffence',
  'factsOfRequest',
  'purpose',
  'transnationalOrganisedGrounds',
  'specialProcedures',
  'dualCriminality',
  'justificationOfMeasure',
] as const;

export const systemPredicates = {
  'SYS-4E': fourEyesPredicate,
  'SYS-ABB': ({ request }) => unexplainedIn(request, PROSE),
  'SYS-REQ': (subject) =>
    itemsOf(subject).flatMap(({ item, at }) =>
      item.evidenceUnknown === true ? missing(at, { factsToProve: item.factsToProve }) : [],
    ),
  'SYS-ADDR': ({ request }) =>
    unless(
      request.assistanceItems.every(({ executingAuthority }) => executingAuthority !== undefined),
      'assistanceItems',
    ),
} as const satisfies Record<string, Predicate>;

/** LB-04 stands under UNTOC, but asks the same of the register. */
export const untocOrderPredicate: Predicate = (subject) => {
  if (primaryOf(subject) !== 'UNTOC') return [];
  const closer = subject.context.register.instruments.filter(
    ({ code, procedures }) => code !== 'UNTOC' && procedures.includes('mla'),
  );
  return unless(!closer.some(({ code }) => between(subject, code) === 'yes'), 'legalBases');
};

const abbreviationsIn = (text: string): readonly string[] =>
  [...text.matchAll(ABBREVIATION)].map(([word]) => word).filter((word) => !ROMAN.test(word));

/** `Fiscalía General de la República (FGR)` explains `FGR` wherever else it stands. */
const isExplained = (word: string, whole: string): boolean => whole.includes(`(${word})`);
