/** GENERAL and A-55 on a request for evidence. */

import { basis } from '@comity/testkit';
import type { Edits } from '@comity/testkit';
import { contentRows, lacks, says, sixth, SIXTH } from './rule-row.fixture.js';
import type { RuleTable } from './rule-row.fixture.js';

/** UNTOC before A-55, so that Nassau does not govern. */
export const UNTOC_FIRST: Edits = {
  'legalBases[0].role': 'supplementary',
  'legalBases[1].role': 'primary',
};

const bases = (...codes: string[]): Edits => ({
  legalBases: codes.map((instrument) => ({ instrument, articles: [], role: 'primary' })),
});
const first = 'legalBases[0].instrument';
const second = 'legalBases[1].instrument';
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const JUSTIFIED = ['search', 'embargo', 'seizure', 'freezing', 'delivery_of_objects'];
const TAKING = ['search', 'seizure', 'delivery_of_objects'];
const HEARINGS = ['testimony', 'video_hearing', 'expert_hearing'];
const COSTLY = ['expert_hearing', 'transfer_of_detainee', 'summons'];
const fifth = 'assistanceItems[4].kind';
/** Neither a hearing nor any measure: the fifth item and the first ask for documents. */
const calm: Edits = {
  'assistanceItems[0].kind': 'documents',
  'assistanceItems[0].video': undefined,
  [fifth]: 'documents',
};
const service = (more: Edits = {}): Edits => ({
  assistanceItems: [
    {
      no: 1,
      kind: 'service',
      a55: 'a',
      description: 'X',
      coercive: false,
      persons: [],
      objects: [],
    },
  ],
  ...more,
});
const moved: Edits = {
  ...sixth('transfer_of_detainee'),
  transferOfDetainee: { consentGivenOn: '2026-06-01', custodyUndertaking: true, maxDays: 60 },
};
const coming: Edits = { ...sixth('summons'), safeConduct: { offered: true, lapseDays: 10 } };
const tax: Edits = { 'declarations.taxOffence': { value: true } };

const general: RuleTable = {
  'LB-01': [
    lacks(
      'legalBases',
      { legalBases: [], reciprocity: 'Haremos lo mismo.' },
      { reciprocity: undefined },
    ),
    lacks('legalBases', {}, { legalBases: [] }),
  ],
  'LB-02': [
    says(first, 'A-55', 'A-59'),
    { ...says(first, 'A-55', 'B-47'), severity: 'WARN' },
    lacks(second, { [second]: 'A-59' }, { 'legalBases[1].role': 'primary' }),
  ],
  'LB-03': [says(second, 'UNTOC', 'GTM-MEX-1996')],
  'LB-04': [
    lacks('legalBases', { ...UNTOC_FIRST, requestedState: 'BRB' }, { requestedState: 'MEX' }),
    lacks('legalBases', {}, UNTOC_FIRST),
  ],
  'LB-05': [
    lacks('legalBases', { legalBases: [], reciprocity: 'Lo mismo.' }, bases('TIP')),
    lacks('legalBases', bases('TIP', 'A-61', 'A-52', 'UNTOC'), bases('TIP', 'A-61', 'A-52')),
  ],
  'LB-07': [
    lacks(
      'legalBases',
      { requestingState: 'PRY', requestedState: 'BRA', ...tax, ...basis('A-59') },
      { 'legalBases[3].instrument': 'A-61' },
    ),
    lacks('legalBases', { requestingState: 'PRY', requestedState: 'BRA' }, tax),
    lacks(
      'legalBases',
      { ...tax, requestingState: 'GTM', requestedState: 'BRA' },
      { requestingState: 'PRY' },
    ),
  ],
};

const nassau: RuleTable = {
  'NAS-03': [
    says('requestingCentralAuthority', 'gtm-mp', 'gtm-csj'),
    says('requestingCentralAuthority', 'gtm-mp', undefined),
    says('requestedCentralAuthority', 'bra-drci', 'bra-xx', { requestedState: 'BRA' }),
    {
      ...says('requestedCentralAuthority', 'bra-drci', 'mex-fgr', { requestedState: 'BRA' }),
      broken: { requestedState: 'MEX', requestedCentralAuthority: 'mex-fgr' },
      severity: 'WARN',
    },
  ],
  'NAS-04': ['investigation', 'prosecution', 'trial'].flatMap((type) => [
    says('proceeding.type', type, 'enforcement'),
    says('proceeding.type', type, undefined),
  ]),
  'NAS-06': [
    says('offences', [{ name: 'X', maxPenaltyYears: 1 }], [{ name: 'X', maxPenaltyYears: 0.99 }]),
    says('offences', [{ name: 'X', maxPenaltyYears: 1 }], [{ name: 'X' }]),
    says('offences', [{ name: 'X' }, { name: 'Y', maxPenaltyYears: 9 }], []),
  ],
  'NAS-08': [
    says('declarations.notPurelyMilitary', { value: true }, { value: false }),
    says('declarations.notPurelyMilitary', { value: true }, undefined),
  ],
  'NAS-10': [lacks('documents', {}, { 'documents[0].kind': 'copy' })],
  'NAS-26a1': [
    lacks('offences[1].provision'),
    lacks('offences[0].name'),
    lacks('offences', {}, { offences: [] }),
  ],
  'NAS-26a2': [
    says('factsOfOffence', 'x'.repeat(200), 'x'.repeat(199)),
    lacks('factsOfOffence', service({ factsOfOffence: undefined }), {
      'assistanceItems[0].kind': 'documents',
    }),
    lacks('factsOfOffence', service({ factsOfOffence: undefined }), { assistanceItems: [] }),
  ],
  'NAS-26a3': [lacks('proceeding.type'), lacks('proceeding.nationalReference')],
  'NAS-26a4': [lacks('factsOfRequest')],
  'NAS-26b': [lacks('originatingAct.text'), lacks('originatingAct.date')],
  'NAS-26c': [
    lacks('specialProcedures'),
    lacks(
      'specialProcedures',
      { ...calm, specialProcedures: undefined, attendingOfficials: [] },
      { attendingOfficials: [{ name: 'A' }] },
    ),
    lacks(
      'specialProcedures',
      { ...calm, specialProcedures: undefined, attendingOfficials: [] },
      { 'assistanceItems[0].video': { proposedDates: [], protection: [] } },
    ),
  ],
  'NAS-26d': [
    lacks('assistanceItems[3].description'),
    lacks('assistanceItems', {}, { assistanceItems: [] }),
  ],
  'NAS-07': [
    ...LETTERS.map((letter) => says('assistanceItems[0].a55', letter, 'j')),
    lacks('assistanceItems[0].a55'),
    lacks(`${SIXTH}.a55`, sixth('other'), { [`${SIXTH}.agreementRef`]: undefined }),
  ],
  'NAS-05': [
    lacks('dualCriminality'),
    lacks(
      'dualCriminality',
      { dualCriminality: undefined, 'assistanceItems[4].coercive': false },
      { 'assistanceItems[4].coercive': true },
    ),
  ],
  'NAS-13': [
    says('justificationOfMeasure', 'x'.repeat(150), 'x'.repeat(149)),
    ...JUSTIFIED.map((kind) =>
      lacks(
        'justificationOfMeasure',
        { ...calm, justificationOfMeasure: undefined },
        { [fifth]: kind },
      ),
    ),
  ],
  'NAS-12': [
    says('returnOfObjects.undertaking', true, false),
    ...TAKING.map((kind) =>
      lacks(
        'returnOfObjects.undertaking',
        { ...calm, returnOfObjects: undefined },
        { [fifth]: kind },
      ),
    ),
    lacks(
      'returnOfObjects.undertaking',
      { ...calm, returnOfObjects: { originalsAsked: false, undertaking: false } },
      { 'returnOfObjects.originalsAsked': true },
    ),
  ],
  'NAS-20': [
    lacks('transferOfDetainee.consentGivenOn', moved),
    says('transferOfDetainee.custodyUndertaking', true, false, moved),
    says('transferOfDetainee.maxDays', 60, 61, moved),
    says('transferOfDetainee.maxDays', 60, undefined, moved),
    lacks(
      'transferOfDetainee.maxDays',
      { ...moved, 'transferOfDetainee.maxDays': 61, 'transferOfDetainee.prolongationAgreed': true },
      { 'transferOfDetainee.prolongationAgreed': false },
    ),
    lacks('transferOfDetainee.consentGivenOn', {}, sixth('transfer_of_detainee')),
  ],
  'NAS-22': [
    ...[9, 11, 15].map((days) => lacks('safeConduct', coming, { 'safeConduct.lapseDays': days })),
    lacks('safeConduct', coming, { 'safeConduct.offered': false }),
    lacks('safeConduct', coming, { safeConduct: undefined }),
    lacks('safeConduct', {}, { 'assistanceItems[0].personTravels': true }),
  ],
  'NAS-23': [
    lacks('interrogatory'),
    ...HEARINGS.map((kind) =>
      lacks(
        'interrogatory',
        { ...calm, interrogatory: undefined },
        { 'assistanceItems[0].kind': kind },
      ),
    ),
  ],
  'NAS-16': ['name', 'function', 'reason'].map((member) =>
    lacks(`attendingOfficials[0].${member}`),
  ),
  'NAS-25b': [lacks('confidentialityOfRequest')],
  'NAS-27': [
    says('authenticationExemption', true, undefined),
    says('authenticationExemption', true, false),
  ],
  'NAS-28': [
    lacks('originalLanguage', {}, { originalLanguage: 'mam' }),
    lacks('originalLanguage', {}, { originalLanguage: undefined }),
    lacks('originalLanguage', {}, { 'documents[1].language': 'en' }),
    lacks(
      'originalLanguage',
      {
        originalLanguage: 'en',
        'documents[1].language': 'en',
        translations: ['request', 'D2'].map((document) => ({
          document,
          language: 'es',
          certified: true,
        })),
      },
      { 'translations[1].document': 'D3' },
    ),
    lacks(
      'originalLanguage',
      {
        originalLanguage: 'en',
        translations: [{ document: 'request', language: 'es', certified: true }],
      },
      { 'translations[0].language': 'fr' },
    ),
  ],
  'NAS-29': [
    lacks('costs', {}, { 'costs.extraordinaryForeseen': true, 'costs.note': undefined }),
    ...['note', 'estimate', 'agreementRef'].map((member) =>
      lacks(
        'costs',
        { ...sixth('summons'), costs: { extraordinaryForeseen: false, [member]: 'X' } },
        { [`costs.${member}`]: undefined },
      ),
    ),
    ...COSTLY.map((kind) => lacks('costs', { costs: undefined }, sixth(kind))),
    lacks('costs', { costs: undefined }, { 'assistanceItems[0].personTravels': true }),
  ],
  'NAS-09': ['neBisInIdem', 'notPolitical', 'notDiscriminatory', 'notAdHocCourt', 'taxOffence'].map(
    (member) => lacks(`declarations.${member}`),
  ),
  'NAS-09f': [
    lacks('explanationOfTaxOffence', { ...tax, explanationOfTaxOffence: 'Oculta ganancias.' }),
    lacks('explanationOfTaxOffence', {}, tax),
    lacks(
      'explanationOfTaxOffence',
      { ...tax, requestingState: 'PRY', requestedState: 'BRA' },
      { requestingState: 'GTM' },
    ),
  ],
  'NAS-25': [
    lacks('useConsentRef', { reusesMaterialOf: 'NET-1', useConsentRef: 'Nota 7' }),
    lacks('useConsentRef', {}, { reusesMaterialOf: 'NET-1' }),
    lacks('useConsentRef', {}, { reusesMaterialOf: 'NET-1', exculpatoryNotice: 'Se avisó.' }),
    lacks('useConsentRef', { reusesMaterialOf: 'NET-1', [first]: 'A-59' }, { [first]: 'A-55' }),
  ],
};

export const generalRows = contentRows('evidence', general);
export const nassauRows = contentRows('evidence', nassau);
