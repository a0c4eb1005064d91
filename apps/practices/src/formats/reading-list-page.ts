/** How a reading list stands on the page: contents first, then one practice after another. */

import type { Language } from '@comity/law';
import { FORMAT_WORDS } from './format-words.js';
import type { Passage } from './passages.js';
import type { ReadingItem, ReadingList, Said } from './reading-list.js';

/** Points; A4 is 595 by 842. */
const MARGINS: readonly [number, number, number, number] = [62, 64, 62, 76];
const WIDTH = 595.28 - MARGINS[0] - MARGINS[2];
const LABEL_WIDTH = 110;
const GREY = '#5a5a5a';
const SIZE = { text: 10, small: 8, head: 11, title: 17, list: 22 } as const;

/** The languages by their own names. */
const NAMES: Readonly<Record<Language, string>> = {
  es: 'español',
  en: 'English',
  pt: 'português',
  fr: 'français',
};

type Node = Readonly<Record<string, unknown>>;

/** Pdfmake's description of `list`; `isWhole` is false where the typeface lacked a character. */
export const readingListPage = (list: ReadingList, isWhole: boolean): object => {
  const { language, at, state } = list;
  const heading = FORMAT_WORDS.practices[language];
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    language,
    version: '1.7',
    subset: 'PDF/A-2b',
    displayTitle: true,
    info: {
      title: `${FORMAT_WORDS.readingList[language]} · ${heading}`,
      author: state,
      subject: list.items.map(({ id }) => id).join(', '),
      creator: 'Comity',
      producer: 'Comity',
      creationDate: new Date(at),
      modDate: new Date(at),
    },
    defaultStyle: { font: 'Serif', fontSize: SIZE.text, lineHeight: 1.22, color: '#141414' },
    content: [
      { text: FORMAT_WORDS.readingList[language].toUpperCase(), color: GREY, characterSpacing: 1 },
      { text: heading, fontSize: SIZE.list, bold: true, margin: [0, 6, 0, 4], lineHeight: 1.05 },
      { text: `${state} · ${list.day}`, color: GREY, margin: [0, 0, 0, 26] },
      contents(language),
      ...(isWhole ? [] : [note(FORMAT_WORDS.unprintable[language])]),
      ...list.items.flatMap((item) => itemOf(item, language)),
    ],
    // A heading never stands alone at the end of a page.
    pageBreakBefore: (
      { headlineLevel }: { readonly headlineLevel?: number },
      { getFollowingNodesOnPage }: { readonly getFollowingNodesOnPage: () => readonly unknown[] },
    ) => headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    footer: (page: number, pages: number) => footer(list, page, pages),
  };
};

const contents = (language: Language): Node => ({
  toc: {
    title: {
      text: FORMAT_WORDS.contents[language],
      bold: true,
      fontSize: SIZE.head,
      margin: [0, 0, 0, 8],
    },
    textMargin: [0, 2, 0, 2],
  },
});

const note = (text: string): Node => ({
  text,
  italics: true,
  color: GREY,
  fontSize: SIZE.small,
  margin: [0, 12, 0, 0],
});

/** A run in its language: what reads aloud takes the voice from it. */
const said = ({ text, language }: Said, style: Node = {}): Node => ({
  text: [{ text, lang: language, ...style }],
});

const itemOf = (item: ReadingItem, language: Language): readonly Node[] => [
  {
    ...said(item.title),
    fontSize: SIZE.title,
    bold: true,
    tocItem: true,
    tocMargin: [0, 3, 0, 3],
    outline: true,
    outlineText: item.title.text,
    pageBreak: 'before',
    lineHeight: 1.08,
    margin: [0, 0, 0, 6],
  },
  ...(item.isFallback ? [inOriginal(item.title.language, language)] : []),
  about(item, language),
  { ...said(item.summary, { italics: true }), margin: [0, 10, 0, 4] },
  ...item.passages.flatMap((passage) => passageOf(passage, item.original, language)),
];

const inOriginal = (original: Language, language: Language): Node => ({
  text: `${FORMAT_WORDS.inOriginal[language]} (${NAMES[original]})`,
  color: GREY,
  fontSize: SIZE.small,
  margin: [0, 0, 0, 4],
});

const about = ({ id, about: lines }: ReadingItem, language: Language): Node => ({
  table: {
    widths: [LABEL_WIDTH, WIDTH - LABEL_WIDTH],
    body: [[FORMAT_WORDS.practice[language], id] as const, ...lines].map(([label, value]) => [
      { text: label, color: GREY, fontSize: SIZE.small },
      { text: value, fontSize: SIZE.small },
    ]),
  },
  layout: 'plain',
});

const passageOf = (
  { label, words, isOwn }: Passage,
  original: Language,
  language: Language,
): readonly Node[] => {
  const tag = isOwn ? original : language;
  const isForeign = tag !== language;
  const heading = {
    text: [
      { text: label, bold: true },
      ...(isForeign ? [{ text: `  ${NAMES[tag]}`, color: GREY, fontSize: SIZE.small }] : []),
    ],
    fontSize: SIZE.head,
    margin: [0, 10, 0, 2],
    headlineLevel: 1,
  };
  const lines = 'prose' in words ? words.prose.split(/\n{2,}/) : words.lines;
  return [
    heading,
    ...lines.map((text) => ({ ...said({ text, language: tag }), margin: [0, 0, 0, 3] })),
  ];
};

const footer = ({ language, day }: ReadingList, page: number, pages: number): Node => ({
  margin: [MARGINS[0], 26, MARGINS[2], 0],
  fontSize: SIZE.small,
  color: GREY,
  columns: [
    { text: day, width: '*' },
    { text: `${FORMAT_WORDS.page[language]} ${page} / ${pages}`, width: 90, alignment: 'right' },
  ],
});

/** How the tables of a list are ruled: not at all. */
export const TABLE_LAYOUTS = {
  plain: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0.5,
    paddingBottom: () => 0.5,
  },
};
