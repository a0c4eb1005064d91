/** How many calls a person, and all persons of the State together, may make in a minute. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MINUTE_MS, plus, SECOND_MS } from '@comity/kernel';
import type { Clock, Instant, OfficerId } from '@comity/kernel';
import type { Diagnostics } from '@comity/platform';
import type { Session } from '../sessions/sessions.js';

/** Twenty a second, for a whole minute: no console and no hand asks as often. */
export const CALLS_PER_PERSON_PER_MINUTE_MAX = 1_200;
/** Ten persons at their limit at once: what the node behind us may be asked to bear. */
export const CALLS_PER_STATE_PER_MINUTE_MAX = 12_000;

type Passed = 'person' | 'state';

/**
 * Counts calls in windows of one minute. A person is one person however many sessions they hold,
 * and a call over their own limit costs the State nothing: one officer alone silences nobody else.
 * Who is not signed in is not counted, or strangers could shut the State's door: they are refused
 * before anything is read.
 */
export class RateLimits {
  readonly #clock: Clock;
  readonly #diagnostics: Diagnostics;
  readonly #byPerson = new Map<OfficerId, number>();
  #byState = 0;
  #ends: Instant;

  constructor(clock: Clock, diagnostics: Diagnostics) {
    this.#clock = clock;
    this.#diagnostics = diagnostics;
    this.#ends = plus(clock.now(), MINUTE_MS);
  }

  /** Counts one call of `session`; seconds to wait when it is one too many, else null. */
  waitFor({ id, person }: Pick<Session, 'id' | 'person'>): number | null {
    const now = this.#clock.now();
    // A clock set back must not close the door until it has caught up.
    if (now >= this.#ends || plus(now, MINUTE_MS) < this.#ends) this.#begin(now);
    const passed = this.#count(person.officer);
    if (passed === undefined) return null;

    if (passed.isFirst) this.#diagnostics.warning('rate.exceeded', { kind: passed.kind, id });
    return Math.max(1, Math.ceil((this.#ends - now) / SECOND_MS));
  }

  #begin(now: Instant): void {
    this.#byPerson.clear();
    this.#byState = 0;
    this.#ends = plus(now, MINUTE_MS);
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

/** Express middleware that refuses, body unread, the call of `sessionOf` that is one too many. */
export const refuseTooMany =
  (limits: RateLimits, sessionOf: (request: IncomingMessage) => Session | null) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const session = sessionOf(request);
    const wait = session === null ? null : limits.waitFor(session);
    if (wait === null) return next();
    response.writeHead(429, {
      'content-type': 'application/json',
      'retry-after': String(wait),
      connection: 'close',
    });
    response.end(JSON.stringify({ code: 'TOO_MANY_REQUESTS' }));
  };
