/** The parts of a pdfkit document that we touch. */

/** An object of the PDF file that others may refer to. */
export interface PdfReference {
  end(): void;
}

/** The pdfkit document on which the pages were drawn. */
export interface PdfKitDocument extends NodeJS.ReadableStream {
  readonly page: { readonly annotations: unknown[] };
  /** Title, author and the like; pdfkit writes them twice, as text and as XML. */
  info: Readonly<Record<string, unknown>>;
  /** Writes `info` as XML. */
  _addInfo(): void;
  readonly _root: { readonly data: Record<string, unknown> };
  ref(data: Readonly<Record<string, unknown>>): PdfReference;
  /** Ends the form of fields that pdfkit itself drew. */
  endAcroForm(): unknown;
  end(): void;
}
