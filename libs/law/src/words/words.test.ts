/** The law in four languages: complete, clean, and really translated. */

import { describe, expect, it } from '@jest/globals';
import {
  ACT_KINDS,
  actName,
  findingIn,
  isCaseStatus,
  isLanguage,
  CASE_KINDS,
  LANGUAGES,
  lifeCycleOf,
  ruleMessage,
  RULES,
  statusName,
} from '../index.js';
import type { CaseStatus, Finding, Language } from '../index.js';

const CONTROL = /\p{C}/u;
const statuses = [
  ...new Set(CASE_KINDS.flatMap((of) => Object.keys(lifeCycleOf(of).statuses))),
].filter(isCaseStatus);

const textsIn = (language: Language): readonly string[] => [
  ...RULES.map(({ id }) => ruleMessage(id, language) ?? ''),
  ...statuses.map((status) => statusName(status, language)),
  ...ACT_KINDS.map((kind) => actName(kind, language)),
];

/** Words that two languages share to the letter. */
const SHARED: ReadonlySet<string> = new Set([
  'Consultation',
  'Transmitida',
  'Devolución pendiente',
]);

const aFinding = (rule: string): Finding => ({
  rule,
  severity: 'BLOCK',
  field: 'purpose',
  citation: 'Nassau 26',
  message: 'English.',
  ruleApplied: 'always',
});

describe('the words of the law', () => {
  it.each(LANGUAGES)(
    'are all there in %s: none empty, none with a control character',
    (language) => {
      for (const text of textsIn(language)) {
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
        expect(text).not.toMatch(CONTROL);
        expect(text.normalize('NFC')).toBe(text);
      }
    },
  );

  it.each(LANGUAGES)('close in %s every bracket they open', (language) => {
    for (const text of textsIn(language)) {
      expect(text.split('(')).toHaveLength(text.split(')').length);
    }
  });

  it('differ from language to language, but for words that are the same in both', () => {
    for (const [index, language] of LANGUAGES.entries()) {
      for (const other of LANGUAGES.slice(index + 1)) {
        const [ours, theirs] = [textsIn(language), textsIn(other)];
        const same = ours.filter((text, at) => text === theirs[at] && !SHARED.has(text));
        expect(same).toEqual([]);
      }
    }
  });

  it('name the same articles in every language', () => {
    const numbers = (text = ''): readonly string[] =>
      [...text.matchAll(/\b\d+\b/gu)].map(([number]) => number).toSorted();
    for (const { id } of RULES) {
      const wanted = numbers(ruleMessage(id, 'es'));
      expect([id, numbers(ruleMessage(id, 'pt'))]).toEqual([id, wanted]);
      expect([id, numbers(ruleMessage(id, 'fr'))]).toEqual([id, wanted]);
    }
  });

  it('name every status and every act differently in one language', () => {
    for (const language of LANGUAGES) {
      const acts = ACT_KINDS.map((kind) => actName(kind, language));
      expect(new Set(acts).size).toBe(acts.length);
      const names = statuses.map((status: CaseStatus) => statusName(status, language));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('findingIn', () => {
  it('says in the officer’s language what the rule asks', () => {
    expect(findingIn(aFinding('NAS-08'), 'pt').message).toMatch(/legislação militar/);
    expect(findingIn(aFinding('NAS-08'), 'en').message).toBe('English.');
  });

  it('knows the four languages and no other', () => {
    expect(['es', 'en', 'pt', 'fr', 'de', 'toString'].map(isLanguage)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
