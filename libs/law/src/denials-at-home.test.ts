/** What a denial of a step or an act at home tells beside its code: enough to put it right. */

import { describe, expect, it } from '@jest/globals';
import { instant, instantFromIso, officerId } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { Correspondence, edited, GTM, MEX, minimalBody, textDigest } from '@comity/testkit';
import {
  calendarDate,
  decideAct,
  decideStep,
  decideTransmission,
  foldCase,
  foldSteps,
  foundingRegister,
  lifeCycleOf,
} from './index.js';
import type { CaseContent, Finding, HomeFold, Officer, StepKind, StepQuestion } from './index.js';

const drafter: Officer = { id: officerId('gtm.drafter'), state: GTM, roles: ['drafter'] };
const chief: Officer = { id: officerId('gtm.chief'), state: GTM, roles: ['approver', 'signer'] };

const aFinding = (severity: Finding['severity'], rule: string): Finding => ({
  rule,
  severity,
  field: 'factsOfOffence',
  citation: '',
  message: '',
  ruleApplied: '',
});
const FINDINGS = [
  aFinding('BLOCK', 'NAS-26a2'),
  aFinding('BLOCK', 'NAS-26a2'),
  aFinding('WARN', 'NAS-08'),
  aFinding('INFO', 'UN18-8'),
];

const homeAfter = (...kinds: readonly StepKind[]): HomeFold =>
  foldSteps(
    'evidence',
    kinds.map((kind, index) => ({
      kind,
      by: kind === 'approve' ? chief.id : drafter.id,
      at: instant(index),
      content: 'hash-1',
    })),
  );

type Answer = { readonly ok: boolean; readonly denial?: unknown; readonly value?: unknown };
const told = (outcome: Answer): unknown => (outcome.ok ? outcome.value : outcome.denial);

const step = (given: Partial<StepQuestion>): unknown =>
  told(
    decideStep({
      of: 'evidence',
      side: 'requesting',
      home: homeAfter(),
      kind: 'submit',
      officer: drafter,
      state: GTM,
      findings: [],
      reasons: {},
      ...given,
    }),
  );

describe('a step that is denied', () => {
  it('names the step and where the draft stands', () => {
    const denial = { code: 'STEP_NOT_ALLOWED', detail: { step: 'approve', status: 'DRAFT' } };

    expect(step({ kind: 'approve', officer: chief })).toEqual(denial);
    expect(step({ side: 'requested' })).toEqual({
      code: 'STEP_NOT_ALLOWED',
      detail: { step: 'submit', status: 'DRAFT' },
    });
  });

  it('names each rule that blocks once, and then each that warns', () => {
    const reasons = { 'NAS-26a2': 'Follows.' };

    expect(step({ findings: FINDINGS })).toEqual({
      code: 'COMPLETENESS_BLOCKS',
      detail: { rules: ['NAS-26a2'] },
    });
    expect(step({ findings: FINDINGS, reasons })).toEqual({
      code: 'REASON_MISSING',
      detail: { rules: ['NAS-08'] },
    });
    expect(step({ findings: FINDINGS, reasons: { ...reasons, 'NAS-08': 'So.' } })).toEqual({
      from: 'DRAFT',
      to: 'IN_REVIEW',
    });
  });

  it('names at approval what blocks, and who drafted', () => {
    const home = homeAfter('submit');
    const both: Officer = { ...drafter, roles: ['drafter', 'approver'] };

    expect(step({ home, kind: 'approve', officer: chief, findings: FINDINGS })).toEqual({
      code: 'COMPLETENESS_BLOCKS',
      detail: { rules: ['NAS-26a2'] },
    });
    expect(step({ home, kind: 'approve', officer: both })).toEqual({
      code: 'APPROVER_IS_DRAFTER',
      detail: { officer: drafter.id },
    });
  });

  it('asks for no reason for a step other than to submit', () => {
    const home = homeAfter('submit');
    const reviewer: Officer = { ...chief, roles: ['reviewer', 'approver'] };

    expect(
      step({ home, kind: 'return_to_drafter', officer: reviewer, findings: FINDINGS }),
    ).toMatchObject({ to: 'DRAFT' });
  });

  it('remembers who reviewed, who approved and what', () => {
    expect(homeAfter('submit', 'return_to_drafter')).toMatchObject({ reviewer: drafter.id });
    expect(homeAfter('submit', 'submit').drafters).toEqual([drafter.id]);
    expect(homeAfter('submit', 'approve')).toMatchObject({
      approver: chief.id,
      approvedContent: 'hash-1',
    });
  });
});

describe('information that was not used', () => {
  const recipient: Officer = {
    id: officerId('mex.one'),
    state: MEX,
    roles: ['examiner', 'reviewer', 'approver', 'liaison', 'head'],
  };
  const [status] = lifeCycleOf('spontaneous').transitions.flatMap(({ event, from }) =>
    event === 'erase' ? from : [],
  );
  const home: HomeFold = { ...foldSteps('spontaneous', []), status: status ?? 'DRAFT' };
  const erasing = (today: string, until: string): unknown =>
    step({
      of: 'spontaneous',
      side: 'requested',
      home,
      kind: 'erase',
      officer: recipient,
      state: MEX,
      retention: { today: calendarDate(today), until: calendarDate(until) },
    });

  it('is kept until its day is over, which the denial names', () => {
    expect(erasing('2027-06-08', '2027-06-08')).toEqual({
      code: 'RETENTION_NOT_OVER',
      detail: { until: '2027-06-08' },
    });
    expect(erasing('2027-06-09', '2027-06-08')).toMatchObject({ from: home.status });
  });
});

describe('a transmission that is denied', () => {
  const send = (given: Partial<Parameters<typeof decideTransmission>[0]>): unknown =>
    told(
      decideTransmission({
        of: 'evidence',
        draft: minimalBody('request') as unknown as CaseContent,
        home: homeAfter('submit', 'approve'),
        officer: chief,
        state: GTM,
        content: 'hash-1',
        findings: [],
        ...given,
      }),
    );

  it('names where the draft stands, and the rules that block', () => {
    expect(send({ home: homeAfter('submit') })).toEqual({
      code: 'STEP_NOT_ALLOWED',
      detail: { step: 'sign_and_send', status: 'IN_REVIEW' },
    });
    expect(send({ findings: FINDINGS })).toEqual({
      code: 'COMPLETENESS_BLOCKS',
      detail: { rules: ['NAS-26a2'] },
    });
    expect(send({})).toEqual({ from: 'APPROVED', to: 'TRANSMITTED', kind: 'request' });
  });

  it('sends by no life cycle that such content does not open', () => {
    expect(send({ of: 'spontaneous' })).toMatchObject({ code: 'STEP_NOT_ALLOWED' });
  });
});

describe('an act that is denied', () => {
  const examiner: Officer = { id: officerId('mex.examiner'), state: MEX, roles: ['examiner'] };
  const examined = () => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request'], ['requested', 'acknowledge']);
    world.exchange(['requested', 'start_examination']);
    return world.fold('requested');
  };
  const act = (given: Partial<Parameters<typeof decideAct>[0]>): unknown =>
    told(
      decideAct({
        fold: examined(),
        kind: 'accept',
        side: 'requested',
        officer: examiner,
        body: given.body ?? minimalBody(given.kind ?? 'accept'),
        context: { register: foundingRegister, on: instantFromIso('2026-06-08T12:00:00Z') },
        digest: textDigest,
        ...given,
      }),
    );
  const opening = (given: Partial<Parameters<typeof decideAct>[0]>): unknown =>
    act({
      fold: foldCase([], new Set()),
      kind: 'urgent_arrest',
      side: 'requesting',
      officer: {
        ...chief,
        roles: ['drafter', 'head', 'approver', 'signer', 'liaison'],
      },
      body: minimalBody('urgent_arrest', {}, 'extradition'),
      atHome: 'DRAFT',
      sides: { requesting: GTM, requested: MEX },
      ...given,
    });

  it('names the kind and the status, on whichever side', () => {
    expect(act({ kind: 'full_result' })).toEqual({
      code: 'ACT_NOT_ALLOWED',
      detail: { kind: 'full_result', status: 'UNDER_EXAMINATION' },
    });
    expect(act({ side: 'requesting', officer: { ...chief, roles: ['head'] } })).toEqual({
      code: 'ACT_WRONG_SIDE',
      detail: { kind: 'accept', status: 'UNDER_EXAMINATION' },
    });
  });

  it('names the officer who would approve what he proposed', () => {
    const both: Officer = { ...examiner, roles: ['examiner', 'approver'] };

    expect(act({ officer: both, proposedBy: both.id })).toEqual({
      code: 'APPROVER_IS_PROPOSER',
      detail: { officer: both.id },
    });
  });

  it('names what is wrong with its body, and with a translation in it', () => {
    const withdrawal = (of: string): Json => ({
      ...(minimalBody('accept') as object),
      note: 'Ya.',
      textTranslations: [
        { field: 'items', of, language: 'pt', translator: 'T', certified: true, text: 'Já.' },
      ],
    });

    expect(act({ body: { items: [] } })).toEqual({
      code: 'ACT_BODY_INVALID',
      detail: { problems: ['items: TOO_FEW'] },
    });
    expect(act({ body: edited(withdrawal(textDigest('x')), { note: undefined }) })).toEqual({
      code: 'ACT_BODY_INVALID',
      detail: { problems: ['textTranslations[0].field: MISSING'] },
    });
  });

  it('names the item that nobody asked', () => {
    expect(act({ body: { items: [{ no: 9 }] } })).toEqual({
      code: 'ACT_ITEM_UNKNOWN',
      detail: { item: 9 },
    });
  });

  it('opens a case only from a draft, between States, by an act of two officers', () => {
    expect(opening({})).toMatchObject({ code: 'COMPLETENESS_BLOCKS' });
    expect(opening({ atHome: undefined as never })).toMatchObject({ code: 'CASE_NOT_OPEN' });
    expect(opening({ sides: undefined as never })).toMatchObject({ code: 'CASE_NOT_OPEN' });
    expect(opening({ body: {} })).toMatchObject({ code: 'CASE_NOT_OPEN' });
    expect(opening({ side: 'requested' })).toEqual({
      code: 'ACT_WRONG_SIDE',
      detail: { kind: 'urgent_arrest', status: 'DRAFT' },
    });
    expect(opening({ atHome: 'APPROVED' })).toEqual({
      code: 'ACT_NOT_ALLOWED',
      detail: { kind: 'urgent_arrest', status: 'APPROVED' },
    });
    expect(opening({ kind: 'request', body: minimalBody('request', {}, 'extradition') })).toEqual({
      code: 'ACT_NOT_ALLOWED',
      detail: { kind: 'request', status: 'DRAFT' },
    });
  });
});
