/** The fifth worked case: Canada publishes a practice, Peru finds, adopts and reports it; by gateways. */

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { utf8 } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import { workedPractice } from '../../apps/practices/src/development-seed.js';
import { startComity, type ComityNetwork } from './comity-network.fixture.js';

const BASE_PORT = 25_600;
const MS_MAX = 300_000;
const LOOK_MS = 250;

let network: ComityNetwork;

beforeAll(async () => {
  network = await startComity('CA,PE,BR', BASE_PORT);
}, MS_MAX);
afterAll(() => network.close(), MS_MAX);

interface Taken {
  readonly id?: string;
  readonly text?: string;
  readonly code?: string;
  readonly detail?: unknown;
}

/** What `role` of `state` does with a practice; denied is a failure of the test. */
const act = async (
  [state, role]: readonly [string, OfficerRole],
  mutation: string,
  input: object,
): Promise<Taken> => {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const officer = await network.clientOf(state, role);
  const selection =
    mutation === 'reviewPractice'
      ? '... on ReviewAsked { text opinion }'
      : '... on Practice { id text }';
  const query = `mutation Act($input: ${name}Input!) { taken: ${mutation}(input: $input) {
    ${selection} ... on Denial { code detail } } }`;
  const { taken } = await officer.ask<{ taken: Taken }>(query, { input });
  if (taken.code !== undefined) throw new Error(`${mutation}: ${JSON.stringify(taken)}`);
  return taken;
};

let keys = 0;
const newKey = (): string => `worked-practice-${(keys += 1)}`;

const step = async (
  role: OfficerRole,
  practiceId: string,
  event: string,
  given: object = {},
): Promise<Taken> =>
  act(['CAN', role], 'takePracticeStep', {
    practiceId,
    event,
    ...given,
    idempotencyKey: newKey(),
  });

/** Asks again and again until there is something. */
const eventually = async <T>(look: () => Promise<T | null | undefined>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    await sleep(LOOK_MS);
  }
};

/** Reviewers of `state` answer once they are asked. */
const review = async (state: string, practiceId: string): Promise<void> => {
  const officer = await network.clientOf(state, 'reviewer');
  const text = await eventually(async () => {
    const { reviewsAsked } = await officer.ask<{
      reviewsAsked: readonly { readonly practice: string; readonly text: string }[];
    }>('{ reviewsAsked { practice text } }');
    return reviewsAsked.find(({ practice }) => practice === practiceId)?.text;
  });
  const answer = { practiceId, text, opinion: 'accept', idempotencyKey: newKey() };
  await act([state, 'reviewer'], 'reviewPractice', answer);
};

const SEARCH = `query Find($input: SearchPracticesInput!) { found: searchPractices(input: $input) {
  ... on PracticeHits { total hits { id terms practice { title(language: "es") state { code } } } } } }`;

interface Found {
  readonly found: {
    readonly hits: readonly {
      readonly id: string;
      readonly practice: { readonly title: string; readonly state: { readonly code: string } };
    }[];
  };
}

const EXPERIENCES = `query Seen($id: ID!) { practice(id: $id) {
  experiences { state { code } standing words figures { indicator before after } }
  endorsements { state { code } } adoptions { standing states } } }`;

interface Seen {
  readonly practice: {
    readonly experiences: readonly object[];
    readonly endorsements: readonly object[];
  };
}

/** A form that goes with the practice, handed in at Canada's gateway; fictitious. */
const FORM = `%PDF-1.7 formulaire de consentement fictif${' '.repeat(5_000_000)}`;

interface Handed {
  readonly name: string;
  readonly sha256: string;
}

async function* form() {
  yield utf8(FORM);
}

const handIn = async (): Promise<Handed> => {
  const drafter = await network.clientOf('CAN', 'drafter');
  const query = new URLSearchParams({ name: 'consentement.pdf', media: 'application/pdf' });
  const response = await drafter.post(`/practices/attachments?${query.toString()}`, form);
  expect(response.status).toBe(201);
  return (await response.json()) as Handed;
};

describe('the fifth worked case', () => {
  let id = '';
  let handed: Handed;

  it(
    'is published by Canada once reviewers of Peru and Brazil have signed that they agree',
    async () => {
      handed = await handIn();
      const content = {
        ...workedPractice(),
        attachments: [{ title: 'Formulaire de consentement', language: 'fr', file: handed }],
        privacyCheck: { done: false },
      };
      const opened = await act(['CAN', 'drafter'], 'openPractice', {
        content,
        idempotencyKey: newKey(),
      });
      id = opened.id ?? '';
      const checkedText = opened.text;
      await step('drafter', id, 'submit');
      await step('reviewer', id, 'clear', { checkedText });
      await step('approver', id, 'assign', { states: ['PER', 'BRA'] });
      for (const state of ['PER', 'BRA']) await review(state, id);
      await eventually(async () =>
        step('approver', id, 'accept', { states: ['PER', 'BRA'] }).catch((error: unknown) => {
          if (String(error).includes('REVIEW_ANSWERS_MISSING')) return null;
          throw error;
        }),
      );
      await step('approver', id, 'translate');
      await step('approver', id, 'publish', { checkedText });
      expect(id).toMatch(/^BP-\d{4}-CAN-/);
    },
    MS_MAX,
  );

  it(
    'is found in Spanish by Peru, a typing mistake and missing accents forgiven',
    async () => {
      const peru = await network.clientOf('PER', 'drafter');
      for (const words of ['entrevista grabada', 'entrevsita', 'proteccion victimas entrevista']) {
        const hit = await eventually(async () => {
          const input = { words, language: 'es' };
          const { found } = await peru.ask<Found>(SEARCH, { input });
          return found.hits.find((one) => one.id === id);
        });
        expect(hit.practice).toMatchObject({
          title: expect.stringContaining('Una sola entrevista'),
          state: { code: 'CAN' },
        });
      }
    },
    MS_MAX,
  );

  it(
    'brings its form with it: officers of Peru and Brazil save the bytes that Canada handed in',
    async () => {
      for (const state of ['PER', 'BRA']) {
        const officer = await network.clientOf(state, 'drafter');
        const file = await eventually(async () => {
          const { practice } = await officer.ask<{
            practice: { attachments: readonly { file: { isHere: boolean; name: string } }[] };
          }>(
            'query Form($id: ID!) { practice(id: $id) { attachments { file { name isHere } } } }',
            {
              id,
            },
          );
          return practice.attachments.find(({ file: one }) => one.isHere)?.file;
        });
        expect(file.name).toBe(handed.name);
        const saved = await officer.download(`/practices/${id}/attachments/${handed.sha256}`);
        expect(await saved.text()).toBe(FORM);
        expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
      }
    },
    MS_MAX,
  );

  it(
    'is adopted by Peru, which reports back what came of it, to Canada and to Brazil',
    async () => {
      await act(['PER', 'approver'], 'endorsePractice', {
        practiceId: id,
        idempotencyKey: newKey(),
      });
      await act(['PER', 'approver'], 'reportExperience', {
        practiceId: id,
        standing: 'adopted',
        language: 'es',
        words: 'Ficticio: adoptada en dos fiscalías; una sola entrevista basta.',
        figures: [{ indicator: 'entrevistas por víctima', before: 3, after: 1 }],
        idempotencyKey: newKey(),
      });
      for (const state of ['CAN', 'BRA']) {
        const officer = await network.clientOf(state, 'drafter');
        const practice = await eventually(async () => {
          const seen = (await officer.ask<Seen>(EXPERIENCES, { id })).practice;
          return seen.experiences.length > 0 && seen.endorsements.length > 0 ? seen : null;
        });
        expect(practice).toMatchObject({
          experiences: [
            {
              state: { code: 'PER' },
              standing: 'adopted',
              figures: [{ indicator: 'entrevistas por víctima', before: 3, after: 1 }],
            },
          ],
          endorsements: [{ state: { code: 'PER' } }],
        });
      }
    },
    MS_MAX,
  );
});
