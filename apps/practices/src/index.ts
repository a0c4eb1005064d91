export { openDoor } from './exchange/file-door.js';
export { SearchIndex } from './finding/search-index.js';
export { practiceSchemaText } from './formats/practice-schema.js';
export { createPractices } from './practices.js';
export type { PracticesConfig, PracticesDeps, RunningPractices } from './practices.js';
export { practicesMigrations, practicesTables } from './typeorm-unit-of-work.js';
