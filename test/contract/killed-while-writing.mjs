// Commits one note, then dies by SIGKILL inside a second unit of work, after its insert.
import { Database, varcharColumn } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';

const [url, schema] = process.argv.slice(2);
const noteTable = new EntitySchema({
  name: 'note',
  columns: { id: { ...varcharColumn, primary: true } },
});
const createNotes = {
  name: '0001-notes',
  up: (tx, { varchar }) => tx.query(`CREATE TABLE "note" ("id" ${varchar} PRIMARY KEY NOT NULL)`),
};
const database = await Database.open({
  url,
  ...(schema ? { schema } : {}),
  tables: [noteTable],
  migrations: [createNotes],
});
await database.write((tx) => tx.insert(noteTable, { id: 'committed' }));
await database.write(async (tx) => {
  await tx.insert(noteTable, { id: 'uncommitted' });
  process.kill(process.pid, 'SIGKILL');
});
