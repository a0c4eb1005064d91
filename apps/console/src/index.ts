/** Where the console's files lie, for whoever serves them. */
import { fileURLToPath } from 'node:url';

/** The folder of the pages as scripts/build-console.mjs puts them together; beside `src` and `dist` alike. */
export const consoleFolder = fileURLToPath(new URL('../site', import.meta.url));
