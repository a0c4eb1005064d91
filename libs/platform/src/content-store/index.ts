export type { ContentRange, ContentStore } from './content-store.js';
export { fileContentStore } from './file-content-store.js';
