/** The catalogue of every State's practices, for whoever indexes or hands it out. */

import type { CataloguedPractice } from '@comity/library';
import type { UnitOfWork } from '../unit-of-work.js';

/** Practices read in one look at the database. */
const PAGE = 200;

type Listener = (practice: CataloguedPractice) => void;

export class NetworkCatalogue {
  readonly #unitOfWork: UnitOfWork;
  readonly #listeners = new Set<Listener>();

  constructor(unitOfWork: UnitOfWork) {
    this.#unitOfWork = unitOfWork;
  }

  /** The practice of that id as the contributions held make it; null where there is none. */
  async get(id: string): Promise<CataloguedPractice | null> {
    const row = await this.#unitOfWork.read((tx) => tx.catalogue.get({ id }));
    return row?.practice ?? null;
  }

  /** Every practice, withdrawn ones included, by id. */
  async *all(): AsyncGenerator<CataloguedPractice> {
    let after = '';
    for (;;) {
      const from = after;
      const rows = await this.#unitOfWork.read((tx) => tx.catalogueAfter(from, PAGE));
      yield* rows.map(({ practice }) => practice);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }

  /** Calls `listener` with what each practice has become. @returns how to stop it */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** To be called once the change of these practices is committed. */
  readonly tell = (practices: readonly CataloguedPractice[]): void => {
    for (const practice of practices) for (const listener of this.#listeners) listener(practice);
  };
}
