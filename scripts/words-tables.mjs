/** Reads the tables of words in libs/law/data/words and says how their modules are written. */

const TABLES = [
  ['labels', 'What a member of content or of an act is called; keys: words/place.ts.'],
  ['codes', 'What a coded word means; keys: words/place.ts.'],
  ['terms', 'Words of the law beside content: kinds, sides, roles, duties, clocks, and so on.'],
  ['openings', 'What an authority says it does, by kind of request or act, in mid sentence.'],
  ['denials', 'Why our rules say no, and what to do instead, by code.'],
];

/** Rows of a table: a key, and its text in the four languages. */
const rowsOf = (name, text) => {
  const [head, ...rows] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  const seen = new Set();
  for (const [index, row] of rows.entries()) {
    const where = `data/words/${name}.tsv: row ${index + 2}`;
    if (row.length !== head.length || row.some((cell) => cell.trim() === '')) {
      throw new Error(`${where}: a key and four texts are wanted`);
    }
    if (seen.has(row[0])) throw new Error(`${where}: ${row[0]} stands twice`);
    seen.add(row[0]);
  }
  return Object.fromEntries(rows.map(([key, es, en, pt, fr]) => [key, { es, en, pt, fr }]));
};

/** The modules of words: file name and TypeScript, from the tables that `read` hands out. */
export const wordModules = (read) =>
  TABLES.map(([name, about]) => [
    `words-${name}.ts`,
    `import type { Told } from '../words/language.js';

/** ${about} */
export const ${name.toUpperCase()} = ${JSON.stringify(rowsOf(name, read(`words/${name}.tsv`)))} as const satisfies Readonly<Record<string, Told>>;`,
  ]);
