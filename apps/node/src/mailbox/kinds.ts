/** Kinds of parcels, and the patterns by which systems may send and read them. */

const KIND_CHARS_MAX = 64;
const WORDS = '[a-z0-9][a-z0-9-]*(?:[.][a-z0-9][a-z0-9-]*)*';
const KIND = new RegExp(`^${WORDS}$`);
const PATTERN = new RegExp(`^${WORDS}(?:[.][*])?$`);
const ALL_BELOW = '*';

/** Whether a text names one kind: words of `a-z 0-9 -` with dots between, at most 64 characters. */
export const isKind = (text: string): boolean => text.length <= KIND_CHARS_MAX && KIND.test(text);

/** Whether a text names one kind, or by `.*` at its end all that begin as it does. */
export const isKindPattern = (text: string): boolean =>
  text.length <= KIND_CHARS_MAX && PATTERN.test(text);

/** Whether everything that `asked` names, kind or pattern, is named by one of `patterns`. */
export const coversKind = (patterns: readonly string[], asked: string): boolean =>
  patterns.some((pattern) => {
    if (pattern === asked) return true;
    const beginning = beginningOf(pattern);
    return beginning !== undefined && asked.startsWith(beginning);
  });

/** What kinds of a pattern begin with, its dot included; undefined for a kind. */
export const beginningOf = (pattern: string): string | undefined =>
  pattern.endsWith(`.${ALL_BELOW}`) ? pattern.slice(0, -ALL_BELOW.length) : undefined;
