/** What a case and its opening content are called. */

import { caseKindOf } from '../bodies/act-bodies.js';
import { codeIn, termIn } from './labels.js';
import type { Language } from './language.js';

/** What is asked, as its letter would say it; the kind itself where we do not know it. */
export const messageKindName = (kind: string, language: Language): string =>
  codeIn(kind, language, { names: ['messageKind'] });

/** What kind of case content of `messageKind` opens, in words; the kind itself where unknown. */
export const caseKindName = (messageKind: string, language: Language): string => {
  const of = caseKindOf({ messageKind });
  return of === undefined ? messageKind : termIn(`kind.${of}`, language);
};
