/**
 * Writes docs/schemas from the readers of the law as built, so `npm run schemas` builds first;
 * `--check` only compares.
 */
import { practiceSchemaText } from '@comity/practices';
import { keepCurrent } from './checked-in-files.mjs';

const wanted = new Map([['docs/schemas/practice.schema.json', practiceSchemaText()]]);
keepCurrent(wanted, [], {
  check: process.argv.includes('--check'),
  command: 'npm run schemas',
});
