/** The directory as it stands: the list last kept, joined with its register. */

import { type TrustAnchor, verifyTrustList } from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import { readSnapshot } from '../snapshot/snapshot.js';
import { anchorKept } from '../trust-list/kept-list.js';
import type { Lists } from '../trust-list/ports.js';
import { DirectoryView } from './directory-view.js';

/** Holds one view at a time, which `refresh` replaces whole. */
export class CurrentDirectory {
  readonly #lists: Lists;
  readonly #anchor: TrustAnchor;
  #view: DirectoryView | null = null;

  constructor(lists: Lists, anchor: TrustAnchor) {
    this.#lists = lists;
    this.#anchor = anchor;
  }

  /**
   * The directory of the list last kept.
   *
   * @throws {DirectoryError} DIRECTORY_NOT_FOLLOWED before there is one
   */
  view(): DirectoryView {
    if (this.#view === null) throw new DirectoryError('DIRECTORY_NOT_FOLLOWED');
    return this.#view;
  }

  /** Whether there is a directory to ask. */
  get known(): boolean {
    return this.#view !== null;
  }

  /**
   * Takes up the list last kept, by this process or another on the same database. Signatures and
   * hashes are checked again: a database that was tampered with decides nothing.
   *
   * @throws {CodedError} when what is kept no longer proves itself; the view before stands on
   */
  async refresh(): Promise<void> {
    const head = await this.#lists.head();
    if (head === null || head.sha256 === this.#view?.kept.sha256) return;
    const anchor = await anchorKept(this.#anchor, this.#lists);
    const { list } = await verifyTrustList(head.bytes, { anchor });
    const { sha256 } = list.directory;
    const snapshot = await this.#lists.snapshot(sha256);
    if (snapshot === null) {
      throw new DirectoryError('DIRECTORY_SNAPSHOT_TAMPERED', { snapshot: sha256 });
    }
    this.#view = new DirectoryView(head, list, readSnapshot(snapshot, sha256));
  }
}
