/** Tells readers aloud in which language a run of text is (PDF 32000-1, 14.9.2.3). */

import drawing from 'pdfmake/js/Renderer.js';
import type { DrawnLine } from 'pdfmake/js/Renderer.js';

/** Lines that were marked already keep that; a second call of a process changes nothing. */
const MARKED = Symbol('languages are marked');

/**
 * From now on every line that pdfmake draws whose first run has a member `lang` stands in marked
 * content with that language. The library itself knows one language for a document and no other.
 */
export const markLanguages = (): void => {
  const { prototype } = drawing.default;
  if (Reflect.has(prototype, MARKED)) return;
  Reflect.set(prototype, MARKED, true);
  // The original is called on the renderer that draws, never bound to another.
  // oxlint-disable-next-line typescript/unbound-method
  const draw = prototype.renderLine;
  prototype.renderLine = function renderLine(line: DrawnLine, x: number, y: number): void {
    const lang = line.inlines[0]?.lang;
    if (lang === undefined) return draw.call(this, line, x, y);
    this.pdfDocument.markContent('Span', { lang });
    draw.call(this, line, x, y);
    this.pdfDocument.endMarkedContent();
  };
};
