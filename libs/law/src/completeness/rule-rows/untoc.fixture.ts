/** UNTOC on a request for evidence. */

import type { Edits } from '@comity/testkit';
import { UNTOC_FIRST } from './nassau.fixture.js';
import { contentRows, lacks, says, sixth, SIXTH } from './rule-row.fixture.js';
import type { RuleTable } from './rule-row.fixture.js';

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
const offence = (category: string, maxPenaltyYears: number): Edits => ({
  offences: [{ name: 'X', provision: '1', maxPenaltyYears, category }],
});
const oral: Edits = {
  oralRequest: { madeAt: '10:00', by: 'a', to: 'b', agreed: true, confirmedAfterHours: 4 },
};
const seized: Edits = {
  ...sixth('confiscation'),
  property: [{ description: 'Una casa' }],
};
const ordered: Edits = {
  ...sixth('confiscation'),
  orders: [{ court: 'Juzgado', document: 'D2', extent: 'Toda la casa' }],
};
const travelling: Edits = {
  ...UNTOC_FIRST,
  ...sixth('summons'),
  safeConduct: { offered: true, lapseDays: 15 },
};

const untoc: RuleTable = {
  'UN18-15a': [lacks('requestingCentralAuthority')],
  'UN18-15b': [
    lacks('proceeding.type'),
    lacks('competentAuthority.name'),
    lacks('competentAuthority.functions'),
    lacks('competentAuthority.name', {}, { competentAuthority: undefined }),
  ],
  'UN18-15c': [
    lacks('factsOfOffence'),
    // Service beside something else is not service alone.
    lacks('factsOfOffence', service({ factsOfOffence: undefined }), {
      'assistanceItems[1]': { no: 2, kind: 'other', coercive: false, persons: [], objects: [] },
    }),
    lacks('factsOfOffence', service({ factsOfOffence: undefined }), {
      'assistanceItems[0].kind': 'documents',
    }),
  ],
  'UN18-15d': [lacks('specialProcedures'), lacks('assistanceItems', {}, { assistanceItems: [] })],
  'UN18-15e': [
    lacks('persons[2].nationality'),
    lacks('persons[2].location'),
    lacks('persons[2].identity'),
    lacks('persons[3].identity', {}, { 'persons[3].role': 'witness' }),
  ],
  'UN18-15f': [lacks('purpose')],
  'UN18-1': [
    lacks('transnationalOrganisedGrounds', { 'legalBases[1].instrument': 'A-61' }),
    lacks('transnationalOrganisedGrounds', { 'legalBases[2].instrument': 'A-61' }),
    lacks(
      'transnationalOrganisedGrounds',
      {
        transnationalOrganisedGrounds: undefined,
        'legalBases[1].instrument': 'A-61',
        'legalBases[2].instrument': 'A-52',
      },
      { 'legalBases[2].instrument': 'TIP' },
    ),
  ],
  'UN2-b': [
    lacks('offences', offence('other', 4), offence('other', 3.99)),
    lacks('offences', offence('serious crime', 4), { offences: [] }),
    lacks('offences', offence('other', 4), { 'offences[0].maxPenaltyYears': undefined }),
    ...['TIP 5', 'UNTOC 5', 'UNTOC 6', 'UNTOC 8', 'UNTOC 23'].map((category) =>
      lacks('offences', offence(category, 1), offence('other', 1)),
    ),
  ],
  'UN18-14a': [
    lacks('originalLanguage', {}, { originalLanguage: 'mam' }),
    lacks('originalLanguage', {}, { 'documents[0].language': 'en' }),
  ],
  'UN18-14b': [
    says('oralRequest.agreed', true, false, oral),
    says('oralRequest.confirmedAfterHours', 4, 5, oral),
    says('oralRequest.confirmedAfterHours', 4, undefined, oral),
  ],
  'UN18-24': [
    lacks('desiredDeadline.reason'),
    lacks(
      'desiredDeadline.reason',
      { desiredDeadline: undefined },
      {
        desiredDeadline: { date: '2026-09-15' },
      },
    ),
  ],
  'UN18-27': [
    says('safeConduct.lapseDays', 15, 10, travelling),
    says('safeConduct.lapseDays', 15, undefined, travelling),
    says('safeConduct.lapseDays', 15, 16, travelling),
    lacks('safeConduct.lapseDays', { ...sixth('summons') }, UNTOC_FIRST),
    lacks('safeConduct.lapseDays', UNTOC_FIRST, sixth('summons')),
    lacks(
      'safeConduct.lapseDays',
      { ...sixth('summons'), ...UNTOC_FIRST, 'legalBases[1].instrument': 'MERCOSUR-MLA' },
      { 'legalBases[1].instrument': 'UNTOC' },
    ),
  ],
  'UN13-3a': [
    lacks('property', seized, { property: [] }),
    lacks('factsOfOffence', seized),
    lacks('property', {}, sixth('confiscation')),
    lacks('property', { ...ordered, property: [] }, { orders: [] }),
  ],
  'UN13-3b': [
    lacks('orders[0].document', ordered),
    lacks('orders[0].extent', ordered),
    lacks('factsOfRequest', ordered),
    lacks(
      'orders[0].document',
      { ...ordered, [`${SIXTH}.kind`]: 'other', orders: [{ court: 'J' }] },
      {
        [`${SIXTH}.kind`]: 'confiscation',
      },
    ),
  ],
  'UN13-3c': ['freezing', 'seizure', 'embargo'].flatMap((kind) => [
    lacks(`${SIXTH}.description`, sixth(kind)),
    lacks('factsOfRequest', sixth(kind)),
    lacks('factsOfRequest', { factsOfRequest: undefined }, sixth(kind)),
  ]),
  'UN18-19': [
    lacks(
      'useConsentRef',
      { reusesMaterialOf: 'NET-1', exculpatoryNotice: 'Se avisó a México.' },
      {
        exculpatoryNotice: undefined,
      },
    ),
    lacks('useConsentRef', { reusesMaterialOf: 'NET-1', useConsentRef: 'Nota 7' }),
    lacks('useConsentRef', {}, { reusesMaterialOf: 'NET-1' }),
    lacks(
      'useConsentRef',
      { reusesMaterialOf: 'NET-1', 'legalBases[1].instrument': 'A-61' },
      { 'legalBases[1].instrument': 'UNTOC' },
    ),
  ],
};

export const untocRows = contentRows('evidence', untoc);
