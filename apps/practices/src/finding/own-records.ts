/** The library's own published records as a catalogue, until it holds those of every State. */

import { foldPractice, PUBLISHED_STATUSES } from '@comity/law';
import type { CataloguedPractice, CataloguedVersion } from '@comity/library';
import type { Clock } from '@comity/kernel';
import type { PracticeRow } from '../records/ports.js';
import { dayOf } from '../records/foreign-practice.js';
import { historyOf } from '../records/take-practice-step.js';
import type { LibraryTx, UnitOfWork } from '../unit-of-work.js';
import type { CatalogueSource } from './ports.js';

type Listener = (practice: CataloguedPractice) => void;

export class OwnRecords implements CatalogueSource {
  readonly #inner: UnitOfWork;
  readonly #clock: Clock;
  readonly #listeners = new Set<Listener>();

  constructor(unitOfWork: UnitOfWork, clock: Clock) {
    this.#inner = unitOfWork;
    this.#clock = clock;
  }

  /** The same unit of work; what is written through it reaches the listeners once it is kept. */
  get unitOfWork(): UnitOfWork {
    return {
      read: (work) => this.#inner.read(work),
      write: async (work) => {
        // A transaction may run again: only the last run counts.
        let touched = new Set<string>();
        const result = await this.#inner.write((tx) => {
          touched = new Set();
          return work(noting(tx, touched));
        });
        for (const id of touched) await this.#tell(id);
        return result;
      },
    };
  }

  /** The practice of that id; null where it was never published. */
  get(id: string): Promise<CataloguedPractice | null> {
    return this.#inner.read(async (tx) => {
      const row = await tx.practices.get(id);
      return row && this.#catalogued(tx, row);
    });
  }

  async *all(): AsyncGenerator<CataloguedPractice> {
    const rows = await this.#inner.read((tx) => tx.practices.list({ statuses: SHOWN }));
    for (const row of rows) {
      const practice = await this.#inner.read((tx) => this.#catalogued(tx, row));
      if (practice !== null) yield practice;
    }
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #tell(id: string): Promise<void> {
    if (this.#listeners.size === 0) return;
    const practice = await this.#inner.read(async (tx) => {
      const row = await tx.practices.get(id);
      return row && this.#catalogued(tx, row);
    });
    if (!practice) return;
    for (const listener of this.#listeners) listener(practice);
  }

  /** Null for what was never published. */
  async #catalogued(tx: LibraryTx, row: PracticeRow): Promise<CataloguedPractice | null> {
    if (row.published === null) return null;
    const history = await historyOf(tx, row);
    const fold = foldPractice(history, dayOf(row.state, this.#clock.now()));
    const versions = fold.versions.flatMap(({ n, text, at }): readonly CataloguedVersion[] => {
      const record = history.texts.find(({ hash }) => hash === text)?.record;
      return record ? [{ n, contribution: text, at, record }] : [];
    });
    const isWithdrawn = row.status === 'WITHDRAWN';
    return {
      id: row.id,
      state: row.state,
      status: isWithdrawn || row.status === 'PUBLISHED_PUBLIC' ? row.status : 'PUBLISHED_NETWORK',
      // While a new version is in work, the review date waits (ADR 0018).
      reviewBy: row.status === 'UNDER_REVISION' ? null : row.reviewBy,
      versions: isWithdrawn ? [] : versions,
      translations: [],
      endorsedBy: [],
      experiences: [],
      comments: [],
      withdrawal: row.withdrawal && { at: row.changedAt, reason: row.withdrawal.reason },
      publishedAt: versions[0]?.at ?? row.openedAt,
      changedAt: row.changedAt,
    };
  }
}

/** What stands in any of these is shown to the network; expired, until its owner confirms it. */
const SHOWN = PUBLISHED_STATUSES;

const noting = (tx: LibraryTx, touched: Set<string>): LibraryTx => ({
  ...tx,
  practices: {
    ...tx.practices,
    insert: (row) => {
      touched.add(row.id);
      return tx.practices.insert(row);
    },
    update: (id, patch) => {
      touched.add(id);
      return tx.practices.update(id, patch);
    },
  },
});
