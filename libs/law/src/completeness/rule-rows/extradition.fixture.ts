/** Rules on requests for a person: the formal request, and the request for arrest before it. */

import { basis } from '@comity/testkit';
import type { Edits } from '@comity/testkit';
import { foundingRegister } from '../../index.js';
import { victimsAndSystem } from './extradition-victims.fixture.js';
import { contentRows, lacks, says } from './rule-row.fixture.js';
import type { RuleTable } from './rule-row.fixture.js';

const caracas = basis('B-47');
const mercosur = basis('MERCOSUR-EXT');
const sentence = 'conviction.remainingMonths';
const sentenced: Edits = {
  purpose: 'execution_of_sentence',
  conviction: { court: 'Una sala', remainingMonths: 6, document: 'D4' },
};
const years = (own: number, theirs: number, least?: number): Edits => ({
  offences: [
    {
      name: 'X',
      provision: '1',
      ...(least !== undefined && { minPenaltyYears: least }),
      maxPenaltyYears: own,
      maxPenaltyYearsRequested: theirs,
      gravePenalties: [],
    },
  ],
});
const grave = (penalty: string, ...codes: string[]): Edits => ({
  'offences[0].gravePenalties': [penalty],
  undertakings: codes.map((code) => ({ code, text: 'Se compromete.' })),
});
const graveUnder = (treaty: Edits, penalty: string, code: string, other: string) => [
  lacks('undertakings', { ...treaty, ...grave(penalty, code) }, { undertakings: [] }),
  lacks('undertakings', { ...treaty, ...grave(penalty, code) }, grave(penalty, other)),
  lacks('undertakings', { ...treaty, undertakings: [] }, grave(penalty)),
];
const untocFirst: Edits = {
  'legalBases[0].role': 'supplementary',
  'legalBases[1].role': 'primary',
};
/** The register in which somebody has read that Brazil is no party to Caracas. */
const readOfBrazil = {
  ...foundingRegister,
  parties: foundingRegister.parties.map((row) =>
    row.instrument === 'B-47' && row.state === 'BRA' ? { ...row, grounding: 'found' } : row,
  ),
};
const parties: Edits = { requestedState: 'VEN', requestingState: 'ECU', ...caracas };
const threshold = (treaty: Edits) => [
  lacks('offences', { ...treaty, ...years(2, 2) }, years(1.99, 2)),
  lacks('offences', { ...treaty, ...years(2, 2) }, years(2, 1.99)),
  lacks('offences', { ...treaty, ...years(2, 2) }, { 'offences[0].maxPenaltyYears': undefined }),
  lacks(
    'offences',
    { ...treaty, ...years(2, 2) },
    {
      'offences[0].maxPenaltyYearsRequested': undefined,
    },
  ),
  says(sentence, 6, 5, { ...treaty, ...sentenced }),
  says(sentence, 6, undefined, { ...treaty, ...sentenced }),
  lacks('offences', { ...treaty, ...sentenced, ...years(2, 2) }, years(1, 2)),
  // One of several offences is enough.
  lacks(
    'offences',
    { ...treaty, 'offences[0].maxPenaltyYears': 1, 'offences[0].minPenaltyYears': 1 },
    { 'offences[1].maxPenaltyYearsRequested': 1 },
  ),
];
const person = 'requestedPerson';
const warrant = 'arrestWarrant.document';

const general: RuleTable = {
  'LB-01': [lacks('legalBases', {}, { legalBases: [] })],
  'LB-02': [
    lacks(
      'legalBases[0].instrument',
      {},
      {
        'legalBases[0].instrument': 'A-55',
        requestedState: 'BRB',
      },
    ),
  ],
  'LB-03': [lacks('legalBases[3].instrument', {}, basis('ANOTHER'))],
  'LB-05': [
    lacks(
      'legalBases',
      {},
      {
        legalBases: [{ instrument: 'TIP', articles: [], role: 'primary' }],
      },
    ),
  ],
};

const untoc: RuleTable = {
  'UN16-1': [
    lacks('dualCriminality'),
    lacks(`${person}.lastKnownLocation`),
    lacks('organisedGroupGrounds', { 'offences[0].category': 'other' }),
    lacks(
      'organisedGroupGrounds',
      { organisedGroupGrounds: undefined },
      {
        'offences[0].category': 'UNTOC 8',
      },
    ),
    lacks(
      'dualCriminality',
      { dualCriminality: undefined, 'legalBases[1].instrument': 'A-61' },
      {
        'legalBases[1].instrument': 'UNTOC',
      },
    ),
  ],
  'UN16-4': [
    // The day of the check is 28 April.
    says('untocBasisNotifiedOn', '2026-04-28', '2026-04-29', untocFirst),
    says('untocBasisNotifiedOn', '2020-01-01', undefined, untocFirst),
    lacks('untocBasisNotifiedOn', {}, untocFirst),
  ],
};

const caracasTable: RuleTable = {
  'LB-06': [
    { ...lacks('legalBases', parties, { requestedState: 'BRA' }), severity: 'WARN' },
    { ...lacks('legalBases', parties, { requestedState: 'BRB' }), severity: 'WARN' },
    {
      ...lacks('legalBases', parties, { requestedState: 'BRA' }),
      metContext: { register: readOfBrazil },
    },
  ],
  'CAR-11-1a': [
    lacks(warrant, caracas),
    lacks(warrant, caracas, { [warrant]: 'D20' }),
    lacks('arrestWarrant.authority', caracas),
    { ...lacks('evidenceSummary', caracas), severity: 'WARN' },
    lacks(
      warrant,
      { ...caracas, ...sentenced, arrestWarrant: undefined },
      {
        purpose: 'prosecution',
      },
    ),
  ],
  'CAR-11-1a2': [
    lacks('conviction.document', { ...caracas, ...sentenced }),
    lacks('conviction.document', { ...caracas, ...sentenced }, { 'conviction.document': 'D20' }),
    lacks('conviction.document', caracas, { purpose: 'execution_of_sentence' }),
  ],
  'CAR-11-1b': [lacks('legalTexts', caracas), lacks('legalTexts', caracas, { legalTexts: 'D66' })],
  'CAR-11-2': [
    lacks('translations', caracas, { translations: [] }),
    lacks(`${person}.names`, caracas),
    lacks(`${person}.nationalities`, caracas, { [`${person}.nationalities`]: [] }),
  ],
  'CAR-3': [
    ...threshold(caracas),
    // Where a least penalty is named, the mean of both.
    lacks('offences', { ...caracas, ...years(3, 2, 1) }, years(2.9, 2, 1)),
  ],
  'CAR-9': [
    ...graveUnder(caracas, 'death', 'no_death_penalty', 'no_life_or_cap'),
    ...graveUnder(caracas, 'life', 'no_life_or_cap', 'no_death_penalty'),
    ...graveUnder(caracas, 'degrading', 'no_degrading_penalty', 'specialty'),
  ],
  'CAR-10': [
    lacks('diplomaticNote', caracas),
    lacks(
      'diplomaticNote',
      { ...caracas, diplomaticNote: undefined, channel: 'diplomatic' },
      {
        channel: 'courier',
      },
    ),
  ],
};

const mercosurTable: RuleTable = {
  'MEX-18': [
    lacks(warrant, mercosur),
    lacks(warrant, mercosur, { [warrant]: 'D20' }),
    lacks('arrestWarrant.authority', mercosur),
    lacks('conviction.document', { ...mercosur, ...sentenced, arrestWarrant: undefined }),
    lacks('facts', mercosur),
    lacks('legalTexts', mercosur),
    lacks('offences[0].provision', mercosur),
    lacks('offences[1].name', mercosur),
    lacks('offences', mercosur, { offences: [] }),
    lacks(`${person}.names`, mercosur),
    lacks('limitationStatement', mercosur),
  ],
  'MEX-2': [
    ...threshold(mercosur),
    // Only the greatest penalty counts here.
    lacks('offences', { ...mercosur, ...years(2, 2, 1) }, years(1.99, 2, 1)),
  ],
  'MEX-13': [
    ...graveUnder(mercosur, 'death', 'no_death_penalty', 'no_life_or_cap'),
    ...graveUnder(mercosur, 'life', 'no_life_or_cap', 'no_death_penalty'),
  ],
  'MEX-20': [lacks('translations', mercosur, { translations: [] })],
  'MEX-10': [
    says('ageAtOffence.under18', false, true, mercosur),
    lacks('ageAtOffence', { 'ageAtOffence.under18': true }, mercosur),
  ].map((row) => ({ ...row, field: 'ageAtOffence' })),
};

const national: RuleTable = {
  'BR-LANG': [
    lacks('translations', {}, { translations: [] }),
    lacks('translations', {}, { 'translations[0]': undefined }),
  ],
  'PE-526': [
    ...['consultativeResolution', 'governmentResolution', 'personLocated'].map((member) =>
      lacks(`nationalDecision.${member}`),
    ),
    lacks(
      'nationalDecision.governmentResolution',
      {},
      {
        'nationalDecision.governmentResolution': 'D20',
      },
    ),
    lacks(
      'nationalDecision.personLocated',
      {
        requestingState: 'ARG',
        nationalDecision: undefined,
      },
      { requestingState: 'PER' },
    ),
  ],
};

const arrest = 'provisionalArrest';

/** Rules on the request for arrest alone. */
const urgent: RuleTable = {
  'UN16-9': [
    lacks(`${arrest}.urgencyReason`),
    lacks(`${arrest}.urgencyReason`, {}, { [arrest]: undefined }),
  ],
  'CAR-14-1': [
    says(`${arrest}.intentToRequestExtradition`, true, false, caracas),
    says(`${arrest}.warrantExists`, true, false, caracas),
    lacks(`${arrest}.offence`, caracas),
  ],
  'MEX-29': [
    says(`${arrest}.intentToRequestExtradition`, true, false, mercosur),
    says(`${arrest}.warrantExists`, true, false, mercosur),
    lacks(`${arrest}.offence`, mercosur),
    lacks(`${arrest}.placeAndTime`, mercosur),
    lacks(`${person}.names`, mercosur),
  ],
  'MEX-10': [lacks('ageAtOffence', mercosur, { 'ageAtOffence.under18': true })],
};

export const formalRows = contentRows('formal', {
  ...general,
  ...untoc,
  ...caracasTable,
  ...mercosurTable,
  ...national,
  ...victimsAndSystem,
});
export const urgentRows = contentRows('provisional', urgent);
