/** Rules on information given unasked, and on requests for practices. */

import { officerId } from '@comity/kernel';
import { boundByMedellin, GTM, MEX } from '@comity/testkit';
import { contentRows, lacks } from './rule-row.fixture.js';
import type { RuleTable } from './rule-row.fixture.js';

const sealed = [{ victimCode: 'V-01', name: 'Rosaura Quispe Inventada' }];
const named = 'El caso de Rosaura Quispe Inventada';
const returned = { wish: 'Volver.', safetyReview: 'Sin riesgo.', proceedings: 'Ya declaró.' };
const approver = 'peopleInTheLoop.approver';
const chief = officerId('a.chief');

const sentUnder = (state: typeof GTM, register: ReturnType<typeof boundByMedellin>): RuleTable => ({
  'SYS-4E': [
    {
      field: approver,
      metContext: { approver: { id: chief, state } },
      broken: {},
      brokenContext: { approver: { id: officerId('a.drafter'), state } },
    },
  ],
  'MED-5': [{ field: 'peopleInTheLoop.sender', broken: {}, brokenContext: { accredited: false } }],
  'MED-6-2': [
    { field: 'electronicSignature', broken: {}, brokenContext: { signatureValid: false } },
  ],
  'MED-6-3': [
    {
      field: 'desiredDeadline.date',
      met: { desiredDeadline: { date: '2026-06-09', reason: 'Audiencia.' } },
      metContext: { register },
      broken: { 'desiredDeadline.date': '2026-06-08' },
    },
  ],
});

const spontaneous: RuleTable = {
  ...sentUnder(MEX, boundByMedellin('GTM', 'MEX')),
  'TIP-3': [lacks('victims[0].means', {}, { 'victims[0].means': [] })],
  'TIP-3c': [
    lacks('victims[1].acts', { 'victims[1].ageBand': 'unknown' }, { 'victims[1].acts': [] }),
  ],
  'TIP-6-1': [
    { field: 'subject', metContext: { sealed }, broken: { subject: named } },
    lacks(
      'persons[0].identity',
      { persons: [{ code: 'V-01', role: 'victim' }] },
      {
        'persons[0].identity': 'Una persona',
      },
    ),
  ],
  'TIP-8': [lacks('victims[0].return.wish', { 'victims[0].return': returned })],
  'TIP-13': [
    lacks(
      'victims[1].travelDocuments[0]',
      {},
      {
        'victims[1].travelDocuments': [{ type: 'DPI', suspicion: 'Alterado.' }],
      },
    ),
  ],
  'VIC-01': [lacks('victims[1].nonPunishment')],
  'VIC-02': [lacks('documents', {}, { requestedState: 'PER' })],
  'SYS-ABB': ['subject', 'information', 'whyUseful'].map((member) =>
    lacks(member, {}, { [member]: 'Para la FECT.' }),
  ),
};

const practice: RuleTable = {
  ...sentUnder(GTM, boundByMedellin('GTM', 'BRA')),
  'TIP-6-1': [{ field: 'need', metContext: { sealed }, broken: { need: named } }],
  'SYS-ABB': [
    ...['theme', 'need', 'context'].map((member) =>
      lacks(member, {}, { [member]: 'Para la FECT.' }),
    ),
    lacks(
      'questions[0].question',
      {},
      { questions: [{ item: 1, question: '¿Qué hace la FECT?' }] },
    ),
  ],
};

export const spontaneousRows = contentRows('spontaneous', spontaneous);
export const practiceRows = contentRows('practice', practice);
