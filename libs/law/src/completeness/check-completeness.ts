/** Checks what an officer drafted against the rules and the mandatory fields of its kind. */

import { caseKindOf } from '../bodies/act-bodies.js';
import { FIELDS } from '../generated/fields.js';
import { RULES } from '../generated/rules.js';
import type { CaseKind } from '../life-cycle.js';
import type { CaseContent } from '../opening.js';
import { extraditionPredicates } from './extradition.js';
import type { FieldData } from './field.js';
import { findingOf } from './finding.js';
import type { Finding } from './finding.js';
import { basisPredicates, systemPredicates } from './general.js';
import { kindPredicates } from './kinds.js';
import { bindsMedellin, medellinPredicates } from './medellin.js';
import { nassauPredicates } from './nassau.js';
import { practicePredicates } from './practice.js';
import { regionalPredicates } from './regional.js';
import { spontaneousPredicates } from './spontaneous.js';
import { isBlank } from './subject.js';
import type { CheckContext, Hit, Predicate, Subject } from './subject.js';
import { tipPredicates, victimPredicates } from './trafficking.js';
import { untocPredicates } from './untoc.js';

/** One predicate per rule that is evaluated on a request for evidence, by rule id. */
export const REQUEST_PREDICATES = {
  ...basisPredicates,
  ...nassauPredicates,
  ...untocPredicates,
  ...tipPredicates,
  ...victimPredicates,
  ...systemPredicates,
  ...kindPredicates,
  ...regionalPredicates,
  ...medellinPredicates,
} as const satisfies Readonly<Record<string, Predicate>>;

/** The predicates of each kind of case; each is handed content of its own kind. */
const PREDICATES: Readonly<Record<CaseKind, Readonly<Record<string, Predicate<never>>>>> = {
  evidence: REQUEST_PREDICATES,
  extradition: extraditionPredicates,
  spontaneous: spontaneousPredicates,
  practice_request: practicePredicates,
};

/**
 * What `content` lacks or should be thought over, in the order of the rules and, within a rule, of
 * the content; fields that are mandatory and that no rule found missing come last. The same
 * content and context always give the same findings.
 */
export const checkCompleteness = (
  content: CaseContent,
  context: CheckContext,
): readonly Finding[] => {
  const of = caseKindOf({ messageKind: content.messageKind }) ?? 'evidence';
  const predicates = PREDICATES[of] as Readonly<
    Record<string, (subject: { request: CaseContent; context: CheckContext }) => readonly Hit[]>
  >;
  const found = RULES.flatMap(({ id }) => {
    const hits = predicates[id]?.({ request: content, context }) ?? [];
    return distinct(hits.map((hit) => findingOf(id, hit)));
  });
  const all = [...found, ...missingFields(of, content, found)];
  return [...all, ...transmission({ request: content, context }, all)];
};

/** MED-8: the treaty on transmission cures nothing that the request's own treaty asks. */
const transmission = (
  subject: Subject<CaseContent>,
  found: readonly Finding[],
): readonly Finding[] =>
  bindsMedellin(subject) && found.some(({ severity }) => severity === 'BLOCK')
    ? [findingOf('MED-8', { field: 'legalBases' })]
    : [];

/** The sections of the field list that speak of the content of each kind of case. */
const SECTIONS: Readonly<Record<CaseKind, readonly string[]>> = {
  evidence: ['envelope', 'evidence_request'],
  extradition: ['envelope', 'extradition_request'],
  spontaneous: ['spontaneous_information'],
  practice_request: ['practice_request'],
};

/**
 * Mandatory fields that are structure, steps, signature or later acts, or that LB-01 weighs by
 * itself.
 */
const ELSEWHERE = new Set(['E05', 'E06', 'E08', 'E10', 'E21', 'E22', 'X01', 'X22', 'X28']);
/** Names of the field list that the content spells otherwise. */
const SPELT: Readonly<Record<string, string>> = {
  S01: 'requestingCentralAuthority',
  S02: 'requestedCentralAuthority',
};
/** Lists that may be empty and say something by it (S10). */
const MAY_BE_EMPTY = new Set(['S10']);

const missingFields = (
  of: CaseKind,
  content: CaseContent,
  found: readonly Finding[],
): readonly Finding[] => {
  const members = content as unknown as Readonly<Record<string, unknown>>;
  const urgent = content.messageKind === 'provisional_arrest_request';
  return FIELDS.filter((field) => isMandatory(of, field) && !(urgent && waits(field)))
    .map((field) => ({ ...field, name: SPELT[field.id] ?? field.name }))
    .filter(({ name }) => isBlank(members[name]) && !isBlocked(found, name))
    .map((field) => ({
      rule: field.id,
      severity: 'BLOCK',
      field: field.name,
      citation: field.legalSource,
      message: `${field.meaning}.`,
      ruleApplied: 'always: the field is mandatory',
    }));
};

const isMandatory = (of: CaseKind, { id, section, mandatory }: FieldData): boolean =>
  /^M(?: |$)/.test(mandatory) &&
  SECTIONS[of].includes(section) &&
  !ELSEWHERE.has(id) &&
  !MAY_BE_EMPTY.has(id);

/** Papers of the formal request, which an urgent arrest does not wait for (Caracas 14). */
const waits = ({ id, section }: FieldData): boolean =>
  section === 'extradition_request' && !URGENT.has(id);

/** What even an urgent request for arrest must say: who is sought, and why at once. */
const URGENT = new Set(['X03', 'X16']);

const isBlocked = (found: readonly Finding[], name: string): boolean =>
  found.some(
    ({ severity, field }) =>
      severity === 'BLOCK' && (field === name || field.startsWith(`${name}.`)),
  );

const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.field} ${finding.severity}`, finding])).values(),
];
