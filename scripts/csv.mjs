/** Reads tables of comma-separated values. */

/** RFC 4180 rows as records keyed by the first row. */
export const parseCsv = (text) => {
  const cells = text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g);
  const rows = [[]];
  for (const [whole, cell, end] of cells) {
    if (whole === '') break;
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  const [names, ...records] = rows.filter((row) => row.length > 1);
  return records.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
};
