/** The catalogue as far as this State's own library makes it: what it published itself. */

import { foldPractice } from '@comity/law';
import type { Clock } from '@comity/kernel';
import type { PracticeFold, PracticeHistory } from '@comity/law';
import type { CataloguedPractice, CataloguedVersion } from '@comity/library';
import type { PracticeRow, PracticesTx, UnitOfWork } from '../records/ports.js';
import { dayOf } from '../records/practice-view.js';
import { historyOf } from '../records/take-practice-step.js';
import type { Catalogue } from './ports.js';

/** Statuses from which on the network reads a practice, those of a new version in work among them. */
const SHOWN = [
  'PUBLISHED_NETWORK',
  'PUBLISHED_PUBLIC',
  'UNDER_REVISION',
  'EXPIRED',
  'WITHDRAWN',
] as const;

export class OwnCatalogue implements Catalogue {
  readonly #unitOfWork: UnitOfWork;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
  }

  get(id: string): Promise<CataloguedPractice | null> {
    return this.#unitOfWork.read(async (tx) => {
      const row = await tx.practices.get(id);
      return row && this.#catalogued(tx, row);
    });
  }

  all(): Promise<readonly CataloguedPractice[]> {
    return this.#unitOfWork.read(async (tx) => {
      const rows = await tx.practices.list({ statuses: SHOWN });
      const found: CataloguedPractice[] = [];
      for (const row of rows) {
        const practice = await this.#catalogued(tx, row);
        if (practice !== null) found.push(practice);
      }
      return found;
    });
  }

  async #catalogued(tx: PracticesTx, row: PracticeRow): Promise<CataloguedPractice | null> {
    if (row.published === null) return null;
    const history = await historyOf(tx, row);
    const fold = foldPractice(history, dayOf(row.state, this.#clock.now()));
    const [first] = fold.versions;
    if (first === undefined) return null;
    const isWithdrawn = fold.status === 'WITHDRAWN';
    return {
      id: row.id,
      state: row.state,
      status: statusOf(fold),
      reviewBy: fold.reviewBy,
      versions: isWithdrawn ? [] : versionsOf(fold, history, row),
      translations: [],
      endorsedBy: [],
      experiences: [],
      comments: [],
      withdrawal:
        isWithdrawn && fold.withdrawal && fold.last
          ? { at: fold.last.at, reason: fold.withdrawal.reason }
          : null,
      publishedAt: first.at,
      changedAt: fold.last?.at ?? first.at,
    };
  }
}

/** Who may read it: that outlasts the review date, and the work on a new version. */
const statusOf = ({ status, lines }: PracticeFold): CataloguedPractice['status'] => {
  if (status === 'WITHDRAWN') return 'WITHDRAWN';
  const published = lines.findLast(
    ({ to }) => to === 'PUBLISHED_NETWORK' || to === 'PUBLISHED_PUBLIC',
  );
  return published?.to === 'PUBLISHED_PUBLIC' ? 'PUBLISHED_PUBLIC' : 'PUBLISHED_NETWORK';
};

/** The words as published; of the newest the row alone has who looked it through (B18). */
const versionsOf = (
  { versions }: PracticeFold,
  { texts }: PracticeHistory,
  { published }: PracticeRow,
): readonly CataloguedVersion[] =>
  versions.flatMap(({ n, text, at, superseded }) => {
    const record = superseded ? texts.find(({ hash }) => hash === text)?.record : published;
    return record ? [{ n, contribution: text, at, record }] : [];
  });
