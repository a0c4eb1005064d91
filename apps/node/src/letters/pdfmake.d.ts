/** The parts of pdfmake that we use: a printer that lays a description out on a pdfkit document. */

declare module 'pdfmake/js/Printer.js' {
  /** An object of the PDF file that others may refer to. */
  interface PdfReference {
    end(): void;
  }

  /** The pdfkit document on which the pages were drawn. */
  interface PdfKitDocument extends NodeJS.ReadableStream {
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

  class PdfPrinter {
    constructor(
      fonts: Readonly<Record<string, Readonly<Record<string, string>>>>,
      files: unknown,
      urls: { resolve(url: string): void; resolved(): Promise<void> },
      mayRead: (path: string) => boolean,
    );
    createPdfKitDocument(
      description: object,
      options?: { readonly tableLayouts?: object },
    ): Promise<PdfKitDocument>;
  }

  const printer: { readonly default: typeof PdfPrinter };
  export default printer;
  export type { PdfKitDocument };
}

/** The one question that we ask of a typeface. */
declare module 'fontkit' {
  /** Opens the file of one typeface. */
  export const openSync: (path: string) => {
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
}
