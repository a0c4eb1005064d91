import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { stateCode } from '@comity/kernel';
import { calendarDate } from '@comity/law';
import { aPractice, day, NOW } from './finding.fixture.js';
import { ALL_TRAITS, traitsOf } from './facets.js';
import type { Trait } from './facets.js';
import { EXPLOITATION_FORMS } from './exploitation-forms.js';
import { factsOf, fitOf } from './fitting.js';
import type { CaseFacts } from './fitting.js';
import { SearchIndex } from './search-index.js';

const [GTM, MEX] = [stateCode('GTM'), stateCode('MEX')];
const facts = (given: Partial<CaseFacts> = {}): CaseFacts => ({
  kind: 'evidence_request',
  forms: [],
  states: [],
  ...given,
});

/** True where two types are one: a member more or less in either does not compile. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type OnlyThese = 'kind' | 'forms' | 'states';

/** An object that remembers which of its members were looked at. */
const watched = <T extends object>(value: T): { readonly value: T; readonly read: Set<string> } => {
  const read = new Set<string>();
  const proxy = new Proxy(value, {
    get: (of, member) => {
      read.add(String(member));
      return Reflect.get(of, member) as unknown;
    },
    ownKeys: (of) => {
      read.add('all of them');
      return Reflect.ownKeys(of);
    },
  });
  return { value: proxy, read };
};

describe('practices that fit a case', () => {
  it('are chosen by its kind, its offences and its States, and nothing else of a case', () => {
    const only: Same<keyof CaseFacts, OnlyThese> = true;
    const whole = watched({
      kind: 'evidence_request',
      offences: ['Trata de personas con fines de explotación sexual contra Ana Ficticia'],
      states: [GTM],
      content: { victims: ['Ana Ficticia'] },
      factsOfOffence: 'Relato ficticio.',
    });

    const made = factsOf(whole.value);
    const index = new SearchIndex();
    index.put(aPractice({ id: 'BP-1', record: { kinds: ['evidence_request'] } }));
    const given = watched({ ...made, content: 'Relato ficticio.' });
    index.fitting(given.value, { first: 5, at: NOW });

    expect(only).toBe(true);
    expect([...whole.read].toSorted()).toEqual(['kind', 'offences', 'states']);
    expect(made).toEqual({ kind: 'evidence_request', forms: ['sexual'], states: [GTM] });
    expect([...given.read].toSorted()).toEqual(['forms', 'kind', 'states']);
  });

  it('ask the graph for nothing of a case but its kind', () => {
    const sdl = readFileSync(new URL('./finding.graphql', import.meta.url), 'utf8');
    const required = [...sdl.matchAll(/@requires\(fields: "([^"]*)"\)/g)].map(([, of]) => of);
    const [extended = ''] = /extend type Case \{[^}]*\}/.exec(sdl) ?? [];

    expect(required).toEqual(['kind']);
    expect(extended.match(/^ {2}\w+/gm)).toEqual(['  fittingPractices']);
    expect(extended).toContain('(forms: [ExploitationForm!]! = [], first: Int! = 10)');
  });

  it('say why: what is asked, what it is about, who uses it', () => {
    const traits = { measure: ['evidence_request'], form: ['sexual', 'begging'], applied: ['MEX'] };

    expect(fitOf(facts({ forms: ['sexual'], states: [GTM, MEX] }), traits)).toEqual([
      { code: 'HELPS_WITH_KIND', values: ['evidence_request'] },
      { code: 'SAME_FORM', values: ['sexual'] },
      { code: 'USED_BY_STATE', values: ['MEX'] },
    ]);
    expect(fitOf(facts({ kind: 'extradition_request', forms: ['begging'] }), traits)).toEqual([
      { code: 'SAME_FORM', values: ['begging'] },
    ]);
  });

  it('do not fit for being used by one of its States alone', () => {
    expect(fitOf(facts({ states: [MEX] }), { applied: ['MEX'] })).toEqual([]);
  });

  it('come in the order of what speaks for them, the newer first', () => {
    const index = new SearchIndex();
    const put = (id: string, n: number, record: object, given: object = {}): void =>
      index.put(aPractice({ id, publishedAt: day(n), record, ...given }));
    const kinds = ['evidence_request'];
    put('BP-OLD', 1, { kinds });
    put('BP-NEW', 2, { kinds });
    put('BP-FORM', 0, { kinds, formsAndGroups: { exploitation: ['sexuelle'] } });
    put('BP-OTHER', 9, { kinds: ['extradition_request'] });
    put('BP-GONE', 9, { kinds }, { reviewBy: calendarDate('2026-11-29') });
    const asked = facts({ forms: ['sexual'] });

    const ids = index.fitting(asked, { first: 9, at: NOW }).map(({ id }) => id);

    expect(ids).toEqual(['BP-FORM', 'BP-NEW', 'BP-OLD']);
    expect(index.fitting(asked, { first: 1, at: NOW })).toHaveLength(1);
  });

  it('are those of which the reasons say so, of any library', () => {
    const record = fc.record({
      kinds: fc.uniqueArray(fc.constantFrom('evidence_request', 'extradition_request')),
      formsAndGroups: fc.record({
        exploitation: fc.uniqueArray(fc.constantFrom(...EXPLOITATION_FORMS), { maxLength: 2 }),
      }),
    });
    const asked = fc.record({
      kind: fc.constantFrom('evidence_request', 'practice_request'),
      forms: fc.uniqueArray(fc.constantFrom(...EXPLOITATION_FORMS), { maxLength: 2 }),
      states: fc.constantFrom([], [GTM], [MEX]),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), asked, (records, of) => {
        const index = new SearchIndex();
        const list = records.map((one, n) => aPractice({ id: `BP-${n}`, record: one }));
        for (const practice of list) index.put(practice);

        const found = new Map(
          index.fitting(of, { first: 99, at: NOW }).map(({ id, because }) => [id, because]),
        );
        for (const practice of list) {
          const traits: Readonly<Partial<Record<Trait, readonly string[]>>> =
            traitsOf(practice) ?? {};
          expect(found.get(practice.id) ?? []).toEqual(fitOf(of, traits));
        }
        expect(ALL_TRAITS).toContain('applied');
      }),
    );
  });
});
