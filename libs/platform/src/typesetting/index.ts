export { printable, setPages } from './set-pages.js';
export type { PageSetting } from './set-pages.js';
export type { PdfKitDocument } from './pdf-kit-document.js';
