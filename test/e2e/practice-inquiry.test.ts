/** Guatemala asks Mexico and Brazil at once, by one approval, and gathers what they answer. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, fromUtf8, plus, type Clock } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { trustListHash, type Member } from '@comity/trust';
import { askApproval, assertionOf, openCase, reviseDraft, takeStep } from './casework.fixture.js';
import {
  approveInquiry,
  askStates,
  offerAnswer,
  ofInquiry,
  performAct,
  question,
  reasonsFor,
  seeInquiry,
  seenInquiry,
  takeInquiryStep,
  transmitInquiry,
} from './inquiry.fixture.js';
import { Mailboxes } from './mailbox.fixture.js';
import { entriesOf, rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 26_840;
const MAILBOX_PORT = 26_846;
const START_MS_MAX = 240_000;
const TEST_MS_MAX = 120_000;
const NEVER_MS = 3_600_000;

const LIBRARY = { receives: ['library.*'], sends: ['library.*'] };
const mailboxes = new Mailboxes(MAILBOX_PORT, { practices: LIBRARY });
let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let bra: NodeUnderTest;
let ahead = 0;
const clock: Clock = { now: () => plus(systemClock.now(), ahead) };

/** A profile that is accepted no more. */
const over = ({ name, from }: Member['profiles'][number]) => ({
  name,
  from,
  until: plus(from, 1_000),
});

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX', 'BRA', 'CAN', 'JAM'], BASE_PORT, {
    started: ['GTM', 'MEX', 'BRA'],
    checkpointEveryMs: NEVER_MS,
    approvals: 'passkey',
    mailboxOf: mailboxes.mailboxOf,
    officers: { liaison: ['liaison'] },
    clock,
  });
  [gtm, mex, bra] = ['GTM', 'MEX', 'BRA'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
    NodeUnderTest,
  ];
  await network.publish((list) => ({
    ...list,
    seq: list.seq + 1,
    prev: trustListHash(list),
    members: list.members.map((member) => {
      if (member.state === 'CAN') return { ...member, status: 'suspended' as const };
      return member.state === 'JAM' ? { ...member, profiles: member.profiles.map(over) } : member;
    }),
  }));
}, START_MS_MAX);

afterAll(async () => {
  mailboxes.close();
  await network?.close();
});

const codes = (states: readonly { readonly code: string }[]): readonly string[] =>
  states.map(({ code }) => code);

const caseAt = async (id: string, state: string): Promise<string> => {
  const { states } = await seenInquiry(gtm, id);
  return states.find((one) => one.state.code === state)?.case.id ?? '';
};

const statusOf = async (id: string, state: string): Promise<string> => {
  const { states } = await seenInquiry(gtm, id);
  return states.find((one) => one.state.code === state)?.status ?? '';
};

/** An inquiry to both, drafted. */
const drafted = async (given: object = {}): Promise<string> => {
  const { id = '', code } = await askStates(gtm, { states: ['MEX', 'BRA'], ...given });
  if (code) throw new Error(code);
  return id;
};

const delivered = async (...states: readonly string[]): Promise<string> => {
  const id = await drafted(states.length > 0 ? { states } : {});
  await approveInquiry(gtm, id);
  await transmitInquiry(gtm, id);
  await until(async () => {
    const seen = await seenInquiry(gtm, id);
    return seen.states.every(({ status }) => status === 'DELIVERED');
  });
  return id;
};

const acknowledge = (node: NodeUnderTest, caseId: string): Promise<string> =>
  performAct(node, 'intake', {
    caseId,
    kind: 'acknowledge',
    content: { requestedReference: 'REF-9', officer: 'Dra. Zulmira Prado Fictícia' },
  });

const answer = (node: NodeUnderTest, caseId: string, given: object = {}): Promise<string> =>
  performAct(node, 'intake', {
    caseId,
    kind: 'answer',
    content: {
      practices: [{ id: 'BP-2026-CAN-0007', title: 'Uma só entrevista', owner: 'CAN' }],
      answers: [{ item: 1, answer: 'Em vídeo, numa sala própria.' }],
      documents: [],
      ...given,
    },
  });

const stands = (id: string, state: string, standing: string): Promise<void> =>
  until(async () => {
    const { states } = await seenInquiry(gtm, id);
    return states.some((one) => one.state.code === state && one.standing === standing);
  });

describe('a question to several States', () => {
  it('opens a draft for each that can be asked, and says why the others are left out', async () => {
    await until(async () => {
      const { id = '' } = await askStates(gtm, { states: ['MEX', 'CAN', 'JAM'] });
      return (await seeInquiry(gtm, id))?.states.length === 1;
    });
    const { id = '' } = await askStates(gtm, {
      states: ['MEX', 'BRA', 'CAN', 'JAM', 'URY', 'GTM', 'MEX'],
    });
    const seen = await seenInquiry(gtm, id);

    expect(id).toMatch(/^INQ-\d{4}-GTM-[0-9A-F]{12}$/);
    expect(
      seen.states.map(({ state, status, standing }) => [state.code, status, standing]),
    ).toEqual([
      ['BRA', 'DRAFT', 'at_home'],
      ['MEX', 'DRAFT', 'at_home'],
    ]);
    expect(seen.leftOut.map(({ state, reason }) => [state.code, reason])).toEqual([
      ['CAN', 'SUSPENDED'],
      ['GTM', 'SELF'],
      ['JAM', 'NOT_ACCEPTING'],
      ['URY', 'NO_MEMBER'],
    ]);
    expect(seen.leftOut[0]?.es).toBe('Su participación en la red está suspendida.');
  });

  it('to all asks every other member that can be asked', async () => {
    const { id = '' } = await askStates(gtm, { all: true });
    const { states, leftOut } = await seenInquiry(gtm, id);

    expect(states.map(({ state }) => state.code)).toEqual(['BRA', 'MEX']);
    expect(leftOut.map(({ state }) => state.code)).toEqual(['CAN', 'JAM']);
  });

  it('is asked once by one key', async () => {
    const given = { states: ['MEX', 'BRA'], idempotencyKey: 'one-inquiry' };
    const [first, again] = [await askStates(gtm, given), await askStates(gtm, given)];

    expect(again.id).toBe(first.id);
    expect((await seenInquiry(gtm, first.id ?? '')).states).toHaveLength(2);
  });

  it.each<[string, Parameters<typeof askStates>[1]]>([
    ['OFFICER_ROLE_MISSING', { states: ['MEX'], role: 'approver' }],
    ['INQUIRY_NOBODY_ASKED', { states: ['CAN', 'URY'] }],
    ['INQUIRY_NAMES_ONE_STATE', { states: ['MEX'], content: question({ requestedState: 'MEX' }) }],
    ['CONTENT_INVALID', { states: ['MEX', 'BRA'], content: question({ questions: 'none' }) }],
  ])('that is refused with %s opens nothing, and is audited', async (code, given) => {
    const { answer: told, changed, entries } = await traceOf(gtm, () => askStates(gtm, given));

    expect([told.code, changed]).toEqual([code, []]);
    expect(entries).toEqual([expect.objectContaining({ event: 'inquiry.denied', code })]);
  });

  it.each([
    ['neither all nor any', {}],
    ['all and some', { all: true, states: ['MEX'] }],
  ])('names %s to nobody', async (_what, given) => {
    expect((await askStates(gtm, given)).code).toBe('CONTENT_INVALID');
  });

  it('changes its words in every draft at once', async () => {
    const id = await drafted();
    const query = `mutation Revise($input: ReviseInquiryInput!) { reviseInquiry(input: $input) {
      __typename ... on Denial { code } } }`;
    const revise = async (content: object) =>
      (
        await gtm.ask<{ reviseInquiry: { __typename: string; code?: string } }>('drafter', query, {
          input: { inquiryId: id, content },
        })
      ).reviseInquiry;
    const done = await revise(question({ theme: 'Otra cosa' }));
    const bad = await revise(question({ pillars: ['magic'] }));

    expect([done.__typename, bad.code]).toEqual(['PracticeInquiry', 'CONTENT_INVALID']);
    const kept = rowsOf(gtm, 'cases').filter(({ content }) =>
      String(content).includes('Otra cosa'),
    );
    expect(kept.map((row) => row['requested_state']).toSorted()).toEqual(['BRA', 'MEX']);
    expect(kept.every(({ content }) => String(content).includes('magic'))).toBe(false);
  });
});

describe('the approval of an inquiry', () => {
  it('is given once over all its cases, and each act carries it', async () => {
    const id = await delivered();
    const shown = (node: NodeUnderTest, caseId: string) =>
      rowsOf(node, 'acts')
        .filter((row) => row['case_id'] === caseId)
        .map((row) => JSON.parse(String(row['approvals'])) as { acts: string[]; nonce: string }[]);
    const atBra = shown(bra, await caseAt(id, 'BRA'));
    const atMex = shown(mex, await caseAt(id, 'MEX'));

    expect(atBra).toEqual(atMex);
    expect(atBra[0]?.map(({ acts }) => acts.length)).toEqual([2, 2]);
    expect(new Set(atBra[0]?.map(({ nonce }) => nonce)).size).toBe(2);
  });

  it('is not given without a passkey, nor by that of one case of it', async () => {
    const id = await drafted();
    const reasons = await reasonsFor(gtm, id);
    const step = { inquiryId: id, event: 'submit', reasons };
    const bare = await traceOf(gtm, () => takeInquiryStep(gtm, 'drafter', step));
    const assertion = await assertionOf(gtm, 'drafter', { draft: await caseAt(id, 'BRA') });
    const one = await takeInquiryStep(gtm, 'drafter', { ...step, assertion });

    expect([bare.answer.code, bare.changed]).toEqual(['APPROVAL_NEEDED', []]);
    expect(one.code).toBe('APPROVAL_OUTDATED');
    expect((await seenInquiry(gtm, id)).states.map(({ status }) => status)).toEqual([
      'DRAFT',
      'DRAFT',
    ]);
  });

  it('of which one draft changed after it was asked for approves none of them', async () => {
    const id = await drafted();
    const asked = await askApproval(gtm, 'drafter', ofInquiry(id, 'submit'));
    const caseId = await caseAt(id, 'BRA');
    const rows = rowsOf(gtm, 'cases');
    const content = JSON.parse(String(rows.find((row) => row['id'] === caseId)?.['content']));
    await reviseDraft(gtm, 'drafter', { caseId, content: { ...content, theme: 'Otro tema' } });
    const assertion = gtm.passkeyOf('drafter').get(asked);
    const reasons = await reasonsFor(gtm, id);
    const told = await takeInquiryStep(gtm, 'drafter', {
      inquiryId: id,
      event: 'submit',
      reasons,
      assertion,
    });

    expect(told.code).toBe('APPROVAL_OUTDATED');
    expect((await seenInquiry(gtm, id)).states.map(({ status }) => status)).toEqual([
      'DRAFT',
      'DRAFT',
    ]);
  });

  it('is none by who drafted it', async () => {
    const id = (await askStates(gtm, { states: ['MEX', 'BRA'], role: 'both' })).id ?? '';
    const submit = { inquiryId: id, event: 'submit' };
    const assertion = await assertionOf(gtm, 'both', ofInquiry(id, 'submit'));
    await takeInquiryStep(gtm, 'both', { ...submit, assertion });
    const second = await assertionOf(gtm, 'both', ofInquiry(id, 'approve'));
    const told = await takeInquiryStep(gtm, 'both', {
      inquiryId: id,
      event: 'approve',
      assertion: second,
    });

    expect(told.code).toBe('APPROVER_IS_DRAFTER');
  });

  it('covers what still waits for it where one case was returned by itself', async () => {
    const id = await drafted();
    const reasons = await reasonsFor(gtm, id);
    const submitted = await assertionOf(gtm, 'drafter', ofInquiry(id, 'submit'));
    await takeInquiryStep(gtm, 'drafter', {
      inquiryId: id,
      event: 'submit',
      reasons,
      assertion: submitted,
    });
    const caseId = await caseAt(id, 'MEX');
    await takeStep(gtm, 'approver', { caseId, event: 'return_to_drafter', note: 'Once more.' });
    const assertion = await assertionOf(gtm, 'approver', ofInquiry(id, 'approve'));
    const told = await takeInquiryStep(gtm, 'approver', {
      inquiryId: id,
      event: 'approve',
      assertion,
    });

    expect(told.code).toBeUndefined();
    expect((await seenInquiry(gtm, id)).states.map(({ status }) => status)).toEqual([
      'APPROVED',
      'DRAFT',
    ]);
  });
});

describe('an inquiry under way', () => {
  it(
    'reaches every State that is up, and the one that is down once it is back',
    async () => {
      const id = await drafted();
      await approveInquiry(gtm, id);
      await mex.stop();
      const sent = await transmitInquiry(gtm, id);
      await until(async () => (await statusOf(id, 'BRA')) === 'DELIVERED');
      const meanwhile = await statusOf(id, 'MEX');
      await mex.start();
      await until(async () => (await statusOf(id, 'MEX')) === 'DELIVERED');

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
    const id = await drafted();
    const early = await transmitInquiry(gtm, id);
    await approveInquiry(gtm, id);
    await transmitInquiry(gtm, id);
    const again = await transmitInquiry(gtm, id);

    expect([early.code, again.code]).toEqual(['STEP_NOT_ALLOWED', 'CASE_ALREADY_TRANSMITTED']);
  });

  it(
    'gathers answers side by side, who declined and why, and what is still open',
    async () => {
      const id = await delivered();
      const [atBra, atMex] = [await caseAt(id, 'BRA'), await caseAt(id, 'MEX')];
      await acknowledge(bra, atBra);
      await answer(bra, atBra);
      await acknowledge(mex, atMex);
      await performAct(mex, 'intake', {
        caseId: atMex,
        kind: 'decline',
        content: { reason: 'No tenemos ninguna.', instead: 'Pregunten a Brasil.' },
      });
      await stands(id, 'BRA', 'answered');
      await stands(id, 'MEX', 'declined');
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
    const id = await drafted();
    const caseId = await caseAt(id, 'MEX');
    const query = `mutation Share($id: ID!, $until: Instant!) { shareCase(caseId: $id,
      officer: "gtm.liaison", until: $until) { __typename } }`;
    const before = await seeInquiry(gtm, id, 'liaison');
    const day = new Date(clock.now() + 10 * DAY_MS).toISOString();
    await gtm.ask('approver', query, { id: caseId, until: day });
    const after = await seeInquiry(gtm, id, 'liaison');
    const listed = await gtm.ask<{ practiceInquiries: readonly { readonly id: string }[] }>(
      'liaison',
      '{ practiceInquiries { id } }',
    );

    expect([before, await seeInquiry(gtm, id, 'auditor')]).toEqual([null, null]);
    expect(after?.states.map(({ state }) => state.code)).toEqual(['MEX']);
    expect(listed.practiceInquiries.map((one) => one.id)).toEqual([id]);
    expect((await transmitInquiry(gtm, id, 'liaison')).code).toBe('CASE_READ_ONLY');
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
    const inquiry = await drafted();

    expect((await of(id)).case).toEqual({
      inquiry: null,
      practicePillars: [],
      practiceTheme: null,
    });
    expect((await of(await caseAt(inquiry, 'BRA'))).case).toEqual({
      inquiry: { id: inquiry },
      practicePillars: ['protection'],
      practiceTheme: 'Una sola entrevista grabada',
    });
  });
});

describe('an answer', () => {
  const answered = async (given: object = {}): Promise<{ caseId: string; act: string }> => {
    const id = await delivered('BRA');
    const caseId = await caseAt(id, 'BRA');
    await acknowledge(bra, caseId);
    const act = await answer(bra, caseId, given);
    await stands(id, 'BRA', 'answered');
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
      const arrived = (await mailboxes.client(gtm, 'practices')).receive(0);
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
      const id = await delivered();
      await acknowledge(bra, await caseAt(id, 'BRA'));
      await answer(bra, await caseAt(id, 'BRA'));
      await stands(id, 'BRA', 'answered');
      const before = await seenInquiry(gtm, id);
      ahead = 20 * DAY_MS;
      const after = await seenInquiry(gtm, id);
      ahead = 0;

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
