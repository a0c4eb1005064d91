/** Reads tables of comma-separated values. */

/**
 * RFC 4180 rows as records keyed by the first row; blank lines are no rows.
 *
 * @throws {Error} for a row that has more or fewer cells than the first: the table and its number
 */
export const parseCsv = (text, table) => {
  const cells = text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g);
  const rows = [[]];
  for (const [whole, cell, end] of cells) {
    if (whole === '') break;
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  const [names, ...records] = rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '');
  return records.map((row, index) => {
    if (row.length !== names.length) {
      throw new Error(`${table}: row ${index + 2}: ${row.length} cells, wanted ${names.length}`);
    }
    return Object.fromEntries(names.map((name, i) => [name, row[i]]));
  });
};
