/** Practices as files: JSON and Markdown that come back whole, and a schema that says the same. */

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json } from '@comity/kernel';
import { practiceDocument, practiceDraft, readWith } from '@comity/law';
import { HARMLESS_WORDS, HOSTILE_WORDS } from '@comity/testkit';
import { aCatalogued, anyRecord, aRecord, aTombstone } from './catalogued.fixture.js';
import { markdownOf, wordsOf } from './markdown-text.js';
import { practiceJson } from './practice-json.js';
import { practiceMarkdown, recordMarkdown } from './practice-markdown.js';
import { practiceSchema, practiceSchemaText } from './practice-schema.js';
import { readPracticeJson } from './read-practice-json.js';
import { readPracticeMarkdown } from './read-practice-markdown.js';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(practiceSchema as object);

const problemsOf = (outcome: ReturnType<typeof readPracticeJson>): unknown =>
  outcome.ok ? [] : (outcome.denial.detail['problems'] ?? outcome.denial);

describe('the schema of a practice', () => {
  it('is published as the readers of the law have it', () => {
    const path = fileURLToPath(
      new URL('../../../../docs/schemas/practice.schema.json', import.meta.url),
    );
    expect(readFileSync(path, 'utf8')).toBe(practiceSchemaText());
  });

  it('takes every practice that the library exports', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const document = JSON.parse(practiceJson(aCatalogued({ record }))) as Json;
        expect(validate(document) ? [] : validate.errors).toEqual([]);
        expect(readWith(practiceDocument, document)).toMatchObject({ ok: true });
      }),
      { numRuns: 60 },
    );
    expect(validate(JSON.parse(practiceJson(aTombstone())))).toBe(true);
  });

  it.each<[string, object]>([
    ['a member that nobody knows', { vendor: 1 }],
    ['a record with a member that nobody knows', { record: { ...aRecord(), vendor: 1 } }],
    ['another format', { format: 'comity-practice/2' }],
    [
      'a text of more characters than a field holds',
      { record: { ...aRecord(), steps: 'x'.repeat(10_001) } },
    ],
    ['a text that is blank', { record: { ...aRecord(), steps: ' \n ' } }],
    ['a title of two lines', { record: { ...aRecord(), title: { es: 'a\nb' } } }],
    ['a word that is none of the list', { record: { ...aRecord(), pillar: ['other'] } }],
    [
      'a number that is text',
      { record: { ...aRecord(), results: [{ indicator: 'x', before: '1' }] } },
    ],
    ['a State of two letters', { state: 'GT' }],
    ['a record without its owner', { record: { ...aRecord(), owner: undefined } }],
  ])('and the readers alike refuse %s', (_, given) => {
    const document = JSON.parse(
      JSON.stringify({ format: 'comity-practice/1', record: aRecord(), ...given }),
    ) as Json;
    expect(validate(document)).toBe(false);
    expect(readWith(practiceDocument, document).ok).toBe(false);
  });
});

describe('a practice as JSON', () => {
  it('comes back as the record that it was', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(readPracticeJson(practiceJson(aCatalogued({ record })))).toEqual({
          ok: true,
          value: record,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is refused with the place of every member that the format does not know', () => {
    const file = (given: object): string =>
      JSON.stringify({ format: 'comity-practice/1', record: aRecord(), ...given });

    expect(problemsOf(readPracticeJson(file({ vendor: 1 })))).toEqual([': UNKNOWN_MEMBER']);
    expect(
      problemsOf(
        readPracticeJson(file({ record: { ...aRecord(), owner: { state: 'GTM', x: 1 } } })),
      ),
    ).toEqual(['owner: UNKNOWN_MEMBER']);
    expect(problemsOf(readPracticeJson(file({ record: undefined })))).toEqual(['record: MISSING']);
    expect(problemsOf(readPracticeJson('{"format":"comity-practice/1","__proto__":{}}'))).toEqual([
      ': UNKNOWN_MEMBER',
    ]);
  });

  it.each(['', '{', 'no JSON', '[1,]', '\u0000'])('is refused where it is no JSON: %j', (text) => {
    expect(problemsOf(readPracticeJson(text))).toMatchObject({ code: 'PRACTICE_FILE_UNREADABLE' });
  });

  it('of a withdrawn practice has no record that could be opened', () => {
    expect(problemsOf(readPracticeJson(practiceJson(aTombstone())))).toEqual(['record: MISSING']);
  });
});

/** `html` is paragraphs and breaks, and its text is `words`. */
const expectShown = (html: string, words: string): void => {
  const text = html
    .replaceAll(/<\/?p>|<br>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  // A reader of Markdown shows U+0000 as the sign for what it lacks.
  const told = words.replaceAll('\u0000', '\ufffd');
  expect(text.replaceAll(/\s/g, '')).toBe(told.replaceAll(/\s/g, ''));
};

describe('words in Markdown', () => {
  const any = fc.string({
    unit: fc.constantFrom(...'ab1 \t\n\r\\`*_[]<>&!|~{}#$^+-=:.)"(é&#10;'.split('')),
    maxLength: 40,
  });

  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(wordsOf(markdownOf(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('hold no line end that is not ours, for an editor would make it one', () => {
    expect(markdownOf('a\rb\r\nc')).toBe('a&#13;b&#13;\\\nc');
  });

  it('show to any reader as they were written', () => {
    const full = new MarkdownIt({ html: true });
    for (const [words] of HOSTILE_WORDS) expectShown(full.render(markdownOf(words)), words);
    for (const words of HARMLESS_WORDS) expectShown(full.render(markdownOf(words)), words);
  });

  it('begin no heading, list, table, rule or code of their own', () => {
    fc.assert(
      fc.property(any, (text) => {
        for (const line of markdownOf(text).split('\n')) {
          expect(line).not.toMatch(/^(?: {0,3}(?:[#>|=:+-]|\d+[.)]|```|~~~)| {4}|\t)/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a practice as Markdown', () => {
  it('comes back as the record that it was', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(readPracticeMarkdown(recordMarkdown(record))).toEqual({ ok: true, value: record });
        const whole = practiceMarkdown(aCatalogued({ record })) ?? '';
        expect(readPracticeMarkdown(whole)).toEqual({ ok: true, value: record });
        expect(readPracticeMarkdown(whole.replaceAll('\n', '\r\n'))).toEqual({
          ok: true,
          value: record,
        });
      }),
      { numRuns: 120 },
    );
  });

  it('comes back as it was with everything in it that an attack begins with', () => {
    for (const [words] of HOSTILE_WORDS) {
      const record = { ...aRecord(), steps: `a\n${words}\n\nb` };
      const front = readWith(practiceDraft, record as unknown as Json);
      expect(front.ok).toBe(false);
      // What another library let through still does nothing in ours.
      expect(markdownOf(words)).not.toMatch(/(^|[^\\])(\\\\)*(!\[|<[a-z/!?]|\]\()/i);
      expect(wordsOf(markdownOf(words))).toBe(words);
    }
  });

  it('can be written by hand', () => {
    const file = [
      '---',
      'format: "comity-practice/1"',
      'originalLanguage: es',
      'owner: {"state":"GTM"}',
      'reviewBy: 2027-06-30',
      '---',
      '# Una entrevista',
      '## Lo que sea {#title}',
      '### es {#title.es}',
      'Una entrevista',
      '## Pasos {#steps}',
      '',
      '1. Preguntar.',
      '2. Escuchar *bien*.',
      '',
      '',
      'Fin.',
      '## Marco {#legalFrame}',
      '* Nassau 7',
      '- UNTOC 18',
      '',
    ].join('\n');
    expect(readPracticeMarkdown(file)).toEqual({
      ok: true,
      value: {
        originalLanguage: 'es',
        owner: { state: 'GTM' },
        reviewBy: '2027-06-30',
        title: { es: 'Una entrevista' },
        steps: '1. Preguntar.\n2. Escuchar *bien*.\n\nFin.',
        legalFrame: ['Nassau 7', 'UNTOC 18'],
      },
    });
  });

  const lines = recordMarkdown(aRecord()).split('\n');
  const lineOf = (start: string): number => lines.findIndex((line) => line.startsWith(start)) + 1;
  const edited = (at: number, ...by: readonly string[]): string =>
    lines.toSpliced(at - 1, 1, ...by).join('\n');

  it.each<[string, number, string]>([
    ['no front', 1, 'x'],
    ['a member in front that no record has', lineOf('kinds'), 'vendor: 1'],
    ['a member in front twice', lineOf('kinds'), 'pillar: []'],
    ['a value that is no JSON', lineOf('kinds'), 'kinds: [evidence_request]'],
    ['a section that no record has', lineOf('## Problema'), '## X {#vendor}'],
    ['a section twice', lineOf('## Problema'), '## X {#steps}'],
    [
      'a section within another',
      lines.findIndex((line) => line.endsWith('{#title.en}')) + 1,
      '### X {#title.de}',
    ],
    ['an entry that is none', lineOf('- Nassau'), 'Nassau'],
    ['a row of a table with a cell too few', lineOf('| entrevistas'), '| entrevistas | 4 |'],
  ])('is refused with the line: %s', (_, at, by) => {
    expect(at).toBeGreaterThan(0);
    expect(problemsOf(readPracticeMarkdown(edited(at, by)))).toMatchObject({
      code: 'PRACTICE_FILE_UNREADABLE',
      detail: { format: 'markdown', line: expect.any(Number) },
    });
  });

  it('is refused with the places of what its record may not say', () => {
    const file = recordMarkdown(aRecord()).replace('Una vez.', '\\!\\[x](https://evil.example)');
    expect(problemsOf(readPracticeMarkdown(file))).toEqual(['steps: PICTURE']);
  });

  it('is not there for a practice that was withdrawn', () => {
    expect(practiceMarkdown(aTombstone())).toBeNull();
  });
});
