/** The parts of pdfmake that we use: a printer that lays a description out, a renderer of lines. */

declare module 'pdfmake/js/Printer.js' {
  class PdfPrinter {
    constructor(
      fonts: Readonly<Record<string, Readonly<Record<string, string>>>>,
      files: unknown,
      urls: { resolve(url: string): void; resolved(): Promise<void> },
      mayRead: (path: string) => boolean,
    );
    /** A pdfkit document, of which its caller knows the parts that it touches. */
    createPdfKitDocument<Document>(
      description: object,
      options?: { readonly tableLayouts?: object },
    ): Promise<Document>;
  }

  const printer: { readonly default: typeof PdfPrinter };
  export default printer;
}

declare module 'pdfmake/js/Renderer.js' {
  /** A line as it is drawn: what we put beside a text is still on its runs. */
  interface DrawnLine {
    readonly inlines: readonly { readonly lang?: string }[];
  }

  class Renderer {
    readonly pdfDocument: {
      markContent(tag: 'Span', options: { readonly lang: string }): unknown;
      endMarkedContent(): unknown;
    };
    renderLine(line: DrawnLine, x: number, y: number): void;
  }

  const renderer: { readonly default: typeof Renderer };
  export default renderer;
  export type { DrawnLine };
}

/** The one question that we ask of a typeface. */
declare module 'fontkit' {
  /** Opens the file of one typeface. */
  export const openSync: (path: string) => {
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
}
