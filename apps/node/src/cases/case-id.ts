/** Case ids as callers write them: an id that is none is a case that is not there. */

import { caseId, type CaseId } from '@comity/kernel';

/** The id, or undefined for text in another form. */
export const readCaseId = (text: string): CaseId | undefined => {
  try {
    return caseId(text);
  } catch {
    return undefined;
  }
};
