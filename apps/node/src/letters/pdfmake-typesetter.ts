/** Letters as PDF/A-2b by pdfmake, with a place left for the signature. */

import type { Letter } from '@comity/law';
import { printable, setPages } from '@comity/platform/typesetting';
import type { PdfKitDocument } from '@comity/platform/typesetting';
import { letterPage, TABLE_LAYOUTS } from './letter-page.js';
import type { LetterForm, Typesetter } from './ports.js';

/** Room for a CMS signature with its certificates: an RSA key of 4096 bits needs less than half. */
const SIGNATURE_BYTES_MAX = 12_288;
/** As long as the greatest byte range that fits; the signer writes over it. */
const RANGE_PLACE = '**********';

export class PdfmakeTypesetter implements Typesetter {
  typeset(letter: Letter, form: LetterForm): Promise<Uint8Array> {
    const { value: printed, isWhole } = printable(letter);
    return setPages(letterPage(printed, { form, isWhole }), {
      tableLayouts: TABLE_LAYOUTS,
      ...(form === 'original' && {
        finish: (document: PdfKitDocument) => leavePlaceToSign(document, printed),
      }),
    });
  }
}

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
