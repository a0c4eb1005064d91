/** Guatemala asks several States at once: whom it can ask, and the one approval over all. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askApproval, assertionOf, reviseDraft, takeStep } from './casework.fixture.js';
import { InquiryWorld } from './inquiry-world.fixture.js';
import {
  askStates,
  ofInquiry,
  question,
  reasonsFor,
  seeInquiry,
  seenInquiry,
  takeInquiryStep,
} from './inquiry.fixture.js';
import { rowsOf, traceOf, until } from './trace.fixture.js';
import type { NodeUnderTest } from './two-nodes.fixture.js';

const BASE_PORT = 26_840;
const START_MS_MAX = 240_000;

let world: InquiryWorld;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let bra: NodeUnderTest;

beforeAll(async () => {
  world = await InquiryWorld.start(BASE_PORT);
  [gtm, mex, bra] = [world.node('GTM'), world.node('MEX'), world.node('BRA')];
}, START_MS_MAX);

afterAll(() => world?.close());

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
    const id = await world.drafted();
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
    expect(new Set(kept.map((row) => row['requested_state']))).toEqual(new Set(['BRA', 'MEX']));
    expect(kept.every(({ content }) => String(content).includes('magic'))).toBe(false);
  });
});

describe('the approval of an inquiry', () => {
  it('is given once over all its cases, and each act carries it', async () => {
    const id = await world.delivered();
    const shown = (node: NodeUnderTest, caseId: string) =>
      rowsOf(node, 'acts')
        .filter((row) => row['case_id'] === caseId)
        .map((row) => JSON.parse(String(row['approvals'])) as { acts: string[]; nonce: string }[]);
    const atBra = shown(bra, await world.caseAt(id, 'BRA'));
    const atMex = shown(mex, await world.caseAt(id, 'MEX'));

    expect(atBra).toEqual(atMex);
    expect(atBra[0]?.map(({ acts }) => acts.length)).toEqual([2, 2]);
    expect(new Set(atBra[0]?.map(({ nonce }) => nonce)).size).toBe(2);
  });

  it('is not given without a passkey, nor by that of one case of it', async () => {
    const id = await world.drafted();
    const reasons = await reasonsFor(gtm, id);
    const step = { inquiryId: id, event: 'submit', reasons };
    const bare = await traceOf(gtm, () => takeInquiryStep(gtm, 'drafter', step));
    const assertion = await assertionOf(gtm, 'drafter', { draft: await world.caseAt(id, 'BRA') });
    const one = await takeInquiryStep(gtm, 'drafter', { ...step, assertion });

    expect([bare.answer.code, bare.changed]).toEqual(['APPROVAL_NEEDED', []]);
    expect(one.code).toBe('APPROVAL_OUTDATED');
    expect((await seenInquiry(gtm, id)).states.map(({ status }) => status)).toEqual([
      'DRAFT',
      'DRAFT',
    ]);
  });

  it('of which one draft changed after it was asked for approves none of them', async () => {
    const id = await world.drafted();
    const asked = await askApproval(gtm, 'drafter', ofInquiry(id, 'submit'));
    const caseId = await world.caseAt(id, 'BRA');
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
    const id = await world.drafted();
    const reasons = await reasonsFor(gtm, id);
    const submitted = await assertionOf(gtm, 'drafter', ofInquiry(id, 'submit'));
    await takeInquiryStep(gtm, 'drafter', {
      inquiryId: id,
      event: 'submit',
      reasons,
      assertion: submitted,
    });
    const caseId = await world.caseAt(id, 'MEX');
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
