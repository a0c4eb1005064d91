/** Everything that a lost directory served, out of what a member's mirror kept. */

import type { Bytes } from '@comity/kernel';
import { Database } from '@comity/platform/database';
import { type TrustAnchor, verifyTrustList } from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import { readSnapshot } from '../snapshot/snapshot.js';
import { anchorKept } from './kept-list.js';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';
import { TypeOrmLists } from './typeorm-lists.js';

/** One file of a published folder, by the name under which a primary looks for it. */
export interface CollectedFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/**
 * Reads a copy from its first list to its newest, proves each again, and gives what a primary that
 * serves a folder needs: lists, what explains them, registers, and the newest list last.
 *
 * @param databaseUrl `sqlite:<path>` or `postgres://…`
 * @param first the anchor that proves them
 * @throws {DirectoryError} DIRECTORY_NOT_FOLLOWED for a copy without a list; DIRECTORY_SNAPSHOT_…
 * @throws {CodedError} of trust or of envelope for a copy that was tampered with
 */
export async function* collectLists(
  databaseUrl: string,
  first: TrustAnchor,
): AsyncGenerator<CollectedFile> {
  const database = await Database.open({ url: databaseUrl, tables, migrations });
  try {
    const lists = new TypeOrmLists(database);
    const head = await lists.head();
    if (head === null) throw new DirectoryError('DIRECTORY_NOT_FOLLOWED');
    const anchor = await anchorKept(first, lists);
    const registers = new Set<string>();
    let held: { readonly seq: number; readonly sha256: string } | undefined;
    for (let seq = 1; seq <= head.seq; seq += 1) {
      const kept = await lists.at(seq);
      // A mirror begins with the list that was the newest when it was started first.
      if (kept === null) continue;
      const { sha256 } = await verifyTrustList(kept.bytes, { anchor, ...(held && { held }) });
      held = { seq, sha256 };
      registers.add(kept.snapshot);
      yield { name: `list-${seq}.json`, bytes: kept.bytes };
      if (kept.proposal) yield { name: `list-${seq}.proposal.json`, bytes: kept.proposal };
    }
    for (const sha256 of registers) {
      const bytes = await lists.snapshot(sha256);
      // Only of the list in force is the register sure to be kept.
      if (bytes === null) continue;
      readSnapshot(bytes, sha256);
      yield { name: `${sha256}.json`, bytes };
    }
    yield { name: 'list.json', bytes: head.bytes };
  } finally {
    await database.close();
  }
}
