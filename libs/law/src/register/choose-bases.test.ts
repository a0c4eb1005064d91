/** On what a request between two States may rest. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantFromIso, stateCode } from '@comity/kernel';
import type { Instant, StateCode } from '@comity/kernel';
import {
  calendarDate,
  chooseBases,
  foundingRegister,
  inForceBetween,
  stateCodeIn,
} from '../index.js';
import type { Instrument, LegalRegister, Purpose } from '../index.js';

const EARLY = calendarDate('1950-01-01');
const ON = instantFromIso('2026-06-08T00:00:00Z');
const [GTM, MEX, BRB, BRA, PER] = ['GTM', 'MEX', 'BRB', 'BRA', 'PER'].map(
  (text) => stateCodeIn(foundingRegister, text) as StateCode,
) as [StateCode, StateCode, StateCode, StateCode, StateCode];

const MEX_GTM = 'BILATERAL-MEX-GTM-1996';

const codes = (requesting: StateCode, requested: StateCode, purpose: Purpose): readonly string[] =>
  chooseBases(foundingRegister, { requesting, requested, purpose, on: ON }).options.map(
    ({ instrument }) => instrument?.code ?? 'reciprocity',
  );

const aTreaty = (given: Partial<Instrument>): Instrument => ({
  code: 'TEST',
  name: 'Fictitious treaty',
  short: 'Fictitious',
  kind: 'treaty',
  procedures: ['mla'],
  inForceSince: calendarDate('2000-01-01'),
  grounding: 'recalled',
  ...given,
});

const BILATERAL = { kind: 'bilateral', between: [GTM, MEX] } as const;

const withInstruments = (
  extra: readonly Instrument[],
  party: 'yes' | 'unknown' = 'yes',
): LegalRegister => ({
  ...foundingRegister,
  instruments: [...extra, ...foundingRegister.instruments],
  parties: [
    ...foundingRegister.parties,
    ...extra.flatMap(({ code }) =>
      [GTM, MEX].map((state) => ({
        state,
        instrument: code,
        party,
        source: 'fictitious',
        grounding: 'recalled',
        confidence: 'low' as const,
      })),
    ),
  ],
});

const rankedIn = (register: LegalRegister): readonly (string | undefined)[] =>
  chooseBases(register, { requesting: GTM, requested: MEX, purpose: 'mla', on: ON }).options.map(
    ({ instrument }) => instrument?.code,
  );

describe('chooseBases', () => {
  it('puts the treaty on mutual assistance before UNTOC, and reciprocity last', () => {
    expect(codes(GTM, MEX, 'mla')).toEqual(['A-55', MEX_GTM, 'UNTOC', 'reciprocity']);
  });

  it('does not name a treaty to which one State is no party', () => {
    expect(codes(GTM, BRB, 'mla')).not.toContain('A-55');
  });

  it('puts a bilateral treaty that is surely in force before every other', () => {
    const register = withInstruments([aTreaty({ ...BILATERAL, inForceSince: EARLY })]);
    expect(rankedIn(register)).toEqual(['TEST', 'A-55', MEX_GTM, 'UNTOC', undefined]);
  });

  it('puts a treaty surely in force before a bilateral one of which it is unknown', () => {
    const register = withInstruments([aTreaty(BILATERAL)], 'unknown');
    expect(rankedIn(register)).toEqual(['A-55', 'TEST', MEX_GTM, 'UNTOC', undefined]);
  });

  it('puts what is unknown before UNTOC, the bilateral treaty before the other', () => {
    const register = withInstruments([aTreaty({})], 'unknown');
    expect(rankedIn(register)).toEqual(['A-55', MEX_GTM, 'TEST', 'UNTOC', undefined]);
  });

  it('puts the later treaty before the earlier, and else goes by their codes', () => {
    const codes = ['B', 'A'].map((code) => aTreaty({ code }));
    const early = aTreaty({ code: '0', inForceSince: EARLY });
    expect(rankedIn(withInstruments([early, ...codes]))).toEqual([
      'A',
      'B',
      'A-55',
      '0',
      MEX_GTM,
      'UNTOC',
      undefined,
    ]);
  });

  it('names what creates duties as support, never as a basis', () => {
    const { options, supporting } = chooseBases(foundingRegister, {
      requesting: BRA,
      requested: PER,
      purpose: 'mla',
      on: ON,
    });
    expect(supporting.map(({ instrument }) => instrument.code)).toContain('TIP');
    expect(supporting.filter(({ instrument }) => instrument.procedures.length > 0)).toEqual([]);
    expect(options.some(({ instrument }) => instrument?.procedures.length === 0)).toBe(false);
  });

  const anyState = fc.constantFrom(...foundingRegister.states.map(({ code }) => code));
  const anyQuestion = fc.record({
    requesting: anyState,
    requested: anyState,
    purpose: fc.constantFrom<Purpose>('mla', 'extradition'),
    on: fc
      .integer({ min: instantFromIso('1990-01-01T00:00:00Z'), max: ON })
      .map((ms) => ms as Instant),
  });
  const RANKS = [
    'bilateral yes',
    'treaty yes',
    'bilateral unknown',
    'treaty unknown',
    'untoc yes',
    'untoc unknown',
    'reciprocity unknown',
  ];

  it('never names what is not in force, nor ranks unknown above sure closer than UNTOC', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { options } = chooseBases(foundingRegister, question);
        for (const { instrument, inForce } of options) {
          if (instrument === null) continue;
          const states = [question.requesting, question.requested] as const;
          expect(inForceBetween(foundingRegister, instrument.code, states, question.on)).toBe(
            inForce,
          );
          expect(inForce).not.toBe('no');
        }
        const ranks = options.map(({ level, inForce }) => RANKS.indexOf(`${level} ${inForce}`));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(options.at(-1)?.level).toBe('reciprocity');
      }),
    );
  });

  it('answers alike in whatever order the register lists its instruments', () => {
    const shuffled = fc.shuffledSubarray([...foundingRegister.instruments], {
      minLength: foundingRegister.instruments.length,
    });
    fc.assert(
      fc.property(anyQuestion, shuffled, (question, instruments) => {
        const given = chooseBases({ ...foundingRegister, instruments }, question).options;
        expect(given).toEqual(chooseBases(foundingRegister, question).options);
      }),
    );
  });
});

describe('stateCodeIn', () => {
  it.each([
    ['GT', 'GTM'],
    ['gtm', 'GTM'],
    ['México', 'MEX'],
    ['mexico', 'MEX'],
    ['brasil', 'BRA'],
    ['Atlantis', undefined],
    ['', undefined],
  ])('reads %j as %j', (text, code) => {
    expect(stateCodeIn(foundingRegister, text)).toBe(code);
  });
});

describe('instruments that the research read beside its table', () => {
  const codesOf = (from: string, to: string, purpose: 'mla' | 'extradition'): readonly string[] =>
    chooseBases(foundingRegister, {
      requesting: stateCode(from),
      requested: stateCode(to),
      purpose,
      on: instantFromIso('2026-04-28T12:00:00Z'),
    }).options.map(({ instrument, inForce }) => `${instrument?.code ?? 'reciprocity'} ${inForce}`);

  it.each<[string, string, 'mla' | 'extradition', readonly string[]]>([
    [
      'PER',
      'BRA',
      'extradition',
      ['BILATERAL-PER-BRA-2003 yes', 'UNTOC yes', 'reciprocity unknown'],
    ],
    ['ARG', 'PRY', 'mla', ['MERCOSUR-MLA yes', 'A-55 yes', 'UNTOC yes', 'reciprocity unknown']],
    ['ARG', 'PRY', 'extradition', ['MERCOSUR-EXT yes', 'UNTOC yes', 'reciprocity unknown']],
    ['CRI', 'PAN', 'mla', ['A-55 yes', 'CA-MLA unknown', 'UNTOC yes', 'reciprocity unknown']],
    ['USA', 'CAN', 'mla', ['A-55 yes', 'UNTOC yes', 'reciprocity unknown']],
    [
      'GTM',
      'MEX',
      'mla',
      ['A-55 yes', 'BILATERAL-MEX-GTM-1996 unknown', 'UNTOC yes', 'reciprocity unknown'],
    ],
    ['GTM', 'MEX', 'extradition', ['A-35 yes', 'UNTOC yes', 'reciprocity unknown']],
  ])('rank between %s and %s for %s as their levels say', (from, to, purpose, wanted) => {
    expect(codesOf(from, to, purpose)).toEqual(wanted);
  });

  it('of two States bind no third', () => {
    expect(codesOf('PER', 'CHL', 'extradition').join()).not.toContain('BILATERAL');
  });
});
