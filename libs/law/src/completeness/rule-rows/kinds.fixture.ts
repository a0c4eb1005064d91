/** KIND: what each kind of assistance needs. */

import type { Edits } from '@comity/testkit';
import { contentRows, lacks, sixth, SIXTH } from './rule-row.fixture.js';
import type { RuleTable } from './rule-row.fixture.js';

const each = (members: readonly string[], met: Edits, at = SIXTH) =>
  members.map((member) => lacks(`${at}.${member}`, met));

const served = sixth('service', {
  service: { document: 'D2', addressee: 'P-03', relation: 'Testigo.', hearingDate: '2026-09-01' },
});
const located = sixth('locate_person', { persons: ['P-03'], lastKnownPlace: 'Tapachula' });
const banked = sixth('bank_records', {
  institution: 'Un banco',
  account: '0042',
  period: { from: '2025-01-01', to: '2025-12-31' },
  link: 'Recibió los pagos.',
});
const stored = sixth('electronic_data', {
  account: 'a',
  provider: 'Un proveedor',
  dataClass: 'traffic',
  period: { from: '2025-01-01', to: '2025-12-31', timeZone: 'America/Guatemala' },
  preservationRef: 'NET-1',
});
const frozen: Edits = {
  ...sixth('freezing'),
  property: [
    {
      description: 'Una cuenta',
      holder: 'P-03',
      link: 'Pagos.',
      value: 'Q 1',
      thirdParties: 'No.',
    },
  ],
};
const seen = sixth('video_hearing', {
  video: {
    whyNotInPerson: 'Riesgo.',
    proposedDates: ['2026-09-01'],
    presides: 'Un juez',
    technicalContact: 'soporte',
    protection: ['voice_change'],
  },
});

const kinds: RuleTable = {
  'KIND-TEST': [
    lacks('assistanceItems[0].persons', {}, { 'assistanceItems[0].persons': [] }),
    lacks('persons[3].location'),
    lacks('persons[3].link'),
    lacks('assistanceItems[0].questionsRef'),
    lacks(
      'assistanceItems[0].questionsRef',
      { 'assistanceItems[0].questionsRef': undefined, 'assistanceItems[0].topics': 'La ruta.' },
      { 'assistanceItems[0].topics': undefined },
    ),
  ],
  'KIND-SERV': [
    ...each(
      ['document', 'addressee', 'relation', 'hearingDate'].map((member) => `service.${member}`),
      served,
    ),
    lacks(`${SIXTH}.service.document`, {}, sixth('service')),
  ],
  'KIND-LOC': [
    lacks(`${SIXTH}.persons`, located, { [`${SIXTH}.persons`]: [] }),
    lacks(`${SIXTH}.lastKnownPlace`, located),
    lacks('persons[2].identity', located),
    // A victim is located by her code: her identity is sealed.
    lacks(
      'persons[3].identity',
      { ...located, [`${SIXTH}.persons`]: ['V-01'] },
      {
        'persons[3].role': 'witness',
      },
    ),
  ],
  'KIND-SEARCH': [
    lacks('assistanceItems[4].place'),
    lacks('assistanceItems[4].objects', {}, { 'assistanceItems[4].objects': [] }),
    lacks('justificationOfMeasure'),
  ],
  'KIND-BANK': [
    ...each(['institution', 'account', 'period', 'link'], banked),
    lacks(
      `${SIXTH}.account`,
      { ...banked, [`${SIXTH}.account`]: undefined, [`${SIXTH}.holder`]: 'P-03' },
      { [`${SIXTH}.holder`]: undefined },
    ),
  ],
  'KIND-FREEZE': [
    ...each(['holder', 'link', 'value', 'thirdParties'], frozen, 'property[0]'),
    lacks('property', frozen, { property: [] }),
    lacks('urgency.reason', frozen),
    lacks('urgency.reason', { 'urgency.reason': undefined }, sixth('freezing')),
    lacks('urgency.reason', { 'urgency.reason': undefined }, frozen),
  ],
  'KIND-VIDEO': [
    ...each(['whyNotInPerson', 'presides', 'technicalContact'], seen, `${SIXTH}.video`),
    lacks(`${SIXTH}.video.proposedDates`, seen, { [`${SIXTH}.video.proposedDates`]: [] }),
    lacks(`${SIXTH}.video.protection`, seen, { [`${SIXTH}.video.protection`]: [] }),
    lacks(`${SIXTH}.video.presides`, {}, sixth('video_hearing')),
    // A testimony by video is asked the same.
    lacks('assistanceItems[0].video.presides'),
  ],
  'KIND-EDATA': [
    ...each(['account', 'provider', 'dataClass', 'preservationRef', 'period.timeZone'], stored),
    lacks(`${SIXTH}.period.timeZone`, stored, { [`${SIXTH}.period`]: undefined }),
  ],
};

export const kindRows = contentRows('evidence', kinds);
