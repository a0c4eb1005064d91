/** What a basis rests on: the row of each State, its authorities, a reason and its source. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, stateCode } from '@comity/kernel';
import { chooseBases, foundingRegister } from '../index.js';
import type { LegalBases, LegalRegister, Purpose } from '../index.js';

const between = (
  requesting: string,
  requested: string,
  purpose: Purpose = 'mla',
  register: LegalRegister = foundingRegister,
): LegalBases =>
  chooseBases(register, {
    requesting: stateCode(requesting),
    requested: stateCode(requested),
    purpose,
    on: instantFromIso('2026-06-08T00:00:00Z'),
  });

describe('the grounds of a basis', () => {
  it('are, for each State, its own row on that instrument, with its source', () => {
    const { options } = between('BRA', 'PER');

    const named = options.flatMap(({ instrument, parties }) =>
      instrument === null ? [] : [{ code: instrument.code, parties }],
    );
    expect(named.map(({ code }) => code)).toEqual(['A-55', 'UNTOC']);
    for (const { code, parties } of named) {
      expect(parties.map(({ state, row }) => [state, row?.state, row?.instrument])).toEqual([
        ['BRA', 'BRA', code],
        ['PER', 'PER', code],
      ]);
      expect(parties.every(({ row }) => row !== null && row.source !== '')).toBe(true);
    }
  });

  it('are no row where the register has none', () => {
    const parties = foundingRegister.parties.filter(({ state }) => state !== 'PER');

    const { options } = between('BRA', 'PER', 'mla', { ...foundingRegister, parties });

    expect(options.map(({ parties: [, ground] }) => ground.row)).toEqual(options.map(() => null));
  });

  it('name the authorities that the State has designated for that instrument, and no other', () => {
    const [first] = between('BRA', 'PER').options;

    expect(first?.instrument?.code).toBe('A-55');
    for (const { state, authorities } of first?.parties ?? []) {
      const designated = foundingRegister.authorities.filter(
        (authority) =>
          authority.state === state &&
          authority.designations.some(({ instruments }) => instruments.includes('A-55')),
      );
      expect(authorities.map(({ id }) => id)).toEqual(designated.map(({ id }) => id));
    }
    expect(first?.parties[1].authorities.map(({ id }) => id)).toContain('per-fn');
  });

  it('name an authority that one of several designations names', () => {
    const authorities = foundingRegister.authorities.map((authority) => ({
      ...authority,
      designations: [
        ...authority.designations,
        ...authority.designations.map((designation) => ({ ...designation, instruments: [] })),
      ],
    }));

    const [first] = between('BRA', 'PER', 'mla', { ...foundingRegister, authorities }).options;

    expect(first?.parties[1].authorities.map(({ id }) => id)).toContain('per-fn');
  });

  it('are for reciprocity the States alone: nothing is registered or designated for it', () => {
    expect(between('BRA', 'PER').options.at(-1)).toMatchObject({
      level: 'reciprocity',
      parties: [
        { state: 'BRA', row: null, authorities: [] },
        { state: 'PER', row: null, authorities: [] },
      ],
    });
  });
});

describe('the bases between two States', () => {
  it('come with the languages that the requested State accepts', () => {
    expect(between('PER', 'BRA').requestLanguages).toEqual(
      foundingRegister.states.find(({ code }) => code === 'BRA')?.requestLanguages,
    );
    expect(between('PER', 'BRA').requestLanguages).not.toEqual([]);
  });

  it('come with no language where the register does not know the requested State', () => {
    const states = foundingRegister.states.filter(({ code }) => code !== 'BRA');

    expect(between('PER', 'BRA', 'mla', { ...foundingRegister, states }).requestLanguages).toEqual(
      [],
    );
  });

  it.each<[string, string, Purpose, string, string]>([
    ['PER', 'BRA', 'extradition', 'bilateral', 'UNTOC 16(3)'],
    ['ARG', 'PRY', 'extradition', 'treaty', 'UNTOC 16(3)'],
    ['ARG', 'PRY', 'extradition', 'untoc', 'UNTOC 16(4)-(6)'],
    ['ARG', 'PRY', 'extradition', 'reciprocity', 'UNTOC 16(6)-(7)'],
    ['GTM', 'MEX', 'mla', 'treaty', 'UNTOC 18(6)-(7)'],
    ['GTM', 'MEX', 'mla', 'untoc', 'UNTOC 18(7)'],
    ['GTM', 'MEX', 'mla', 'reciprocity', 'Nassau 36; Peru CPP 508'],
  ])(
    'give from %s to %s for %s at the level %s the reason of %s',
    (from, to, purpose, level, of) => {
      const option = between(from, to, purpose).options.find((one) => one.level === level);

      expect(option?.citation).toBe(of);
      expect(option?.why).not.toBe('');
    },
  );

  it('give a bilateral treaty on assistance the reason of its own', () => {
    const instruments = foundingRegister.instruments.map((instrument) =>
      instrument.code === 'A-55' ? { ...instrument, kind: 'bilateral' as const } : instrument,
    );

    const [first] = between('GTM', 'MEX', 'mla', { ...foundingRegister, instruments }).options;

    expect(first).toMatchObject({ level: 'bilateral', citation: 'Nassau 36; UNTOC 18(6)-(7)' });
    expect(first?.why).not.toBe('');
  });
});
