/** Drafting, review and approval at home, before anything crosses. */

import { describe, expect, it } from '@jest/globals';
import { instant, officerId } from '@comity/kernel';
import { GTM, MEX, minimalBody } from '@comity/testkit';
import { decideStep, decideTransmission, foldSteps } from './index.js';
import type { CaseContent, Finding, Officer, OfficerRole, StepKind, StepRecord } from './index.js';

const drafter: Officer = { id: officerId('gtm.drafter'), state: GTM, roles: ['drafter'] };
const chief: Officer = { id: officerId('gtm.chief'), state: GTM, roles: ['approver', 'signer'] };
const everything: OfficerRole[] = ['drafter', 'reviewer', 'approver', 'signer'];

const taken = (...kinds: StepKind[]): StepRecord[] =>
  kinds.map((kind, index) => ({
    kind,
    by: kind === 'approve' ? chief.id : drafter.id,
    at: instant(index),
    content: 'hash-1',
  }));

const aFinding = (severity: Finding['severity'], rule = 'NAS-26a2'): Finding => ({
  rule,
  severity,
  field: 'factsOfOffence',
  citation: '',
  message: '',
  ruleApplied: '',
});

const step = (given: {
  after?: readonly StepRecord[];
  kind?: StepKind;
  officer?: Officer;
  findings?: readonly Finding[];
  reasons?: Readonly<Record<string, string>>;
}): string => {
  const outcome = decideStep({
    of: 'evidence',
    side: 'requesting',
    home: foldSteps('evidence', given.after ?? []),
    kind: given.kind ?? 'submit',
    officer: given.officer ?? drafter,
    state: GTM,
    findings: given.findings ?? [],
    reasons: given.reasons ?? {},
  });
  return outcome.ok ? outcome.value.to : outcome.denial.code;
};

describe('foldSteps', () => {
  it('follows a draft through review, back and to approval', () => {
    expect(foldSteps('evidence', []).status).toBe('DRAFT');
    expect(foldSteps('evidence', taken('submit')).status).toBe('IN_REVIEW');
    expect(foldSteps('evidence', taken('submit', 'return_to_drafter')).status).toBe('DRAFT');
    expect(
      foldSteps('evidence', taken('submit', 'return_to_drafter', 'submit', 'approve')),
    ).toMatchObject({
      status: 'APPROVED',
      drafters: [drafter.id],
      approver: chief.id,
      approvedContent: 'hash-1',
    });
  });

  it('remembers that a request was first made by an oral call', () => {
    expect(foldSteps('evidence', taken('oral_call', 'submit')).announcedOrally).toBe(true);
  });

  it('lets a step without a transition change nothing', () => {
    expect(foldSteps('evidence', taken('approve'))).toEqual(foldSteps('evidence', []));
  });
});

describe('decideStep', () => {
  it('takes a draft to review, and a reviewed draft to approval', () => {
    expect(step({})).toBe('IN_REVIEW');
    expect(step({ after: taken('submit'), kind: 'approve', officer: chief })).toBe('APPROVED');
  });

  it('denies approval to whoever drafted, whatever their roles', () => {
    const self: Officer = { ...drafter, roles: everything };

    expect(step({ after: taken('submit'), kind: 'approve', officer: self })).toBe(
      'APPROVER_IS_DRAFTER',
    );
  });

  it('denies approval to whoever submitted an earlier version', () => {
    const others = taken('submit').map((record) => ({ ...record, by: officerId('gtm.other') }));
    const after = [...taken('submit', 'return_to_drafter'), ...others];
    const first: Officer = { ...drafter, roles: everything };

    expect(step({ after, kind: 'approve', officer: first })).toBe('APPROVER_IS_DRAFTER');
  });

  it('denies officers of another State, and officers without the role', () => {
    expect(step({ officer: { ...drafter, state: MEX } })).toBe('OFFICER_OF_OTHER_STATE');
    expect(step({ officer: chief })).toBe('OFFICER_ROLE_MISSING');
    expect(step({ officer: { ...drafter, roles: ['node_admin'] } })).toBe('OFFICER_ROLE_MISSING');
  });

  it('denies a step that does not follow', () => {
    expect(step({ kind: 'approve', officer: chief })).toBe('STEP_NOT_ALLOWED');
    expect(step({ after: taken('submit') })).toBe('STEP_NOT_ALLOWED');
  });

  it('wants a written reason for everything that blocks or warns before a draft is submitted', () => {
    const reasons = { 'NAS-26a2': 'Follows in a supplement.' };

    expect(step({ findings: [aFinding('BLOCK')] })).toBe('COMPLETENESS_BLOCKS');
    expect(step({ findings: [aFinding('WARN')] })).toBe('REASON_MISSING');
    expect(step({ findings: [aFinding('INFO')] })).toBe('IN_REVIEW');
    expect(step({ findings: [aFinding('BLOCK')], reasons })).toBe('IN_REVIEW');
    expect(step({ findings: [aFinding('WARN')], reasons: { 'NAS-26a2': ' ' } })).toBe(
      'REASON_MISSING',
    );
  });

  it('approves nothing that blocks, whatever the reason', () => {
    const approval = { after: taken('submit'), kind: 'approve', officer: chief } as const;

    expect(
      step({ ...approval, findings: [aFinding('BLOCK')], reasons: { 'NAS-26a2': 'Because.' } }),
    ).toBe('COMPLETENESS_BLOCKS');
    expect(step({ ...approval, findings: [aFinding('WARN')] })).toBe('APPROVED');
  });
});

describe('decideTransmission', () => {
  const send = (given: Partial<Parameters<typeof decideTransmission>[0]>): string => {
    const outcome = decideTransmission({
      of: 'evidence',
      draft: minimalBody('request') as unknown as CaseContent,
      home: foldSteps('evidence', taken('submit', 'approve')),
      officer: chief,
      state: GTM,
      content: 'hash-1',
      findings: [],
      ...given,
    });
    return outcome.ok ? outcome.value.to : outcome.denial.code;
  };

  it('transmits what was approved', () => {
    expect(send({})).toBe('TRANSMITTED');
  });

  it('never sends another text than the one approved', () => {
    expect(send({ content: 'hash-2' })).toBe('CONTENT_NOT_APPROVED');
  });

  it('sends nothing that is not approved, or blocks on the day of sending', () => {
    expect(send({ home: foldSteps('evidence', taken('submit')) })).toBe('STEP_NOT_ALLOWED');
    expect(send({ findings: [aFinding('BLOCK')] })).toBe('COMPLETENESS_BLOCKS');
  });

  it('denies officers of another State, and officers without the role', () => {
    expect(send({ officer: { ...chief, state: MEX } })).toBe('OFFICER_OF_OTHER_STATE');
    expect(send({ officer: drafter })).toBe('OFFICER_ROLE_MISSING');
  });
});
