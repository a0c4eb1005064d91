/** Where the console's files lie, for whoever serves them. */
import { fileURLToPath } from 'node:url';

/** The folder of the page, its sheet and its script; beside `src` and `dist` alike. */
export const consoleFolder = fileURLToPath(new URL('../public', import.meta.url));
