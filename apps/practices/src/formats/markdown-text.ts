/** Words in Markdown so that they stand as they were written, and come back as they were. */

/** Signs that mean something to some reader of Markdown wherever they stand. */
const ACTIVE = /[\\`*_[\]<>&!|~{}#$^]/g;
/** Signs that begin a list, a rule, a heading's underline or a definition at the start of a line. */
const AT_START = /^(?:([-+=:])|(\d{1,9})([.)]))/;
const SPACE_AT_EDGE = /^[ \t]+|[ \t]+$/g;

/**
 * `words` as Markdown: nothing in them is read as markup. A break is a hard one, an empty line
 * parts paragraphs; whatever an editor or a reader would drop is written as a character reference.
 */
export const markdownOf = (words: string): string => {
  const parts = words.split(/(\n+)/);
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return lineOf(part);
      const atEdge =
        (at === 1 && parts[0] === '') || (at === parts.length - 2 && parts[at + 1] === '');
      if (atEdge) return reference('\n').repeat(part.length);
      return part.length === 1 ? '\\\n' : `\n\n${reference('\n').repeat(part.length - 2)}`;
    })
    .join('');
};

const lineOf = (line: string): string =>
  line
    .replaceAll(ACTIVE, '\\$&')
    .replace(AT_START, (_, sign?: string, digits?: string, stop?: string) =>
      sign === undefined ? `${digits}\\${stop}` : `\\${sign}`,
    )
    .replaceAll('\r', reference('\r'))
    .replaceAll(SPACE_AT_EDGE, (spaces) => Array.from(spaces, reference).join(''));

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

const WRITTEN = /\\([!-/:-@[-`{-~])|\\\n|\n{2,}|&#(9|10|13|32);/g;

/** The words that `markdown` says: the inverse of `markdownOf`, lenient to what people type. */
export const wordsOf = (markdown: string): string =>
  markdown.replaceAll(WRITTEN, (whole: string, sign?: string, codePoint?: string) => {
    if (sign !== undefined) return sign;
    if (codePoint !== undefined) return String.fromCodePoint(Number(codePoint));
    return whole.startsWith('\\') ? '\n' : '\n\n';
  });
