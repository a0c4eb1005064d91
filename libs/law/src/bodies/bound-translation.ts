/** A translation of one free text, bound to the words it translates. */

import type { Json } from '@comity/kernel';
import { flag, object, oneOf, optional, reader, refuse } from './reading.js';
import type { Problem, ReadBy, Reader } from './reading.js';
import { entries, line, prose } from './words.js';

const SHA256_HEX = /^[0-9a-f]{64}$/;

/** SHA-256 in lower-case hexadecimal. */
const sha256: Reader<string> = reader({ kind: 'line', max: 64 }, (value, path, problems) =>
  typeof value === 'string' && SHA256_HEX.test(value)
    ? value
    : refuse(problems, path, 'NOT_ALLOWED'),
);

const translation = object({
  /** Where the translated text stands in this act: `assistanceItems[0].description`. */
  field: line,
  /** SHA-256 of that text in UTF-8: another text has no such translation. */
  of: sha256,
  language: oneOf('es', 'en', 'pt', 'fr'),
  /** Who answers for it, by name. */
  translator: line,
  certified: flag,
  text: prose,
});

export type BoundTranslation = ReadBy<typeof translation>;

/** A member of every act that says something in free text (domain report 3.1, E12). */
export const boundTranslations = { textTranslations: optional(entries(translation)) };

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export type TextDigest = (text: string) => string;

/** The text that stands at `path` of a body; undefined where no text stands. */
export const textAt = (body: Json, path: string): string | undefined => {
  let found: Json | undefined = body;
  for (const name of path.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name))
      return undefined;
    found = (found as { readonly [member: string]: Json })[name];
  }
  return typeof found === 'string' ? found : undefined;
};

/**
 * What is wrong with the translations of a body that has been read: a field in which no text
 * stands (`MISSING`), another text than the one translated (`NOT_BOUND`), a second translation of
 * one text into one language (`REPEATED`).
 */
export const unboundTranslations = (body: Json, digest: TextDigest): readonly Problem[] => {
  const seen = new Set<string>();
  return translationsOf(body).flatMap(({ field, of, language }, index): readonly Problem[] => {
    const text = textAt(body, field);
    const again = seen.has(`${field} ${language}`);
    seen.add(`${field} ${language}`);
    const path = `textTranslations[${index}]`;
    if (text === undefined) return [{ path: `${path}.field`, problem: 'MISSING' }];
    if (digest(text) !== of) return [{ path: `${path}.of`, problem: 'NOT_BOUND' }];
    return again ? [{ path: `${path}.field`, problem: 'REPEATED' }] : [];
  });
};

/** The translations that a body carries; none where it carries none that read. */
export const translationsOf = (body: Json): readonly BoundTranslation[] => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const found = (body as { readonly textTranslations?: Json }).textTranslations;
  const problems: Problem[] = [];
  const read = entries(translation)(found ?? [], '', problems);
  return problems.length === 0 && read !== undefined ? read : [];
};
