/** Which officer may propose and approve which act, on which side. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, officerId } from '@comity/kernel';
import type { Json, StateCode } from '@comity/kernel';
import { Correspondence, GTM, MEX, minimalBody, textDigest } from '@comity/testkit';
import { decideAct, foldCase, foundingRegister } from './index.js';
import type { ActKind, CaseFold, Officer, OfficerRole, Side } from './index.js';

const anOfficer = (state: StateCode, name: string, ...roles: OfficerRole[]): Officer => ({
  id: officerId(name),
  state,
  roles,
});
const examiner = anOfficer(MEX, 'mex.examiner', 'examiner');
const approver = anOfficer(MEX, 'mex.approver', 'approver');
const both = anOfficer(MEX, 'mex.both', 'examiner', 'approver');

const examined = (): CaseFold => {
  const world = new Correspondence();
  world.exchange(['requesting', 'request'], ['requested', 'acknowledge']);
  world.exchange(['requested', 'start_examination']);
  return world.fold('requested');
};

const ask = (given: {
  fold?: CaseFold;
  kind?: ActKind;
  side?: Side;
  officer?: Officer;
  body?: Json;
  proposedBy?: Officer;
}) => {
  const kind = given.kind ?? 'accept';
  return decideAct({
    fold: given.fold ?? examined(),
    kind,
    side: given.side ?? 'requested',
    officer: given.officer ?? examiner,
    body: given.body ?? minimalBody(kind),
    context: { register: foundingRegister, on: instantFromIso('2026-06-08T12:00:00Z') },
    digest: textDigest,
    ...(given.proposedBy === undefined ? {} : { proposedBy: given.proposedBy.id }),
  });
};
const codeOf = (outcome: ReturnType<typeof ask>): string =>
  outcome.ok ? outcome.value.next : outcome.denial.code;

describe('decideAct', () => {
  it('lets an act of one officer be authored as it is proposed', () => {
    const outcome = ask({ kind: 'ask_information' });

    expect(outcome).toMatchObject({
      ok: true,
      value: { from: 'UNDER_EXAMINATION', to: 'INFO_REQUESTED', next: 'author', n: 4 },
    });
  });

  it('lets an act of two officers await its approval, and be authored with it', () => {
    expect(codeOf(ask({}))).toBe('await_approval');
    expect(codeOf(ask({ officer: approver, proposedBy: examiner }))).toBe('author');
  });

  it('names the heads that the act will follow', () => {
    const fold = examined();
    const outcome = ask({ fold });

    expect(outcome.ok && outcome.value.prev).toEqual(fold.heads);
  });

  it.each<[string, Parameters<typeof ask>[0]]>([
    ['APPROVER_IS_PROPOSER', { officer: both, proposedBy: both }],
    ['OFFICER_ROLE_MISSING', { officer: approver }],
    ['OFFICER_ROLE_MISSING', { officer: examiner, proposedBy: approver }],
    ['OFFICER_ROLE_MISSING', { officer: anOfficer(MEX, 'mex.liaison', 'liaison') }],
    ['OFFICER_OF_OTHER_STATE', { officer: anOfficer(GTM, 'gtm.examiner', 'examiner') }],
    ['ACT_WRONG_SIDE', { side: 'requesting', officer: anOfficer(GTM, 'gtm.head', 'head') }],
    ['ACT_NOT_ALLOWED', { kind: 'full_result' }],
    ['ACT_BODY_INVALID', { body: { items: [] } }],
    ['ACT_ITEM_UNKNOWN', { body: { items: [{ no: 9 }] } }],
    ['CASE_NOT_OPEN', { fold: foldCase([], new Set()) }],
  ])('denies with %s', (code, given) => {
    expect(codeOf(ask(given))).toBe(code);
  });

  it('denies a refusal on a ground that the United Nations Convention forbids', () => {
    const world = new Correspondence();
    const body = {
      ...(minimalBody('request') as object),
      legalBases: [{ instrument: 'UNTOC', articles: [], role: 'primary' }],
    };
    world.write('requesting', 'request', { body });
    world.deliver('requesting');
    world.exchange(['requested', 'acknowledge'], ['requested', 'start_examination']);
    world.exchange(['requested', 'open_consultation']);

    const outcome = ask({
      fold: world.fold('requested'),
      kind: 'no_agreement_refuse',
      body: { reasons: 'Secret.', grounds: [{ ground: 'bank_secrecy', article: 'own law' }] },
    });
    expect(outcome).toMatchObject({
      ok: false,
      denial: { code: 'COMPLETENESS_BLOCKS', detail: { rules: ['UN18-8'] } },
    });
  });
});
