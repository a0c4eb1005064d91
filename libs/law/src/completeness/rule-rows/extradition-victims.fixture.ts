/** TIP, VICTIM, SYSTEM and MEDELLIN on a request for a person. */

import { officerId } from '@comity/kernel';
import { boundByMedellin, BRA, PER } from '@comity/testkit';
import { lacks } from './rule-row.fixture.js';
import type { RuleTable } from './rule-row.fixture.js';

const sealed = [{ victimCode: 'V-01', name: 'Rosaura Quispe Inventada' }];
const returned = {
  wish: 'Volver.',
  safetyReview: 'Sin riesgo.',
  proceedings: 'Ya declaró.',
};
const approver = 'peopleInTheLoop.approver';

export const victimsAndSystem: RuleTable = {
  'TIP-3': [lacks('victims[0].means', {}, { 'victims[0].means': [] })],
  'TIP-3c': [lacks('victims[3].exploitation', {}, { 'victims[3].exploitation': [] })],
  'TIP-6-1': [
    {
      field: 'facts',
      metContext: { sealed },
      broken: { facts: 'La víctima Rosaura Quispe Inventada declaró en Lima.' },
    },
  ],
  'TIP-8': [lacks('victims[0].return.safetyReview', { 'victims[0].return': returned })],
  'TIP-13': [
    lacks(
      'victims[0].travelDocuments[0]',
      {},
      {
        'victims[0].travelDocuments': [{ type: 'DNI', suspicion: 'Alterado.' }],
      },
    ),
  ],
  'VIC-01': [lacks('victims[0].nonPunishment')],
  'VIC-02': [
    lacks('documents', {}, { requestedState: 'ARG' }),
    lacks(
      'documents',
      { requestedState: 'ARG', 'documents[8].kind': 'sealed', 'documents[8].compartment': 'C3' },
      {
        'documents[8].compartment': 'C2',
      },
    ),
    lacks(
      'documents',
      { requestedState: 'PER', requestingState: 'BRA', victims: [] },
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
      field: approver,
      metContext: { approver: { id: officerId('a.chief'), state: PER } },
      broken: {},
      brokenContext: { approver: { id: officerId('a.drafter'), state: PER } },
    },
    {
      field: approver,
      broken: {},
      brokenContext: { approver: { id: officerId('a.chief'), state: BRA } },
    },
  ],
  'SYS-ABB': [
    'facts',
    'limitationStatement',
    'jurisdictionBasis',
    'dualCriminality',
    'organisedGroupGrounds',
  ].map((member) => lacks(member, {}, { [member]: 'Según la FECOR hubo trata.' })),
  'MED-5': [{ field: 'peopleInTheLoop.sender', broken: {}, brokenContext: { accredited: false } }],
  'MED-6-3': [
    {
      field: 'desiredDeadline.date',
      // 28 April is a Tuesday: what comes then counts as received on the 29th.
      met: { 'desiredDeadline.date': '2026-04-29' },
      metContext: { register: boundByMedellin('PER', 'BRA') },
      broken: { 'desiredDeadline.date': '2026-04-28' },
    },
  ],
  'MED-6-2': [
    { field: 'electronicSignature', broken: {}, brokenContext: { signatureValid: false } },
  ],
};
