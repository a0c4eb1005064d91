/** Letters as PDF/A-2b by pdfmake: embedded fonts, and a place left for the signature. */

import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import type { Letter } from '@comity/law';
import { openSync } from 'fontkit';
import printing from 'pdfmake/js/Printer.js';
import type { PdfKitDocument } from 'pdfmake/js/Printer.js';
import { letterPage, TABLE_LAYOUTS } from './letter-page.js';
import { printable } from './letter-text.js';
import type { LetterForm, Typesetter } from './ports.js';

const { resolve } = createRequire(import.meta.url);
const font = (style: string): string =>
  resolve(`@expo-google-fonts/source-serif-4/${style}/SourceSerif4_${style}.ttf`);

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

/** Nothing is fetched: a letter holds no picture and no address that is followed. */
const NO_URLS = { resolve: () => undefined, resolved: () => Promise.resolve() };

/** Room for a CMS signature with its certificates: an RSA key of 4096 bits needs less than half. */
const SIGNATURE_BYTES_MAX = 12_288;
/** As long as the greatest byte range that fits; the signer writes over it. */
const RANGE_PLACE = '**********';

export class PdfmakeTypesetter implements Typesetter {
  async typeset(letter: Letter, form: LetterForm): Promise<Uint8Array> {
    const Printer = printing.default;
    const mayRead = (path: string): boolean => FONT_FILES.has(path);
    const noFiles = { existsSync: () => false };
    const printer = new Printer(FONTS, noFiles, NO_URLS, mayRead);
    const { letter: printed, isWhole } = printable(letter, hasGlyph);
    const document = await printer.createPdfKitDocument(letterPage(printed, { form, isWhole }), {
      tableLayouts: TABLE_LAYOUTS,
    });
    escapeMetadata(document);
    if (form === 'original') leavePlaceToSign(document, printed);
    const bytes = buffer(document);
    document.end();
    return bytes;
  }
}

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

/**
 * An invisible signature field of PAdES (ETSI EN 319 142-1): its contents and range are filled by
 * the signer. The time in `M` is the act's own.
 */
const leavePlaceToSign = (document: PdfKitDocument, { at, sender, title }: Letter): void => {
  const signature = document.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, RANGE_PLACE, RANGE_PLACE, RANGE_PLACE],
    Contents: Buffer.alloc(SIGNATURE_BYTES_MAX),
    M: new Date(at),
    Name: textString(sender.state.own),
    Reason: textString(title.own),
  });
  const PRINTED_AND_LOCKED = 132;
  const field = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    F: PRINTED_AND_LOCKED,
    T: textString('Comity'),
    V: signature,
  });
  document.page.annotations.push(field);
  const SIGNATURES_EXIST_AND_APPEND_ONLY = 3;
  const form = document.ref({ SigFlags: SIGNATURES_EXIST_AND_APPEND_ONLY, Fields: [field] });
  document._root.data['AcroForm'] = form;
  for (const object of [signature, field, form]) object.end();
  // pdfkit would end a form of its own making, with fonts for fields that are typed into.
  document.endAcroForm = () => document;
};

/** pdfkit writes a String object as text and a primitive as a name. */
const textString = (text: string): object => new String(text);
