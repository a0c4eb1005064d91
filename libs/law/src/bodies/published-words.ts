/** Words that other States read: plain, or Markdown without pictures, with links to https alone. */

import { BIDI, CONTROLS, reader, refuse, text } from './reading.js';
import type { ProblemCode, Reader } from './reading.js';
import { LINE_CHARS_MAX } from './words.js';

/** The beginning of a tag, an end tag, a comment or an instruction: `x < 5` is none. */
const TAG = /<[a-z/!?]/i;
/** How every picture of Markdown begins: `![here](…)`, `![here][there]`, `![here]`. */
const PICTURE = /!\[/;
/**
 * Characters that nobody sees or that only move others about: two texts that look the same would
 * differ. Line and paragraph separators end a line in some readers and not in others.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\ufff9-\ufffb]/u;

/** What Markdown takes for the target of a link or of a reference: `](target` and `]: target`. */
const LINK_TARGET = /\]\(([^)]*)/g;
const REFERENCE_TARGET = /\]:\s*(<[^>\n]*|\S+)/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?=\S)/i;
const SCHEMES_ALLOWED = /^(?:https|mailto):/i;
/** What a browser drops from an address before it looks for the scheme. */
const DROPPED = /[\t\n\r]/g;
/** `//host` takes the scheme of the page, `/path` leads into whoever shows it. */
const WITHOUT_SCHEME = /^[/\\]/;
/** Schemes that carry what they show with them; readers of old drop the spaces in them. */
const SPACED_DATA = /^data:/i;
const DATA = /\bdata:[a-z0-9+./-]*[;,]/i;
/** Schemes that run, wherever they stand and however they are spaced. */
const RUNNING = /(?:java|vb|live|j)script:/i;
/** What readers make a link of by themselves: `scheme://`, `//host`, `www.`, and two more. */
const BARE_ADDRESS = /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]*):\/\//gi;
const BARE_HOST = /(?<![\w.:/@-])(?:\/\/[a-z0-9-]+\.[a-z]|www\.[a-z0-9])/i;
const BARE_SCHEME = /(?<![a-z0-9+.-])(?:xmpp|ftp|blob|filesystem|view-source):(?=\S)/i;

/** Characters by name that mean something to Markdown, to HTML or in an address. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bsol: '\\',
  colon: ':',
  comma: ',',
  excl: '!',
  gt: '>',
  lbrack: '[',
  lpar: '(',
  lrm: '\u200e',
  lsqb: '[',
  lt: '<',
  newline: '\n',
  num: '#',
  period: '.',
  quot: '"',
  rbrack: ']',
  rlm: '\u200f',
  rpar: ')',
  rsqb: ']',
  semi: ';',
  shy: '\u00ad',
  sol: '/',
  tab: '\t',
  zerowidthspace: '\u200b',
  zwj: '\u200d',
  zwnj: '\u200c',
};
const ENTITY = /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,9})|([a-z]{2,16})(?=;));?/gi;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const PERCENT = /%([2-7][0-9a-f])/gi;
const CODE_POINT_MAX = 0x10_ff_ff;
/** `&amp;amp;lt;` has three; nobody writes more than a few but to hide what is within. */
const LAYERS_MAX = 8;

/**
 * What is wrong with words that other States' libraries, browsers and printouts will show; null
 * where nothing is. They are looked at as written and as the readers of Markdown and of HTML would
 * unwrap them: character references, escapes, percent encoding and wide forms of letters undone.
 */
export const publishedWordsProblem = (words: string): ProblemCode | null => {
  const plain = unwrapped(words);
  if (plain === words) return problemIn(words);
  return problemIn(words) ?? (plain === null ? 'MARKUP' : problemIn(plain));
};

const problemIn = (words: string): ProblemCode | null => {
  if (CONTROLS.prose.test(words)) return 'CONTROL_CHARACTER';
  if (BIDI.test(words)) return 'BIDI_CHARACTER';
  if (INVISIBLE.test(words)) return 'INVISIBLE_CHARACTER';
  if (TAG.test(words)) return 'MARKUP';
  if (PICTURE.test(words)) return 'PICTURE';
  return leadsElsewhere(words) ? 'LINK_NOT_HTTPS' : null;
};

/** Whether any link, or what a reader would make one, leads elsewhere than to https or mailto. */
const leadsElsewhere = (words: string): boolean => {
  const targets = [...words.matchAll(LINK_TARGET), ...words.matchAll(REFERENCE_TARGET)];
  return (
    RUNNING.test(words.replaceAll(/\s/g, '')) ||
    DATA.test(words.replaceAll(DROPPED, '')) ||
    BARE_SCHEME.test(words) ||
    BARE_HOST.test(words) ||
    [...words.matchAll(BARE_ADDRESS)].some(([, scheme]) => scheme?.toLowerCase() !== 'https') ||
    targets.some(([, target = '']) => !isAllowedTarget(target))
  );
};

const isAllowedTarget = (written: string): boolean => {
  const target = written.trim().replace(/^</, '').replaceAll(DROPPED, '');
  if (WITHOUT_SCHEME.test(target) || SPACED_DATA.test(target.replaceAll(/\s/g, ''))) return false;
  return !SCHEME.test(target) || SCHEMES_ALLOWED.test(target);
};

/** The words with every layer undone; null where there are more than anybody has a reason for. */
const unwrapped = (words: string): string | null => {
  let before = words;
  for (let layer = 0; layer < LAYERS_MAX; layer += 1) {
    const after = before
      .replaceAll(ENTITY, character)
      .replaceAll(PERCENT, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replaceAll(ESCAPED, '$1')
      .normalize('NFKC');
    if (after === before) return after;
    before = after;
  }
  return null;
};

const character = (whole: string, hex?: string, decimal?: string, name?: string): string => {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const stands = codePoint <= CODE_POINT_MAX && (codePoint < 0xd8_00 || codePoint > 0xdf_ff);
  return stands ? String.fromCodePoint(codePoint) : whole;
};

/**
 * Reads text of 1 to `max` UTF-16 units, one line or prose, that other States will read: records
 * of practices, notes, comments, experiences, translations, reports. What `publishedWordsProblem`
 * finds is refused under its code.
 */
export const publishedWords = (kind: 'line' | 'prose', max: number): Reader<string> => {
  const inner = text(kind, max);
  return reader(inner.shape, (value, path, problems) => {
    const read = inner(value, path, problems);
    const problem = read === undefined ? null : publishedWordsProblem(read);
    return problem === null ? read : refuse(problems, path, problem);
  });
};

/** One line of up to 500 characters that other States will read. */
export const publishedLine: Reader<string> = publishedWords('line', LINE_CHARS_MAX);
