import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActHash } from '@comity/kernel';
import { type WaitingAct, release } from './waiting.js';

const hash = (name: string): ActHash => name as ActHash;
const waits = (msg: string, ...unapplied: readonly string[]): WaitingAct => ({
  msg: hash(msg),
  unapplied: unapplied.map(hash),
});
const names = (rows: readonly WaitingAct[]): readonly string[] => rows.map(({ msg }) => msg);

describe('release', () => {
  it('releases what waited for the act, and what waited for that', () => {
    const { released, stillWaiting } = release([waits('c', 'b'), waits('b', 'a')], hash('a'));

    expect(names(released)).toEqual(['b', 'c']);
    expect(stillWaiting).toEqual([]);
  });

  it('shortens the wait of what still lacks another', () => {
    const { released, stillWaiting } = release([waits('c', 'a', 'b')], hash('a'));

    expect(released).toEqual([]);
    expect(stillWaiting).toEqual([waits('c', 'b')]);
  });

  it('releases an act that joins two heads once, after both', () => {
    const waiting = [waits('join', 'b', 'c'), waits('c', 'a'), waits('b', 'a')];
    const { released, stillWaiting } = release(waiting, hash('a'));

    expect(names(released)).toEqual(['c', 'b', 'join']);
    expect(stillWaiting).toEqual([]);
  });

  it('leaves alone what waits for others, and carries every other column along', () => {
    const row = { ...waits('b', 'a'), caseId: 'C' };
    const { released, stillWaiting } = release(
      [row, { ...waits('d', 'x'), caseId: 'C' }],
      hash('a'),
    );

    expect(released).toEqual([{ ...row, unapplied: [] }]);
    expect(stillWaiting).toEqual([]);
  });

  it('releases each act once, after its predecessors, in whatever order acts arrive', () => {
    const size = 12;
    const graph = fc.array(fc.array(fc.nat(size), { maxLength: 3 }), {
      minLength: size,
      maxLength: size,
    });
    const order = fc.shuffledSubarray(
      Array.from({ length: size }, (_, n) => n),
      { minLength: size },
    );

    fc.assert(
      fc.property(graph, order, (edges, arrivals) => {
        const prevOf = (n: number): readonly number[] =>
          [...new Set(edges[n] ?? [])].filter((before) => before < n);
        const standing: string[] = [];
        let waiting: readonly WaitingAct[] = [];
        for (const n of arrivals) {
          const lacking = prevOf(n)
            .map(String)
            .filter((name) => !standing.includes(name));
          if (lacking.length > 0) {
            waiting = [...waiting, waits(String(n), ...lacking)];
            continue;
          }
          standing.push(String(n));
          const { released, stillWaiting } = release(waiting, hash(String(n)));
          const gone = new Set([...names(released), ...names(stillWaiting)]);
          waiting = [...waiting.filter(({ msg }) => !gone.has(msg)), ...stillWaiting];
          standing.push(...names(released));
        }

        expect(waiting).toEqual([]);
        expect(standing).toHaveLength(size);
        for (const [at, name] of standing.entries()) {
          const before = standing.slice(0, at);
          expect(before).not.toContain(name);
          expect(before).toEqual(expect.arrayContaining(prevOf(Number(name)).map(String)));
        }
      }),
    );
  });
});
