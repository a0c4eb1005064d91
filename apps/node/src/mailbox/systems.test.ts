/** The file that enrols systems is read strictly: what is not plainly meant is no enrolment. */

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import { coversKind, isKind, isKindPattern } from './kinds.js';
import { actorOf, readSystems } from './systems.js';

const KEY = 'k'.repeat(43);
const casework = {
  name: 'casework',
  key: KEY,
  sends: ['example.note'],
  receives: ['example.*'],
  signs: false,
};
const other = { ...casework, name: 'practices', key: 'p'.repeat(43) };

describe('the file of systems', () => {
  it('enrols each system with what it may do', () => {
    expect(readSystems([casework, other])).toEqual({ ok: true, systems: [casework, other] });
    expect(readSystems([])).toEqual({ ok: true, systems: [] });
    expect(actorOf(casework)).toBe('system:casework');
  });

  const { signs: _, ...withoutSigns } = casework;
  const wrong: readonly (readonly [string, Json])[] = [
    ['that is no list', { casework }],
    ['with what is no system', [null]],
    ['with a list for a system', [[]]],
    ['with a member too many', [{ ...casework, admin: true }]],
    ['with a member too few', [withoutSigns]],
    ['with a name in capitals', [{ ...casework, name: 'Casework' }]],
    ['with a name that could be another’s in the audit trail', [{ ...casework, name: 'a:b' }]],
    ['with a key in hexadecimal', [{ ...casework, key: 'a'.repeat(64) }]],
    ['with kinds that are no list', [{ ...casework, sends: 'example.note' }]],
    ['with a kind that is a number', [{ ...casework, sends: [1] }]],
    ['with everything as a kind', [{ ...casework, receives: ['*'] }]],
    ['with a star within a kind', [{ ...casework, receives: ['a.*.b'] }]],
    ['that lets a system sign by a word', [{ ...casework, signs: 'yes' }]],
    ['with one name twice', [casework, { ...other, name: 'casework' }]],
    ['with one key twice', [casework, { ...other, key: KEY }]],
    ['with too many', Array.from({ length: 65 }, () => casework)],
  ];

  it.each(wrong)('%s does not read, and says why', (_, file) => {
    expect(readSystems(file)).toEqual({ ok: false, problem: expect.any(String) });
  });
});

describe('a kind', () => {
  it.each(['library', 'library.series', 'a-1.b-2', 'x'.repeat(64)])('is %s', (kind) => {
    expect([isKind(kind), isKindPattern(kind)]).toEqual([true, true]);
  });

  it.each(['', '.', 'a.', '.a', 'a..b', '-a', 'A', 'a_b', 'a%', 'a b', 'x'.repeat(65), 'ñ'])(
    'is not %j',
    (kind) => expect([isKind(kind), isKindPattern(kind)]).toEqual([false, false]),
  );

  it('is covered by itself, and by a pattern that it begins like, dot included', () => {
    const patterns = ['library', 'example.*'];
    const covered = ['library', 'example.note', 'example.a.b', 'example.*', 'example.a.*'];
    const not = ['library.series', 'library.*', 'example', 'examples.note', 'other', 'e.*'];

    expect(covered.filter((kind) => !coversKind(patterns, kind))).toEqual([]);
    expect(not.filter((kind) => coversKind(patterns, kind))).toEqual([]);
  });
});
