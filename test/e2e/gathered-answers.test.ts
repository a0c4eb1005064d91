/** Guatemala gathers what Mexico and Brazil answer, and releases an answer to its library. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, fromUtf8 } from '@comity/kernel';
import { openCase } from './casework.fixture.js';
import { acknowledge, answer, codes, InquiryWorld } from './inquiry-world.fixture.js';
import {
  approveInquiry,
  offerAnswer,
  performAct,
  seeInquiry,
  seenInquiry,
  transmitInquiry,
} from './inquiry.fixture.js';
import { entriesOf, rowsOf, until } from './trace.fixture.js';
import type { NodeUnderTest } from './two-nodes.fixture.js';

const BASE_PORT = 26_850;
const START_MS_MAX = 240_000;
const TEST_MS_MAX = 120_000;

let world: InquiryWorld;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let bra: NodeUnderTest;

beforeAll(async () => {
  world = await InquiryWorld.start(BASE_PORT);
  [gtm, mex, bra] = [world.node('GTM'), world.node('MEX'), world.node('BRA')];
}, START_MS_MAX);

afterAll(() => world?.close());

describe('an inquiry under way', () => {
  it(
    'reaches every State that is up, and the one that is down once it is back',
    async () => {
      const id = await world.drafted();
      await approveInquiry(gtm, id);
      await mex.stop();
      const sent = await transmitInquiry(gtm, id);
      await until(async () => (await world.statusOf(id, 'BRA')) === 'DELIVERED');
      const meanwhile = await world.statusOf(id, 'MEX');
      await mex.start();
      await until(async () => (await world.statusOf(id, 'MEX')) === 'DELIVERED');

      expect([codes(sent.sent ?? []), sent.refused, meanwhile]).toEqual([
        ['BRA', 'MEX'],
        [],
        'TRANSMITTED',
      ]);
      const { states } = await seenInquiry(gtm, id);
      expect(states.map(({ receipts }) => codes(receipts.map(({ issuer }) => issuer)))).toEqual([
        ['BRA'],
        ['MEX'],
      ]);
    },
    TEST_MS_MAX,
  );

  it('is sent by nobody before it is approved, and not twice', async () => {
    const id = await world.drafted();
    const early = await transmitInquiry(gtm, id);
    await approveInquiry(gtm, id);
    await transmitInquiry(gtm, id);
    const again = await transmitInquiry(gtm, id);

    expect([early.code, again.code]).toEqual(['STEP_NOT_ALLOWED', 'CASE_ALREADY_TRANSMITTED']);
  });

  it(
    'gathers answers side by side, who declined and why, and what is still open',
    async () => {
      const id = await world.delivered();
      const [atBra, atMex] = [await world.caseAt(id, 'BRA'), await world.caseAt(id, 'MEX')];
      await acknowledge(bra, atBra);
      await answer(bra, atBra);
      await acknowledge(mex, atMex);
      await performAct(mex, 'intake', {
        caseId: atMex,
        kind: 'decline',
        content: { reason: 'No tenemos ninguna.', instead: 'Pregunten a Brasil.' },
      });
      await world.stands(id, 'BRA', 'answered');
      await world.stands(id, 'MEX', 'declined');
      const seen = await seenInquiry(gtm, id);

      expect(seen.states.map((one) => [one.status, one.declineReason])).toEqual([
        ['ANSWERED', null],
        ['DECLINED', 'No tenemos ninguna.'],
      ]);
      expect(seen.states[0]?.answeredAt).not.toBeNull();
      expect(
        seen.questions.map((row) => [
          row.question,
          row.answers.map((one) => [one.state.code, one.answer]),
          codes(row.open),
        ]),
      ).toEqual([
        ['¿Cómo se graba?', [['BRA', 'Em vídeo, numa sala própria.']], []],
        ['¿Quién entrevista?', [], ['BRA']],
      ]);
      expect(seen.practices.map((one) => [one.id, codes(one.namedBy)])).toEqual([
        ['BP-2026-CAN-0007', ['BRA']],
      ]);
      expect(codes(seen.open)).toEqual([]);
    },
    TEST_MS_MAX,
  );

  it('is seen as far as its cases are: by none, by one of them, by all', async () => {
    const id = await world.drafted();
    const caseId = await world.caseAt(id, 'MEX');
    await approveInquiry(gtm, id);
    const query = `mutation Share($id: ID!, $to: ID!, $until: Instant!) { shareCase(caseId: $id,
      officer: $to, until: $until) { __typename } }`;
    const before = await seeInquiry(gtm, id, 'liaison');
    const day = new Date(world.clock.now() + 10 * DAY_MS).toISOString();
    await gtm.ask('approver', query, { id: caseId, to: 'gtm.liaison', until: day });
    await gtm.ask('approver', query, { id: caseId, to: 'gtm.executing', until: day });
    const after = await seeInquiry(gtm, id, 'liaison');
    const listed = await gtm.ask<{ practiceInquiries: readonly { readonly id: string }[] }>(
      'liaison',
      '{ practiceInquiries { id } }',
    );

    expect([before, await seeInquiry(gtm, id, 'auditor')]).toEqual([null, null]);
    expect(after?.states.map(({ state }) => state.code)).toEqual(['MEX']);
    expect(listed.practiceInquiries.map((one) => one.id)).toEqual([id]);
    expect((await transmitInquiry(gtm, id, 'liaison')).code).toBe('CASE_READ_ONLY');
    // Who may change one of its cases alone changes none of it.
    expect((await transmitInquiry(gtm, id, 'executing')).code).toBe('CASE_READ_ONLY');
    expect((await transmitInquiry(gtm, id, 'auditor')).code).toBe('INQUIRY_UNKNOWN');
  });

  it('is no part of any other case', async () => {
    const { id = '' } = await openCase(gtm);
    const of = (caseId: string) =>
      gtm.ask<{ case: object }>(
        'drafter',
        'query Of($id: ID!) { case(id: $id) { inquiry { id } practicePillars practiceTheme } }',
        { id: caseId },
      );
    const inquiry = await world.drafted();

    expect((await of(id)).case).toEqual({
      inquiry: null,
      practicePillars: [],
      practiceTheme: null,
    });
    expect((await of(await world.caseAt(inquiry, 'BRA'))).case).toEqual({
      inquiry: { id: inquiry },
      practicePillars: ['protection'],
      practiceTheme: 'Una sola entrevista grabada',
    });
  });
});

describe('an answer', () => {
  const answered = async (given: object = {}): Promise<{ caseId: string; act: string }> => {
    const id = await world.delivered('BRA');
    const caseId = await world.caseAt(id, 'BRA');
    await acknowledge(bra, caseId);
    const act = await answer(bra, caseId, given);
    await world.stands(id, 'BRA', 'answered');
    return { caseId, act };
  };
  const forLibrary = (node: NodeUnderTest) =>
    rowsOf(node, 'arrivals').filter(({ kind }) => kind === 'library.answer');

  it(
    'goes to the library of the State whose officer releases it, once, and says what he released',
    async () => {
      const { caseId, act } = await answered({ note: 'Ligue para Fulana.' });
      const before = forLibrary(gtm).length;
      const first = await offerAnswer(gtm, 'drafter', { caseId, act });
      const again = await offerAnswer(gtm, 'drafter', { caseId, act });
      const arrived = (await world.mailboxes.client(gtm, 'practices')).receive(0);
      await until(() => arrived.seen.length > before);
      arrived.hangUp();
      const content = arrived.seen.at(-1);

      expect(again).toEqual(first);
      expect(forLibrary(gtm)).toHaveLength(before + 1);
      expect([forLibrary(mex), forLibrary(bra)]).toEqual([[], []]);
      expect(content).toMatchObject({ kind: 'library.answer', senderState: 'GTM' });
      expect(JSON.parse(fromUtf8(content?.content ?? new Uint8Array()))).toEqual(first.released);
      expect(first.released).toEqual({
        ver: 'comity-answer/1',
        act,
        state: 'BRA',
        answeredOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        language: 'pt',
        pillars: ['protection'],
        answers: [{ item: 1, question: '¿Cómo se graba?', answer: 'Em vídeo, numa sala própria.' }],
        releasedBy: 'gtm.drafter',
      });
      expect(entriesOf(gtm).filter(({ event }) => event === 'answer.offered')).toHaveLength(2);
      const shown = await gtm.ask<{ case: { acts: { id: string; offered: object | null }[] } }>(
        'drafter',
        'query Of($id: ID!) { case(id: $id) { acts { id offered { act } } } }',
        { id: caseId },
      );
      expect(shown.case.acts.filter(({ offered }) => offered).map(({ id }) => id)).toEqual([act]);
    },
    TEST_MS_MAX,
  );

  it(
    'in which a person can be recognised does not leave its case',
    async () => {
      const identity = { victimCode: 'V-1', name: 'Petrona Ajanel Ficticia' };
      const told = async (words: string, sealed: readonly object[] = []) => {
        const given = { answers: [{ item: 1, answer: words }] };
        const { caseId, act } = await answered(given);
        const before = forLibrary(gtm).length;
        const { code, detail } = await offerAnswer(gtm, 'drafter', { caseId, act, sealed });
        expect(forLibrary(gtm)).toHaveLength(before);
        return [code, detail?.problems];
      };
      const at = ['answers[0].answer: NOT_ALLOWED'];

      expect(await told('Como no caso de Petrona Ajanel.', [identity])).toEqual([
        'ANSWER_NAMES_PERSON',
        at,
      ]);
      // Who took the case, and an officer of one's own.
      expect(await told('Pergunte a Zulmira Prado.')).toEqual(['ANSWER_NAMES_PERSON', at]);
      expect(await told('Pergunte a Fictitious approver.')).toEqual(['ANSWER_NAMES_PERSON', at]);
    },
    TEST_MS_MAX,
  );

  it(
    'that is no plain text, or is released by who writes no practices, does not leave its case',
    async () => {
      const marked = await answered({ answers: [{ item: 1, answer: '<img src=x>' }] });
      const silent = await answered({ answers: [] });
      const good = await answered();
      const codesOf = [
        await offerAnswer(gtm, 'drafter', marked),
        await offerAnswer(gtm, 'drafter', silent),
        await offerAnswer(gtm, 'approver', good),
        await offerAnswer(gtm, 'liaison', good),
        await offerAnswer(gtm, 'drafter', { ...good, act: marked.act }),
      ].map(({ code }) => code);

      expect(codesOf).toEqual([
        'ANSWER_NOT_PLAIN',
        'ANSWER_NOT_RELEASABLE',
        'OFFICER_ROLE_MISSING',
        'CASE_UNKNOWN',
        'ANSWER_NOT_RELEASABLE',
      ]);
    },
    TEST_MS_MAX,
  );
});

describe('an inquiry that a State leaves without a word', () => {
  it(
    'is shown as overdue by the clock, of that State alone',
    async () => {
      const id = await world.delivered();
      await acknowledge(bra, await world.caseAt(id, 'BRA'));
      await answer(bra, await world.caseAt(id, 'BRA'));
      await world.stands(id, 'BRA', 'answered');
      const before = await seenInquiry(gtm, id);
      world.ahead = 20 * DAY_MS;
      const after = await seenInquiry(gtm, id);
      world.ahead = 0;

      expect([codes(before.open), codes(before.overdue)]).toEqual([['MEX'], []]);
      expect([codes(after.open), codes(after.overdue)]).toEqual([['MEX'], ['MEX']]);
      expect(after.states.map(({ overdue, due }) => [overdue, due !== null])).toEqual([
        [false, false],
        [true, true],
      ]);
    },
    TEST_MS_MAX,
  );
});
