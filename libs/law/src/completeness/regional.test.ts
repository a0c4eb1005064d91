/** Rules of regional, national and transmission law: each met, and found where it is broken. */

import { describe, expect, it } from '@jest/globals';
import {
  basis,
  boundByMedellin,
  contextOn,
  findingsIn,
  ON_EVIDENCE,
  WHOLE_CONTENT,
} from '@comity/testkit';
import type { RuleCase } from '@comity/testkit';
import { RULES } from '../index.js';
import { medellinPredicates } from './medellin.js';
import { regionalPredicates } from './regional.js';

const sanLuis = { ...basis('MERCOSUR-MLA'), legalTexts: 'D3', signedOriginalBy: '2026-06-18' };
const central = {
  ...basis('CA-MLA'),
  legalTexts: 'D3',
  desiredDeadline: { date: '2026-09-01', reason: 'Audiencia señalada.' },
};
const sixth = (kind: string, more: object): Record<string, never> =>
  ({
    'assistanceItems[5]': {
      no: 6,
      kind,
      a55: 'j',
      agreementRef: 'X',
      description: 'Algo.',
      coercive: false,
      persons: [],
      objects: [],
      ...more,
    },
  }) as never;
const preserving = (): Record<string, never> =>
  sixth('data_preservation', {
    custodian: 'Proveedor ficticio',
    link: 'La cuenta anunciaba empleos.',
    preservation: {
      data: 'Registros de acceso',
      necessity: 'Se borran a los noventa días.',
      intentToRequest: true,
    },
  });
const notice = (hearingDate: string): Record<string, never> =>
  sixth('service', {
    service: { document: 'D2', addressee: 'P-03', relation: 'Testigo.', hearingDate },
  });
const peru = { requestingState: 'PER', requestedState: 'MEX' };
const at = 'assistanceItems[5]';

const BROKEN: Readonly<Record<string, readonly RuleCase[]>> = {
  'LB-07': [
    {
      met: {
        requestingState: 'PRY',
        requestedState: 'BRA',
        'declarations.taxOffence': { value: true },
        ...basis('A-59'),
      },
      broken: { 'legalBases[3].instrument': 'A-61' },
      field: 'legalBases',
    },
  ],
  'MML-6-3': [
    {
      met: sanLuis,
      broken: { 'competentAuthority.name': undefined },
      field: 'competentAuthority.name',
    },
    { met: sanLuis, broken: { 'proceeding.type': undefined }, field: 'proceeding.type' },
    {
      met: sanLuis,
      broken: { 'assistanceItems[1].description': undefined },
      field: 'assistanceItems[1].description',
    },
    { met: sanLuis, broken: { assistanceItems: [] }, field: 'assistanceItems' },
    { met: sanLuis, broken: { purpose: undefined }, field: 'purpose' },
    { met: sanLuis, broken: { legalTexts: undefined }, field: 'legalTexts' },
  ],
  'MML-6-2': [
    { met: sanLuis, broken: { signedOriginalBy: '2026-06-19' }, field: 'signedOriginalBy' },
    { met: sanLuis, broken: { signedOriginalBy: undefined }, field: 'signedOriginalBy' },
    {
      met: { ...sanLuis, signedOriginalBy: undefined, channel: 'courier' },
      broken: { channel: 'network' },
      field: 'signedOriginalBy',
    },
    {
      met: { ...sanLuis, signedOriginalBy: undefined },
      metContext: { register: boundByMedellin('GTM', 'MEX') },
      broken: {},
      brokenContext: { register: boundByMedellin('GTM') },
      field: 'signedOriginalBy',
    },
  ],
  'MML-6-5': [
    { met: sanLuis, broken: { originalLanguage: 'en' }, field: 'originalLanguage' },
    { met: sanLuis, broken: { requestedState: 'BRA' }, field: 'translations' },
  ],
  'CAM-4': [
    {
      met: central,
      broken: { 'competentAuthority.name': undefined },
      field: 'competentAuthority.name',
    },
    { met: central, broken: { purpose: undefined }, field: 'purpose' },
    {
      met: central,
      broken: { 'assistanceItems[0].description': undefined },
      field: 'assistanceItems[0].description',
    },
    { met: central, broken: { factsOfOffence: undefined }, field: 'factsOfOffence' },
    { met: central, broken: { legalTexts: undefined }, field: 'legalTexts' },
    { met: central, broken: { desiredDeadline: undefined }, field: 'desiredDeadline' },
  ],
  'CAM-11': [
    {
      met: { ...central, ...notice('2026-07-08') },
      broken: notice('2026-07-07'),
      field: `${at}.service.hearingDate`,
    },
  ],
  'BUD-29': [
    {
      met: preserving(),
      broken: { [`${at}.preservation.data`]: undefined },
      field: `${at}.preservation.data`,
    },
    {
      met: preserving(),
      broken: { [`${at}.preservation.necessity`]: undefined },
      field: `${at}.preservation.necessity`,
    },
    {
      met: preserving(),
      broken: { [`${at}.preservation.intentToRequest`]: false },
      field: `${at}.preservation.intentToRequest`,
    },
    { met: preserving(), broken: { [`${at}.link`]: undefined }, field: `${at}.link` },
    { met: preserving(), broken: { [`${at}.custodian`]: undefined }, field: `${at}.custodian` },
    {
      met: { ...preserving(), [`${at}.custodian`]: undefined, [`${at}.place`]: 'México' },
      broken: { [`${at}.place`]: undefined },
      field: `${at}.custodian`,
    },
    { met: preserving(), broken: { offences: [] }, field: 'offences' },
    { met: preserving(), broken: { factsOfOffence: undefined }, field: 'factsOfOffence' },
    {
      met: preserving(),
      broken: { 'competentAuthority.name': undefined },
      field: 'competentAuthority.name',
    },
  ],
  'BR-LANG': [{ broken: { requestedState: 'BRA' }, field: 'translations' }],
  'PE-536': [
    {
      met: peru,
      broken: { 'competentAuthority.name': undefined },
      field: 'competentAuthority.name',
    },
    { met: peru, broken: { offences: [] }, field: 'offences' },
    { met: peru, broken: { factsOfOffence: undefined }, field: 'factsOfOffence' },
    {
      met: peru,
      broken: { 'assistanceItems[0].description': undefined },
      field: 'assistanceItems[0].description',
    },
    { met: peru, broken: { requestedState: 'BRA' }, field: 'translations' },
  ],
  'NAS-25': [
    {
      met: { reusesMaterialOf: 'NET-1', useConsentRef: 'Nota 7' },
      broken: { useConsentRef: undefined },
      field: 'useConsentRef',
    },
  ],
  'UN18-19': [
    {
      met: { reusesMaterialOf: 'NET-1', exculpatoryNotice: 'Se avisó a México.' },
      broken: { exculpatoryNotice: undefined },
      field: 'useConsentRef',
    },
    {
      met: { reusesMaterialOf: 'NET-1', useConsentRef: 'Nota 7' },
      broken: { useConsentRef: undefined },
      field: 'useConsentRef',
    },
  ],
  'MED-5': [
    {
      metContext: { accredited: true },
      broken: {},
      brokenContext: { accredited: false },
      field: 'peopleInTheLoop.sender',
    },
  ],
  'MED-6-2': [
    {
      metContext: { signatureValid: true },
      broken: {},
      brokenContext: { signatureValid: false },
      field: 'electronicSignature',
    },
  ],
  'MED-6-3': [
    {
      met: { desiredDeadline: { date: '2026-06-09', reason: 'Audiencia.' } },
      metContext: { register: boundByMedellin('GTM', 'MEX') },
      broken: { 'desiredDeadline.date': '2026-06-08' },
      field: 'desiredDeadline.date',
    },
  ],
  'MED-8': [
    {
      metContext: { register: boundByMedellin('GTM', 'MEX') },
      broken: { purpose: undefined },
      field: 'legalBases',
    },
  ],
};

const cases = Object.entries(BROKEN).flatMap(([rule, list]) =>
  list.map((one) => [rule, one.field, one] as const),
);

describe('a request for evidence', () => {
  it.each(cases)('meets %s, or breaks it at %s', (rule, field, given) => {
    const context = { ...contextOn(ON_EVIDENCE), ...given.metContext };
    const met = findingsIn(WHOLE_CONTENT.evidence, given.met ?? {}, context);
    const broken = findingsIn(
      WHOLE_CONTENT.evidence,
      { ...given.met, ...given.broken },
      { ...context, ...given.brokenContext },
    );
    const here = (one: { readonly rule: string; readonly field: string }) =>
      one.rule === rule && one.field === field;

    expect(met.filter(here)).toEqual([]);
    const severity = RULES.find(({ id }) => id === rule)?.severity;
    expect(broken.filter(here)).toMatchObject([{ severity }]);
  });

  it('is asked nothing of instruments on which it does not rest', () => {
    const edits = { legalTexts: undefined, desiredDeadline: undefined };
    const rules = findingsIn(WHOLE_CONTENT.evidence, edits, contextOn()).map(({ rule }) => rule);

    expect(rules.filter((rule) => /^(?:MML|CAM|BUD|PE|MED)-/.test(rule))).toEqual([]);
  });
});

it('every rule of these groups has a case that meets it and one that breaks it', () => {
  const evaluated = [
    ...Object.keys(regionalPredicates),
    ...Object.keys(medellinPredicates),
    'MED-8',
  ];

  expect(Object.keys(BROKEN).toSorted()).toEqual(evaluated.toSorted());
});

describe('information given unasked', () => {
  const found = (edits: object, more: object = {}) =>
    findingsIn(WHOLE_CONTENT.spontaneous, edits as never, { ...contextOn(), ...more }).map(
      ({ rule, field }) => `${rule} ${field}`,
    );

  it('has nothing against it as the worked one is', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['S04', { information: undefined }, 'S04 information'],
    ['S05', { whyUseful: undefined }, 'S05 whyUseful'],
    ['S06', { originAndGrading: undefined }, 'S06 originAndGrading'],
    ['S01', { requestingCentralAuthority: undefined }, 'S01 requestingCentralAuthority'],
    ['S02', { requestedCentralAuthority: undefined }, 'S02 requestedCentralAuthority'],
    ['TIP-3', { 'victims[0].means': [] }, 'TIP-3 victims[0].means'],
    ['VIC-01', { 'victims[1].nonPunishment': undefined }, 'VIC-01 victims[1].nonPunishment'],
    ['SYS-ABB', { whyUseful: 'Para la FECT.' }, 'SYS-ABB whyUseful'],
  ])('is held to %s', (_, edits, finding) => {
    expect(found(edits)).toContain(finding);
  });

  it('gives no victim away, neither in its text nor in its subject', () => {
    const sealed = [{ victimCode: 'V-01', name: 'Rosaura Quispe Inventada' }];

    expect(found({ subject: 'El caso de Rosaura Quispe Inventada' }, { sealed })).toContain(
      'TIP-6-1 subject',
    );
  });

  it('may be given on no condition at all', () => {
    expect(found({ conditions: [] })).toEqual([]);
  });
});
