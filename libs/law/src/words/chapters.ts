/** Headings under which an act says what is no record of its own. */

import type { ActKind, CaseKind } from '../life-cycle.js';
import { actName } from './act-names.js';
import { termIn } from './labels.js';
import type { TermKey } from './labels.js';
import type { Language } from './language.js';

type Chapter = Extract<TermKey, `chapter.${string}`>;

const CHAPTERS: Readonly<Record<Exclude<Chapter, 'chapter.general'>, readonly string[]>> = {
  'chapter.handling': [
    'reciprocity',
    'originalLanguage',
    'useConditions',
    'channel',
    'authenticationExemption',
  ],
  'chapter.facts': [
    'purpose',
    'facts',
    'jurisdictionBasis',
    'factsOfOffence',
    'factsOfRequest',
    'transnationalOrganisedGrounds',
    'organisedGroupGrounds',
    'evidenceSummary',
    'limitationStatement',
  ],
  'chapter.measure': [
    'specialProcedures',
    'interrogatory',
    'legalTexts',
    'dualCriminality',
    'justificationOfMeasure',
    'travelCosts',
  ],
  'chapter.assurances': [
    'explanationOfTaxOffence',
    'reusesMaterialOf',
    'useConsentRef',
    'exculpatoryNotice',
    'signedOriginalBy',
    'remediesInformation',
    'diplomaticNote',
    'untocBasisNotifiedOn',
  ],
  'chapter.terms': ['subject', 'riskToLife', 'retentionUntil', 'acceptanceNeededFirst'],
  'chapter.information': ['information', 'whyUseful'],
  'chapter.consultation': [
    'pillars',
    'theme',
    'need',
    'context',
    'formsAndGroups',
    'languagesRead',
  ],
};

/** Acts that say much; every other act says what it says under its own name. */
const LONG: readonly ActKind[] = [
  'request',
  'urgent_arrest',
  'formal_request',
  'offer_conditions',
  'send',
];

/** The heading for the member `name` of an act. */
export const chapterIn = (
  act: { readonly of: CaseKind; readonly kind: ActKind; readonly language: Language },
  name: string,
): string => {
  if (!LONG.includes(act.kind)) return actName(act.kind, act.language);
  return termIn(chapterOf(name), act.language);
};

/** The term under which a simple member of a request stands, as `chapter.facts`. */
export const chapterOf = (name: string): Chapter => {
  const [chapter] = Object.entries(CHAPTERS).find(([, members]) => members.includes(name)) ?? [];
  return (chapter ?? 'chapter.general') as Chapter;
};

/** Every member that stands in a chapter, for the test that none is forgotten. */
export const CHAPTER_MEMBERS: readonly string[] = Object.values(CHAPTERS).flat();
