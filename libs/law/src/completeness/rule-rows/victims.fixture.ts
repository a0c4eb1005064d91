/** TIP, VICTIM and SYSTEM on a request for evidence. */

import { DAY_MS, officerId, plus } from '@comity/kernel';
import { BRA, GTM, ON_EVIDENCE, workedCase } from '@comity/testkit';
import type { Edits, RuleCase } from '@comity/testkit';
import { contentRows, lacks, says, sixth, SIXTH } from './rule-row.fixture.js';
import type { RuleTable } from './rule-row.fixture.js';

const { sealed } = workedCase({ transmittedOn: ON_EVIDENCE });
const adult = 'victims[0]';
const child = 'victims[2]';
const rules = `${adult}.interviewRules`;
/** V-01 is asked for by the first item alone; her consent and risk are known. */
const unheard: Edits = { 'assistanceItems[0].persons': ['P-01'] };
const interviewed: Edits = {
  [`${adult}.ageBand`]: '16-17',
  [rules]: { specialist: true, representative: true, oneRecordedInterview: true },
};
const returning: Edits = {
  [`${adult}.return`]: {
    wish: 'Volver.',
    safetyReview: 'Sin riesgo en destino.',
    proceedings: 'Ya declaró.',
  },
};
const met: Edits = { [`${adult}.travelDocuments[0].verificationAsked`]: true };
const suspected = `${adult}.travelDocuments[0]`;
const addressed: Edits = Object.fromEntries(
  [0, 1, 2, 3, 4].map((index) => [`assistanceItems[${index}].executingAuthority`, 'Un juez']),
);
const approvedBy = (id: string, state = GTM) => ({ approver: { id: officerId(id), state } });

const riskAt = (days: number): RuleCase => ({
  field: `${adult}.riskAssessment`,
  // Assessed on 1 June; it holds for thirty days.
  metContext: { on: plus(ON_EVIDENCE, 23 * DAY_MS) },
  broken: {},
  brokenContext: { on: plus(ON_EVIDENCE, days * DAY_MS) },
});

const tip: RuleTable = {
  'TIP-3': [
    ...['acts', 'means', 'exploitation'].map((member) =>
      lacks(`${adult}.${member}`, {}, { [`${adult}.${member}`]: [] }),
    ),
    // Another crime has no such elements, and a child's has two of them.
    lacks(
      `${adult}.means`,
      { [`${adult}.means`]: [], 'offences[0].category': 'other' },
      {
        'offences[0].category': 'TIP 5',
      },
    ),
    lacks(
      `${adult}.means`,
      { [`${adult}.means`]: [], [`${adult}.ageBand`]: '16-17' },
      {
        [`${adult}.ageBand`]: 'adult',
      },
    ),
  ],
  'TIP-3c': [
    ...['acts', 'exploitation'].map((member) =>
      lacks(`${child}.${member}`, {}, { [`${child}.${member}`]: [] }),
    ),
    lacks(
      `${child}.acts`,
      { [`${child}.acts`]: [], 'offences[0].category': 'other' },
      {
        'offences[0].category': 'TIP 5',
      },
    ),
    lacks(`${adult}.acts`, { [`${adult}.acts`]: [] }, { [`${adult}.ageBand`]: '12-15' }),
    // Age in doubt is youth: no means need be shown.
    lacks(
      `${adult}.acts`,
      { [`${adult}.ageBand`]: 'unknown', [`${adult}.means`]: [] },
      {
        [`${adult}.acts`]: [],
      },
    ),
  ],
  'TIP-6-1': [
    { field: 'purpose', metContext: { sealed }, broken: { purpose: 'Oír a Petrona Ajanel.' } },
    {
      field: 'purpose',
      metContext: { sealed },
      broken: { purpose: 'Oír a la señora Ajanel.' },
      severity: 'WARN',
    },
    {
      field: 'documents[1].title',
      metContext: { sealed },
      broken: { 'documents[1].title': 'declaracion-petronaajanel.pdf' },
    },
    lacks('persons[3].identity', {}, { 'persons[3].identity': 'Una persona' }),
    lacks('persons[0].identity', {}, { 'persons[0].role': 'victim' }),
  ],
  'TIP-6-2': [
    lacks(`${adult}.informedConsent`),
    lacks(
      `${adult}.informedConsent`,
      {},
      { [`${adult}.informedConsent.withdrawnOn`]: '2026-06-01' },
    ),
    lacks(`${adult}.informedConsent`, {}, { [`${adult}.informedConsent.shareData`]: false }),
    lacks(
      `${adult}.informedConsent`,
      { [`${adult}.informedConsent.testify`]: false },
      {
        [`${adult}.informedConsent.beContacted`]: false,
      },
    ),
    lacks(
      `${adult}.informedConsent`,
      { [`${adult}.informedConsent.beContacted`]: false },
      {
        [`${adult}.informedConsent.testify`]: false,
      },
    ),
    says(`${adult}.informedConsent.date`, '2026-06-08', '2026-06-09'),
    lacks(`${adult}.riskAssessment`),
    says(`${adult}.riskAssessment.date`, '2026-06-08', '2026-06-09'),
    riskAt(24),
    ...['testimony', 'video_hearing', 'summons', 'locate_person', 'victim_return'].map((kind) =>
      lacks(
        `${adult}.riskAssessment`,
        { ...unheard, [`${adult}.riskAssessment`]: undefined },
        {
          ...sixth(kind, { persons: ['V-01'] }),
        },
      ),
    ),
  ].map((row) => ({
    ...row,
    field: row.field.replace(/\.(informedConsent|riskAssessment)\.date$/, '.$1'),
  })),
  'TIP-6-4': [
    ...['specialist', 'representative', 'oneRecordedInterview'].map((member) =>
      says(`${rules}.${member}`, true, false, interviewed),
    ),
    lacks(`${rules}.specialist`, {}, { [`${adult}.ageBand`]: '16-17' }),
    lacks(`${rules}.specialist`, {}, { [`${adult}.ageBand`]: 'unknown' }),
    lacks(
      `${rules}.representative`,
      { ...unheard, [`${adult}.ageBand`]: '12-15' },
      {
        'assistanceItems[0].persons': ['V-01'],
      },
    ),
    lacks(
      `${rules}.specialist`,
      {
        ...unheard,
        [`${adult}.ageBand`]: '0-11',
        ...sixth('locate_person', { persons: ['V-01'] }),
      },
      { [`${SIXTH}.kind`]: 'summons' },
    ),
  ],
  'TIP-8': [
    ...['wish', 'safetyReview', 'proceedings'].map((member) =>
      lacks(`${adult}.return.${member}`, returning),
    ),
    lacks(`${adult}.return.wish`, {}, sixth('victim_return', { persons: ['V-01'] })),
  ],
  'TIP-13': [
    lacks(suspected, met, { [`${suspected}.verificationAsked`]: false }),
    lacks(
      suspected,
      { [`${suspected}.suspicion`]: undefined },
      {
        [`${suspected}.suspicion`]: 'Parece alterado.',
      },
    ),
    lacks(suspected, sixth('document_verification'), { [`${SIXTH}.kind`]: 'documents' }),
  ],
};

const victimAndSystem: RuleTable = {
  'VIC-01': [
    lacks(`${adult}.nonPunishment`),
    lacks(`${child}.nonPunishment`, {}, { [`${child}.nonPunishment.undertaking`]: false }),
  ],
  'VIC-02': [
    lacks('documents', { requestedState: 'PER' }, { 'documents[4]': undefined }),
    lacks('documents', { requestingState: 'ARG' }, { 'documents[4].compartment': 'C2' }),
    lacks('documents', { requestedState: 'ARG' }, { 'documents[4].kind': 'copy' }),
    lacks('documents', { 'documents[4]': undefined }, { requestedState: 'PER' }),
    lacks(
      'documents',
      { requestedState: 'PER', 'documents[4]': undefined, victims: [] },
      {
        victims: [
          {
            victimCode: 'V-01',
            status: 'presumed',
            ageBand: 'adult',
            acts: [],
            means: [],
            exploitation: [],
            route: [],
            travelDocuments: [],
            protectiveMeasures: [],
          },
        ],
      },
    ),
  ],
  'SYS-4E': [
    {
      field: 'peopleInTheLoop.approver',
      metContext: approvedBy('a.chief'),
      broken: {},
      brokenContext: approvedBy('a.drafter'),
    },
    {
      field: 'peopleInTheLoop.approver',
      metContext: {},
      broken: {},
      brokenContext: approvedBy('a.chief', BRA),
    },
  ],
  'SYS-ABB': [
    says('purpose', 'Para la Fiscalía (FECT) y la FECT.', 'Para la FECT.'),
    says('factsOfRequest', 'El artículo XVI y V-01, SHA-256.', 'Según el MP.'),
    ...[
      'jurisdictionBasis',
      'factsOfOffence',
      'transnationalOrganisedGrounds',
      'specialProcedures',
      'dualCriminality',
      'justificationOfMeasure',
    ].map((member) => lacks(member, {}, { [member]: 'Lo dijo la FECT.' })),
  ],
  'SYS-REQ': [
    lacks('assistanceItems[3].factsToProve', {
      'assistanceItems[3].evidenceUnknown': true,
      'assistanceItems[3].factsToProve': 'Que cobraba.',
    }),
    lacks('assistanceItems[3].factsToProve', {}, { 'assistanceItems[3].evidenceUnknown': true }),
  ],
  'SYS-ADDR': [
    lacks('assistanceItems', addressed, { 'assistanceItems[2].executingAuthority': undefined }),
  ],
};

export const victimRows = contentRows('evidence', { ...tip, ...victimAndSystem });
