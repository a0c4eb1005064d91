/** Sessions that the node ended end here too, without anybody's help. */
import type { Diagnostics } from '@comity/platform';
import type { PeopleOfNode } from '../ports.js';
import type { Sessions, SessionsBegun } from './sessions.js';

/** With the time that one question may take, well within five seconds. */
const LOOK_EVERY_MS = 1_000;
/** As many as the node answers at once. */
const ASKED_MAX = 500;

interface Watched {
  readonly sessions: Sessions;
  readonly people: Pick<PeopleOfNode, 'endedOf'>;
  readonly diagnostics: Diagnostics;
}

/**
 * Asks the node again and again which of the sessions here are over. While the node does not
 * answer, sessions stay: it decides nothing then either, and answers no call of theirs.
 */
export class SessionWatch {
  readonly #watched: Watched;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #failing = false;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  start(): void {
    this.#timer = setTimeout(() => void this.#lookAgain(), LOOK_EVERY_MS);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Ends what is over. @returns how many sessions that were */
  async look(): Promise<number> {
    const { sessions, people } = this.#watched;
    const begun = sessions.begun();
    let count = 0;
    for (let from = 0; from < begun.length; from += ASKED_MAX) {
      const ended = await people.endedOf(begun.slice(from, from + ASKED_MAX));
      count += ended.reduce((sum, one: SessionsBegun) => sum + sessions.endEpoch(one), 0);
    }
    return count;
  }

  async #lookAgain(): Promise<void> {
    const { diagnostics } = this.#watched;
    try {
      const count = await this.look();
      if (count > 0) diagnostics.event('sessions.ended', { count });
      this.#failing = false;
    } catch (error) {
      // Once: a node that is down for an hour is no news after the first second.
      if (!this.#failing) diagnostics.failure('sessions.unwatched', error);
      this.#failing = true;
    }
    if (!this.#stopped) this.start();
  }
}
