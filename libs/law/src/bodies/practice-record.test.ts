/** What the record of a practice may say, and where it says it wrongly. */

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import {
  missingPracticeFields,
  originalWords,
  practiceDraft,
  PRACTICE_FIELDS,
  readWith,
  reviewedLanguages,
} from '../index.js';
import { aRecord } from '../practices/practice.fixture.js';

const problemsOf = (given: Readonly<Record<string, unknown>>): readonly string[] => {
  const read = readWith(practiceDraft, { ...aRecord(), ...given });
  return read.ok ? [] : read.problems.map(({ path, problem }) => `${path}: ${problem}`);
};

describe('the record of a practice', () => {
  it('has a place for every field of the field list, B01 to B24', () => {
    const { shape } = practiceDraft;
    const members = shape.kind === 'object' ? Object.keys(shape.members) : [];

    expect(PRACTICE_FIELDS.map(({ id }) => id)).toEqual(
      Array.from({ length: 24 }, (_, n) => `B${String(n + 1).padStart(2, '0')}`),
    );
    expect(members).toEqual(expect.arrayContaining(PRACTICE_FIELDS.map(({ name }) => name)));
  });

  it('is read as it was written', () => {
    const record = aRecord();
    expect(readWith(practiceDraft, record as unknown as Json)).toEqual({ ok: true, value: record });
  });

  it('names a file by its hash, once, of a type and size that libraries carry', () => {
    const file = { name: 'guía.pdf', media: 'application/pdf', size: 9, sha256: 'a'.repeat(64) };
    const problems = (...files: readonly object[]): readonly string[] =>
      problemsOf({ attachments: files.map((one) => ({ title: 'Guía', file: one })) });

    expect(problems(file, { ...file, sha256: 'b'.repeat(64) })).toEqual([]);
    expect(problems(file, file)).toEqual(['attachments[1].file.sha256: REPEATED']);
    expect(problems({ ...file, name: 'a/b.pdf' })).toEqual([
      'attachments[0].file.name: NOT_ALLOWED',
    ]);
    expect(problems({ ...file, name: '.pdf' })).toEqual(['attachments[0].file.name: NOT_ALLOWED']);
    expect(problems({ ...file, media: 'text/html' })).toEqual([
      'attachments[0].file.media: NOT_ALLOWED',
    ]);
    for (const size of [0, 26_214_401]) {
      expect(problems({ ...file, size })).toEqual(['attachments[0].file.size: OUT_OF_RANGE']);
    }
    for (const sha256 of ['A'.repeat(64), 'a'.repeat(63)]) {
      expect(problems({ ...file, sha256 })).toEqual(['attachments[0].file.sha256: NOT_ALLOWED']);
    }
    const many = Array.from({ length: 17 }, () => ({ title: 'Guía' }));
    expect(problemsOf({ attachments: many })).toEqual(['attachments: TOO_MANY']);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['problem: MARKUP', { problem: 'Voir <script>alert(1)</script>' }],
    ['title.fr: MARKUP', { title: { fr: '<img src=x onerror=y>', en: 'One' } }],
    ['contact.office: MARKUP', { contact: { office: 'Bureau <!-- -->' } }],
    ['steps: CONTROL_CHARACTER', { steps: 'a\u0000b' }],
    ['title.en: CONTROL_CHARACTER', { title: { fr: 'Une', en: 'One\nmore' } }],
    ['legalFrame[0]: BIDI_CHARACTER', { legalFrame: ['\u202etxet'] }],
    ['summary.fr: TOO_LONG', { summary: { fr: 'x'.repeat(1_201) } }],
    ['problem: TOO_LONG', { problem: 'x'.repeat(10_001) }],
    ['title: UNKNOWN_MEMBER', { title: { fr: 'Une', en: 'One', de: 'Eine' } }],
    ['originalLanguage: NOT_ALLOWED', { originalLanguage: 'de' }],
    ['translations.en: MISSING', { translations: { fr: 'original' } }],
    ['translations.fr: NOT_ALLOWED', { translations: { fr: 'reviewed', en: 'reviewed' } }],
    [
      'title.pt: MISSING',
      { translations: { fr: 'original', en: 'reviewed', pt: 'machine_draft' } },
    ],
    ['privacyCheck.by: MISSING', { privacyCheck: { done: true, on: '2026-01-01' } }],
    ['withdrawal: NOT_ALLOWED', { withdrawal: { on: '2026-01-01', reason: 'Error.' } }],
    ['reviewBy: NOT_DATE', { reviewBy: '2026-02-30' }],
    ['pillar[0]: NOT_ALLOWED', { pillar: ['__proto__'] }],
    ['owner: MISSING', { owner: undefined }],
    [': UNKNOWN_MEMBER', { vendor: 'x' }],
  ])('is refused with %s', (problem, given) => {
    expect(problemsOf(given)).toContain(problem);
  });

  it('may compare with a sign that opens no tag', () => {
    expect(problemsOf({ problem: 'Moins de 2 jours: 1 < 2, et <3.' })).toEqual([]);
  });

  it('is missing what is blank, empty or only in another language', () => {
    const record = aRecord({ title: { en: 'One' }, results: [], formsAndGroups: { groups: [] } });
    const { reviewBy: _, ...undated } = record;

    expect(missingPracticeFields(undated, 'submission')).toEqual([
      'B01 title',
      'B09 formsAndGroups',
      'B11 results',
    ]);
    expect(missingPracticeFields(undated, 'publication')).toContain('B22 reviewBy');
    expect(missingPracticeFields(aRecord(), 'publication')).toEqual([]);
  });

  it('counts a language as reviewed by title and summary, never the original', () => {
    const both = { fr: 'Une', en: 'One', es: 'Una' };
    const translations = { fr: 'original', en: 'reviewed', es: 'reviewed' } as const;

    expect(reviewedLanguages(aRecord({ title: both, translations }))).toEqual(['en']);
    expect(reviewedLanguages(aRecord({ originalLanguage: 'en' }))).toEqual([]);
  });

  it('keeps its own words apart from those of other languages', () => {
    const words = originalWords(aRecord());
    expect(words.title).toEqual({ fr: 'Une audition' });
    expect(words.translations).toBeUndefined();
    expect(words.problem).toBe('Répétitions.');
  });
});
