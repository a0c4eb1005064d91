/** What stands in a letter only sometimes: an authority, a capacity, an urgency, an article. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso } from '@comity/kernel';
import type { ActHash, CaseId, Json } from '@comity/kernel';
import { anAct, edited, GTM, minimalBody, textDigest } from '@comity/testkit';
import { foldCase, foundingRegister, letterOf } from '../index.js';
import type { Letter, LetterQuestion } from '../index.js';

const AT = instantFromIso('2026-06-08T03:00:00Z');
const NONE = new Set<ActHash>();

const letterSaying = (
  edits: Readonly<Record<string, Json | undefined>>,
  change: Partial<LetterQuestion> = {},
): Letter | undefined => {
  const act = anAct({ at: AT, body: edited(minimalBody('request'), edits) });
  return letterOf({
    act,
    fold: foldCase([act], NONE),
    caseId: 'NET-2026-GTM-MEX-000001' as CaseId,
    register: foundingRegister,
    digest: textDigest,
    opening: act.body,
    officers: { proposedBy: { name: 'A. Quispe' } },
    verifyAt: 'https://example.test/verify',
    ...change,
  });
};
const basis = (instrument: string, ...articles: readonly string[]): Json => ({
  instrument,
  articles: [...articles],
  role: 'primary',
});

describe('the authority in a letter', () => {
  const own = foundingRegister.authorities.filter(({ state }) => state === 'GTM');

  it('is one that the State designated for an instrument of the case', () => {
    const designated = own.find(({ designations }) =>
      designations.some(({ instruments }) => instruments.includes('A-55')),
    );

    expect(letterSaying({ legalBases: [basis('A-55')] })?.sender.authority).toBe(designated?.name);
    expect(designated).toBeDefined();
  });

  it('is the first of the State where none was designated for it, and none where it has none', () => {
    const authorities = foundingRegister.authorities.filter(({ state }) => state !== 'GTM');

    expect(letterSaying({})?.sender.authority).toBe(own[0]?.name);
    expect(
      letterSaying({}, { register: { ...foundingRegister, authorities } })?.sender.authority,
    ).toBe('');
  });
});

describe('the authority among several', () => {
  const [one, other] = foundingRegister.authorities.filter(
    ({ designations }) => designations.length > 0,
  );
  const designatedFor = (...instruments: readonly string[]) =>
    (one?.designations ?? []).slice(0, 1).map((entry) => ({ ...entry, instruments }));
  const named = (name: string, ...designations: ReturnType<typeof designatedFor>) => ({
    ...(one as NonNullable<typeof one>),
    id: name,
    name,
    state: GTM,
    designations,
  });
  const authorityAmong = (...authorities: readonly ReturnType<typeof named>[]) =>
    letterSaying(
      { legalBases: [basis('A-55')] },
      { register: { ...foundingRegister, authorities } },
    )?.sender.authority;

  it('is the one designated for an instrument of the case, among others', () => {
    expect(other).toBeDefined();
    expect(
      authorityAmong(
        named('First'),
        named('Elsewhere', ...designatedFor('UNTOC')),
        named('Here', ...designatedFor('UNTOC'), ...designatedFor('B-47', 'A-55')),
      ),
    ).toBe('Here');
    expect(authorityAmong(named('First'), named('Elsewhere', ...designatedFor('UNTOC')))).toBe(
      'First',
    );
  });

  it('is the one that the request names, before any other', () => {
    const register = { ...foundingRegister, authorities: [named('First'), named('Second')] };
    const letter = letterSaying({ requestingCentralAuthority: 'Second' }, { register });

    expect(letter?.sender.authority).toBe('Second');
  });
});

describe('a letter in two languages', () => {
  const letter = letterSaying({ purpose: 'Oír a una persona.', originalLanguage: 'fr' });
  const labelsIn = ({ title, notes, references, closing, sections }: Letter) => [
    title,
    ...Object.values(notes),
    ...references.map(({ label }) => label),
    ...closing.map(({ label }) => label),
    ...sections.map(({ heading }) => heading),
    ...sections.flatMap(({ entries }) => entries.map(({ label }) => label)),
  ];

  it('has every heading, label and note in both, none of them empty', () => {
    const both = letter === undefined ? [] : labelsIn(letter);

    expect([letter?.own, letter?.theirs]).toEqual(['fr', 'es']);
    expect(Object.keys(letter?.notes ?? {})).toHaveLength(8);
    expect(both.length).toBeGreaterThan(10);
    for (const { own, theirs } of both) {
      expect(own).toEqual(expect.stringMatching(/./));
      expect(theirs).toEqual(expect.stringMatching(/./));
    }
    expect(both.filter(({ own, theirs }) => own !== theirs).length).toBeGreaterThan(10);
  });
});

describe('below a letter', () => {
  it('stands a name alone where its bearer has no capacity, and nobody who did not approve', () => {
    expect(letterSaying({})?.closing.map(({ own }) => own)).toEqual(['A. Quispe']);
  });
});

describe('above a letter', () => {
  const references = (edits: Readonly<Record<string, Json | undefined>>) =>
    letterSaying(edits)?.references.map(({ own }) => own);

  it('stands no urgency and no basis where none is named, and the day of its author', () => {
    expect(references({})).toEqual(['NET-2026-GTM-MEX-000001', '7 de junio de 2026']);
  });

  it('stands the day in UTC where the State of its author is unknown', () => {
    const letter = letterSaying({}, { register: { ...foundingRegister, states: [] } });

    expect(letter?.references.map(({ own }) => own)).toContain('8 June 2026');
  });

  it.each([
    ['es', [], ''],
    ['es', ['1'], ', art. 1'],
    ['es', ['1', '2'], ', arts. 1; 2'],
    ['fr', ['1', '2'], ', art. 1; 2'],
  ])('stands in %s a basis with the articles %j as %j', (originalLanguage, articles, end) => {
    const [, , named = ''] =
      references({ originalLanguage, legalBases: [basis('A-55', ...articles)] }) ?? [];

    expect(named.endsWith(`1992)${end}`)).toBe(true);
  });

  it('stands every label in both languages', () => {
    for (const { label } of letterSaying({ requestingReference: 'REF-9' })?.references ?? []) {
      expect([label.own, label.theirs]).not.toContain('');
      expect(typeof label.own).toBe('string');
    }
  });
});
