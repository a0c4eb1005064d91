/** How the database of a directory grew, in the order in which it did. */

import type { Migration } from '@comity/platform/database';
import { createLists } from './0001-lists.js';
import { explainLists } from './0002-explained-lists.js';

export const migrations: readonly Migration[] = [createLists, explainLists];
