/** Finds practices: one, those of a State, those that fit what a case asks. */
import type { StateCode } from '@comity/kernel';
import type { UnitOfWork } from './ports.js';
import { textIn } from './practice.js';
import type { Practice } from './practice.js';

/** Everything published may be read by every officer, so nothing is denied here. */
export class ReadPractices {
  readonly #unitOfWork: UnitOfWork;

  constructor(unitOfWork: UnitOfWork) {
    this.#unitOfWork = unitOfWork;
  }

  /** The practice of that id; null when the library has none. */
  one(id: string): Promise<Practice | null> {
    return this.#unitOfWork.read((tx) => tx.get(id));
  }

  /** Those that fit `kind`, or all when it is null, by title. */
  async fitting(kind: string | null): Promise<readonly Practice[]> {
    const all = await this.#unitOfWork.read((tx) => tx.list());
    return byTitle(kind === null ? all : all.filter(({ kinds }) => kinds.includes(kind)));
  }

  /** Those that `state` owns, by title. */
  async ofState(state: StateCode): Promise<readonly Practice[]> {
    return byTitle(await this.#unitOfWork.read((tx) => tx.ofState(state)));
  }
}

const byTitle = (practices: readonly Practice[]): readonly Practice[] =>
  practices.toSorted((a, b) => textIn(a, null).title.localeCompare(textIn(b, null).title, 'en'));
