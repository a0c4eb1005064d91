export type * from './catalogue.js';
