/** Pages as PDF/A-2b by pdfmake: one embedded typeface, nothing fetched, languages marked. */

import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { openSync } from 'fontkit';
import printing from 'pdfmake/js/Printer.js';
import { markLanguages } from './mark-languages.js';
import type { PdfKitDocument } from './pdf-kit-document.js';
import { printableWith, withPlacesToBreak } from './printable-text.js';

const { resolve } = createRequire(import.meta.url);
const font = (style: string): string =>
  resolve(`@expo-google-fonts/source-serif-4/${style}/SourceSerif4_${style}.ttf`);

/** The one typeface that pages are set in, by the name that descriptions call it. */
const FONTS = {
  Serif: {
    normal: font('400Regular'),
    bold: font('600SemiBold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('600SemiBold_Italic'),
  },
};
const FONT_FILES: ReadonlySet<string> = new Set(Object.values(FONTS.Serif));

const faces = [...FONT_FILES].map((path) => openSync(path));
const hasGlyph = (codePoint: number): boolean =>
  faces.every((face) => face.hasGlyphForCodePoint(codePoint));

/** Nothing is fetched: a page holds no picture and no address that is followed. */
const NO_URLS = { resolve: () => undefined, resolved: () => Promise.resolve() };

/** How pages are set besides what they say. */
export interface PageSetting {
  /** How tables are ruled, by the names that the description gives them. */
  readonly tableLayouts: object;
  /** Adds to the document once its pages are drawn and before it ends. */
  readonly finish?: (document: PdfKitDocument) => void;
}

/**
 * Sets pdfmake's description of a document, in the typeface `Serif`. The same description always
 * gives the same bytes, if its `info` holds the dates. A run of text with a member `lang`, as
 * `{ text: [{ text: 'bonjour', lang: 'fr' }] }`, is marked as being in that language.
 */
export const setPages = async (
  description: object,
  { tableLayouts, finish }: PageSetting,
): Promise<Uint8Array> => {
  markLanguages();
  const Printer = printing.default;
  const mayRead = (path: string): boolean => FONT_FILES.has(path);
  const noFiles = { existsSync: () => false };
  const printer = new Printer(FONTS, noFiles, NO_URLS, mayRead);
  const pages = withPlacesToBreak(description) as object;
  const document = await printer.createPdfKitDocument<PdfKitDocument>(pages, { tableLayouts });
  escapeMetadata(document);
  finish?.(document);
  const bytes = buffer(document);
  document.end();
  return bytes;
};

/**
 * `value` with every character that `Serif` has no shape for, and every one that nobody sees, as
 * its code point, `[U+4E2D]`; `isWhole` is false where that happened.
 */
export const printable = <T>(value: T): { readonly value: T; readonly isWhole: boolean } =>
  printableWith(value, hasGlyph);

/** pdfkit writes the title and the names into XML as they are, which an authority's `&` would break. */
const escapeMetadata = (document: PdfKitDocument): void => {
  const told = document.info;
  const write = document._addInfo.bind(document);
  document._addInfo = () => {
    document.info = Object.fromEntries(
      Object.entries(told).map(([name, value]) => [
        name,
        value instanceof Date ? value : escaped(String(value)),
      ]),
    );
    write();
    document.info = told;
  };
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (one) => ESCAPES[one] ?? one);
