/** Two persons approve by passkey, and the other State, and a court, can see that they did. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actDigest, type Approval } from '@comity/envelope';
import {
  caseId,
  officerId,
  stateCode,
  toBase64url,
  type ActHash,
  type CaseId,
  type Json,
} from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { minimalBody, SoftPasskey } from '@comity/testkit';
import { anApproval } from '../contract/approval.fixture.js';
import {
  agree,
  askApproval,
  assertionOf,
  decide,
  openCase,
  proposeAct,
  reviseDraft,
  request,
  seen,
  takeStep,
  transmit,
  uploaded,
  type Result,
} from './casework.fixture.js';
import { codeOf, HostilePeer } from './hostile-peer.fixture.js';
import { traceOf, type Trace } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 5040;
const START_MS_MAX = 60_000;
/** Proofs would be shown in between. */
const NEVER_MS = 3_600_000;
const [BRA, MEX] = [stateCode('BRA'), stateCode('MEX')];

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let bra: HostilePeer;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX', 'BRA'], BASE_PORT, {
    started: ['GTM', 'MEX'],
    checkpointEveryMs: NEVER_MS,
    approvals: 'passkey',
  });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  bra = await HostilePeer.of(network, 'BRA');
}, START_MS_MAX);

afterAll(async () => {
  await bra.close();
  await network.close();
});

const aDraft = async (): Promise<string> => (await openCase(gtm)).id ?? '';

const submit = async (id: string, assertion?: object): Promise<Result> => {
  const { findings } = await seen(gtm, id);
  const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked by telephone.']));
  const input = { caseId: id, event: 'submit', reasons };
  return takeStep(gtm, 'drafter', { ...input, ...(assertion && { assertion }) });
};

const approve = (id: string, assertion?: object): Promise<Result> =>
  takeStep(gtm, 'approver', { caseId: id, event: 'approve', ...(assertion && { assertion }) });

const draftOf = (draft: string) => ({ draft });

const submitted = async (): Promise<string> => {
  const id = await aDraft();
  await submit(id, await assertionOf(gtm, 'drafter', draftOf(id)));
  return id;
};

const delivered = async (): Promise<string> => {
  const id = await submitted();
  await approve(id, await assertionOf(gtm, 'approver', draftOf(id)));
  await transmit(gtm, id);
  await agree(id, gtm, mex);
  return id;
};

/** What a denied attempt left: one entry with the code, and nothing else. */
const refused = ({ answer, changed, entries }: Trace<Result>) => ({
  code: answer.code,
  changed: changed.filter((table) => table !== 'challenges' && table !== 'passkeys'),
  codes: [...new Set(entries.map(({ code }) => code))],
});

const APPROVALS = `query Seen($id: ID!) { case(id: $id) {
  acts { kind approvals { officer origin passkey } } } }`;

const approvalsAt = async (node: NodeUnderTest, id: string) => {
  const { case: shown } = await node.ask<{
    case: { acts: { kind: string; approvals: { officer: string; passkey: string }[] }[] };
  }>('approver', APPROVALS, { id });
  return shown.acts;
};

describe('a request', () => {
  it('shows the other State that two persons at that authority approved these bytes', async () => {
    const id = await delivered();
    const [here, there] = [await approvalsAt(gtm, id), await approvalsAt(mex, id)];

    expect(there).toEqual(here);
    expect(there).toMatchObject([
      {
        kind: 'request',
        approvals: [
          { officer: 'gtm.drafter', origin: 'http://localhost' },
          { officer: 'gtm.approver', origin: 'http://localhost' },
        ],
      },
    ]);
    expect(new Set(there[0]?.approvals.map(({ passkey }) => passkey)).size).toBe(2);
  });

  it('is neither submitted nor approved without a passkey', async () => {
    const id = await aDraft();
    const alone = await traceOf(gtm, () => submit(id));
    expect(refused(alone)).toEqual({
      code: 'APPROVAL_NEEDED',
      changed: [],
      codes: ['APPROVAL_NEEDED'],
    });

    await submit(id, await assertionOf(gtm, 'drafter', draftOf(id)));
    const second = await traceOf(gtm, () => approve(id));
    expect(refused(second)).toEqual({
      code: 'APPROVAL_NEEDED',
      changed: [],
      codes: ['APPROVAL_NEEDED'],
    });
  });

  it('is not approved by the approval of another text', async () => {
    const id = await aDraft();
    const asked = await askApproval(gtm, 'drafter', draftOf(id));
    await reviseDraft(gtm, 'drafter', {
      caseId: id,
      content: { ...request(), requestingReference: 'GT-OTHER' },
    });
    const told = await traceOf(gtm, () => submit(id, gtm.passkeyOf('drafter').get(asked)));

    expect(refused(told)).toMatchObject({ code: 'APPROVAL_OUTDATED', changed: [] });
  });

  it('is not approved by the approval of another case', async () => {
    const [id, other] = [await submitted(), await submitted()];
    const assertion = await assertionOf(gtm, 'approver', draftOf(other));
    const told = await traceOf(gtm, () => approve(id, assertion));

    expect(refused(told)).toMatchObject({ code: 'APPROVAL_OUTDATED', changed: [] });
  });

  it('to which a file was added since its drafter submitted it goes back to him', async () => {
    const id = await submitted();
    await uploaded(gtm, { case: id });
    const assertion = await assertionOf(gtm, 'approver', draftOf(id));
    const told = await traceOf(gtm, () => approve(id, assertion));

    expect(refused(told)).toMatchObject({ code: 'APPROVAL_OUTDATED', changed: [] });
  });

  it.each([
    ['the passkey of a colleague', { by: 'both' }, 'PASSKEY_UNKNOWN'],
    ['no user verification', { lie: { userVerified: false } }, 'PASSKEY_REFUSED'],
    ['another origin', { lie: { origin: 'https://x.example' } }, 'PASSKEY_REFUSED'],
    ['a signature over other bytes', { lie: { forged: true } }, 'PASSKEY_REFUSED'],
    ['a challenge of nobody', { lie: { challenge: 'A'.repeat(43) } }, 'PASSKEY_CHALLENGE_INVALID'],
  ])('is not approved by %s', async (_what, given, code) => {
    const id = await submitted();
    const assertion = await assertionOf(gtm, 'approver', draftOf(id), given);
    const told = await traceOf(gtm, () => approve(id, assertion));

    expect(refused(told)).toMatchObject({ code, changed: [] });
    expect((await seen(gtm, id)).status).toBe('IN_REVIEW');
  });

  it('is not approved by an answer that was used before', async () => {
    const [id, other] = [await submitted(), await submitted()];
    const assertion = await assertionOf(gtm, 'approver', draftOf(id));
    await approve(id, assertion);
    const told = await traceOf(gtm, () => approve(other, assertion));

    expect(refused(told)).toMatchObject({ code: 'PASSKEY_CHALLENGE_INVALID', changed: [] });
  });

  it('is approved by no answer that signed somebody in', async () => {
    const id = await submitted();
    const begin = await gtm.call('approver', '/people/passkeys/sign-in/options', {
      method: 'POST',
    });
    const asked = (await begin.json()) as { challenge: string; rpId: string };
    const told = await traceOf(gtm, () => approve(id, gtm.passkeyOf('approver').get(asked)));

    expect(refused(told)).toMatchObject({ code: 'PASSKEY_CHALLENGE_INVALID', changed: [] });
  });
});

describe('an act of two officers', () => {
  const misdirected = (id: string) => ({
    caseId: id,
    kind: 'misdirected',
    content: minimalBody('misdirected', { requesting: stateCode('GTM'), requested: MEX }) as object,
    fileIds: [],
  });

  it('carries the approvals of both, and none is asked of an act of one', async () => {
    const id = await delivered();
    const act = misdirected(id);
    const proposed = await proposeAct(mex, 'intake', {
      ...act,
      assertion: await assertionOf(mex, 'intake', { act }),
    });
    const of = { proposal: proposed.id ?? '' };
    const alone = await decide(mex, 'approver', 'approveAct', of.proposal);
    const done = await decide(
      mex,
      'approver',
      'approveAct',
      of.proposal,
      await assertionOf(mex, 'approver', of),
    );
    await agree(id, gtm, mex);

    expect([proposed.__typename, alone.code, done.__typename]).toEqual([
      'Proposal',
      'APPROVAL_NEEDED',
      'Act',
    ]);
    expect((await approvalsAt(gtm, id)).at(-1)).toMatchObject({
      kind: 'misdirected',
      approvals: [{ officer: 'mex.intake' }, { officer: 'mex.approver' }],
    });
  });

  it('is not proposed without a passkey, nor by the approval of other words', async () => {
    const id = await delivered();
    const act = misdirected(id);
    const other = { ...act, content: { ...act.content, reason: 'Another reason.' } };
    const assertion = await assertionOf(mex, 'intake', { act: other });

    expect((await proposeAct(mex, 'intake', act)).code).toBe('APPROVAL_NEEDED');
    expect((await proposeAct(mex, 'intake', { ...act, assertion })).code).toBe('APPROVAL_OUTDATED');
  });
});

describe('of what another State sends, a node refuses', () => {
  const passkeys = [1, 2].map(() => new SoftPasskey({ origin: 'https://br.example' }));
  const officers = [officerId('bra.drafter'), officerId('bra.approver')];
  let cases = 0;

  const approvalsOf = (digest: string): readonly Approval[] => {
    const nonce = toBase64url(systemEntropy.bytes(32));
    return officers.map((officer, at) => {
      const asked = { state: BRA, officer, acts: [digest], nonce, origin: 'https://br.example' };
      return anApproval({ ...asked, passkey: passkeys[at] as SoftPasskey });
    });
  };

  const act = (id: CaseId, kind: 'request' | 'withdraw' = 'request') => {
    const content = minimalBody(kind, { requesting: BRA, requested: MEX });
    return { caseId: id, kind, content, files: [] as Json[] };
  };

  const deliver = async (
    id: CaseId,
    approvals: readonly Approval[] | undefined,
    said = act(id),
    thread = { id, n: 1, prev: [] as ActHash[] },
  ) => {
    const [proposedBy, approvedBy] = officers;
    const { kind, content } = said;
    const body = {
      kind,
      content,
      officers: { proposedBy, approvedBy, ...(approvals && { approvals }) },
    };
    const sealed = await bra.seal(mex, { thread, body: body as unknown as Json });
    const told = await traceOf(mex, () => bra.deliver(mex, sealed.envelope));
    return { msg: sealed.msg, code: codeOf(told.answer), changed: told.changed };
  };

  const newCase = (): CaseId => caseId(`NET-2026-BRA-MEX-A${(cases += 1)}`);

  it('nothing that two of its officers approved by their passkeys', async () => {
    const id = newCase();
    const { code } = await deliver(id, approvalsOf(actDigest(act(id))));

    expect(code).toBeUndefined();
  });

  it('a request without approvals', async () => {
    const { code, changed } = await deliver(newCase(), undefined);

    expect([code, changed]).toEqual(['APPROVAL_MISSING', []]);
  });

  it('a request with the approvals of another', async () => {
    const { code, changed } = await deliver(newCase(), approvalsOf(actDigest(act(newCase()))));

    expect([code, changed]).toEqual(['APPROVAL_OF_OTHER_ACT', []]);
  });

  it('approvals of one of the two named', async () => {
    const id = newCase();
    const { code } = await deliver(id, approvalsOf(actDigest(act(id))).slice(0, 1));

    expect(code).toBe('APPROVAL_OFFICERS_MISMATCH');
  });

  it('approvals that are in no form', async () => {
    const id = newCase();
    const [first] = approvalsOf(actDigest(act(id)));
    const { code } = await deliver(id, [{ ...first, nonce: 'short' } as Approval]);

    expect(code).toBe('APPROVAL_MALFORMED');
  });

  it('a second act under approvals that served a first', async () => {
    const id = newCase();
    const { msg: first } = await deliver(id, approvalsOf(actDigest(act(id))));
    const withdraw = act(id, 'withdraw');
    const approvals = approvalsOf(actDigest(withdraw));
    const second = await deliver(id, approvals, withdraw, { id, n: 2, prev: [first] });
    const again = await deliver(id, approvals, withdraw, {
      id,
      n: 3,
      prev: [second.msg],
    });

    expect(second.code).toBeUndefined();
    expect([again.code, again.changed]).toEqual(['APPROVAL_REUSED', []]);
  });
});
