// How many durable commits a second this disk allows one writer: node:sqlite alone, one row each.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const ROW = 'x'.repeat(256);

/** Opens a table of its own in `folder`; `perSecond(count)` commits and times. */
export const openRawSqlite = (folder) => {
  const database = new DatabaseSync(join(folder, 'raw.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO rows (text) VALUES (?)');
  return {
    version: process.versions.sqlite,
    perSecond: (count) => {
      const begun = performance.now();
      for (let done = 0; done < count; done += 1) insert.run(ROW);
      return (count * 1_000) / (performance.now() - begun);
    },
    close: () => database.close(),
  };
};
