/** Rules on requests for a person: each met by whole content, and found where it is broken. */

import { describe, expect, it } from '@jest/globals';
import { officerId } from '@comity/kernel';
import {
  basis,
  BRA,
  contextOn,
  findingsIn,
  ON_EXTRADITION,
  PER,
  WHOLE_CONTENT,
  workedExtradition,
} from '@comity/testkit';
import type { RuleCase } from '@comity/testkit';
import { checkCompleteness, RULES } from '../index.js';
import { extraditionPredicates } from './extradition.js';

const caracas = basis('B-47');
const mercosur = basis('MERCOSUR-EXT');
const sentenced = () => ({
  purpose: 'execution_of_sentence',
  conviction: { court: 'Una sala', remainingMonths: 6, document: 'D4' },
});
const years = (own: number, theirs: number) => ({
  offences: [
    { name: 'X', maxPenaltyYears: own, maxPenaltyYearsRequested: theirs, gravePenalties: [] },
  ],
});
const grave = (penalty: string, ...codes: string[]) => ({
  'offences[0].gravePenalties': [penalty],
  undertakings: codes.map((code) => ({ code, text: 'Se compromete.' })),
});
const untoc16 = { 'legalBases[1].role': 'primary', 'legalBases[0].role': 'supplementary' };
const victim = (member: string, value: unknown) => ({ [`victims[0].${member}`]: value }) as never;

/** Rules on the formal request. */
const FORMAL: Readonly<Record<string, readonly RuleCase[]>> = {
  'LB-01': [{ broken: { legalBases: [] }, field: 'legalBases' }],
  'LB-02': [
    {
      broken: { 'legalBases[0].instrument': 'A-55', requestedState: 'BRB' },
      field: 'legalBases[0].instrument',
    },
  ],
  'LB-03': [{ broken: basis('ANOTHER'), field: 'legalBases[3].instrument' }],
  'LB-05': [
    {
      broken: { legalBases: [{ instrument: 'TIP', articles: [], role: 'primary' }] },
      field: 'legalBases',
    },
  ],
  'LB-06': [
    {
      met: { requestedState: 'VEN', requestingState: 'ECU', ...caracas },
      broken: { requestedState: 'BRA' },
      field: 'legalBases',
    },
    {
      met: { requestedState: 'VEN', requestingState: 'ECU', ...caracas },
      broken: { requestedState: 'BRB' },
      field: 'legalBases',
      severity: 'WARN',
    },
  ],
  'UN16-1': [
    { broken: { dualCriminality: undefined }, field: 'dualCriminality' },
    {
      broken: { 'requestedPerson.lastKnownLocation': undefined },
      field: 'requestedPerson.lastKnownLocation',
    },
    {
      met: { 'offences[0].category': 'other' },
      broken: { organisedGroupGrounds: undefined },
      field: 'organisedGroupGrounds',
    },
  ],
  'UN16-4': [
    {
      met: { ...untoc16, untocBasisNotifiedOn: '2020-01-01' },
      broken: { untocBasisNotifiedOn: undefined },
      field: 'untocBasisNotifiedOn',
    },
  ],
  'CAR-11-1a': [
    {
      met: caracas,
      broken: { 'arrestWarrant.document': undefined },
      field: 'arrestWarrant.document',
    },
    {
      met: caracas,
      broken: { 'arrestWarrant.authority': undefined },
      field: 'arrestWarrant.authority',
    },
    {
      met: caracas,
      broken: { evidenceSummary: undefined },
      field: 'evidenceSummary',
      severity: 'WARN',
    },
  ],
  'CAR-11-1a2': [
    {
      met: { ...caracas, ...sentenced() },
      broken: { 'conviction.document': undefined },
      field: 'conviction.document',
    },
  ],
  'CAR-11-1b': [{ met: caracas, broken: { legalTexts: undefined }, field: 'legalTexts' }],
  'CAR-11-2': [
    { met: caracas, broken: { translations: [] }, field: 'translations' },
    {
      met: caracas,
      broken: { 'requestedPerson.names': undefined },
      field: 'requestedPerson.names',
    },
    {
      met: caracas,
      broken: { 'requestedPerson.nationalities': [] },
      field: 'requestedPerson.nationalities',
    },
  ],
  'CAR-3': [
    { met: { ...caracas, ...years(2, 2) }, broken: years(1.99, 2), field: 'offences' },
    { met: { ...caracas, ...years(2, 2) }, broken: years(2, 1.99), field: 'offences' },
    {
      met: { ...caracas, ...sentenced() },
      broken: { 'conviction.remainingMonths': 5 },
      field: 'conviction.remainingMonths',
    },
  ],
  'CAR-9': [
    {
      met: { ...caracas, ...grave('death', 'no_death_penalty') },
      broken: { undertakings: [] },
      field: 'undertakings',
    },
    {
      met: { ...caracas, ...grave('life', 'no_life_or_cap') },
      broken: grave('life', 'no_death_penalty'),
      field: 'undertakings',
    },
    {
      met: { ...caracas, ...grave('degrading', 'no_degrading_penalty') },
      broken: { undertakings: [] },
      field: 'undertakings',
    },
  ],
  'CAR-10': [
    { met: caracas, broken: { diplomaticNote: undefined }, field: 'diplomaticNote' },
    {
      met: { ...caracas, diplomaticNote: undefined, channel: 'diplomatic' },
      broken: { channel: 'courier' },
      field: 'diplomaticNote',
    },
  ],
  'MEX-18': [
    {
      met: mercosur,
      broken: { 'arrestWarrant.document': undefined },
      field: 'arrestWarrant.document',
    },
    {
      met: { ...mercosur, ...sentenced(), arrestWarrant: undefined },
      broken: { 'conviction.document': undefined },
      field: 'arrestWarrant.document',
    },
    { met: mercosur, broken: { facts: undefined }, field: 'facts' },
    { met: mercosur, broken: { legalTexts: undefined }, field: 'legalTexts' },
    {
      met: mercosur,
      broken: { 'offences[0].provision': undefined, 'offences[1].provision': undefined },
      field: 'offences',
    },
    {
      met: mercosur,
      broken: { 'requestedPerson.names': undefined },
      field: 'requestedPerson.names',
    },
    { met: mercosur, broken: { limitationStatement: undefined }, field: 'limitationStatement' },
  ],
  'MEX-2': [
    { met: { ...mercosur, ...years(2, 2) }, broken: years(1.99, 2), field: 'offences' },
    {
      met: { ...mercosur, ...sentenced() },
      broken: { 'conviction.remainingMonths': 5 },
      field: 'conviction.remainingMonths',
    },
  ],
  'MEX-13': [
    {
      met: { ...mercosur, ...grave('death', 'no_death_penalty') },
      broken: { undertakings: [] },
      field: 'undertakings',
    },
    {
      met: { ...mercosur, ...grave('life', 'no_life_or_cap') },
      broken: { undertakings: [] },
      field: 'undertakings',
    },
  ],
  'MEX-20': [{ met: mercosur, broken: { translations: [] }, field: 'translations' }],
  'MEX-10': [{ met: mercosur, broken: { 'ageAtOffence.under18': true }, field: 'ageAtOffence' }],
  'BR-LANG': [{ broken: { translations: [] }, field: 'translations' }],
  'PE-526': [
    {
      broken: { 'nationalDecision.consultativeResolution': undefined },
      field: 'nationalDecision.consultativeResolution',
    },
    {
      broken: { 'nationalDecision.governmentResolution': undefined },
      field: 'nationalDecision.governmentResolution',
    },
    {
      broken: { 'nationalDecision.personLocated': undefined },
      field: 'nationalDecision.personLocated',
    },
  ],
  'TIP-3': [{ broken: victim('means', []), field: 'victims[0].means' }],
  'TIP-3c': [{ broken: { 'victims[3].exploitation': [] }, field: 'victims[3].exploitation' }],
  'TIP-6-1': [
    {
      broken: { facts: 'La víctima Rosaura Quispe Inventada declaró en Lima.' },
      field: 'facts',
      brokenContext: { sealed: [{ victimCode: 'V-01', name: 'Rosaura Quispe Inventada' }] },
    },
  ],
  'VIC-01': [{ broken: victim('nonPunishment', undefined), field: 'victims[0].nonPunishment' }],
  'VIC-02': [{ broken: { requestedState: 'ARG' }, field: 'documents' }],
  'SYS-4E': [
    {
      metContext: { approver: { id: officerId('a.chief'), state: PER } },
      broken: {},
      field: 'peopleInTheLoop.approver',
      brokenContext: { approver: { id: officerId('a.drafter'), state: PER } },
    },
    {
      broken: {},
      field: 'peopleInTheLoop.approver',
      brokenContext: { approver: { id: officerId('a.chief'), state: BRA } },
    },
  ],
  'SYS-ABB': [{ broken: { facts: 'Según la FECOR hubo trata.' }, field: 'facts' }],
  'MED-5': [{ broken: {}, field: 'peopleInTheLoop.sender', brokenContext: { accredited: false } }],
  'MED-6-2': [
    { broken: {}, field: 'electronicSignature', brokenContext: { signatureValid: false } },
  ],
};

/** Rules on the request for arrest alone. */
const PROVISIONAL: Readonly<Record<string, readonly RuleCase[]>> = {
  'UN16-9': [
    {
      broken: { 'provisionalArrest.urgencyReason': undefined },
      field: 'provisionalArrest.urgencyReason',
    },
  ],
  'CAR-14-1': [
    {
      met: caracas,
      broken: { 'provisionalArrest.intentToRequestExtradition': false },
      field: 'provisionalArrest.intentToRequestExtradition',
    },
    {
      met: caracas,
      broken: { 'provisionalArrest.warrantExists': false },
      field: 'provisionalArrest.warrantExists',
    },
    {
      met: caracas,
      broken: { 'provisionalArrest.offence': undefined },
      field: 'provisionalArrest.offence',
    },
  ],
  'MEX-29': [
    {
      met: mercosur,
      broken: { 'provisionalArrest.warrantExists': false },
      field: 'provisionalArrest.warrantExists',
    },
    {
      met: mercosur,
      broken: { 'provisionalArrest.offence': undefined },
      field: 'provisionalArrest.offence',
    },
    {
      met: mercosur,
      broken: { 'provisionalArrest.placeAndTime': undefined },
      field: 'provisionalArrest.placeAndTime',
    },
    {
      met: mercosur,
      broken: { 'requestedPerson.names': undefined },
      field: 'requestedPerson.names',
    },
    {
      met: mercosur,
      broken: { 'provisionalArrest.intentToRequestExtradition': false },
      field: 'provisionalArrest.intentToRequestExtradition',
    },
  ],
};

const rows = (table: Readonly<Record<string, readonly RuleCase[]>>) =>
  Object.entries(table).flatMap(([rule, list]) =>
    list.map((one) => [rule, one.field, one] as const),
  );

describe.each([
  ['formal request', WHOLE_CONTENT.formal, rows(FORMAL)] as const,
  ['request for arrest', WHOLE_CONTENT.provisional, rows(PROVISIONAL)] as const,
])('a %s', (_, whole, cases) => {
  it.each(cases)('meets %s, or breaks it at %s', (rule, field, given) => {
    const context = { ...contextOn(ON_EXTRADITION), ...given.metContext };
    const met = findingsIn(whole, given.met ?? {}, context);
    const broken = findingsIn(
      whole,
      { ...given.met, ...given.broken },
      { ...context, ...given.brokenContext },
    );
    const at = (one: { readonly rule: string; readonly field: string }) =>
      one.rule === rule && one.field === field;

    expect(met.filter(at)).toEqual([]);
    const severity = given.severity ?? RULES.find(({ id }) => id === rule)?.severity;
    expect(broken.filter(at)).toMatchObject([{ severity }]);
  });
});

describe('the worked extradition', () => {
  it('has nothing that blocks, asked in March and asked in full', () => {
    for (const content of [WHOLE_CONTENT.formal, WHOLE_CONTENT.provisional]) {
      const blocking = checkCompleteness(content, contextOn(ON_EXTRADITION)).filter(
        ({ severity }) => severity === 'BLOCK',
      );

      expect(blocking.map(({ rule, field }) => `${rule} ${field}`)).toEqual([]);
    }
  });

  it('is as complete when it is told on another day', () => {
    const later = workedExtradition({ formallyRequestedOn: contextOn().on });
    const blocking = checkCompleteness(later.formal, contextOn()).filter(
      ({ severity }) => severity === 'BLOCK',
    );

    expect(blocking).toEqual([]);
  });
});

it('every rule on requests for a person has a case that meets it and one that breaks it', () => {
  const later = ['MED-6-3'];
  const told = [...Object.keys(FORMAL), ...Object.keys(PROVISIONAL), ...later];

  expect(Object.keys(extraditionPredicates).toSorted()).toEqual([...new Set(told)].toSorted());
});

it('an urgent request waits for no paper of the formal one', () => {
  const bare = {
    legalTexts: undefined,
    arrestWarrant: undefined,
    limitationStatement: undefined,
    nationalDecision: undefined,
    undertakings: [],
    ...mercosur,
  };
  const blocking = findingsIn(WHOLE_CONTENT.provisional, bare, contextOn(ON_EXTRADITION)).filter(
    ({ severity }) => severity === 'BLOCK',
  );

  expect(blocking).toEqual([]);
});

it('but says who is sought, and why at once', () => {
  const bare = { requestedPerson: undefined, provisionalArrest: undefined };
  const blocking = findingsIn(WHOLE_CONTENT.provisional, bare, contextOn(ON_EXTRADITION)).map(
    ({ rule }) => rule,
  );

  expect(blocking).toEqual(expect.arrayContaining(['X03']));
});
