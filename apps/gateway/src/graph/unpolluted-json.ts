/** JSON from elsewhere without the member names that reach into the prototypes of our objects. */

/** Names that every object inherits, so that writing to them may write to something shared. */
export const INHERITED_NAMES: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype),
);

const SUSPICIOUS = new RegExp(`\\\\u00|${[...INHERITED_NAMES].join('|')}`, 'i');

/**
 * Parses `text`, leaving out members named like something every object inherits (`__proto__`,
 * `constructor`, `toString` and the like) at any depth: attacker-controlled here, and the plan
 * executor merges what it is given (the shape of CVE-2026-32621).
 *
 * @throws {SyntaxError} when `text` is not JSON
 */
export const parseUnpolluted = (text: string): unknown =>
  SUSPICIOUS.test(text)
    ? JSON.parse(text, (name, value: unknown) => (INHERITED_NAMES.has(name) ? undefined : value))
    : JSON.parse(text);
