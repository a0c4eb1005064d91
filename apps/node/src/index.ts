export { createNode } from './node.js';
export type { NodeDeps, RunningNode } from './node.js';
export type { DevelopmentOfficer, NodeConfig } from './node.config.js';
export { ForgePadesSigner } from './letters/forge-pades.js';
export { PdfmakeTypesetter } from './letters/pdfmake-typesetter.js';
