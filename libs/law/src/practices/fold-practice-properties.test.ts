/** The fold of a practice, whatever history it is shown. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '@comity/kernel';
import {
  addDays,
  foldPractice,
  PRACTICE_STEP_KINDS,
  practiceLifeCycle,
  practiceTransition,
  practiceTransitionsFrom,
} from '../index.js';
import type {
  PracticeFold,
  PracticeHistory,
  PracticeRecord,
  PracticeStatus,
  PracticeStep,
} from '../index.js';
import { aRecord, author, CAN, editor, FIRST_DAY, focal, JAM, URY } from './practice.fixture.js';

const DAYS = 400;
const reviewBy = addDays(FIRST_DAY, 40);

/** Texts of which one is whole, one lacks a field, one a translation, and one says another thing. */
const texts = (): PracticeHistory['texts'] => {
  const { pillar: _, ...lacking } = aRecord({ reviewBy });
  const records: readonly PracticeRecord[] = [
    aRecord({ reviewBy }),
    lacking,
    aRecord({ reviewBy, translations: { fr: 'original', en: 'machine_draft' } }),
    aRecord({ reviewBy, problem: 'Autre.' }),
  ];
  return records.map((record, n) => ({ hash: `t${n}`, record, by: author.id, at: instant(0) }));
};

/** Anything at all, much of it against the rules. */
const wildStep: fc.Arbitrary<Omit<PracticeStep, 'at' | 'on'>> = fc.record({
  kind: fc.constantFrom(...PRACTICE_STEP_KINDS),
  by: fc.constantFrom(editor.id, focal.id, author.id),
  text: fc.constantFrom('t0', 't1', 't2', 't3', 'unwritten'),
  states: fc.constantFrom([JAM, URY], [JAM], [CAN, JAM], []),
  note: fc.constantFrom('Because.', ' ', null),
  reviewBy: fc.constantFrom(addDays(FIRST_DAY, 90), FIRST_DAY, null),
  checked: fc.boolean(),
});

interface Move {
  readonly pick: number;
  /** Which facts of the next lawful step are taken from the wild one. */
  readonly spoilt: readonly (keyof PracticeStep)[];
  readonly days: number;
  readonly wild: Omit<PracticeStep, 'at' | 'on'>;
}

const aMove: fc.Arbitrary<Move> = fc.record({
  pick: fc.nat({ max: 20 }),
  spoilt: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.subarray(['kind', 'by', 'text', 'states', 'note', 'reviewBy', 'checked']),
    },
  ) as fc.Arbitrary<readonly (keyof PracticeStep)[]>,
  days: fc.integer({ min: -1, max: 6 }),
  wild: wildStep,
});

/** Seldom taken where there is another way, or no history would go far. */
const RARE: readonly string[] = ['back', 'decline', 'withdraw'];
const RARELY = 18;

const nextOf = (history: PracticeHistory, { pick, spoilt, wild }: Move, day: number) => {
  const on = addDays(FIRST_DAY, day);
  const ways = practiceTransitionsFrom(foldPractice(history, on).status)
    .map(({ event }) => event as PracticeStep['kind'])
    .filter((event) => pick > RARELY || !RARE.includes(event));
  const kind = ways[pick % ways.length] ?? wild.kind;
  const by = ['submit', 'resubmit'].includes(kind) ? author.id : editor.id;
  const states = kind === 'ask_changes' ? [JAM] : [JAM, URY];
  const careful = { kind, by, states, text: 't0', note: 'Because.', checked: true };
  const step = { ...careful, reviewBy: addDays(on, 20), at: instant(day), on };
  return { ...step, ...Object.fromEntries(spoilt.map((name) => [name, Reflect.get(wild, name)])) };
};

const aHistory: fc.Arbitrary<PracticeHistory> = fc
  .array(aMove, { maxLength: 30, minLength: 5 })
  .map((moves) => {
    let day = 1;
    return moves.reduce<PracticeHistory>(
      (history, move) => {
        day = Math.max(0, day + move.days);
        return { ...history, steps: [...history.steps, nextOf(history, move, day)] };
      },
      { owner: CAN, texts: texts(), steps: [] },
    );
  });

const fold = (history: PracticeHistory): PracticeFold =>
  foldPractice(history, addDays(FIRST_DAY, DAYS));

const at = (history: PracticeHistory, count: number): PracticeFold =>
  foldPractice({ ...history, steps: history.steps.slice(0, count) }, FIRST_DAY);

/** The steps that had effect, each with the fold before and after it. */
const effects = (history: PracticeHistory) =>
  history.steps.flatMap((step, index) => {
    const [before, after] = [at(history, index), at(history, index + 1)];
    return after.lines.length > before.lines.length ? [{ step, before, after }] : [];
  });

const run = (property: (history: PracticeHistory) => void): void =>
  fc.assert(fc.property(aHistory, property), { numRuns: 300 });

const PUBLISHED: readonly PracticeStatus[] = ['PUBLISHED_NETWORK', 'PUBLISHED_PUBLIC', 'EXPIRED'];

describe('foldPractice, whatever happens', () => {
  it('follows arrows of the life cycle alone', () => {
    run((history) => {
      let status = practiceLifeCycle.initial;
      for (const line of fold(history).lines) {
        expect(line.from).toBe(status);
        if (line.event !== 'review_date_passed') {
          expect(practiceTransition(line.from, line.event)?.to).toBe(line.to);
        }
        status = line.to;
      }
      expect(fold(history).status).toBe(status);
    });
  });

  it('lets time never run backwards', () => {
    run((history) => {
      const days = fold(history).lines.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
    });
  });

  it('reaches no status without its preconditions', () => {
    run((history) => {
      for (const { step, before, after } of effects(history)) {
        const { reviewers, privacyCheck } = after;
        if (['submit', 'resubmit'].includes(step.kind)) expect(step.text).not.toBe('t1');
        if (['clear', 'accept', 'publish', 'publish_new'].includes(step.kind)) {
          expect([author.id, ...before.submitters]).not.toContain(step.by);
        }
        if (step.kind === 'clear') expect(step.checked).toBe(true);
        if (step.kind === 'assign') expect(reviewers).toEqual([JAM, URY]);
        if (step.kind === 'accept') expect(step.states).toEqual(expect.arrayContaining([JAM, URY]));
        if (['publish', 'publish_new'].includes(step.kind)) {
          expect(['t0', 't3']).toContain(step.text);
          expect(privacyCheck?.text).toBe(step.text);
          expect(privacyCheck?.by).not.toBe(author.id);
          expect(step.on < reviewBy).toBe(true);
        }
        if (['back', 'decline', 'withdraw'].includes(step.kind)) expect(step.note).toBe('Because.');
      }
    });
  });

  it('publishes first what both reviewers agreed to, in its own words', () => {
    run((history) => {
      const first = effects(history).find(({ step }) => step.kind === 'publish');
      if (first === undefined) return;
      const ours = (hash: string | null): boolean => hash === 't3';
      expect(ours(first.step.text)).toBe(ours(first.before.accepted));
    });
  });

  it('expires exactly after the day, and only what is published', () => {
    run((history) => {
      const last = history.steps.at(-1)?.on ?? FIRST_DAY;
      const end = foldPractice(history, last);
      const { status, reviewBy: until } = end;
      if (until === null || !PUBLISHED.includes(status) || status === 'EXPIRED') return;

      expect(foldPractice(history, until).status).toBe(status);
      expect(foldPractice(history, addDays(until, 1)).status).toBe('EXPIRED');
    });
  });

  it('keeps every version, and all but the last superseded', () => {
    run((history) => {
      const { versions } = fold(history);
      expect(versions.map(({ n }) => n)).toEqual(versions.map((_, index) => index + 1));
      expect(versions.slice(0, -1).every(({ superseded }) => superseded)).toBe(true);
      expect(versions.at(-1)?.superseded ?? false).toBe(false);
    });
  });

  it('reaches the far ends of the life cycle in these histories', () => {
    const reached = new Set<PracticeStatus>();
    run((history) => {
      for (const { to } of fold(history).lines) reached.add(to);
    });
    expect([...reached]).toEqual(
      expect.arrayContaining(['TRANSLATION', 'PUBLISHED_NETWORK', 'EXPIRED', 'WITHDRAWN']),
    );
  });
});
