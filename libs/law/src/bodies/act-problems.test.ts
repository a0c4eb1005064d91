/** What single acts must not say, each with its place and code; and the words that forms offer. */

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import { edited, minimalBody } from '@comity/testkit';
import { actKindsOf, actShape, CASE_KINDS, practiceDraft, readAnyAct } from '../index.js';
import type { ActKind, CaseKind, Shape } from '../index.js';

type Edits = Readonly<Record<string, Json | undefined>>;

const problemsOf = (of: CaseKind, kind: ActKind, edits: Edits): readonly string[] => {
  const read = readAnyAct(of, kind, edited(minimalBody(kind, {}, of), edits));
  return read.ok ? [] : read.problems.map(({ path, problem }) => `${path} ${problem}`);
};

const object = { no: 1, description: 'A ledger' };
const handover = 'handover';

describe('an act of extradition', () => {
  it.each<[ActKind, Edits, readonly string[]]>([
    ['arrest_reported', { notifiedOn: '2026-06-07' }, ['notifiedOn OUT_OF_RANGE']],
    ['arrest_reported', { days: undefined }, ['days MISSING']],
    ['arrest_reported', { countsFrom: undefined }, ['countsFrom MISSING']],
    ['arrest_reported', { source: undefined }, ['source MISSING']],
    ['arrest_reported', { dueOn: '2026-08-08' }, ['dueOn NOT_ALLOWED']],
    ['arrest_reported', { days: 0 }, ['days OUT_OF_RANGE']],
    ['arrest_reported', { timeZone: 'Lima' }, ['timeZone NOT_ZONE']],
    ['arrest_reported', { rule: 'ANY' }, ['rule NOT_ALLOWED']],
    [
      'arrest_reported',
      { countsFrom: 'notice', notifiedOn: '2026-06-09', dueOn: '2026-08-08' },
      [],
    ],
    ['arrest_reported', { countsFrom: 'detention', notifiedOn: '2026-06-09' }, []],
    ['urgent_arrest', { messageKind: 'extradition_request' }, ['messageKind NOT_ALLOWED']],
    ['request', { messageKind: 'provisional_arrest_request' }, ['messageKind NOT_ALLOWED']],
    ['formal_request', { messageKind: 'provisional_arrest_request' }, ['messageKind NOT_ALLOWED']],
    ['consent', { informedOfRights: false }, ['informedOfRights NOT_ALLOWED']],
    ['ask_supplement', { 'questions[0].item': 0 }, ['questions[0].item OUT_OF_RANGE']],
    ['ask_supplement', { questions: [] }, ['questions TOO_FEW']],
    ['intend_refusal', { grounds: [] }, ['grounds TOO_FEW']],
    ['intend_refusal', { grounds: ['because'] }, ['grounds[0] NOT_ALLOWED']],
    ['refuse', { 'grounds[0].ground': 'because' }, ['grounds[0].ground NOT_ALLOWED']],
    ['refuse', { prosecution: 'never' }, ['prosecution NOT_ALLOWED']],
    ['open_duties', { duties: [] }, ['duties TOO_FEW']],
    ['schedule', { [`${handover}.collectBy`]: undefined }, [`${handover}.collectBy MISSING`]],
    ['handed_over', { agents: [] }, ['agents TOO_FEW']],
    ['handed_over', { detentionDaysServed: -1 }, ['detentionDaysServed OUT_OF_RANGE']],
    ['handed_over', { detentionDaysServed: 36_500 }, []],
    ['handed_over', { detentionDaysServed: 36_501 }, ['detentionDaysServed OUT_OF_RANGE']],
    ['specialty_extension', { word: 'perhaps' }, ['word NOT_ALLOWED']],
    ['close', { outcome: 'full' }, ['outcome NOT_ALLOWED']],
  ])('%s with %j is found to have %j', (kind, edits, problems) => {
    expect(problemsOf('extradition', kind, edits)).toEqual(problems);
  });

  it('says one duty once', () => {
    const [duty] = (minimalBody('open_duties', {}, 'extradition') as { duties: Json[] }).duties;

    expect(
      problemsOf('extradition', 'open_duties', { duties: [duty ?? null, duty ?? null] }),
    ).toEqual(['duties REPEATED']);
  });
});

describe('an act of evidence', () => {
  const question = { item: 1, field: 'purpose', why: 'Unclear.', due: '2026-06-08' };

  it.each<[ActKind, Edits, readonly string[]]>([
    ['ask_information', { questions: [question, question] }, ['questions REPEATED']],
    ['ask_information', { questions: [question, { ...question, item: 2 }] }, []],
    ['supplement_received', { answers: [] }, ['answers TOO_FEW']],
    [
      'supplement_received',
      {
        answers: [
          { item: 1, answer: 'A' },
          { item: 1, answer: 'B' },
        ],
      },
      ['answers REPEATED'],
    ],
    ['objects_to_return', { objects: [object, object] }, ['objects REPEATED']],
    ['returned', { objects: [object, object] }, ['objects REPEATED']],
    ['returned', { objects: [object, { ...object, no: 2 }], outcome: undefined }, []],
    [
      'full_result',
      {
        items: [
          { no: 1, state: 'done' },
          { no: 1, state: 'done' },
        ],
      },
      ['items REPEATED'],
    ],
    ['full_result', { items: [{ no: 1, state: 'not_possible' }] }, ['items[0].why MISSING']],
    ['full_result', { items: [{ no: 1, state: 'not_possible', why: 'Burnt.' }] }, []],
    [
      'rest_result',
      { items: [{ no: 1, state: 'pending', why: 'x' }] },
      ['items[0].state NOT_ALLOWED'],
    ],
    ['partial_result', { items: [{ no: 1, state: 'pending', why: 'x' }] }, []],
    ['close', { usefulness: 0 }, ['usefulness OUT_OF_RANGE']],
    ['close', { usefulness: 1 }, []],
    ['withdraw', { obtained: 'burn' }, ['obtained NOT_ALLOWED']],
    ['withdraw', { obtained: 'return' }, []],
    ['open_consultation', { issue: 'weather' }, ['issue NOT_ALLOWED']],
  ])('%s with %j is found to have %j', (kind, edits, problems) => {
    expect(problemsOf('evidence', kind, edits)).toEqual(problems);
  });
});

const shapesIn = (shape: Shape): readonly Shape[] => {
  if (shape.kind === 'list') return [shape, ...shapesIn(shape.of)];
  if (shape.kind !== 'object') return [shape];
  return [shape, ...Object.values(shape.members).flatMap((member) => shapesIn(member.shape))];
};

describe('the form of an act', () => {
  const forms = CASE_KINDS.flatMap((of) =>
    actKindsOf(of).flatMap((kind) => {
      const shape = actShape(of, kind);
      return shape === undefined ? [] : [[`${of} ${kind}`, shape] as const];
    }),
  );

  it.each([...forms, ['a practice', practiceDraft.shape] as const])(
    '%s offers words, each once and none empty, and limits that can be met',
    (_, form) => {
      for (const shape of shapesIn(form)) {
        if (shape.kind === 'word') {
          expect(shape.words.length).toBeGreaterThan(0);
          expect(new Set(shape.words).size).toBe(shape.words.length);
          expect(shape.words.filter((word) => word === '' || word.trim() !== word)).toEqual([]);
        }
        if ('min' in shape) expect(shape.min).toBeLessThan(shape.max);
        if (shape.kind === 'line' || shape.kind === 'prose') expect(shape.max).toBeGreaterThan(0);
        if (shape.kind === 'list') expect(shape.max).toBeLessThanOrEqual(2_000);
      }
    },
  );
});
