/** How many calls a person, and all persons of the State together, may make in a minute. */
import type { Clock, OfficerId } from '@comity/kernel';
import type { Diagnostics } from '@comity/platform';
import type { Session } from '../sessions/sessions.js';
import { Minutes } from './minutes.js';

/** Twenty a second, for a whole minute: no console and no hand asks as often. */
export const CALLS_PER_PERSON_PER_MINUTE_MAX = 1_200;
/** Ten persons at their limit at once: what the node behind us may be asked to bear. */
export const CALLS_PER_STATE_PER_MINUTE_MAX = 12_000;

type Passed = 'person' | 'state';

/**
 * Counts calls in windows of one minute. A person is one person however many sessions they hold,
 * and a call over their own limit costs the State nothing: one officer alone silences nobody else.
 * Who is not signed in is counted by address instead, or strangers could shut the State's door.
 */
export class RateLimits {
  readonly #minutes: Minutes;
  readonly #diagnostics: Diagnostics;
  readonly #byPerson = new Map<OfficerId, number>();
  #byState = 0;

  constructor(clock: Clock, diagnostics: Diagnostics) {
    this.#minutes = new Minutes(clock);
    this.#diagnostics = diagnostics;
  }

  /** Counts one call of `session`; seconds to wait when it is one too many, else null. */
  waitFor({ id, person }: Pick<Session, 'id' | 'person'>): number | null {
    const left = this.#minutes.secondsLeft(() => this.#forget());
    const passed = this.#count(person.officer);
    if (passed === undefined) return null;

    if (passed.isFirst) this.#diagnostics.warning('rate.exceeded', { kind: passed.kind, id });
    return left;
  }

  #forget(): void {
    this.#byPerson.clear();
    this.#byState = 0;
  }

  /** The first of a window is told of, and not each: a flood of calls is no flood of lines. */
  #count(officer: OfficerId): { kind: Passed; isFirst: boolean } | undefined {
    const own = (this.#byPerson.get(officer) ?? 0) + 1;
    this.#byPerson.set(officer, own);
    if (own > CALLS_PER_PERSON_PER_MINUTE_MAX)
      return { kind: 'person', isFirst: own === CALLS_PER_PERSON_PER_MINUTE_MAX + 1 };

    this.#byState += 1;
    if (this.#byState > CALLS_PER_STATE_PER_MINUTE_MAX)
      return { kind: 'state', isFirst: this.#byState === CALLS_PER_STATE_PER_MINUTE_MAX + 1 };
    return undefined;
  }
}
