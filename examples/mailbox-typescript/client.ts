/**
 * node client.ts send KEY STATE KIND TEXT [FILE]: sends a note, and says when it is delivered.
 * node client.ts follow FOLDER [COUNT]: writes down what arrives, for ever or until COUNT came.
 */

import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, getFile, putFile, send, statusOf, type Arrival } from './mailbox.ts';

const LOOK_MS = 500;
/** A stream that ended is opened again after this; nothing is lost, for the cursor is kept. */
const AGAIN_MS = 1_000;

type Mailbox = ReturnType<typeof connect>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** One parcel, from here to the other State's receipt. */
const sendNote = async (mailbox: Mailbox, args: readonly string[]): Promise<void> => {
  const [idempotencyKey = '', recipientState = '', kind = '', text = '', file] = args;
  const fileIds: string[] = [];
  if (file) {
    const bytes = await readFile(file);
    const header = { size: bytes.length, sha256: sha256(bytes), name: basename(file) };
    // A file that is of no kind known to you is octets; the node looks at what it says it is.
    fileIds.push(
      await putFile(mailbox, { ...header, mediaType: 'application/octet-stream' }, bytes),
    );
  }
  const content = Buffer.from(text);
  const parcel = { idempotencyKey, recipientState, kind, content, fileIds };
  const parcelId = await send(mailbox, parcel);
  say(`sent ${parcelId}`);
  for (;;) {
    const { status, reason, receipt } = await statusOf(mailbox, parcelId);
    if (status === 'PARCEL_STATUS_DELIVERED') return say(`delivered, receipt ${sha256(receipt)}`);
    if (status === 'PARCEL_STATUS_UNDELIVERABLE') throw new Error(`undeliverable: ${reason}`);
    await sleep(LOOK_MS);
  }
};

/** What arrived is on disk before the cursor says so: after a crash it comes again. */
const keep = async (mailbox: Mailbox, folder: string, arrival: Arrival): Promise<void> => {
  const { cursor, content, files, ...about } = arrival;
  for (const [index, { fileId, sha256: said }] of files.entries()) {
    const bytes = await getFile(mailbox, fileId);
    if (sha256(bytes) !== said) throw new Error(`file ${fileId} is not what was signed`);
    // By our own number: the sender's name of a file is for showing, never for opening.
    await writeFile(join(folder, `${cursor}-${index}.bin`), bytes);
  }
  const note = { ...about, text: content.toString(), files };
  await writeFile(join(folder, `${cursor}.json`), `${JSON.stringify(note, null, 2)}\n`);
  await keepCursor(folder, cursor);
};

const keepCursor = async (folder: string, cursor: string): Promise<void> => {
  const partial = join(folder, 'cursor.partial');
  const file = await open(partial, 'w');
  await file.writeFile(cursor);
  await file.sync();
  await file.close();
  await rename(partial, join(folder, 'cursor'));
};

const follow = async (mailbox: Mailbox, args: readonly string[]): Promise<void> => {
  const [folder = '.', count] = args;
  await mkdir(folder, { recursive: true });
  let left = count === undefined ? Infinity : Number(count);
  while (left > 0) {
    const cursor = await readFile(join(folder, 'cursor'), 'utf8').catch(() => '0');
    const stream = mailbox.receive({ cursor });
    try {
      for await (const arrival of stream as AsyncIterable<Arrival>) {
        await keep(mailbox, folder, arrival);
        say(`arrived ${arrival.cursor} from ${arrival.senderState}: ${arrival.kind}`);
        left -= 1;
        if (left <= 0) break;
      }
    } catch (error) {
      say(`ended: ${error instanceof Error ? error.message : String(error)}`);
      await sleep(AGAIN_MS);
    } finally {
      stream.cancel();
    }
  }
};

const [what, ...args] = process.argv.slice(2);
const mailbox = connect();
if (what === 'send') await sendNote(mailbox, args);
else if (what === 'follow') await follow(mailbox, args);
else say('send KEY STATE KIND TEXT [FILE] | follow FOLDER [COUNT]');
mailbox.close();
