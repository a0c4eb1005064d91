/** Checks a request for evidence against the rules and the mandatory fields. */

import type { EvidenceRequest } from '../bodies/evidence-request.js';
import { FIELDS } from '../generated/fields.js';
import { RULES } from '../generated/rules.js';
import { findingOf } from './finding.js';
import type { Finding } from './finding.js';
import type { FieldData } from './field.js';
import { generalPredicates, systemPredicates } from './general.js';
import { kindPredicates } from './kinds.js';
import { nassauPredicates } from './nassau.js';
import { isBlank } from './subject.js';
import type { CheckContext, Predicate } from './subject.js';
import { tipPredicates, victimPredicates } from './trafficking.js';
import { untocPredicates } from './untoc.js';

/** One predicate per rule that is evaluated on a request, by rule id. */
export const REQUEST_PREDICATES = {
  ...generalPredicates,
  ...nassauPredicates,
  ...untocPredicates,
  ...tipPredicates,
  ...victimPredicates,
  ...systemPredicates,
  ...kindPredicates,
} as const satisfies Readonly<Record<string, Predicate>>;

/**
 * What `content` lacks or should be thought over, in the order of the rules and, within a rule, of
 * the request; fields that are mandatory and that no rule found missing come last. The same
 * content and context always give the same findings.
 */
export const checkCompleteness = (
  content: EvidenceRequest,
  context: CheckContext,
): readonly Finding[] => {
  const predicates: Readonly<Record<string, Predicate>> = REQUEST_PREDICATES;
  const found = RULES.flatMap(({ id }) => {
    const hits = predicates[id]?.({ request: content, context }) ?? [];
    return distinct(hits.map((hit) => findingOf(id, hit)));
  });
  return [...found, ...missingFields(content, found)];
};

/** Mandatory fields that are structure, steps or signature, or that LB-01 weighs by itself. */
const ELSEWHERE = new Set(['E05', 'E06', 'E08', 'E10', 'E21', 'E22']);

const missingFields = (content: EvidenceRequest, found: readonly Finding[]): readonly Finding[] => {
  const members = content as unknown as Readonly<Record<string, unknown>>;
  return FIELDS.filter(isMandatory)
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

const isMandatory = ({ id, section, mandatory }: FieldData): boolean =>
  mandatory === 'M' &&
  (section === 'envelope' || section === 'evidence_request') &&
  !ELSEWHERE.has(id);

const isBlocked = (found: readonly Finding[], name: string): boolean =>
  found.some(
    ({ severity, field }) =>
      severity === 'BLOCK' && (field === name || field.startsWith(`${name}.`)),
  );

const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.field} ${finding.severity}`, finding])).values(),
];
