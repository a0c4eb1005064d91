/** A treaty of two States names them, and binds no third. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantFromIso, stateCode } from '@comity/kernel';
import type { Json, StateCode } from '@comity/kernel';
import { contextOn, findingsIn, WHOLE_CONTENT } from '@comity/testkit';
import type { Edits } from '@comity/testkit';
import {
  bindsOn,
  calendarDate,
  chooseBases,
  correctRegister,
  foundingRegister,
  inForceBetween,
  readRegister,
  readRegisterOf,
} from '../index.js';
import type { Instrument, Party } from '../index.js';

const [GTM, MEX, BRA] = ['GTM', 'MEX', 'BRA'].map(stateCode) as [StateCode, StateCode, StateCode];
const ON = instantFromIso('2026-06-08T00:00:00Z');
const CODE = 'BILATERAL-MEX-GTM-1996';
const at = foundingRegister.instruments.findIndex(({ code }) => code === CODE);

const partyRow = (state: StateCode, more: Partial<Party> = {}): Party => ({
  state,
  instrument: CODE,
  party: 'yes',
  source: 'Nota (ficticia)',
  grounding: 'found',
  confidence: 'high',
  ...more,
});

const read = (change: object) =>
  readRegister(JSON.parse(JSON.stringify({ ...foundingRegister, ...change })) as Json);

const problemsWith = (change: object): readonly string[] => {
  const reading = read(change);
  return reading.ok ? [] : reading.problems.map(({ path, problem }) => `${path} ${problem}`);
};

/** The founding instruments with other members in one of them. */
const instrumentsWith = (
  index: number,
  more: object,
): { readonly instruments: readonly object[] } => ({
  instruments: foundingRegister.instruments.map((row, place) =>
    place === index ? { ...row, ...more } : row,
  ),
});

describe('a treaty of two States', () => {
  it.each<[string, object, string]>([
    ['names none', { between: undefined }, 'between MISSING'],
    ['names one', { between: ['MEX'] }, 'between TOO_FEW'],
    ['names three', { between: ['MEX', 'GTM', 'BRA'] }, 'between TOO_MANY'],
    ['names one twice', { between: ['MEX', 'MEX'] }, 'between[1] REPEATED'],
    ['names a State nobody knows', { between: ['MEX', 'ESP'] }, 'between[1] NOT_STATE'],
    ['names what is no State', { between: ['MEX', 'Guatemala'] }, 'between[1] NOT_STATE'],
    ['is no treaty of two', { kind: 'treaty' }, 'between NOT_ALLOWED'],
  ])('does not stand where it %s', (_, more, reason) => {
    expect(problemsWith(instrumentsWith(at, more))).toContain(`instruments[${at}].${reason}`);
  });

  it('has no party row of a third State', () => {
    const parties = [...foundingRegister.parties, partyRow(BRA)];

    expect(problemsWith({ parties })).toEqual([
      `parties[${foundingRegister.parties.length}].state NOT_ALLOWED`,
    ]);
  });

  it('is joined by no third State, whatever State corrects its rows', () => {
    const anyState = fc.constantFrom(...foundingRegister.states.map(({ code }) => code));
    const anyAnswer = fc.constantFrom<Party['party']>('yes', 'no', 'unknown');
    fc.assert(
      fc.property(anyState, anyAnswer, (state, party) => {
        const rows = { parties: [partyRow(state, { party })] };
        const outcome = correctRegister(foundingRegister, state, rows);
        expect(outcome.ok).toBe(state === MEX || state === GTM);
        if (outcome.ok) return;
        expect(outcome.denial).toEqual({
          code: 'CORRECTION_INVALID',
          detail: { problems: ['parties[0].state: NOT_ALLOWED'] },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('binds no State that it does not name, and is unknown of those that it does', () => {
    for (const { code } of foundingRegister.states) {
      const named = code === MEX || code === GTM;
      expect([code, bindsOn(foundingRegister, CODE, code, ON)]).toEqual([
        code,
        named ? 'unknown' : 'no',
      ]);
    }
  });

  it('is unknown of a State that it names and of which there is no row', () => {
    const parties = foundingRegister.parties.filter(({ instrument }) => instrument !== CODE);

    expect(bindsOn({ ...foundingRegister, parties }, CODE, MEX, ON)).toBe('unknown');
  });
});

describe('a treaty whose entry into force nobody has read', () => {
  const confirmedBy = (...states: readonly StateCode[]) =>
    states.reduce((register, state) => {
      const outcome = correctRegister(register, state, { parties: [partyRow(state)] });
      if (!outcome.ok) throw new Error(outcome.denial.code);
      return outcome.value;
    }, foundingRegister);

  it('has no day in the register, and stays unknown although both States say they are parties', () => {
    const register = confirmedBy(MEX, GTM);

    expect(register.instruments[at]).not.toHaveProperty('inForceSince');
    expect(inForceBetween(register, CODE, [GTM, MEX], ON)).toBe('unknown');
  });

  it('is not in force where a State says that it is no party, or was none yet on the day', () => {
    const without = (more: Partial<Party>) => {
      const outcome = correctRegister(foundingRegister, MEX, { parties: [partyRow(MEX, more)] });
      return outcome.ok ? inForceBetween(outcome.value, CODE, [GTM, MEX], ON) : outcome;
    };

    expect(without({ party: 'no' })).toBe('no');
    expect(without({ deposited: calendarDate('2026-06-09') })).toBe('no');
    expect(without({ deposited: calendarDate('1997-06-09') })).toBe('unknown');
  });

  it('is in force from the day that is known, once both States are parties', () => {
    const { instruments } = foundingRegister;
    const known: Instrument = {
      ...(instruments[at] as Instrument),
      inForceSince: calendarDate('2026-06-08'),
    };
    const register = { ...confirmedBy(MEX, GTM), instruments: instruments.with(at, known) };
    const on = (iso: string) => inForceBetween(register, CODE, [GTM, MEX], instantFromIso(iso));

    expect(on('2026-06-07T23:59:59Z')).toBe('no');
    expect(on('2026-06-08T00:00:00Z')).toBe('yes');
  });

  it('pushes no treaty aside that is surely in force, and stands before UNTOC', () => {
    const { options } = chooseBases(foundingRegister, {
      requesting: GTM,
      requested: MEX,
      purpose: 'mla',
      on: ON,
    });

    expect(options.map(({ instrument, inForce }) => `${instrument?.code} ${inForce}`)).toEqual([
      'A-55 yes',
      `${CODE} unknown`,
      'UNTOC yes',
      'undefined unknown',
    ]);
  });
});

describe('a request of Guatemala to Mexico', () => {
  const found = (edits: Edits, register = foundingRegister) =>
    findingsIn(WHOLE_CONTENT.evidence, edits, { ...contextOn(), register })
      .filter(({ rule }) => rule.startsWith('LB-'))
      .map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);
  const primary = (instrument: string): Edits => ({ 'legalBases[0].instrument': instrument });

  it('rests on Nassau and finds nothing amiss in its bases', () => {
    expect(found({})).toEqual([]);
  });

  it('is warned, and not blocked, where it rests on the treaty of which nothing is known', () => {
    expect(found(primary(CODE))).toEqual(['LB-03 WARN legalBases[0].instrument']);
  });

  it('rests on UNTOC without a word of a closer treaty that may not be in force', () => {
    const parties = foundingRegister.parties.filter(({ instrument }) => instrument !== 'A-55');
    const untoc = primary('UNTOC');

    expect(found(untoc)).toContain('LB-04 WARN legalBases');
    expect(found(untoc, { ...foundingRegister, parties })).not.toContain('LB-04 WARN legalBases');
  });
});

describe('a register of the first edition', () => {
  const { calendars, ...first } = foundingRegister;
  const unnamed = {
    ...first,
    instruments: first.instruments.map((row) => ({ ...row, between: undefined })),
  };
  const reading = (register: object) =>
    readRegisterOf('comity-register/1', JSON.parse(JSON.stringify(register)) as Json);

  it('is read with the States of each bilateral treaty, those of which it has a row', () => {
    const states = (register: typeof foundingRegister) =>
      register.instruments.map(({ code, between }) => [code, between?.toSorted()]);
    const given = reading(unnamed);

    expect(calendars.length).toBeGreaterThan(0);
    expect(given.ok && states(given.value)).toEqual(states(foundingRegister));
  });

  it('names what does not stand in it as in any other', () => {
    const { instruments, ...without } = unnamed;

    expect(reading(without)).toMatchObject({
      problems: [{ path: 'instruments', problem: 'MISSING' }],
    });
    expect(reading({ ...unnamed, instruments: [...instruments, 7] })).toMatchObject({
      problems: [{ path: `instruments[${instruments.length}]`, problem: 'NOT_OBJECT' }],
    });
    expect(reading({ ...unnamed, parties: 7 })).toMatchObject({ ok: false });
  });
});
