/** How a formal letter stands on the page: two columns, hairlines, and nothing that shouts. */

import type { Both, Letter, LetterEntry, LetterSection } from '@comity/law';
import { linesIn } from './letter-text.js';
import type { LetterForm } from './ports.js';

/** Points; A4 is 595 by 842. */
const MARGINS: readonly [number, number, number, number] = [62, 64, 62, 92];
const GREY = '#5a5a5a';
const HAIRLINE = '#b9b9b9';
const QR_POINTS = 72;
const QR_GAP = 14;
const COPY_NOTE = { bold: true, margin: [0, 14, 0, 0] };
const CODE_POINTS_NOTE = { italics: true, color: GREY, margin: [0, 14, 0, 0] };
const SIZE = { text: 9.5, small: 7.5, head: 10.5, title: 17, state: 11 } as const;

/** Points between the margins, and of the columns: a width that is given is kept by every word. */
const WIDTH = 595.28 - MARGINS[0] - MARGINS[2];
const GAP = 22;
const COLUMN = (WIDTH - GAP) / 2;
const CELL_PADDING = 4;
const REFERENCE_LABEL = 150;
/** Lines of an entry, its labels among them and both columns together; a page holds some forty each. */
const WHOLE_LINES_MAX = 30;
const NO_WORDS: Both = { own: '', theirs: '' };

/** A node of pdfmake's description of a document. */
export type Node = Readonly<Record<string, unknown>>;

/** What the page says of itself: whether it is signed, and whether its typeface had every character. */
export interface PageState {
  readonly form: LetterForm;
  readonly isWhole: boolean;
}

/** Pdfmake's description of `letter`; it says nothing that the letter does not. */
export const letterPage = (letter: Letter, { form, isWhole }: PageState): object => ({
  pageSize: 'A4',
  pageMargins: MARGINS,
  language: letter.own,
  version: '1.7',
  subset: 'PDF/A-2b',
  displayTitle: true,
  info: {
    title: `${letter.title.own} · ${letter.caseId}`,
    author: `${letter.sender.state.own}, ${letter.sender.authority}`,
    subject: `${letter.caseId} · ${letter.act}`,
    creator: 'Comity',
    producer: 'Comity',
    creationDate: new Date(letter.at),
    modDate: new Date(letter.at),
  },
  defaultStyle: { font: 'Serif', fontSize: SIZE.text, lineHeight: 1.18, color: '#141414' },
  content: [
    letterhead(letter),
    pair(letter.title, {
      fontSize: SIZE.title,
      bold: true,
      margin: [0, 22, 0, 14],
      lineHeight: 1.05,
    }),
    references(letter),
    ...letter.sections.flatMap((section) => sectionOf(letter, section)),
    closing(letter),
    ...(isWhole ? [] : [pair(letter.notes.codePoints, CODE_POINTS_NOTE)]),
    ...(form === 'copy' ? [pair(letter.notes.copy, COPY_NOTE)] : []),
    proof(letter),
  ],
  footer: (page: number, pages: number) => footer(letter, page, pages),
});

/** Whether both columns are in one language: then one is enough. */
const isSingle = ({ own, theirs }: Pick<Letter, 'own' | 'theirs'>): boolean => own === theirs;

/** One text in both columns. */
const pair = ({ own, theirs }: Both, style: Node): Node =>
  own === theirs
    ? { text: own, ...style }
    : {
        columns: [
          { text: own, width: COLUMN },
          { text: theirs, width: COLUMN },
        ],
        columnGap: GAP,
        ...style,
      };

const letterhead = ({ sender, addressee }: Letter): Node => ({
  table: {
    widths: [WIDTH / 2 - CELL_PADDING, WIDTH / 2 - CELL_PADDING],
    body: [[party(sender, 'left'), party(addressee, 'right')]],
  },
  layout: 'letterhead',
});

const party = ({ state, authority }: Letter['sender'], alignment: 'left' | 'right'): Node => ({
  alignment,
  stack: [
    { text: state.own.toUpperCase(), bold: true, fontSize: SIZE.state, characterSpacing: 1.1 },
    ...(state.own === state.theirs
      ? []
      : [{ text: state.theirs, italics: true, fontSize: SIZE.text, color: GREY }]),
    { text: authority, fontSize: SIZE.small + 0.5, color: GREY, margin: [0, 3, 0, 0] },
  ],
});

const labelled = ({ own, theirs }: Both): string => (own === theirs ? own : `${own} / ${theirs}`);

const references = ({ references: lines }: Letter): Node => ({
  table: {
    widths: [REFERENCE_LABEL, WIDTH - REFERENCE_LABEL - 2 * CELL_PADDING],
    body: lines.map(({ label, own, theirs = '' }, at) => [
      {
        // Several legal bases stand under one label.
        text: lines[at - 1]?.label.own === label.own ? '' : labelled(label),
        color: GREY,
        fontSize: SIZE.small,
      },
      { text: own === theirs ? own : `${own} / ${theirs}`, fontSize: SIZE.text },
    ]),
  },
  layout: 'references',
  margin: [0, 0, 0, 6],
});

const sectionOf = (letter: Letter, { heading, entries }: LetterSection): readonly Node[] => [
  {
    table: {
      headerRows: 1,
      // Of a row kept to its heading, pdfmake leaves out what fits on no one page.
      keepWithHeaderRows: isShort(entries.slice(0, 1)) ? 1 : 0,
      dontBreakRows: isShort(entries),
      widths: isSingle(letter) ? [WIDTH] : [COLUMN, COLUMN],
      body: [headingRow(letter, heading), ...entries.map((entry) => entryRow(letter, entry))],
    },
    layout: 'section',
    margin: [0, 12, 0, 0],
  },
];

/** Whether each entry surely finds a page that holds it: then it stands whole, label and text. */
const isShort = (entries: readonly LetterEntry[]): boolean =>
  entries.every(
    (entry) => linesIn({ sections: [{ heading: NO_WORDS, entries: [entry] }] }) < WHOLE_LINES_MAX,
  );

const headingRow = (letter: Letter, { own, theirs }: Both): readonly Node[] => {
  const style = { bold: true, fontSize: SIZE.head };
  return isSingle(letter)
    ? [{ text: own, ...style }]
    : [
        { text: own, ...style },
        { text: theirs, ...style },
      ];
};

const entryRow = (letter: Letter, entry: LetterEntry): readonly Node[] => {
  const own = cell(entry.label.own, entry.own);
  if (isSingle(letter)) return [own];
  if (entry.theirs === undefined) {
    return [
      own,
      cell(entry.label.theirs, letter.notes.noTranslation.theirs, { color: GREY, italics: true }),
    ];
  }
  const by =
    entry.translator === undefined
      ? []
      : [
          {
            text: `${letter.notes.translatedBy.theirs} ${entry.translator}`,
            fontSize: SIZE.small,
            color: GREY,
            italics: true,
          },
        ];
  return [own, { stack: [cell(entry.label.theirs, entry.theirs), ...by] }];
};

const cell = (label: string, text: string, style: Node = {}): Node => ({
  stack: [
    ...(label === '' ? [] : [{ text: label, fontSize: SIZE.small, color: GREY }]),
    { text: text, ...style },
  ],
});

const closing = (letter: Letter): Node => ({
  margin: [0, 22, 0, 0],
  unbreakable: true,
  columns: letter.closing.map(({ label, own }, _, { length }) => ({
    width: (WIDTH - GAP * (length - 1)) / length,
    stack: [
      {
        text: labelled(label),
        fontSize: SIZE.small,
        color: GREY,
      },
      { text: own, margin: [0, 2, 0, 0] },
    ],
  })),
  columnGap: GAP,
});

const proof = ({ verifyAt, notes, caseId, act }: Letter): Node => ({
  margin: [0, 24, 0, 0],
  unbreakable: true,
  columns: [
    { qr: verifyAt, fit: QR_POINTS, eccLevel: 'M', width: QR_POINTS + QR_GAP },
    {
      width: WIDTH - QR_POINTS - QR_GAP,
      fontSize: SIZE.small,
      color: GREY,
      stack: [
        {
          text: labelled(notes.verify),
        },
        { text: verifyAt, color: '#141414', margin: [0, 1, 0, 5] },
        { text: [`${notes.caseId.own}: `, { text: caseId, color: '#141414' }] },
        { text: [`${notes.act.own}: `, { text: act, color: '#141414' }] },
      ],
    },
  ],
});

const footer = ({ caseId, act, notes }: Letter, page: number, pages: number): Node => ({
  margin: [MARGINS[0], 26, MARGINS[2], 0],
  fontSize: SIZE.small,
  color: GREY,
  stack: [
    {
      canvas: [
        {
          type: 'line',
          x1: 0,
          y1: 0,
          x2: WIDTH,
          y2: 0,
          lineWidth: 0.4,
          lineColor: HAIRLINE,
        },
      ],
      margin: [0, 0, 0, 6],
    },
    {
      columns: [
        { text: `${caseId}\n${act}`, width: '*' },
        { text: `${notes.page.own} ${page} / ${pages}`, width: 90, alignment: 'right' },
      ],
    },
  ],
});

const hairline = { hLineColor: () => HAIRLINE, vLineColor: () => HAIRLINE };

/** How the tables of a letter are ruled. */
export const TABLE_LAYOUTS = {
  letterhead: {
    ...hairline,
    hLineWidth: (line: number, { table }: { table: { body: readonly unknown[] } }) =>
      line === table.body.length ? 0.8 : 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => CELL_PADDING,
    paddingTop: () => 0,
    paddingBottom: () => 12,
  },
  references: {
    ...hairline,
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => CELL_PADDING,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
  section: {
    ...hairline,
    hLineWidth: (line: number) => (line === 1 ? 0.6 : 0),
    vLineWidth: (line: number, { table }: { table: { widths: readonly unknown[] } }) =>
      line > 0 && line < table.widths.length ? 0.4 : 0,
    paddingLeft: (column: number) => (column === 0 ? 0 : GAP / 2),
    paddingRight: (column: number, { table }: { table: { widths: readonly unknown[] } }) =>
      column === table.widths.length - 1 ? 0 : GAP / 2,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
};
