/** What kinds of case, chapters and codes are called, and what stays as it is where we know no word. */

import { describe, expect, it } from '@jest/globals';
import {
  ACT_KINDS,
  actName,
  CASE_KINDS,
  caseKindName,
  clockNameIn,
  codeIn,
  dayInWords,
  isTermKey,
  labelOf,
  LANGUAGES,
  messageKindName,
  monthsIn,
  statusName,
  supersededIn,
  termIn,
  vocabularyIn,
  wordOf,
} from '../index.js';
import type { CaseKind, CaseStatus, Language } from '../index.js';
import { CHAPTER_MEMBERS, chapterIn } from './chapters.js';
import { itemLabelOf } from './labels.js';
import { stopIn } from './language.js';
import { endsIn, partsOf, toldAt } from './place.js';

const told = (text: string) => ({ es: text, en: text, pt: text, fr: text });

describe('a kind of case', () => {
  it.each<[string, CaseKind]>([
    ['evidence_request', 'evidence'],
    ['preservation_request', 'evidence'],
    ['freezing_request', 'evidence'],
    ['extradition_request', 'extradition'],
    ['provisional_arrest_request', 'extradition'],
    ['spontaneous_information', 'spontaneous'],
    ['practice_request', 'practice_request'],
  ])('that %s opens is called what %s is called', (messageKind, of) => {
    for (const language of LANGUAGES) {
      expect(caseKindName(messageKind, language)).toBe(wordOf('kind', of, language));
      expect(messageKindName(messageKind, language)).not.toBe(messageKind);
      expect(messageKindName(messageKind, language)).not.toBe('');
    }
  });

  it('that we do not know keeps its code', () => {
    expect(caseKindName('gossip', 'es')).toBe('gossip');
    expect(messageKindName('gossip', 'es')).toBe('gossip');
  });
});

describe('a word that we do not know', () => {
  it('stays as it is', () => {
    expect(clockNameIn('answer', 'x', 'pt')).toBe(termIn('clock.answer', 'pt'));
    expect(clockNameIn('of_our_own', 'A clock of ours', 'pt')).toBe('A clock of ours');
    expect(supersededIn('WRONG_SIDE', 'fr')).toBe(wordOf('superseded', 'WRONG_SIDE', 'fr'));
    expect(supersededIn('ELSEWHERE', 'fr')).toBe('ELSEWHERE');
    expect(codeIn('nowhere', 'en')).toBe('nowhere');
    expect(labelOf({ names: ['nowhere', 'known'] }, 'en')).toBe('known');
    expect(labelOf({ names: [] }, 'en')).toBe('');
    expect(itemLabelOf({ names: ['nowhere'] }, 'en')).toBe('nowhere');
    expect([isTermKey('clock.answer'), isTermKey('clock.other'), isTermKey('toString')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a text for a place', () => {
  const catalogue = {
    outcome: told('any'),
    'close.outcome': told('of the close'),
    'extradition:close.outcome': told('of an extradition'),
  };

  it.each<[CaseKind | undefined, readonly string[], string | undefined]>([
    [undefined, ['outcome'], 'any'],
    [undefined, ['close', 'outcome'], 'of the close'],
    [undefined, ['a', 'close', 'outcome'], 'of the close'],
    ['extradition', ['close', 'outcome'], 'of an extradition'],
    ['evidence', ['close', 'outcome'], 'of the close'],
    [undefined, ['outcome', 'else'], undefined],
    [undefined, ['toString'], undefined],
    [undefined, [], undefined],
  ])('in a case of %s at %j is %s', (of, names, text) => {
    expect(toldAt(catalogue, { ...(of && { of }), names })?.en).toBe(text);
  });

  it('is found by an end of the place alone', () => {
    const ends = new Set(['b.c']);

    expect(endsIn({ names: ['a', 'b', 'c'] }, ends)).toBe(true);
    expect(endsIn({ names: ['b', 'c', 'd'] }, ends)).toBe(false);
    expect(endsIn({ names: [] }, ends)).toBe(false);
  });

  it.each([
    ['items[2].why', [{ name: 'items', index: 2 }, { name: 'why' }]],
    ['a[10]', [{ name: 'a', index: 10 }]],
    ['a', [{ name: 'a' }]],
    ['a..b', [{ name: 'a' }, { name: 'b' }]],
    ['', []],
    ['a[x]', [{ name: 'a[x]' }]],
    ['a[1]b', [{ name: 'a[1]b' }]],
  ])('has of %j the parts %j', (path, parts) => {
    expect(partsOf(path)).toEqual(parts);
  });
});

describe('a chapter', () => {
  const headingOf = (
    name: string,
    kind: 'request' | 'grant' = 'request',
    language: Language = 'en',
  ) => chapterIn({ of: 'extradition', kind, language }, name);

  it.each([
    ['reciprocity', 'chapter.handling'],
    ['facts', 'chapter.facts'],
    ['dualCriminality', 'chapter.measure'],
    ['diplomaticNote', 'chapter.assurances'],
    ['subject', 'chapter.terms'],
    ['whyUseful', 'chapter.information'],
    ['theme', 'chapter.consultation'],
    ['elsewhere', 'chapter.general'],
  ] as const)('holds %s under %s', (name, key) => {
    expect(headingOf(name)).toBe(termIn(key, 'en'));
    expect(headingOf(name, 'request', 'pt')).toBe(termIn(key, 'pt'));
  });

  it('of a short act is the act itself', () => {
    expect(headingOf('facts', 'grant')).toBe(actName('grant', 'en'));
  });

  it.each(['request', 'urgent_arrest', 'formal_request', 'offer_conditions', 'send'] as const)(
    'divides the long act %s',
    (kind) => {
      expect(chapterIn({ of: 'extradition', kind, language: 'en' }, 'facts')).toBe(
        termIn('chapter.facts', 'en'),
      );
    },
  );

  it('holds every member once, and none without a name', () => {
    expect(new Set(CHAPTER_MEMBERS).size).toBe(CHAPTER_MEMBERS.length);
    expect(CHAPTER_MEMBERS).not.toContain('');
    for (const name of CHAPTER_MEMBERS) {
      expect(headingOf(name)).not.toBe(termIn('chapter.general', 'en'));
    }
  });
});

describe('a day', () => {
  it.each<[Language, string, string]>([
    ['es', '2026-06-08', '8 de junio de 2026'],
    ['en', '2026-06-08', '8 June 2026'],
    ['pt', '2026-06-01', '1º de junho de 2026'],
    ['fr', '2026-06-01', '1er juin 2026'],
    ['fr', '2026-06-11', '11 juin 2026'],
    ['es', '2026-01-01', '1 de enero de 2026'],
    ['en', '2026-12-31', '31 December 2026'],
    ['en', '2026-13-01', '1 13 2026'],
  ])('in %s %s is %s', (language, date, words) => {
    expect(dayInWords(date, language)).toBe(words);
  });
});

describe('the vocabulary of a console', () => {
  it.each(LANGUAGES)('has in %s every word under its key, none of them empty', (language) => {
    const { labels, codes, terms, statuses, acts, months } = vocabularyIn(language);

    for (const words of [labels, codes, terms, statuses, acts]) {
      expect(words.length).toBeGreaterThan(10);
      expect(words.filter(({ key, text }) => key === '' || text === '')).toEqual([]);
      expect(new Set(words.map(({ key }) => key)).size).toBe(words.length);
    }
    expect(terms).toContainEqual({ key: 'clock.answer', text: termIn('clock.answer', language) });
    expect(acts).toEqual(ACT_KINDS.map((key) => ({ key, text: actName(key, language) })));
    expect(statuses.find(({ key }) => key === 'CLOSED')?.text).toBe(statusName('CLOSED', language));
    expect(months).toEqual(monthsIn(language));
    expect(months).toHaveLength(12);
  });

  it('names every status that a case of any kind may have', () => {
    const named = new Set(vocabularyIn('es').statuses.map(({ key }) => key as CaseStatus));

    expect(named.size).toBeGreaterThan(CASE_KINDS.length);
    expect(named.has('DELIVERED')).toBe(true);
  });
});

it('a stop in French is set off by a space that never breaks', () => {
  expect(stopIn(':', 'fr')).toBe('\u00A0: ');
  expect(stopIn(';', 'es')).toBe('; ');
});
