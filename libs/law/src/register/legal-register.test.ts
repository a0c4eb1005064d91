/** Who is bound by what, and how sure the register is. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, stateCode } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import {
  foundingRegister,
  bindsOn,
  designation,
  inForceBetween,
  isAbsenceFound,
  readRegister,
} from '../index.js';

const [ATG, BRB, GTM, MEX, URY] = ['ATG', 'BRB', 'GTM', 'MEX', 'URY'].map(stateCode) as [
  ReturnType<typeof stateCode>,
  ReturnType<typeof stateCode>,
  ReturnType<typeof stateCode>,
  ReturnType<typeof stateCode>,
  ReturnType<typeof stateCode>,
];
const IN_2026 = instantFromIso('2026-06-08T00:00:00Z');

describe('the founding register', () => {
  it('knows the thirty-five States and fifteen instruments, and something of every pair', () => {
    const manifold = foundingRegister.instruments.filter(({ kind }) => kind !== 'bilateral');
    expect(foundingRegister.states).toHaveLength(35);
    expect(foundingRegister.instruments).toHaveLength(15);
    expect(manifold).toHaveLength(13);
    expect(foundingRegister.parties).toHaveLength(35 * 13 + 2 * 2);
  });

  it('gives every authority one id, and each to a State it knows', () => {
    const ids = foundingRegister.authorities.map(({ id }) => id);
    const states = new Set(foundingRegister.states.map(({ code }) => code));

    expect(new Set(ids).size).toBe(ids.length);
    expect(foundingRegister.authorities.every(({ state }) => states.has(state))).toBe(true);
  });

  it('takes the languages of a State from its list, not from the remarks beside it', () => {
    const mexico = foundingRegister.states.find(({ code }) => code === MEX);
    expect(mexico).toMatchObject({ officialLanguages: ['es'], timeZone: 'America/Mexico_City' });
  });
});

describe('isAbsenceFound', () => {
  const found = (instrument: string, states: readonly [string, string], day: string) => {
    const [a, b] = states;
    return isAbsenceFound(
      foundingRegister,
      instrument,
      [stateCode(a), stateCode(b)],
      instantFromIso(`${day}T00:00:00Z`),
    );
  };

  it.each<[string, readonly [string, string], string, boolean, string]>([
    ['A-55', ['GTM', 'BRB'], '2026-06-08', true, 'Barbados was read to be no party'],
    ['A-55', ['BRB', 'GTM'], '2026-06-08', true, 'whichever State stands first'],
    ['A-55', ['GTM', 'MEX'], '2026-06-08', false, 'both are parties'],
    ['A-55', ['GTM', 'URY'], '2026-06-08', false, 'Uruguay is unknown'],
    ['B-47', ['GTM', 'MEX'], '2026-06-08', false, 'no State of Caracas was read'],
    ['A-55', ['ATG', 'MEX'], '2005-01-04', true, 'Antigua and Barbuda had not deposited yet'],
    ['A-55', ['PER', 'VEN'], '1996-04-13', true, 'it was read when Nassau entered into force'],
    ['UNTOC', ['CAN', 'PER'], '2003-09-28', false, 'the entry into force of UNTOC is recalled'],
    ['NOBODY-KNOWS', ['GTM', 'MEX'], '2026-06-08', false, 'the register does not know it'],
  ])('answers for %s between %j on %s: %s, since %s', (instrument, states, day, answer) => {
    expect(found(instrument, states, day)).toBe(answer);
  });
});

describe('inForceBetween', () => {
  it.each<[string, ReturnType<typeof stateCode>, ReturnType<typeof stateCode>, string]>([
    ['A-55', GTM, MEX, 'yes'],
    ['A-55', GTM, BRB, 'no'],
    ['A-55', GTM, URY, 'unknown'],
    ['A-55', BRB, URY, 'no'],
    ['A-59', GTM, MEX, 'no'],
    ['MEDELLIN', GTM, MEX, 'unknown'],
    ['BILATERAL-MEX-GTM-1996', GTM, MEX, 'unknown'],
    ['BILATERAL-MEX-GTM-1996', GTM, BRB, 'no'],
    ['NOBODY-KNOWS', GTM, MEX, 'unknown'],
  ])('answers for %s between %s and %s: %s', (instrument, a, b, answer) => {
    expect(inForceBetween(foundingRegister, instrument, [a, b], IN_2026)).toBe(answer);
  });

  it('counts thirty days from deposit to entry into force, and says unknown in between', () => {
    // Antigua and Barbuda deposited on 2005-01-05.
    const on = (day: string) => bindsOn(foundingRegister, 'A-55', ATG, instantFromIso(day));

    expect(on('2005-01-04T23:59:59Z')).toBe('no');
    expect(on('2005-01-05T00:00:00Z')).toBe('unknown');
    expect(on('2005-02-03T23:59:59Z')).toBe('unknown');
    expect(on('2005-02-04T00:00:00Z')).toBe('yes');
  });

  it('binds nobody before the instrument itself is in force', () => {
    expect(bindsOn(foundingRegister, 'UNTOC', MEX, instantFromIso('2003-09-01T00:00:00Z'))).toBe(
      'no',
    );
  });
});

describe('designation', () => {
  const of = (id: string, state = MEX) =>
    designation(foundingRegister, { id, state, instrument: 'A-55' });

  it('tells a found designation from a recalled one, and both from none', () => {
    expect(of('gtm-mp', GTM)).toBe('found');
    expect(of('mex-fgr')).toBe('recalled');
    expect(of('gtm-csj', GTM)).toBe('none');
  });

  it('is recalled, never none, where the register could ground no authority', () => {
    expect(of('ury-any', URY)).toBe('recalled');
    expect(of('mex-other')).toBe('recalled');
  });
});

describe('readRegister', () => {
  it('reads what it wrote', () => {
    const json = JSON.parse(JSON.stringify(foundingRegister)) as Json;
    expect(readRegister(json)).toEqual({ ok: true, value: foundingRegister });
  });

  it('says by path what is wrong', () => {
    expect(readRegister({ states: [], instruments: [], parties: [{}] })).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        { path: 'parties[0].state', problem: 'MISSING' },
        { path: 'authorities', problem: 'MISSING' },
      ]) as unknown,
    });
  });
});
