/** A correction as it travels, and who takes which step with it. */

import { describe, expect, it } from '@jest/globals';
import { officerId, stateCode, type Json } from '@comity/kernel';
import {
  CORRECTION_VERSION,
  correctingState,
  correctionPayload,
  decideCorrectionApproval,
  decideCorrectionDraft,
  decideCorrectionWithdrawal,
  foundingRegister,
  readCorrection,
  type CorrectionStatus,
  type Officer,
  type OfficerRole,
} from '../index.js';

const GTM = stateCode('GTM');
const HASH = 'a'.repeat(43);
const rows = { requestLanguages: ['es', 'en'] };
const correction = { network: 'comity-test', state: GTM, on: HASH, rows };

const changed = (change: Readonly<Record<string, Json>>): Json => ({
  ...(correctionPayload(correction) as object),
  ...change,
});
const an = (name: string, ...roles: OfficerRole[]): Officer => ({
  id: officerId(name),
  state: GTM,
  roles,
});
const codeOf = (outcome: { ok: true } | { ok: false; denial: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.denial.code;

describe('a correction as it travels', () => {
  it('is read as it was written, by whom its signatures prove', () => {
    const payload = correctionPayload(correction);
    expect(payload).toEqual({ ver: CORRECTION_VERSION, ...correction });
    expect(correctingState(payload)).toBe('GTM');
    expect(readCorrection(payload, correction)).toEqual({ ok: true, value: correction });
  });

  it.each<[string, Json, string]>([
    ['a version that we do not speak', changed({ ver: 'comity-correction/9' }), 'ver'],
    ['another network', changed({ network: 'x' }), 'network'],
    ['another State than signed', changed({ state: 'MEX' }), 'state'],
    ['no version of the register', changed({ on: 7 }), 'on'],
    ['rows of no form', changed({ rows: { parties: [7] } }), 'rows.parties[0]'],
    ['no rows', changed({ rows: null }), 'rows'],
    ['no object', 'text', 'ver'],
  ])('is not read with %s', (_, payload, path) => {
    const read = readCorrection(payload, correction);
    expect(read.ok ? [] : read.problems.map((one) => one.path)).toContain(path);
  });

  it('names no State where it has none', () => {
    expect([null, [], 'GTM', { state: 7 }].map(correctingState)).toEqual([null, null, null, null]);
  });
});

describe('a step with a correction', () => {
  const drafted = { status: 'drafted', draftedBy: officerId('ana'), on: HASH } as const;
  const question = { state: GTM, correction: drafted, present: HASH };

  it.each<[OfficerRole, string, string]>([
    ['drafter', 'done', 'OFFICER_ROLE_MISSING'],
    ['approver', 'done', 'done'],
    ['head', 'done', 'done'],
    ['signer', 'OFFICER_ROLE_MISSING', 'OFFICER_ROLE_MISSING'],
    ['node_admin', 'OFFICER_ROLE_MISSING', 'OFFICER_ROLE_MISSING'],
  ])('is taken by roles that may: a %s drafts and withdraws %s, approves %s', (role, one, two) => {
    const officer = an('eva', role);
    const register = foundingRegister;
    expect(codeOf(decideCorrectionDraft({ officer, state: GTM, register, rows }))).toBe(one);
    expect(codeOf(decideCorrectionWithdrawal({ ...question, officer }))).toBe(one);
    expect(codeOf(decideCorrectionApproval({ ...question, officer }))).toBe(two);
  });

  it('is an approval only by another, of a draft, on the version in force', () => {
    const approve = (name: string, change: object = {}, present = HASH) =>
      codeOf(
        decideCorrectionApproval({
          officer: an(name, 'approver'),
          state: GTM,
          correction: { ...drafted, ...change },
          present,
        }),
      );
    expect(approve('ana')).toBe('CORRECTION_APPROVER_IS_DRAFTER');
    expect(approve('eva', {}, 'b'.repeat(43))).toBe('CORRECTION_STALE');
    const settled: readonly CorrectionStatus[] = ['sending', 'accepted', 'refused', 'withdrawn'];
    expect(settled.map((status) => approve('eva', { status }))).toEqual(
      settled.map(() => 'CORRECTION_NOT_DRAFT'),
    );
  });

  it('is a draft of no more than the primary takes', () => {
    const name = 'x'.repeat(400);
    const authorities = Array.from({ length: 400 }, (_, n) => ({
      id: `gtm-${n}`,
      state: GTM,
      name,
      designations: [],
    }));
    const draft = { officer: an('ana', 'drafter'), state: GTM, register: foundingRegister };
    expect(codeOf(decideCorrectionDraft({ ...draft, rows: { authorities } }))).toBe(
      'CORRECTION_TOO_LARGE',
    );
    const fewer = authorities.slice(0, 100);
    expect(codeOf(decideCorrectionDraft({ ...draft, rows: { authorities: fewer } }))).toBe('done');
  });
});
