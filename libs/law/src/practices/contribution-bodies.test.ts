/** What a State may say to the libraries of all: every kind as it is read, and all that is refused. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stateCode, type Json } from '@comity/kernel';
import {
  CONTRIBUTION_KINDS,
  OWNER_CONTRIBUTIONS,
  ownerOfPractice,
  readGroup,
  readSaying,
  RETRACTABLE,
} from '../index.js';
import type { ContributionKind } from '../index.js';
import { PROGRESS_LINES } from '../progress/progress-lines.js';

const P = 'BP-2026-GTM-0001';
const HASH = 'A'.repeat(43);
const OTHER = `B${HASH.slice(1)}`;

/** One of each kind, with everything that it may have. */
const WHOLE: Readonly<Record<ContributionKind, Readonly<Record<string, Json>>>> = {
  ask_review: {
    practice: P,
    reviewers: ['CAN', 'PER'],
    record: { originalLanguage: 'es', owner: { state: 'GTM' } },
  },
  report: {
    report: {
      period: { from: '2026-01-01', to: '2026-12-31' },
      language: 'es',
      lines: [{ line: PROGRESS_LINES[0]?.id ?? '', standing: 'done', figures: [], practices: [] }],
    },
  },
  review: { practice: P, text: 'a'.repeat(64), opinion: 'changes', note: 'Falta el costo.' },
  publish: { practice: P, version: 1, record: { originalLanguage: 'es', owner: { state: 'GTM' } } },
  open: { practice: P },
  confirm: { practice: P, reviewBy: '2027-06-30' },
  withdraw: { practice: P, reason: 'La ley cambió.' },
  translate: {
    practice: P,
    version: 1,
    language: 'en',
    title: 'One interview',
    summary: 'Whoever was harmed\ntells it once.',
    office: 'Translation office',
    replaces: [HASH, OTHER],
  },
  endorse: { practice: P },
  experience: {
    practice: P,
    standing: 'did_not_work',
    language: 'pt',
    words: 'Não houve meios.',
    figures: [{ indicator: 'horas', before: -1.5, after: 2, period: '2026' }],
  },
  comment: { practice: P, inReplyTo: HASH, isQuestion: true, language: 'fr', words: 'Et après ?' },
  retract: { practice: P, contribution: HASH },
};

const OPTIONAL: readonly string[] = ['comment inReplyTo', 'review note'];
const MEMBERS = Object.entries(WHOLE).flatMap(([kind, say]) =>
  Object.keys(say).map((member) => [kind as ContributionKind, member] as const),
);

const problems = (kind: string, say: Json): readonly string[] => {
  const reading = readSaying(kind, say);
  return reading.ok ? [] : reading.problems.map(({ path, problem }) => `${path} ${problem}`);
};

/** What is wrong with the whole of `kind` once `change` is in it. */
const changed = (kind: ContributionKind, change: object): readonly string[] =>
  problems(kind, { ...WHOLE[kind], ...change });

describe('what a State says', () => {
  it('is read as it was said, of every kind', () => {
    expect(CONTRIBUTION_KINDS.toSorted()).toEqual(Object.keys(WHOLE).toSorted());
    for (const kind of CONTRIBUTION_KINDS) {
      expect(readSaying(kind, WHOLE[kind])).toEqual({
        ok: true,
        value: { kind, say: WHOLE[kind] },
      });
    }
  });

  it('may leave out what it answers, and the figures that it lacks', () => {
    const { inReplyTo: _, ...comment } = WHOLE.comment;

    expect(problems('comment', comment)).toEqual([]);
    expect(changed('experience', { figures: [{ indicator: 'horas' }] })).toEqual([]);
    expect(changed('experience', { figures: [] })).toEqual([]);
    expect(changed('translate', { replaces: [] })).toEqual([]);
  });

  it.each(MEMBERS)('as %s is refused without its %s', (kind, member) => {
    const { [member]: _, ...rest } = WHOLE[kind];
    const mayLack = OPTIONAL.includes(`${kind} ${member}`);

    expect(problems(kind, rest)).toEqual(mayLack ? [] : [`${member} MISSING`]);
  });

  it('is refused with any member that is not known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONTRIBUTION_KINDS),
        fc.string(),
        fc.jsonValue(),
        (kind, name, value) => {
          fc.pre(!Object.hasOwn(WHOLE[kind], name) && name !== '__proto__');
          fc.pre(!OPTIONAL.includes(`${kind} ${name}`));

          expect(changed(kind, { [name]: value })).toEqual([' UNKNOWN_MEMBER']);
        },
      ),
    );
    const inherited = JSON.parse(`{"practice":"${P}","__proto__":{}}`) as Json;
    expect(problems('endorse', inherited)).toEqual([' UNKNOWN_MEMBER']);
  });

  it('is refused with any member of another type', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEMBERS), fc.jsonValue(), ([kind, member], value) => {
        const was: Json = WHOLE[kind][member] ?? null;
        fc.pre(typeof value !== typeof was || Array.isArray(value) !== Array.isArray(was));

        expect(changed(kind, { [member]: value }).length).toBeGreaterThan(0);
      }),
    );
  });

  it('is refused where it is no object, or of no kind', () => {
    for (const say of [null, [], 'endorse', 1, true]) {
      expect(problems('endorse', say)).toEqual([' NOT_OBJECT']);
    }
    for (const kind of ['', 'Publish', 'progress', '__proto__', 'constructor', 'toString']) {
      expect(problems(kind, { practice: P })).toEqual(['kind NOT_ALLOWED']);
    }
  });

  it.each<[ContributionKind, string, string, Json]>([
    ['endorse', 'practice NOT_ALLOWED', 'practice', 'BP-2026-gtm-0001'],
    ['endorse', 'practice NOT_ALLOWED', 'practice', `${P}\n`],
    ['endorse', 'practice NOT_ALLOWED', 'practice', ` ${P}`],
    ['endorse', 'practice NOT_ALLOWED', 'practice', 'BP-2026-GTM-001'],
    ['endorse', 'practice NOT_ALLOWED', 'practice', `BP-2026-GTM-${'0'.repeat(17)}`],
    ['endorse', 'practice NOT_ALLOWED', 'practice', 'BP-٢٠٢٦-GTM-0001'],
    ['endorse', 'practice NOT_ALLOWED', 'practice', '__proto__'],
    ['publish', 'version OUT_OF_RANGE', 'version', 0],
    ['publish', 'version OUT_OF_RANGE', 'version', 10_001],
    ['publish', 'version NOT_WHOLE_NUMBER', 'version', 1.5],
    ['publish', 'version NOT_WHOLE_NUMBER', 'version', 2 ** 60],
    ['confirm', 'reviewBy NOT_DATE', 'reviewBy', '2027-02-29'],
    ['confirm', 'reviewBy NOT_DATE', 'reviewBy', '2027-6-30'],
    ['withdraw', 'reason EMPTY', 'reason', '  '],
    ['withdraw', 'reason TOO_LONG', 'reason', 'x'.repeat(4_001)],
    ['withdraw', 'reason MARKUP', 'reason', '<b>no</b>'],
    ['translate', 'title CONTROL_CHARACTER', 'title', 'two\nlines'],
    ['translate', 'title MARKUP', 'title', '<img src=x>'],
    ['translate', 'summary TOO_LONG', 'summary', 'x'.repeat(1_201)],
    ['translate', 'summary MARKUP', 'summary', '</p>'],
    ['translate', 'office BIDI_CHARACTER', 'office', '\u202eeciffo'],
    ['translate', 'language NOT_ALLOWED', 'language', 'de'],
    ['translate', 'replaces[0] NOT_ALLOWED', 'replaces', [HASH.slice(1)]],
    ['translate', 'replaces[0] NOT_ALLOWED', 'replaces', [`${HASH.slice(1)}B`]],
    ['translate', 'replaces[2] REPEATED', 'replaces', [OTHER, HASH, OTHER]],
    ['experience', 'standing NOT_ALLOWED', 'standing', 'failed'],
    ['experience', 'words MARKUP', 'words', '<script>'],
    ['experience', 'words UNPAIRED_SURROGATE', 'words', '\ud800'],
    ['experience', 'figures[0].indicator MISSING', 'figures', [{}]],
    ['experience', 'figures[0].before OUT_OF_RANGE', 'figures', [{ indicator: 'h', before: 1e13 }]],
    ['experience', 'figures[0].after OUT_OF_RANGE', 'figures', [{ indicator: 'h', after: -1e13 }]],
    ['experience', 'figures[0].before NOT_NUMBER', 'figures', [{ indicator: 'h', before: null }]],
    ['experience', 'figures[0].indicator MARKUP', 'figures', [{ indicator: '<i>' }]],
    ['experience', 'figures[0].period MARKUP', 'figures', [{ indicator: 'h', period: '<!--' }]],
    ['comment', 'words MARKUP', 'words', '<?php'],
    ['comment', 'inReplyTo NOT_ALLOWED', 'inReplyTo', `${HASH.slice(1)}=`],
    ['comment', 'inReplyTo NOT_ALLOWED', 'inReplyTo', `${HASH}A`],
    ['retract', 'contribution NOT_ALLOWED', 'contribution', `+${HASH.slice(1)}`],
    ['publish', 'record.owner MISSING', 'record', { originalLanguage: 'es' }],
  ])('as %s is refused: %s (row %#)', (kind, problem, member, value) => {
    expect(changed(kind, { [member]: value })).toEqual([problem]);
  });

  it('is refused with more than its lists may hold', () => {
    const figures = (count: number) => Array.from({ length: count }, () => ({ indicator: 'h' }));
    const names = (count: number) =>
      Array.from({ length: count }, (_, n) => `${String.fromCharCode(65 + n)}${HASH.slice(1)}`);

    expect(changed('experience', { figures: figures(50) })).toEqual([]);
    expect(changed('experience', { figures: figures(51) })).toEqual(['figures TOO_MANY']);
    expect(changed('translate', { replaces: names(16) })).toEqual([]);
    expect(changed('translate', { replaces: names(17) })).toEqual(['replaces TOO_MANY']);
  });

  it('is of a practice, in words of at most a page', () => {
    expect(changed('comment', { words: 'x'.repeat(4_000) })).toEqual([]);
    expect(changed('comment', { words: 'x'.repeat(4_001) })).toEqual(['words TOO_LONG']);
    expect(changed('comment', { words: 'a < 5, b > 3' })).toEqual([]);
    expect(Object.values(WHOLE).every(({ practice }) => practice === P)).toBe(true);
  });
});

describe('a kind of contribution', () => {
  it('is its owner’s alone, or may be taken back, or takes back, or is part of a review', () => {
    expect(OWNER_CONTRIBUTIONS.filter((kind) => RETRACTABLE.includes(kind))).toEqual([]);
    expect(
      [...OWNER_CONTRIBUTIONS, ...RETRACTABLE, 'retract', 'ask_review', 'review'].toSorted(),
    ).toEqual(CONTRIBUTION_KINDS.toSorted());
  });
});

describe('a group', () => {
  const ALL = Array.from(
    { length: 65 },
    (_, n) => `${String.fromCharCode(65 + n / 26)}A${String.fromCharCode(65 + (n % 26))}`,
  );

  it('is 1 to 64 States in the order of the alphabet', () => {
    for (const group of [['GTM'], ['BRA', 'GTM', 'MEX'], ALL.slice(0, 64)]) {
      expect(readGroup(group)).toEqual(group);
    }
  });

  it.each<[string, Json]>([
    ['nobody', []],
    ['more than 64', ALL],
    ['two out of order', ['MEX', 'GTM']],
    ['one twice', ['GTM', 'GTM']],
    ['one that is no State', ['gtm']],
    ['a name that objects inherit', ['__proto__']],
    ['a number', [1]],
    ['all', 'all'],
    ['one State alone', 'GTM'],
    ['an object', { GTM: true }],
    ['null', null],
  ])('is not %s', (_, value) => {
    expect(readGroup(value)).toBeUndefined();
  });
});

describe('the owner of a practice', () => {
  it('is the State that its id names, and of anything else nobody', () => {
    expect(ownerOfPractice(P)).toBe(stateCode('GTM'));
    for (const id of ['', 'GTM', `${P} `, `x${P}`, P.toLowerCase(), 'BP-2026-GT-0001']) {
      expect(ownerOfPractice(id)).toBeUndefined();
    }
  });
});
