/**
 * What was typed and has not reached the node yet, kept on this device until it has: for a closed
 * tab, a lost line, a session that ended. Nothing stays once the node holds it.
 */

const PREFIX = 'comity.draft.';

const keyOf = (caseId: string): string => `${PREFIX}${caseId}`;

/** What is kept of a draft; undefined where nothing is, or what is kept does not read. */
export const keptDraft = (caseId: string): Record<string, unknown> | undefined => {
  try {
    const text = localStorage.getItem(keyOf(caseId));
    return text === null ? undefined : (JSON.parse(text) as Record<string, unknown>);
  } catch {
    return undefined;
  }
};

/** Keeps it; a device without room keeps nothing, and the page says that it is not saved. */
export const keepDraft = (caseId: string, content: unknown): boolean => {
  try {
    localStorage.setItem(keyOf(caseId), JSON.stringify(content));
    return true;
  } catch {
    return false;
  }
};

/** The node holds it now. */
export const forgetDraft = (caseId: string): void => {
  localStorage.removeItem(keyOf(caseId));
};

/** Whoever signs out leaves nothing for who comes next. */
export const forgetAllDrafts = (): void => {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    localStorage.removeItem(key);
  }
};
