/** The part of the catalogue that is public, as an Atom feed (RFC 4287). */

import { createHash } from 'node:crypto';
import { toIso } from '@comity/kernel';
import type { Instant, StateCode } from '@comity/kernel';
import { foundingRegister, stateIn } from '@comity/law';
import type { CalendarDate, Language } from '@comity/law';
import type { CataloguedPractice, CataloguedVersion } from '@comity/library';
import { FORMAT_WORDS } from './format-words.js';
import { practiceHtml } from './practice-html.js';
import { escapeHtml } from './prose-html.js';
import { wordsIn } from './words-in.js';

/** A feed is asked for again and again; who wants all reads the catalogue. */
const ENTRIES_MAX = 100;
/** What XML 1.0 cannot hold, not even by its number. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** RFC 9562: version 8, whose bits are the maker's own, of the variant of RFC 9562. */
const UUID_VERSION = 0x80;
const UUID_VARIANT = 0x80;

/** Of what the feed is made, besides practices. */
export interface FeedOf {
  /** The State whose library serves it. */
  readonly state: StateCode;
  /** Where it is served, as `https://practices.example/practices/feed.atom`. */
  readonly url: string;
  readonly language: Language;
  /** The day where that State is: practices past their review date are left out. */
  readonly today: CalendarDate;
}

/** The practices that anybody may read on `today`, the last changed first. */
const publicPart = (
  practices: readonly CataloguedPractice[],
  today: CalendarDate,
): readonly CataloguedPractice[] =>
  practices
    .filter(({ status }) => status === 'PUBLISHED_PUBLIC')
    .filter(({ versions }) => versions.length > 0)
    .filter(({ reviewBy }) => reviewBy === null || reviewBy >= today)
    .toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
    .slice(0, ENTRIES_MAX);

/** The feed of `practices`, of which it tells those alone that are public. */
export const atomFeed = (practices: readonly CataloguedPractice[], feed: FeedOf): string => {
  const shown = publicPart(practices, feed.today);
  const name = stateIn(foundingRegister, feed.state, feed.language);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `  <id>${uuidOf(`feed/${feed.state}`)}</id>`,
    `  <title>${xml(`${FORMAT_WORDS.practices[feed.language]} · ${name}`)}</title>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(feed.url)}"/>`,
    `  <updated>${toIso(shown[0]?.changedAt ?? EPOCH)}</updated>`,
    `  <author><name>${xml(name)}</name></author>`,
    ...shown.flatMap((practice) => entryOf(practice, feed.language)),
    '</feed>',
    '',
  ].join('\n');
};

/** A feed without entries never changed. */
const EPOCH = 0 as Instant;

const entryOf = (practice: CataloguedPractice, language: Language): readonly string[] => {
  const newest = practice.versions.at(-1) as CataloguedVersion;
  const words = wordsIn(practice, newest, language);
  const author = stateIn(foundingRegister, practice.state, language);
  const html = practiceHtml(newest.record, language)
    .map(
      ({ label, html: fragment, language: tag }) =>
        `<h2>${escapeHtml(label)}</h2><div lang="${tag}">${fragment}</div>`,
    )
    .join('');
  return [
    `  <entry xml:lang="${words.language}">`,
    `    <id>${uuidOf(practice.id)}</id>`,
    `    <title>${xml(words.title)}</title>`,
    `    <published>${toIso(practice.publishedAt)}</published>`,
    `    <updated>${toIso(practice.changedAt)}</updated>`,
    `    <author><name>${xml(author)}</name></author>`,
    ...(newest.record.pillar ?? []).map((term) => `    <category term="${xml(term)}"/>`),
    `    <summary>${xml(words.summary)}</summary>`,
    `    <content type="html">${xml(html)}</content>`,
    '  </entry>',
  ];
};

const xml = (text: string): string => escapeHtml(text.replaceAll(NOT_XML, '\ufffd'));

/** An id that stays the same wherever the library is served. */
const uuidOf = (name: string): string => {
  const bytes = createHash('sha256').update(`comity/practices/${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | UUID_VERSION;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | UUID_VARIANT;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
};
