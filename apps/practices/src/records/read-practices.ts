/** Finds practices for an officer: one, those of a State, those that fit what a case asks. */

import type { Clock, Instant, OfficerId, StateCode } from '@comity/kernel';
import {
  foldPractice,
  isPracticeStatus,
  practiceTransitionsFrom,
  PUBLISHED_STATUSES,
} from '@comity/law';
import type {
  Officer,
  PracticeLine,
  PracticeRecord,
  PracticeStatus,
  PracticeStepKind,
} from '@comity/law';
import type { PracticesTx, UnitOfWork } from './ports.js';
import { dayOf, viewOf, wordsIn } from './practice-view.js';
import type { PracticeView } from './practice-view.js';
import { historyOf } from './take-practice-step.js';

/** Practices in one answer, whatever was asked for. */
const PRACTICES_MAX = 200;

/** What every officer of the network may find; an expired one only who asks for such. */
const OFFERED = PUBLISHED_STATUSES.filter((status) => status !== 'EXPIRED');

/** Steps that the network sees. What came before publication stays with the owner State. */
const PUBLIC_STEPS: readonly string[] = [
  'publish',
  'publish_public',
  'revise',
  'publish_new',
  'review_date_passed',
  'confirm',
  'withdraw',
] satisfies readonly (PracticeStepKind | 'review_date_passed')[];

/** One line of a practice's history as an officer may see it. */
export interface ShownStep extends PracticeLine {
  /** Null where nobody took it: the review date passed. */
  readonly at: Instant | null;
  /** Null for officers of other States, who deal with the State and not with its officers. */
  readonly by: OfficerId | null;
  readonly states: readonly StateCode[];
  readonly note: string | null;
}

/** One publication as an officer may see it. */
export interface ShownVersion {
  readonly n: number;
  readonly status: PracticeStatus;
  readonly at: Instant;
  /** Null once the practice is withdrawn. */
  readonly record: PracticeRecord | null;
}

interface Wanted {
  readonly kind: string | null;
  readonly status: string | null;
  readonly first: number;
}

export class ReadPractices {
  readonly #unitOfWork: UnitOfWork;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
  }

  /** The practice of that id; null when there is none that the officer may see. */
  async one(by: Officer, id: string): Promise<PracticeView | null> {
    const row = await this.#unitOfWork.read((tx) => tx.practices.get(id));
    return row && viewOf(row, by, this.#clock.now());
  }

  /** Those that stand in `status` (else all that are offered) and fit `kind` (else all), by title. */
  async list(by: Officer, { kind, status, first }: Wanted): Promise<readonly PracticeView[]> {
    if (status !== null && !isPracticeStatus(status)) return [];
    const wanted = status === null ? OFFERED : [status];
    const views = await this.#inStatus(by, wanted);
    const fitting = views.filter(
      ({ record }) => kind === null || (record?.kinds as readonly string[])?.includes(kind),
    );
    return fitting.slice(0, Math.max(0, Math.min(first, PRACTICES_MAX)));
  }

  /** Those on offer that fit `kind`, by title. */
  fitting(by: Officer, kind: string): Promise<readonly PracticeView[]> {
    return this.list(by, { kind, status: null, first: PRACTICES_MAX });
  }

  /** Those on offer that `state` owns, by title. */
  async ofState(by: Officer, state: StateCode): Promise<readonly PracticeView[]> {
    return (await this.#inStatus(by, OFFERED, state)).slice(0, PRACTICES_MAX);
  }

  /** What happened to the practice, oldest first. */
  steps({ row, works }: PracticeView): Promise<readonly ShownStep[]> {
    return this.#unitOfWork.read(async (tx) => {
      const { steps, fold } = await this.#folded(tx, row);
      const taken = steps.values();
      return fold.lines
        .map((line): ShownStep => {
          const step = line.event === 'review_date_passed' ? undefined : taken.next().value;
          return {
            ...line,
            at: step?.at ?? null,
            by: works ? (step?.by ?? null) : null,
            states: step?.states ?? [],
            note: works || line.event === 'withdraw' ? (step?.note ?? null) : null,
          };
        })
        .filter(({ event }) => works || PUBLIC_STEPS.includes(event));
    });
  }

  /** Every publication, newest first; all but the newest are SUPERSEDED. */
  versions({ row, status, works }: PracticeView): Promise<readonly ShownVersion[]> {
    return this.#unitOfWork.read(async (tx) => {
      const { texts, fold } = await this.#folded(tx, row);
      const readable = works || status !== 'WITHDRAWN';
      return fold.versions
        .map(({ n, text, at, superseded }) => ({
          n,
          status: superseded ? ('SUPERSEDED' as const) : status,
          at,
          record: readable ? (texts.find(({ hash }) => hash === text)?.record ?? null) : null,
        }))
        .toReversed();
    });
  }

  /** The steps that the life cycle leaves to the viewer now. */
  allowedSteps({ status, viewer, works }: PracticeView): readonly string[] {
    if (!works) return [];
    return practiceTransitionsFrom(status)
      .filter(({ proposes }) => viewer.roles.some((role) => proposes.includes(role)))
      .map(({ event }) => event);
  }

  async #folded(tx: PracticesTx, row: PracticeView['row']) {
    const history = await historyOf(tx, row);
    return { ...history, fold: foldPractice(history, dayOf(row.state, this.#clock.now())) };
  }

  async #inStatus(
    by: Officer,
    wanted: readonly PracticeStatus[],
    state?: StateCode,
  ): Promise<readonly PracticeView[]> {
    const now = this.#clock.now();
    // What has expired since its last step stands under the status it had then.
    const statuses = wanted.includes('EXPIRED') ? [...wanted, ...PUBLISHED_STATUSES] : wanted;
    const where = { statuses, ...(state && { state }) };
    const rows = await this.#unitOfWork.read((tx) => tx.practices.list(where));
    return rows
      .flatMap((row) => viewOf(row, by, now) ?? [])
      .filter(({ status }) => wanted.includes(status))
      .toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'en'));
  }
}

const titleOf = (view: PracticeView): string => wordsIn(view, 'title', null);
