/** Two States writing to each other: a small world in which acts can cross. */

import { instant } from '@comity/kernel';
import type { ActHash, Instant, Json, StateCode } from '@comity/kernel';
import { foldCase, otherSide } from '@comity/law';
import type { ActKind, ActRecord, CaseFold, CaseKind, Side } from '@comity/law';
import { GTM, MEX, minimalBody } from './minimal-bodies.js';

/** An act with defaults: the request of GTM to MEX, first in its chain. */
export const anAct = (given: Partial<ActRecord> = {}, of: CaseKind = 'evidence'): ActRecord => {
  const kind = given.kind ?? 'request';
  return {
    hash: 'a1' as ActHash,
    n: 1,
    prev: [],
    author: GTM,
    kind,
    at: instant(0),
    body: minimalBody(kind, {}, of),
    ...given,
  };
};

/**
 * Owns what each of two States holds. Hashes are made up and order acts as `name` says, so that a
 * test can make either of two crossed acts come first.
 */
export class Correspondence {
  readonly states: Readonly<Record<Side, StateCode>>;
  readonly of: CaseKind;
  readonly #held: Record<Side, ActRecord[]> = { requesting: [], requested: [] };
  #written = 0;

  constructor(
    states: Readonly<Record<Side, StateCode>> = { requesting: GTM, requested: MEX },
    of: CaseKind = 'evidence',
  ) {
    this.states = states;
    this.of = of;
  }

  /** `side` writes an act on the heads it holds, and holds it. */
  write(
    side: Side,
    kind: ActKind,
    options: { body?: Json; name?: string; at?: Instant } = {},
  ): ActRecord {
    const fold = this.fold(side);
    this.#written += 1;
    const act: ActRecord = {
      hash: (options.name ?? `h${String(this.#written).padStart(4, '0')}`) as ActHash,
      n: fold.nextN,
      prev: fold.heads,
      author: this.states[side],
      kind,
      at: options.at ?? instant(this.#written),
      body: options.body ?? minimalBody(kind, this.states, this.of),
    };
    this.#held[side].push(act);
    return act;
  }

  /** The other State receives everything `from` holds. */
  deliver(from: Side): void {
    const to = this.#held[otherSide(from)];
    for (const act of this.#held[from]) if (!to.includes(act)) to.push(act);
  }

  /** Writes `kinds` one after another, each delivered before the next. */
  exchange(...lines: readonly (readonly [Side, ActKind])[]): void {
    for (const [side, kind] of lines) {
      this.write(side, kind);
      this.deliver(side);
    }
  }

  /** Both States receive everything. */
  sync(): void {
    this.deliver('requesting');
    this.deliver('requested');
  }

  held(side: Side): readonly ActRecord[] {
    return this.#held[side];
  }

  /** What `side` sees; every act held counts as receipted, as after a calm. */
  fold(side: Side): CaseFold {
    const acts = this.#held[side];
    return foldCase(acts, new Set(acts.map(({ hash }) => hash)));
  }
}
