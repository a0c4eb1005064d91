/** Title and summary of a practice in the language of whoever reads, else in its own. */

import type { StateCode } from '@comity/kernel';
import type { Language } from '@comity/law';
import type { CataloguedPractice, CataloguedVersion } from '@comity/library';

/** The words as they are read. */
export interface WordsIn {
  readonly title: string;
  readonly summary: string;
  /** The language that they are in: the one asked for, or the practice's own. */
  readonly language: Language;
  /** Who answers for the translation; null for the owner's words. */
  readonly by: { readonly state: StateCode; readonly office: string } | null;
}

/**
 * Title and summary of `version` in `language`: the owner's words before those of a State that
 * translated them, its newest before older ones; where there are none, the original.
 */
export const wordsIn = (
  { id, translations }: CataloguedPractice,
  { record }: CataloguedVersion,
  language: Language,
): WordsIn => {
  const own = (tag: Language): WordsIn => ({
    title: record.title?.[tag] ?? id,
    summary: record.summary?.[tag] ?? '',
    language: tag,
    by: null,
  });
  const { originalLanguage, title, summary } = record;
  if (language === originalLanguage) return own(language);
  if (title?.[language] !== undefined && summary?.[language] !== undefined) return own(language);
  const [theirs] = translations
    .filter((one) => one.language === language)
    .toSorted((a, b) => b.version - a.version || a.state.localeCompare(b.state, 'en'));
  if (theirs === undefined) return own(originalLanguage);
  const { state, office } = theirs;
  return { title: theirs.title, summary: theirs.summary, language, by: { state, office } };
};
