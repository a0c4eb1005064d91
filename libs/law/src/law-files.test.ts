/** Nothing starts on law that cannot be read: each file is named with the row and the reason. */

import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { CLOCK_FILES } from './clocks/clock-files.js';
import { CLOCK_RULES } from './clocks/clock-rules.js';
import { faultsIn, requireFiles } from './law-file.js';
import type { LawFile } from './law-file.js';
import { LAW_FILES } from './law-files.js';

type Row = Readonly<Record<string, unknown>>;

const fileNamed = (name: string): LawFile => {
  const found = [...LAW_FILES, ...CLOCK_FILES].find(({ file }) => file.endsWith(`/${name}.ts`));
  if (found === undefined) throw new Error(name);
  return found;
};

/** The file with something planted in a copy of its data. */
const planted = (name: string, change: (data: never) => unknown): LawFile => {
  const found = fileNamed(name);
  return { ...found, data: change(JSON.parse(JSON.stringify(found.data)) as never) };
};

/** What is found in the file once `more` stands in its row number `index`. */
const inRow = (name: string, index: number, more: object): readonly string[] =>
  faultsIn([
    planted(name, (rows: readonly Row[]) =>
      rows.map((row, place) => (place === index ? { ...row, ...more } : row)),
    ),
  ]);

/** What is found in a life cycle once `more` stands in its arrow number `index`. */
const inArrow = (name: string, index: number, more: object): readonly string[] =>
  faultsIn([
    planted(name, (cycle: { readonly transitions: readonly Row[] }) => ({
      ...cycle,
      transitions: cycle.transitions.map((row, place) =>
        place === index ? { ...row, ...more } : row,
      ),
    })),
  ]);

const at = (name: string, fault: string, folder = 'generated'): string =>
  `libs/law/src/${folder}/${name}.ts: ${fault}`;

describe('the files of the law', () => {
  it('read whole, each of them', () => {
    expect(faultsIn([...LAW_FILES, ...CLOCK_FILES])).toEqual([]);
  });

  it('are all that is generated, and the register beside them', () => {
    const generated = readdirSync(new URL('generated', import.meta.url)).map(
      (name) => `libs/law/src/generated/${name}`,
    );

    expect(
      [...LAW_FILES.map(({ file }) => file), at('register', '').slice(0, -2)].toSorted(),
    ).toEqual(generated.toSorted());
  });

  it('have every clock among them', () => {
    const read = CLOCK_FILES.flatMap(({ data }) => data as readonly { readonly id: string }[]);

    expect(CLOCK_RULES.filter((rule) => !read.includes(rule))).toEqual([]);
  });

  it('stop the start with file, row and reason of every row that does not stand', () => {
    const bad = [
      planted('rules', ([rule]: readonly Row[]) => [{ ...rule, severity: 'MAYBE' }]),
      planted('words-terms', (words: Row) => ({ ...words, 'side.requesting': { es: 'x' } })),
    ];

    expect(() => requireFiles(bad)).toThrow(
      /generated\/rules\.ts: \[0\]\.severity NOT_ALLOWED\n.*words-terms\.ts: \["side\.requesting"\]\.en MISSING/,
    );
    expect(() => requireFiles(LAW_FILES)).not.toThrow();
  });
});

describe('a rule that does not stand', () => {
  it.each<[string, object, string]>([
    ['without a citation', { citation: undefined }, '[3].citation MISSING'],
    ['that asks nothing', { check: ' ' }, '[3].check EMPTY'],
    ['of a severity of its own', { severity: 'HALT' }, '[3].severity NOT_ALLOWED'],
    ['of a grounding of its own', { grounding: 'sure' }, '[3].grounding NOT_ALLOWED'],
    ['with a member of its own', { because: 'x' }, '[3] UNKNOWN_MEMBER'],
    ['under the id of another', { id: 'LB-01' }, '[3].id REPEATED'],
  ])('is named: %s', (_, more, fault) => {
    expect(inRow('rules', 3, more)).toEqual([at('rules', fault)]);
  });
});

describe('a field that does not stand', () => {
  it.each<[string, object, string]>([
    ['in no section', { section: 'elsewhere' }, '[1].section NOT_ALLOWED'],
    ['due when nobody knows', { mandatory: 'X' }, '[1].mandatory NOT_ALLOWED'],
    ['due by a word that only begins so', { mandatory: 'Maybe' }, '[1].mandatory NOT_ALLOWED'],
    ['in no compartment', { compartment: 'C6' }, '[1].compartment NOT_ALLOWED'],
    ['without a source', { legalSource: '' }, '[1].legalSource EMPTY'],
    ['under the id of another', { id: 'E01' }, '[1].id REPEATED'],
  ])('is named: %s', (_, more, fault) => {
    expect(inRow('fields', 1, more)).toEqual([at('fields', fault)]);
  });

  it('is named of a practice too', () => {
    expect(inRow('practice-fields', 0, { name: 7 })).toEqual([
      at('practice-fields', '[0].name NOT_TEXT'),
    ]);
  });
});

describe('a life cycle that does not stand', () => {
  const NAME = 'life-cycle-evidence';

  it.each<[string, object, string]>([
    ['from no status', { from: ['NOWHERE'] }, 'from[0] NOT_ALLOWED'],
    ['from nothing', { from: [] }, 'from TOO_FEW'],
    ['to no status', { to: 'NOWHERE' }, 'to NOT_ALLOWED'],
    ['by nobody’s carrier', { carrier: 'pigeon' }, 'carrier NOT_ALLOWED'],
    ['that crosses as no act', { carrier: 'act' }, 'actKind MISSING'],
    ['that is an act at home', { actKind: 'submit' }, 'actKind NOT_ALLOWED'],
    ['of no side', { side: 'third' }, 'side NOT_ALLOWED'],
    ['of three officers', { officers: 3 }, 'officers OUT_OF_RANGE'],
    ['that nobody may propose', { proposes: [] }, 'proposes TOO_FEW'],
    ['of a role that nobody has', { proposes: ['king'] }, 'proposes[0] NOT_ALLOWED'],
    ['that a second need not approve', { approves: ['head'] }, 'approves TOO_MANY'],
    ['without a source', { authorSource: undefined }, 'authorSource MISSING'],
  ])('is named by the arrow: %s', (_, more, fault) => {
    expect(inArrow(NAME, 0, more)).toContain(at(NAME, `transitions[0].${fault}`));
  });

  it('is named where two officers act and none approves, or nobody acts and one proposes', () => {
    const transitions = (fileNamed(NAME).data as { readonly transitions: readonly Row[] })
      .transitions;
    const [two, none] = [2, 0].map((many) =>
      transitions.findIndex(({ officers }) => officers === many),
    ) as [number, number];

    expect(inArrow(NAME, two, { approves: [] })).toEqual([
      at(NAME, `transitions[${two}].approves TOO_FEW`),
    ]);
    expect(inArrow(NAME, none, { proposes: ['head'] })).toEqual([
      at(NAME, `transitions[${none}].proposes TOO_MANY`),
    ]);
  });

  it('is named where one event leads two ways out of a status', () => {
    const twice = planted(NAME, (cycle: { readonly transitions: readonly Row[] }) => ({
      ...cycle,
      transitions: [...cycle.transitions, ...cycle.transitions.slice(0, 1)],
    }));
    const { length } = (fileNamed(NAME).data as { readonly transitions: readonly Row[] })
      .transitions;

    expect(faultsIn([twice])).toEqual([at(NAME, `transitions[${length}].event REPEATED`)]);
  });

  it('is named where it begins nowhere, or has no statuses', () => {
    const begins = planted(NAME, (cycle: Row) => ({ ...cycle, initial: 'NOWHERE' }));
    const empty = planted(NAME, (cycle: Row) => ({ ...cycle, statuses: {} }));
    const listed = planted(NAME, (cycle: Row) => ({ ...cycle, statuses: [] }));

    expect(faultsIn([begins])).toEqual([at(NAME, 'initial NOT_ALLOWED')]);
    expect(faultsIn([empty])).toEqual([at(NAME, 'statuses TOO_FEW')]);
    expect(faultsIn([listed])).toEqual([at(NAME, 'statuses NOT_OBJECT')]);
  });

  it('is named of a practice too', () => {
    const practice = 'life-cycle-best-practice';

    expect(inArrow(practice, 0, { role: '' })).toEqual([at(practice, 'transitions[0].role EMPTY')]);
    expect(inArrow(practice, 0, { side: 'requesting' })).toEqual([
      at(practice, 'transitions[0] UNKNOWN_MEMBER'),
    ]);
  });
});

describe('a table of words that does not stand', () => {
  const whole = { es: 'a', en: 'b', pt: 'c', fr: 'd' };

  it.each(['words-labels', 'words-codes', 'words-terms', 'words-openings', 'words-denials'])(
    'is named by key and language: %s',
    (name) => {
      const found = (told: object) =>
        faultsIn([planted(name, (words: Row) => ({ ...words, 'a.key': told }))]);

      expect(found(whole)).toEqual([]);
      for (const language of ['es', 'en', 'pt', 'fr']) {
        expect(found({ ...whole, [language]: undefined })).toEqual([
          at(name, `["a.key"].${language} MISSING`),
        ]);
        expect(found({ ...whole, [language]: ' ' })).toEqual([
          at(name, `["a.key"].${language} EMPTY`),
        ]);
      }
      expect(found({ ...whole, qu: 'e' })).toEqual([at(name, '["a.key"] UNKNOWN_MEMBER')]);
    },
  );
});

describe('a clock that does not stand', () => {
  const NAME = 'evidence-clocks';

  it.each<[string, object, string]>([
    ['starts by what its kind of case never tells', { start: ['arrest'] }, 'start[0] NOT_ALLOWED'],
    ['starts by nothing', { start: [] }, 'start TOO_FEW'],
    ['ends by what never happens', { end: ['accept', 'x'] }, 'end[1] NOT_ALLOWED'],
    [
      'is suspended by nothing known',
      { suspended: [{ from: 'x', until: ['accept'] }] },
      'suspended[0].from NOT_ALLOWED',
    ],
    [
      'is resumed by nothing known',
      { suspended: [{ from: 'accept', until: ['x'] }] },
      'suspended[0].until[0] NOT_ALLOWED',
    ],
    ['has no length', { lengths: [] }, 'lengths TOO_FEW'],
    [
      'has no length left',
      { lengths: [{ when: 'urgent', is: { hours: 1 } }] },
      'lengths[0].when NOT_ALLOWED',
    ],
    [
      'has one length twice',
      {
        lengths: [
          { when: 'always', is: { hours: 1 } },
          { when: 'always', is: { hours: 2 } },
        ],
      },
      'lengths[1].when REPEATED',
    ],
    [
      'counts no day',
      { lengths: [{ when: 'always', is: { days: 0 } }] },
      'lengths[0].is NOT_ALLOWED',
    ],
    [
      'counts no day after one',
      { lengths: [{ when: 'always', is: { days: 0, after: 'x' } }] },
      'lengths[0].is.days OUT_OF_RANGE',
    ],
    [
      'is until no day',
      { lengths: [{ when: 'always', is: { named: '' } }] },
      'lengths[0].is.named EMPTY',
    ],
    ['calls nobody', { escalatesTo: [] }, 'escalatesTo TOO_FEW'],
    ['never reminds', { remindEveryDays: 0 }, 'remindEveryDays OUT_OF_RANGE'],
    ['rests on nothing', { source: undefined }, 'source MISSING'],
    ['holds from no day', { validFrom: '2026-02-30' }, 'validFrom NOT_DATE'],
    ['is over before it begins', { validUntil: '1899-12-31' }, 'validUntil OUT_OF_RANGE'],
  ])('is named: it %s', (_, more, fault) => {
    expect(inRow(NAME, 0, more)).toContain(at(NAME, `[0].${fault}`, 'clocks'));
  });

  it('is named where two rows of it govern one day, and not where one follows the other', () => {
    const [first, ...others] = fileNamed(NAME).data as readonly [Row, ...Row[]];
    const found = (...rows: readonly Row[]) =>
      faultsIn([{ ...fileNamed(NAME), data: [...rows, ...others] }]);

    expect(found(first, first)).toEqual([at(NAME, '[1].validFrom REPEATED', 'clocks')]);
    expect(
      found({ ...first, validUntil: '2026-06-30' }, { ...first, validFrom: '2026-07-01' }),
    ).toEqual([]);
  });

  it('is named among the periods of custody', () => {
    const NAME = 'custody-rules';

    expect(inRow(NAME, 1, { days: 0 })).toEqual([at(NAME, '[1].days OUT_OF_RANGE', 'clocks')]);
    expect(inRow(NAME, 1, { id: 'B-47' })).toEqual([at(NAME, '[1].id REPEATED', 'clocks')]);
  });
});
