/** The use cases of finding over a database in memory: limits, saved searches, what is new. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plus } from '@comity/kernel';
import type { Instant, Outcome } from '@comity/kernel';
import type { CataloguedPractice } from '@comity/library';
import { Database } from '@comity/platform/database';
import { practicesMigrations, practicesTables } from '../index.js';
import { anOfficer, MEX } from '../library.fixture.js';
import { FACETS } from './facets.js';
import { FindPractices } from './find-practices.js';
import { aPractice, day, withdrawn } from './finding.fixture.js';
import { FollowLibrary } from './follow-library.js';
import { KeepSearches, SAVED_SEARCHES_MAX, SEARCH_NAME_CHARS_MAX } from './keep-searches.js';
import type { CatalogueSource, SavedQuery } from './ports.js';
import { DEPTH_MAX, FACET_VALUES_MAX, HITS_MAX, QUERY_CHARS_MAX } from './query-limits.js';
import { TypeOrmFollowing } from './typeorm-following.js';

const ana = anOfficer('gt.ana', ['drafter']);
const namesake = anOfficer('gt.ana', ['drafter'], MEX);

/** A catalogue that the test changes by hand. */
class Shelf implements CatalogueSource {
  readonly practices: CataloguedPractice[] = [];
  readonly #listeners = new Set<(practice: CataloguedPractice) => void>();

  async *all(): AsyncGenerator<CataloguedPractice> {
    for (const practice of this.practices) yield await Promise.resolve(practice);
  }

  onChange(listener: (practice: CataloguedPractice) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  change(practice: CataloguedPractice): void {
    for (const listener of this.#listeners) listener(practice);
  }
}

const theme = (id: string, n: number, pillar: 'protection' | 'prevention' = 'protection') =>
  aPractice({ id, publishedAt: day(n), record: { pillar: [pillar], title: { es: 'Entrevista' } } });

const query = (given: Partial<SavedQuery> = {}): SavedQuery => ({
  words: '',
  language: 'es',
  facets: {},
  ...given,
});

const told = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.denial.code);

let now: Instant;
let ids: number;
let database: Database;
let shelf: Shelf;
let finding: FindPractices;
let keeping: KeepSearches;
let following: FollowLibrary;

beforeEach(async () => {
  now = day(10);
  ids = 0;
  database = await Database.open({
    url: 'sqlite::memory:',
    tables: practicesTables,
    migrations: practicesMigrations,
  });
  const clock = { now: () => now };
  shelf = new Shelf();
  shelf.practices.push(theme('BP-1', 1), theme('BP-2', 2, 'prevention'));
  finding = new FindPractices(shelf, clock);
  const parts = { unitOfWork: new TypeOrmFollowing(database), finding, clock };
  keeping = new KeepSearches({ ...parts, newId: () => `s-${(ids += 1)}` });
  following = new FollowLibrary(parts);
  await finding.start();
});
afterEach(() => database.close());

const save = (name: string, given: Partial<SavedQuery> = {}, by = ana) =>
  keeping.save({ by, name, query: query(given) });

const newHits = async (by = ana) =>
  (await keeping.list(by)).map((one) => [one.name, one.newHits] as const);

describe('finding', () => {
  const find = (given: object) => finding.find({ ...query(), first: 20, after: 0, ...given });

  it.each([
    ['FINDING_WORDS_TOO_LONG', { words: 'a'.repeat(QUERY_CHARS_MAX + 1) }, QUERY_CHARS_MAX],
    ['FINDING_TOO_MANY_HITS', { first: HITS_MAX + 1 }, HITS_MAX],
    ['FINDING_TOO_MANY_HITS', { first: -1 }, HITS_MAX],
    ['FINDING_TOO_DEEP', { after: DEPTH_MAX + 1 }, DEPTH_MAX],
    ['FINDING_TOO_DEEP', { after: -1 }, DEPTH_MAX],
  ])('refuses what is beyond a limit, and names it: %s', (code, given, max) => {
    expect(find(given)).toMatchObject({ ok: false, denial: { code, detail: { max } } });
  });

  it('refuses more values of a facet than it narrows by, or longer ones', () => {
    const many = Array.from({ length: FACET_VALUES_MAX + 1 }, (_, n) => `V${n}`);
    for (const facet of FACETS) {
      for (const values of [many, ['x'.repeat(65)]]) {
        const denied = find({ facets: { [facet]: values } });
        expect(denied).toMatchObject({ denial: { code: 'FINDING_FACET_TOO_WIDE' } });
      }
    }
  });

  it('answers what is exactly at every limit', () => {
    const values = Array.from({ length: FACET_VALUES_MAX }, (_, n) => `V${n}`);
    const words = 'a'.repeat(QUERY_CHARS_MAX);

    expect(
      told(find({ words, first: HITS_MAX, after: DEPTH_MAX, facets: { state: values } })),
    ).toBe('ok');
  });

  it('follows its source, and lets nothing older in over what changed meanwhile', async () => {
    const late = new Shelf();
    late.practices.push(theme('BP-1', 1), theme('BP-2', 2));
    const follower = new FindPractices(late, { now: () => now });
    const started = follower.start();
    late.change(withdrawn(theme('BP-2', 2)));
    const stop = await started;
    const found = () =>
      follower.newOnes({ query: query(), since: null, first: 9 }).hits.map(({ id }) => id);

    expect(found()).toEqual(['BP-1']);
    late.change(theme('BP-3', 3));
    expect(found()).toEqual(['BP-3', 'BP-1']);
    stop();
    late.change(theme('BP-4', 4));
    expect(found()).toEqual(['BP-3', 'BP-1']);
  });
});

describe('a saved search', () => {
  it('tells how much in it is new since it was saved or last seen', async () => {
    await save('Protección', { facets: { theme: ['protection'] } });
    expect(await newHits()).toEqual([['Protección', 0]]);

    shelf.change(theme('BP-3', 11));
    shelf.change(theme('BP-4', 11, 'prevention'));
    now = day(12);
    expect(await newHits()).toEqual([['Protección', 1]]);

    const seen = await keeping.markSeen({ by: ana, id: 's-1' });
    expect(seen).toMatchObject({ ok: true, value: { newHits: 0, seenThrough: day(12) } });
    expect(await newHits()).toEqual([['Protección', 0]]);

    shelf.change(withdrawn(theme('BP-3', 13)));
    now = day(14);
    expect(await newHits()).toEqual([['Protección', 0]]);
  });

  it('is never seen less far than before', async () => {
    await save('Todo');
    now = day(9);
    const seen = await keeping.markSeen({ by: ana, id: 's-1' });

    expect(seen).toMatchObject({ ok: true, value: { seenThrough: day(10) } });
  });

  it('is replaced by another of the same name', async () => {
    await save('Mío', { words: 'entrevista' });
    await save('  Mío ', { words: 'refugio' });

    expect(await keeping.list(ana)).toMatchObject([{ id: 's-1', query: { words: 'refugio' } }]);
  });

  it('is its officer’s alone', async () => {
    await save('Mío');

    expect(await keeping.list(namesake)).toEqual([]);
    for (const change of [keeping.forget.bind(keeping), keeping.markSeen.bind(keeping)]) {
      expect(told(await change({ by: namesake, id: 's-1' }))).toBe('SAVED_SEARCH_UNKNOWN');
    }
    expect(await keeping.list(ana)).toHaveLength(1);
    expect(told(await keeping.forget({ by: ana, id: 's-1' }))).toBe('ok');
    expect(await keeping.list(ana)).toEqual([]);
    expect(told(await keeping.forget({ by: ana, id: 's-1' }))).toBe('SAVED_SEARCH_UNKNOWN');
  });

  it('is one of a bounded number for each officer', async () => {
    for (let n = 0; n < SAVED_SEARCHES_MAX; n += 1) await save(`Búsqueda ${n}`);

    expect(await save('Una más')).toMatchObject({
      denial: { code: 'SAVED_SEARCHES_TOO_MANY', detail: { max: SAVED_SEARCHES_MAX } },
    });
    expect(told(await save('Búsqueda 0', { words: 'otra' }))).toBe('ok');
    expect(told(await save('Suya', {}, namesake))).toBe('ok');
  });

  it('has a name, and a query within the limits of every search', async () => {
    expect(told(await save('  '))).toBe('SAVED_SEARCH_NAME_INVALID');
    expect(told(await save('n'.repeat(SEARCH_NAME_CHARS_MAX + 1)))).toBe(
      'SAVED_SEARCH_NAME_INVALID',
    );
    expect(told(await save('Larga', { words: 'a'.repeat(QUERY_CHARS_MAX + 1) }))).toBe(
      'FINDING_WORDS_TOO_LONG',
    );
    expect(await keeping.list(ana)).toEqual([]);
  });
});

describe('what is new', () => {
  it('is everything for who never looked, and then what was published since', async () => {
    expect(await following.newSinceVisit(ana, 1)).toMatchObject({
      since: null,
      total: 2,
      hits: [{ id: 'BP-2' }],
    });

    expect(await following.markVisited(ana)).toBe(day(10));
    expect(await following.newSinceVisit(ana, 9)).toEqual({ since: day(10), total: 0, hits: [] });

    shelf.change(theme('BP-3', 11));
    now = day(12);
    expect(await following.newSinceVisit(ana, 9)).toMatchObject({
      total: 1,
      hits: [{ id: 'BP-3' }],
    });
    expect(await following.newSinceVisit(ana, 9)).toMatchObject({ total: 1 });
    expect(await following.newSinceVisit(namesake, 9)).toMatchObject({ since: null, total: 3 });
  });

  it('does not grow because a clock went back', async () => {
    await following.markVisited(ana);
    now = plus(day(10), -1);

    expect(await following.markVisited(ana)).toBe(day(10));
    expect(await following.newSinceVisit(ana, 9)).toMatchObject({ since: day(10), total: 0 });
  });
});
