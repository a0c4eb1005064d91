/** Reading lists as PDF/A-2b by pdfmake. */

import { printable, setPages } from '@comity/platform/typesetting';
import type { ReadingListTypesetter } from './ports.js';
import { readingListPage, TABLE_LAYOUTS } from './reading-list-page.js';
import type { ReadingList } from './reading-list.js';

export class PdfmakeReadingList implements ReadingListTypesetter {
  typeset(list: ReadingList): Promise<Uint8Array> {
    const { value, isWhole } = printable(list);
    return setPages(readingListPage(value, isWhole), { tableLayouts: TABLE_LAYOUTS });
  }
}
