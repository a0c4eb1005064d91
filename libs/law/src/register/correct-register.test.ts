/** A State corrects its own rows, and the register never comes to contradict itself. */

import { describe, expect, it } from '@jest/globals';
import { stateCode, type Json } from '@comity/kernel';
import fc from 'fast-check';
import {
  correctRegister,
  foundingRegister,
  readOwnRows,
  readRegister,
  registerFromData,
  type OwnRows,
} from '../index.js';

const GTM = stateCode('GTM');
const MEX = stateCode('MEX');
const rowsOf = (state: string) => foundingRegister.parties.filter((row) => row.state === state);
const [gtmRow, gtmOther] = rowsOf('GTM');
const [mexRow] = rowsOf('MEX');
if (!gtmRow || !gtmOther || !mexRow) throw new Error('the founding register has their rows');

const NOTE = 'Corrected by the State itself (fictitious).';
const ownAuthority = { id: 'gtm-new', state: GTM, name: 'Unidad (ficticia)', designations: [] };
const codeOf = (state: typeof GTM, rows: OwnRows): string => {
  const outcome = correctRegister(foundingRegister, state, rows);
  return outcome.ok ? 'done' : outcome.denial.code;
};

/** The register's JSON with one list changed. */
const withList = (name: 'parties' | 'authorities' | 'states', list: readonly unknown[]): Json =>
  JSON.parse(JSON.stringify({ ...foundingRegister, [name]: list })) as Json;
const problemsOf = (json: Json) => {
  const read = readRegister(json);
  return read.ok ? [] : read.problems.map(({ path, problem }) => `${path} ${problem}`);
};

describe('a correction of the register', () => {
  it('puts the State’s row in place of the one before and leaves every other to the byte', () => {
    const outcome = correctRegister(foundingRegister, GTM, {
      parties: [{ ...gtmRow, note: NOTE }],
    });
    if (!outcome.ok) throw new Error(outcome.denial.code);
    const at = foundingRegister.parties.indexOf(gtmRow);
    expect(outcome.value.parties[at]?.note).toBe(NOTE);
    expect(outcome.value).toEqual({
      ...foundingRegister,
      parties: foundingRegister.parties.with(at, { ...gtmRow, note: NOTE }),
    });
  });

  it('adds an authority and replaces the languages of requests', () => {
    const outcome = correctRegister(foundingRegister, GTM, {
      authorities: [ownAuthority],
      requestLanguages: ['es', 'en'],
    });
    if (!outcome.ok) throw new Error(outcome.denial.code);
    expect(outcome.value.authorities.at(-1)).toEqual(ownAuthority);
    const languages = outcome.value.states.find(({ code }) => code === GTM)?.requestLanguages;
    expect(languages).toEqual(['es', 'en']);
  });

  it('is denied for a row of another State, also under cover of an authority’s id', () => {
    const [mexican] = foundingRegister.authorities.filter(({ state }) => state === MEX);
    const stolen = { ...ownAuthority, id: mexican?.id ?? '' };
    expect(codeOf(GTM, { parties: [{ ...mexRow, note: NOTE }] })).toBe('CORRECTION_OF_OTHER_STATE');
    expect(codeOf(GTM, { authorities: [stolen] })).toBe('CORRECTION_OF_OTHER_STATE');
    expect(codeOf(stateCode('XKX'), {})).toBe('CORRECTION_OF_OTHER_STATE');
  });

  it('is denied when it changes nothing', () => {
    expect(codeOf(GTM, {})).toBe('CORRECTION_EMPTY');
    expect(codeOf(GTM, { parties: [gtmRow] })).toBe('CORRECTION_EMPTY');
  });

  it('is denied when the register would contradict itself: a row twice, yes without source', () => {
    const { source, ...unsourced } = { ...gtmRow, party: 'yes' as const };
    expect(source).toBeDefined();
    const twice = [
      { ...gtmRow, note: NOTE },
      { ...gtmRow, note: 'else' },
    ];
    const nowhere = [{ ...gtmRow, instrument: 'X-1' }];
    for (const parties of [[unsourced], twice, nowhere]) {
      expect(codeOf(GTM, { parties })).toBe('CORRECTION_INVALID');
    }
  });

  it('never touches a row of another State, whatever rows are sent', () => {
    const anyRow = fc.constantFrom(...foundingRegister.parties);
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 4 }), fc.string(), (rows, note) => {
        const parties = rows.map((row) => ({ ...row, note: `x${note}` }));
        const outcome = correctRegister(foundingRegister, GTM, { parties });
        const others = rows.some(({ state }) => state !== GTM);
        if (others) expect(outcome.ok).toBe(false);
        if (!outcome.ok) return;
        const foreign = outcome.value.parties.filter(({ state }) => state !== GTM);
        expect(foreign).toEqual(foundingRegister.parties.filter(({ state }) => state !== GTM));
      }),
    );
  });

  it('reads no member that a State has no say in', () => {
    expect(readOwnRows({ instruments: [] })).toMatchObject({ ok: false });
    expect(readOwnRows({ requestLanguages: ['es'] })).toMatchObject({ ok: true });
  });
});

describe('a register that does not stand', () => {
  const { parties, authorities, states } = foundingRegister;

  it.each<[string, Json, string]>([
    [
      'a row twice',
      withList('parties', [...parties, gtmRow]),
      `parties[${parties.length}].instrument REPEATED`,
    ],
    [
      'a State twice',
      withList('states', [...states, ...states.slice(0, 1)]),
      'states[35].code REPEATED',
    ],
    [
      'an instrument nobody knows',
      withList('parties', [{ ...gtmRow, instrument: 'X-1' }]),
      'parties[0].instrument NOT_ALLOWED',
    ],
    [
      'a State nobody knows',
      withList('parties', [{ ...gtmRow, state: 'ESP' }]),
      'parties[0].state NOT_STATE',
    ],
    [
      'an authority of no State',
      withList('authorities', [...authorities, { ...ownAuthority, state: 'ESP' }]),
      `authorities[${authorities.length}].state NOT_STATE`,
    ],
    [
      'an authority twice',
      withList('authorities', [...authorities, ...authorities.slice(0, 1)]),
      `authorities[${authorities.length}].id REPEATED`,
    ],
    [
      'a yes without source',
      withList('parties', [
        { state: 'GTM', instrument: 'A-55', party: 'yes', grounding: 'found', confidence: 'high' },
      ]),
      'parties[0].source MISSING',
    ],
  ])('names the row and the reason: %s', (_, json, reason) => {
    expect(problemsOf(json)).toContain(reason);
  });

  it('stops the start with file, row and reason', () => {
    expect(() => registerFromData(withList('parties', [...parties, gtmRow]))).toThrow(
      new RegExp(`generated/register\\.ts.*parties\\[${parties.length}\\]\\.instrument REPEATED`),
    );
  });
});
