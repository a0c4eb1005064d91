/** A practice as fragments of HTML, one for each field, for clients that show pages. */

import type { Language, PracticeRecord } from '@comity/law';
import { passagesOf } from './passages.js';
import type { Passage } from './passages.js';
import { escapeHtml, proseHtml } from './prose-html.js';

/** One field as HTML. */
export interface HtmlPassage {
  readonly name: string;
  readonly label: string;
  /** The language of the words: the one asked for, or the record's own. */
  readonly language: Language;
  /** Of the elements of `proseHtml`, whoever wrote the words. */
  readonly html: string;
}

/** Every field of `record` that is filled, but for title and summary. */
export const practiceHtml = (record: PracticeRecord, language: Language): readonly HtmlPassage[] =>
  passagesOf(record, language).map(({ name, label, words, isOwn }) => ({
    name,
    label,
    language: isOwn ? record.originalLanguage : language,
    html: htmlOf(words),
  }));

const htmlOf = (words: Passage['words']): string => {
  if ('prose' in words) return proseHtml(words.prose);
  const [first = ''] = words.lines;
  if (words.lines.length === 1) return `<p>${escapeHtml(first)}</p>\n`;
  return `<ul>\n${words.lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('')}</ul>\n`;
};
