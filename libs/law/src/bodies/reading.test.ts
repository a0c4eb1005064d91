/** The readers, each at its limits: what they take, what they refuse, and what they say they take. */

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import {
  checked,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  readWith,
  reader,
  text,
  whole,
} from './reading.js';
import type { Reader } from './reading.js';
import { date, documentEntry, entries, itemNumber, someEntries, state, zone } from './words.js';

const problemsOf = (read: Reader<unknown>, value: Json): readonly string[] => {
  const reading = readWith(read, value);
  return reading.ok ? [] : reading.problems.map(({ path, problem }) => `${path} ${problem}`);
};

const tenths = number({ min: 0.5, max: 2.5 });
const few = whole({ min: 2, max: 4 });
const short = text('line', 3);
const long = text('prose', 5);
const person = object({ name: short, age: optional(few) });
const pair = list(few, { min: 1, max: 2 });

describe('a reader takes', () => {
  it.each<[string, Reader<unknown>, Json]>([
    ['the least number', tenths, 0.5],
    ['the greatest number', tenths, 2.5],
    ['the least whole number', few, 2],
    ['the greatest whole number', few, 4],
    ['text of the greatest length', short, 'abc'],
    ['white space inside a text', short, 'a b'],
    ['prose in lines', long, 'a\r\n\tb'],
    ['true', flag, true],
    ['false', flag, false],
    ['a word of several', oneOf('a', 'b'), 'b'],
    ['the shortest list', pair, [2]],
    ['the longest list', pair, [2, 3]],
    ['an empty list where none is asked', list(few, { max: 1 }), []],
    ['an object without what it may lack', person, { name: 'a' }],
    ['an object with all', person, { name: 'a', age: 2 }],
    ['a day', date, '2028-02-29'],
    ['a zone', zone, 'America/Lima'],
    ['a State', state, 'PER'],
    ['the first item', itemNumber, 1],
    ['the last item', itemNumber, 200],
    ['no entry', entries(flag), []],
    ['200 entries', entries(flag), Array.from({ length: 200 }, () => true)],
  ])('%s', (_, read, value) => {
    expect(readWith(read, value)).toEqual({ ok: true, value });
  });
});

describe('a reader refuses', () => {
  it.each<[string, Reader<unknown>, Json, readonly string[]]>([
    ['a smaller number', tenths, 0.4, [' OUT_OF_RANGE']],
    ['a greater number', tenths, 2.6, [' OUT_OF_RANGE']],
    ['a number in quotes', tenths, '1', [' NOT_NUMBER']],
    ['a number that is none', tenths, null, [' NOT_NUMBER']],
    ['a smaller whole number', few, 1, [' OUT_OF_RANGE']],
    ['a greater whole number', few, 5, [' OUT_OF_RANGE']],
    ['a fraction', few, 2.5, [' NOT_WHOLE_NUMBER']],
    ['a whole number in quotes', few, '3', [' NOT_WHOLE_NUMBER']],
    ['longer text', short, 'abcd', [' TOO_LONG']],
    ['empty text', short, '', [' EMPTY']],
    ['white space alone', short, ' \t', [' EMPTY']],
    ['a number for text', short, 1, [' NOT_TEXT']],
    ['half a character', short, 'a\ud800', [' UNPAIRED_SURROGATE']],
    ['a line in lines', short, 'a\nb', [' CONTROL_CHARACTER']],
    ['a separator of lines', short, 'a\u2028', [' CONTROL_CHARACTER']],
    ['a tabulator in a line', short, 'a\tb', [' CONTROL_CHARACTER']],
    ['an escape in prose', long, 'a\u001b', [' CONTROL_CHARACTER']],
    ['a mark that turns text about', short, 'a\u202e', [' BIDI_CHARACTER']],
    ['an isolate in prose', long, 'a\u2066', [' BIDI_CHARACTER']],
    ['a word for a flag', flag, 'true', [' NOT_BOOLEAN']],
    ['a word of none', oneOf('a', 'b'), 'c', [' NOT_ALLOWED']],
    ['a number for a word', oneOf('a', 'b'), 1, [' NOT_ALLOWED']],
    ['a shorter list', pair, [], [' TOO_FEW']],
    ['a longer list', pair, [2, 3, 4], [' TOO_MANY']],
    ['an object for a list', pair, { 0: 2 }, [' NOT_LIST']],
    ['each bad entry of a list', pair, [1, 'x'], ['[0] OUT_OF_RANGE', '[1] NOT_WHOLE_NUMBER']],
    ['a list for an object', person, [], [' NOT_OBJECT']],
    ['nothing for an object', person, null, [' NOT_OBJECT']],
    ['text for an object', person, 'name', [' NOT_OBJECT']],
    ['an object without what it must have', person, {}, ['name MISSING']],
    ['what is inherited', person, Object.create({ name: 'a' }) as Json, ['name MISSING']],
    ['a member more', person, { name: 'a', other: 1 }, [' UNKNOWN_MEMBER']],
    ['null for what may lack', person, { name: 'a', age: null }, ['age NOT_WHOLE_NUMBER']],
    ['no day', date, '2026-02-30', [' NOT_DATE']],
    ['a number for a day', date, 20_260_608, [' NOT_DATE']],
    ['no zone', zone, 'Lima', [' NOT_ZONE']],
    ['a number for a zone', zone, 5, [' NOT_ZONE']],
    ['no State', state, 'Peru', [' NOT_STATE']],
    ['a number for a State', state, 604, [' NOT_STATE']],
    ['item nought', itemNumber, 0, [' OUT_OF_RANGE']],
    ['item 201', itemNumber, 201, [' OUT_OF_RANGE']],
    ['201 entries', entries(flag), Array.from({ length: 201 }, () => true), [' TOO_MANY']],
    ['no entry where some are asked', someEntries(flag), [], [' TOO_FEW']],
  ])('%s', (_, read, value, problems) => {
    expect(problemsOf(read, value)).toEqual(problems);
  });

  it('in a path of names and numbers, and lists at most fifty problems', () => {
    const people = list(object({ people: list(person, { max: 99 }) }), { max: 1 });
    const bad = Array.from({ length: 60 }, () => ({ name: 1 }));

    const problems = problemsOf(people, [{ people: bad }]);

    expect(problems).toHaveLength(50);
    expect(problems[49]).toBe('[0].people[49].name NOT_TEXT');
  });

  it('where it yields nothing and names no problem', () => {
    const silent = reader<string>({ kind: 'flag' }, () => undefined);

    expect(problemsOf(silent, 1)).toEqual([' MISSING']);
  });
});

describe('a reader with a check between members', () => {
  const grown = checked(person, ({ name, age }) =>
    name === 'old' && age !== 4 ? [{ at: 'age', problem: 'OUT_OF_RANGE' }] : [],
  );

  it('names the member, also inside a list', () => {
    expect(problemsOf(grown, { name: 'old', age: 2 })).toEqual(['age OUT_OF_RANGE']);
    expect(problemsOf(list(grown, { max: 1 }), [{ name: 'old' }])).toEqual([
      '[0].age OUT_OF_RANGE',
    ]);
    expect(problemsOf(grown, { name: 'old', age: 4 })).toEqual([]);
  });

  it('does not ask what a form already forbids', () => {
    expect(problemsOf(grown, { name: 'old', age: 9 })).toEqual(['age OUT_OF_RANGE']);
    expect(problemsOf(grown, 'old')).toEqual([' NOT_OBJECT']);
  });
});

describe('the shape of a reader', () => {
  it('says what it takes, member by member', () => {
    expect(checked(person, () => []).shape).toEqual({
      kind: 'object',
      members: {
        name: { shape: { kind: 'line', max: 3 }, optional: false },
        age: { shape: { kind: 'whole', min: 2, max: 4 }, optional: true },
      },
    });
    expect(pair.shape).toEqual({ kind: 'list', of: few.shape, min: 1, max: 2 });
    expect(list(flag, { max: 9 }).shape).toEqual({
      kind: 'list',
      of: { kind: 'flag' },
      min: 0,
      max: 9,
    });
    expect(tenths.shape).toEqual({ kind: 'number', min: 0.5, max: 2.5 });
    expect(oneOf('a', 'b').shape).toEqual({ kind: 'word', words: ['a', 'b'] });
    expect([long, date, zone, state].map(({ shape }) => shape.kind)).toEqual([
      'prose',
      'date',
      'zone',
      'state',
    ]);
  });

  it('of a document names its compartments', () => {
    const { shape } = documentEntry;

    expect(shape.kind === 'object' && shape.members['compartment']).toEqual({
      shape: { kind: 'word', words: ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'P'] },
      optional: false,
    });
    expect(shape.kind === 'object' && shape.members['pages']).toEqual({
      shape: { kind: 'whole', min: 0, max: 1_000_000 },
      optional: true,
    });
  });
});
