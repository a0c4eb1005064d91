/** Finds practices for an officer: one, those of a State, those that fit what a case asks. */

import type { Clock, StateCode } from '@comity/kernel';
import {
  foldPractice,
  isPracticeStatus,
  practiceTransitionsFrom,
  PUBLISHED_STATUSES,
} from '@comity/law';
import type { Officer, PracticeStatus, PracticeStepKind } from '@comity/law';
import type { PracticesTx } from './ports.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { viewOf, viewOfForeign, wordsIn } from './practice-view.js';
import type { PracticeView } from './practice-view.js';
import { dayOf, stepsOfForeign, versionsOfForeign } from './foreign-practice.js';
import type { ShownStep, ShownVersion } from './shown.js';
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

/** Statuses in which other States' practices are here. */
const SHARED = ['PUBLISHED_NETWORK', 'PUBLISHED_PUBLIC', 'WITHDRAWN'] as const;

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
    const { row, shared } = await this.#unitOfWork.read(async (tx) => ({
      row: await tx.practices.get(id),
      shared: (await tx.catalogue.get({ id }))?.practice ?? null,
    }));
    const now = this.#clock.now();
    if (row) return viewOf(row, by, now, shared);
    return shared && viewOfForeign(shared, by, now);
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
  async steps({ row, works, shared, isOwn }: PracticeView): Promise<readonly ShownStep[]> {
    if (!isOwn) return shared ? stepsOfForeign(shared) : [];
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
  async versions(view: PracticeView): Promise<readonly ShownVersion[]> {
    const { row, status, works, shared, isOwn } = view;
    if (!isOwn) return shared ? versionsOfForeign(shared) : [];
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
    const { rows, shared, own } = await this.#unitOfWork.read(async (tx) => ({
      rows: await tx.practices.list(where),
      shared: await tx.catalogue.list({
        status: SHARED.filter((status) => statuses.includes(status)),
        ...(state && { state }),
      }),
      own: new Map(
        (await tx.catalogue.list({ state: by.state })).map(({ id, practice }) => [id, practice]),
      ),
    }));
    const others = shared.filter((row) => row.state !== by.state);
    return [
      ...rows.flatMap((row) => viewOf(row, by, now, own.get(row.id) ?? null) ?? []),
      ...others.flatMap(({ practice }) => viewOfForeign(practice, by, now) ?? []),
    ]
      .filter(({ status }) => wanted.includes(status))
      .toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'en'));
  }
}

const titleOf = (view: PracticeView): string => wordsIn(view, 'title', null);
