/** MERCOSUR-MLA, CA-MLA, BUDAPEST, Brazil, Peru and MEDELLIN on a request for evidence. */

import { instantFromIso } from '@comity/kernel';
import { basis, boundByMedellin } from '@comity/testkit';
import type { Edits } from '@comity/testkit';
import { contentRows, lacks, says, sixth, SIXTH } from './rule-row.fixture.js';
import type { RuleTable } from './rule-row.fixture.js';

const sanLuis: Edits = { ...basis('MERCOSUR-MLA'), signedOriginalBy: '2026-06-18' };
const central: Edits = basis('CA-MLA');
const preserving = sixth('data_preservation', {
  custodian: 'Proveedor ficticio',
  link: 'La cuenta anunciaba empleos.',
  preservation: {
    data: 'Registros de acceso',
    necessity: 'Se borran a los noventa días.',
    intentToRequest: true,
  },
});
const served = (hearingDate?: string): Edits =>
  sixth('service', { service: hearingDate === undefined ? {} : { hearingDate } });
const peru: Edits = { requestingState: 'PER', requestedState: 'MEX' };
const inPortuguese: Edits = {
  requestedState: 'BRA',
  translations: ['request', 'D1', 'D2', 'D3', 'D4', 'D5'].map((document) => ({
    document,
    language: 'pt',
    certified: true,
  })),
};
const described = 'assistanceItems[1].description';
const nameless = 'competentAuthority.name';
const both = boundByMedellin('GTM', 'MEX');

const regional: RuleTable = {
  'MML-6-3': [
    ...[nameless, 'proceeding.type', described, 'purpose', 'legalTexts'].map((field) =>
      lacks(field, sanLuis),
    ),
    lacks('assistanceItems', sanLuis, { assistanceItems: [] }),
    lacks('offences', sanLuis, { offences: [] }),
  ],
  'MML-6-2': [
    says('signedOriginalBy', '2026-06-18', '2026-06-19', sanLuis),
    says('signedOriginalBy', '2026-06-18', undefined, sanLuis),
    ...['courier', 'diplomatic'].flatMap((paper) =>
      ['network', 'iberred', 'interpol', undefined].map((channel) =>
        lacks(
          'signedOriginalBy',
          { ...sanLuis, signedOriginalBy: undefined, channel: paper },
          {
            channel,
          },
        ),
      ),
    ),
    {
      field: 'signedOriginalBy',
      met: { ...sanLuis, signedOriginalBy: undefined },
      metContext: { register: both },
      broken: {},
      brokenContext: { register: boundByMedellin('GTM') },
    },
  ],
  'MML-6-5': [
    lacks('originalLanguage', sanLuis, { originalLanguage: 'en' }),
    lacks('originalLanguage', sanLuis, { originalLanguage: undefined }),
    lacks('translations', sanLuis, { requestedState: 'BRA' }),
  ],
  'CAM-4': [
    ...[nameless, 'purpose', described, 'factsOfOffence', 'legalTexts', 'desiredDeadline'].map(
      (field) => lacks(field, central),
    ),
    lacks('assistanceItems', central, { assistanceItems: [] }),
  ],
  'CAM-11': [
    lacks(
      `${SIXTH}.service.hearingDate`,
      { ...central, ...served('2026-07-08') },
      served('2026-07-07'),
    ),
    lacks(`${SIXTH}.service.hearingDate`, { ...central, ...served() }, served('2026-06-09')),
    {
      // Still 8 June in Guatemala, though the 9th has begun in UTC.
      field: `${SIXTH}.service.hearingDate`,
      met: { ...central, ...served('2026-07-08') },
      metContext: { on: instantFromIso('2026-06-08T23:30:00-06:00') },
      broken: {},
      brokenContext: { on: instantFromIso('2026-06-09T00:00:00-06:00') },
    },
  ],
  'BUD-29': [
    lacks(`${SIXTH}.preservation.data`, preserving),
    lacks(`${SIXTH}.preservation.necessity`, preserving),
    says(`${SIXTH}.preservation.intentToRequest`, true, false, preserving),
    lacks(`${SIXTH}.link`, preserving),
    lacks(`${SIXTH}.custodian`, preserving),
    lacks(
      `${SIXTH}.custodian`,
      { ...preserving, [`${SIXTH}.custodian`]: undefined, [`${SIXTH}.place`]: 'México' },
      { [`${SIXTH}.place`]: undefined },
    ),
    lacks('offences', preserving, { offences: [] }),
    lacks('factsOfOffence', preserving),
    lacks(nameless, preserving),
  ],
  'BR-LANG': [
    lacks('translations', inPortuguese, { translations: [] }),
    // The covering request too, and Spanish never.
    lacks('translations', inPortuguese, { 'translations[0]': undefined }),
    lacks('translations', inPortuguese, { 'translations[3]': undefined }),
    lacks('translations', inPortuguese, { 'translations[0].language': 'es' }),
    lacks('translations', {}, { requestedState: 'BRA' }),
  ],
  'PE-536': [
    ...[nameless, 'factsOfOffence', described].map((field) => lacks(field, peru)),
    lacks('offences', peru, { offences: [] }),
    lacks('assistanceItems', peru, { assistanceItems: [] }),
    lacks('translations', peru, { requestedState: 'BRA' }),
    lacks('factsOfOffence', { factsOfOffence: undefined }, { requestingState: 'PER' }),
  ],
};

const medellin: RuleTable = {
  'MED-5': [
    {
      field: 'peopleInTheLoop.sender',
      metContext: { accredited: true },
      broken: {},
      brokenContext: { accredited: false },
    },
    { field: 'peopleInTheLoop.sender', broken: {}, brokenContext: { accredited: false } },
  ],
  'MED-6-2': [
    {
      field: 'electronicSignature',
      metContext: { signatureValid: true },
      broken: {},
      brokenContext: { signatureValid: false },
    },
    { field: 'electronicSignature', broken: {}, brokenContext: { signatureValid: false } },
  ],
  'MED-6-3': [
    {
      field: 'desiredDeadline.date',
      // 8 June is a Monday: what comes then counts as received on the 9th.
      met: { 'desiredDeadline.date': '2026-06-09' },
      metContext: { register: both },
      broken: { 'desiredDeadline.date': '2026-06-08' },
    },
    {
      field: 'desiredDeadline.date',
      met: { 'desiredDeadline.date': '2026-06-08' },
      broken: {},
      brokenContext: { register: both },
    },
  ],
  'MED-8': [
    { field: 'legalBases', metContext: { register: both }, broken: { purpose: undefined } },
    {
      field: 'legalBases',
      met: { purpose: undefined },
      broken: {},
      brokenContext: { register: both },
    },
  ],
};

export const regionalRows = contentRows('evidence', { ...regional, ...medellin });
