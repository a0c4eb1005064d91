/** Text that no terminal and no log reader can be fooled by. */

/**
 * `value` as JSON in printable ASCII alone. JSON leaves C1 controls, bidirectional overrides and
 * U+2028 as they are; here everything beyond `~` becomes a \u escape, so one value stays one line.
 */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[^ -~]/g, escaped);

/** At most `lengthMax` characters of `text`, in printable ASCII, for a person's terminal. */
export const asciiText = (text: string, lengthMax: number): string =>
  asciiJson(text.slice(0, lengthMax)).slice(1, -1).replaceAll('\\"', '"');

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
