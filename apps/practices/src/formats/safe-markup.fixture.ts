/** A reader of HTML that knows a few elements and reports whatever else stands there; for tests. */

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  blockquote: [],
  br: [],
  em: [],
  li: [],
  ol: ['start'],
  p: [],
  strong: [],
  ul: [],
};
const LINK = /^(https:\/\/|mailto:)/i;
const REL = 'noopener noreferrer nofollow';
/** As the HTML standard takes a tag to begin: `<` and a letter, `/`, `!` or `?`. */
const TAG = /<(?=[a-z/!?])([^>]*)>?/gi;
const WHOLE_TAG = /^(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)$/;
const ATTRIBUTE = / ([a-z]+)="([^"]*)"/g;

/** Every element, attribute and address in `html` that is none of the few; empty where all are. */
export const foreignIn = (
  html: string,
  more: Readonly<Record<string, readonly string[]>> = {},
): readonly string[] => {
  const allowed = { ...ALLOWED, ...more };
  return [...html.matchAll(TAG)].flatMap(([whole, inner = '']) => {
    const [, , name = '', attributes = ''] = WHOLE_TAG.exec(inner) ?? [];
    const known = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (known === undefined || !whole.endsWith('>')) return [whole];
    return [...attributes.matchAll(ATTRIBUTE)].flatMap(([attribute, at = '', value = '']) => {
      if (!known.includes(at)) return [attribute];
      if (at === 'href' && !LINK.test(decoded(value))) return [attribute];
      if (at === 'rel' && value !== REL) return [attribute];
      return at === 'start' && !/^\d+$/.test(value) ? [attribute] : [];
    });
  });
};

const decoded = (value: string): string =>
  value.replaceAll(/&#(\d+);|&([a-z]+);/g, (whole, number?: string, name?: string) =>
    number === undefined ? (NAMED[name ?? ''] ?? whole) : String.fromCodePoint(Number(number)),
  );
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What is wrong with the form of `xml`: elements that do not nest, signs that are not escaped. */
export const notWellFormed = (xml: string): readonly string[] => {
  const open: string[] = [];
  const wrong: string[] = [];
  const rest = xml.replaceAll(
    /<(\/?)([a-z]+)((?: [a-zA-Z:]+="[^"<&]*(?:&[#a-z0-9]+;[^"<&]*)*")*)(\/?)>/g,
    (_, end: string, name: string, _attributes: string, empty: string) => {
      if (end === '' && empty === '') open.push(name);
      if (end !== '' && open.pop() !== name) wrong.push(`</${name}>`);
      return '';
    },
  );
  const left = rest.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>/, '');
  const unknown = xml.match(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu) ?? [];
  return [...wrong, ...open, ...unknown, ...(left.match(/<[^]{0,20}|&(?![a-z]+;|#\d+;)/g) ?? [])];
};
