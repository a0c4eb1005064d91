/**
 * Writes docs/ERRORS.md from the catalogues of codes; `--check` only compares. Reads the
 * catalogues as built, so `npm run errors` builds first.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, keepCurrent, ROOT } from './checked-in-files.mjs';

const CATALOGUE = /^(libs\/[^/]+|apps\/[^/]+|certs-dev)\/src\/.*[.](errors|denials)[.]ts$/;

const INTRODUCTION = `# Errors

Written by \`npm run errors\` from the catalogues beside the code; never edited.

Codes are wire format: added, never renamed, never used again for something else. A *violation* is a proof that failed or a lie: audited, shown to the security desk, never tried again. A *fault* is the world failing: tried again within bounds. A *denial* is our own rules saying no: expected, audited, shown to the officer with its reason.
`;

const isCatalogue = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value).every((entry) => typeof entry?.summary === 'string');

const built = (path) => join(ROOT, path.replace('/src/', '/dist/').replace(/ts$/, 'js'));

const section = async (path) => {
  const catalogues = Object.values(await import(pathToFileURL(built(path)).href)).filter(
    isCatalogue,
  );
  const rows = catalogues
    .flatMap(Object.entries)
    .map(([code, { kind, summary }]) => `| \`${code}\` | ${kind ?? 'denial'} | ${summary} |`);
  const where = path.replace(/\/src\/.*/, '');
  return `## ${where}: ${path.split('/').at(-1)}

| code | kind | meaning |
| --- | --- | --- |
${rows.join('\n')}
`;
};

const paths = ['libs', 'apps', 'certs-dev']
  .flatMap((folder) => filesUnder(folder, '.ts'))
  .filter((path) => CATALOGUE.test(path));
const sections = await Promise.all(paths.map(section));

keepCurrent(new Map([['docs/ERRORS.md', `${INTRODUCTION}\n${sections.join('\n')}`]]), [], {
  check: process.argv.includes('--check'),
  command: 'npm run errors',
});
