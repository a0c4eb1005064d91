export { practiceSchemaText } from './formats/practice-schema.js';
export { createPractices } from './practices.js';
export type { PracticesConfig, PracticesDeps, RunningPractices } from './practices.js';
export { practicesMigrations, practicesTables } from './records/tables.js';
