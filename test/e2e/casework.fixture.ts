/** What officers do in a case, by the graph of their own node. */

import { systemClock } from '@comity/platform';
import { workedCase, type Misbehaviour, type SoftAnswer } from '@comity/testkit';
import { until } from './trace.fixture.js';
import type { NodeUnderTest } from './two-nodes.fixture.js';

export interface SeenAct {
  readonly id: string;
  readonly kind: string;
  readonly status: string | null;
  readonly supersededBecause: string | null;
  readonly receipt: { readonly id: string } | null;
}

export interface SeenFile {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly sha256: string;
  readonly segments: number;
  readonly segmentsHeld: number;
}

export interface SeenCase {
  readonly status: string;
  readonly outcome: string | null;
  readonly waiting: readonly string[];
  readonly findings: readonly { readonly rule: string }[];
  readonly acts: readonly SeenAct[];
  readonly files: readonly SeenFile[];
  readonly proposals: readonly { readonly id: string; readonly kind: string }[];
}

/** A case, an act or a proposal that came of a mutation, or the code of the denial. */
export interface Result {
  readonly __typename: string;
  readonly id?: string;
  readonly code?: string;
  readonly message?: string;
}

const CASE_RESULT = '__typename ... on Case { id } ... on Denial { code message detail }';
const ACT_RESULT =
  '__typename ... on Act { id } ... on Proposal { id } ... on Denial { code message detail }';

const SEE = `query See($id: ID!) { case(id: $id) {
  status outcome waiting
  findings { rule }
  acts { id kind status supersededBecause receipt { id } }
  files { id name status sha256 segments segmentsHeld }
  proposals { id kind }
} }`;

/** What `role` sees of a case; null when there is none for that role. */
export const see = async (
  node: NodeUnderTest,
  id: string,
  role = 'approver',
): Promise<SeenCase | null> => (await node.ask<{ case: SeenCase | null }>(role, SEE, { id })).case;

/** A case that must be there. */
export const seen = async (node: NodeUnderTest, id: string): Promise<SeenCase> => {
  const found = await see(node, id);
  if (!found) throw new Error(`${node.state} does not see ${id}`);
  return found;
};

/** The worked case's request, on today's date. */
export const request = () => workedCase({ transmittedOn: systemClock.now() }).request;

let keys = 0;

/** A key that was never used before. */
export const newKey = (): string => `key-${(keys += 1)}`;

interface Opening {
  readonly role?: string;
  readonly content?: object;
  readonly idempotencyKey?: string;
}

export const openCase = (
  node: NodeUnderTest,
  { role = 'drafter', content = request(), idempotencyKey = newKey() }: Opening = {},
): Promise<Result> =>
  mutate(node, role, ['openCase', 'OpenCaseInput', CASE_RESULT], { content, idempotencyKey });

export const takeStep = (
  node: NodeUnderTest,
  role: string,
  input: { caseId: string; event: string; reasons?: object; note?: string; assertion?: object },
): Promise<Result> => mutate(node, role, ['takeStep', 'TakeStepInput', CASE_RESULT], input);

export const reviseDraft = (
  node: NodeUnderTest,
  role: string,
  input: { caseId: string; content: object },
): Promise<Result> => mutate(node, role, ['reviseDraft', 'ReviseDraftInput', CASE_RESULT], input);

export const transmit = async (
  node: NodeUnderTest,
  caseId: string,
  role = 'approver',
): Promise<Result> => {
  const query = `mutation Send($id: ID!) { transmitRequest(caseId: $id) { ${CASE_RESULT} } }`;
  return (await node.ask<{ transmitRequest: Result }>(role, query, { id: caseId })).transmitRequest;
};

export const proposeAct = (
  node: NodeUnderTest,
  role: string,
  given: {
    caseId: string;
    kind: string;
    content: object;
    fileIds?: readonly string[];
    idempotencyKey?: string;
    assertion?: object;
  },
): Promise<Result> =>
  mutate(node, role, ['proposeAct', 'ProposeActInput', ACT_RESULT], {
    idempotencyKey: newKey(),
    ...given,
  });

export const decide = async (
  node: NodeUnderTest,
  role: string,
  verb: 'approveAct' | 'rejectAct',
  proposalId: string,
  assertion?: object,
): Promise<Result> => {
  const given = verb === 'rejectAct' ? 'reason: "No."' : 'assertion: $assertion';
  const names = verb === 'rejectAct' ? '$id: ID!' : '$id: ID!, $assertion: Json';
  const query = `mutation Decide(${names}) { ${verb}(proposalId: $id, ${given}) { ${ACT_RESULT} } }`;
  const values = { id: proposalId, ...(verb === 'approveAct' && { assertion }) };
  return (await node.ask<Record<string, Result>>(role, query, values))[verb] as Result;
};

/** What is approved, as `askApproval` is told. */
export type Approved =
  { draft: string } | { proposal: string } | { act: object } | { digest: string };

/** What a node asks the passkey of `role`, over the hash of exactly what is approved. */
export const askApproval = async (
  node: NodeUnderTest,
  role: string,
  of: Approved,
): Promise<{ challenge: string; rpId?: string }> => {
  const query = `mutation Ask($of: ToApproveInput!) { askApproval(of: $of) {
    ... on ApprovalAsked { options acts } ... on Denial { code } } }`;
  const { askApproval: asked } = await node.ask<{
    askApproval: { options?: { challenge: string; rpId?: string }; code?: string };
  }>(role, query, { of });
  if (!asked.options) throw new Error(`not asked: ${String(asked.code)}`);
  return asked.options;
};

/** The same where the node asks for one, to go with what is asked of it. */
export const assertionIfAsked = async (
  node: NodeUnderTest,
  role: string,
  of: Approved,
): Promise<{ assertion?: SoftAnswer }> =>
  node.approvals === 'passkey' ? { assertion: await assertionOf(node, role, of) } : {};

/** What the passkey of `role` answers, or of another who is to answer in that place. */
export const assertionOf = async (
  node: NodeUnderTest,
  role: string,
  of: Approved,
  { by = role, lie = {} }: { readonly by?: string; readonly lie?: Misbehaviour } = {},
): Promise<SoftAnswer> => node.passkeyOf(by).get(await askApproval(node, role, of), lie);

/** Proposes an act and, where it waits for a second officer, approves it. */
export const perform = async (
  node: NodeUnderTest,
  role: string,
  act: { caseId: string; kind: string; content: object; fileIds?: readonly string[] },
): Promise<string> => {
  const proposed = await proposeAct(node, role, act);
  const done =
    proposed.__typename === 'Proposal'
      ? await decide(node, 'approver', 'approveAct', proposed.id ?? '')
      : proposed;
  if (done.__typename !== 'Act') throw new Error(`${act.kind}: ${String(done.code)}`);
  return done.id ?? '';
};

/** Opens a case at `node`, has it approved, and leaves it there. */
export const approvedCase = async (
  node: NodeUnderTest,
  content: object = request(),
): Promise<string> => {
  const { id = '' } = await openCase(node, { content });
  await approve(node, id);
  return id;
};

/** Submits a draft with a reason for whatever is found, and approves it. */
export const approve = async (node: NodeUnderTest, caseId: string): Promise<void> => {
  const { findings } = await seen(node, caseId);
  const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked by telephone.']));
  const draft = { draft: caseId };
  const submitted = await assertionIfAsked(node, 'drafter', draft);
  await takeStep(node, 'drafter', { caseId, event: 'submit', reasons, ...submitted });
  const approved = await assertionIfAsked(node, 'approver', draft);
  const { code } = await takeStep(node, 'approver', { caseId, event: 'approve', ...approved });
  if (code) throw new Error(`not approved: ${code}`);
};

/** A case of `from` that `to` has received. */
export const deliveredCase = async (
  from: NodeUnderTest,
  to: NodeUnderTest,
  content: object = request(),
): Promise<string> => {
  const id = await approvedCase(from, content);
  await transmit(from, id);
  await agree(id, from, to);
  return id;
};

/** Waits until both hold the same acts with their receipts, and the same status. */
export const agree = (id: string, one: NodeUnderTest, other: NodeUnderTest): Promise<void> =>
  until(async () => {
    const [ours, theirs] = [await see(one, id), await see(other, id)];
    if (!ours || !theirs || ours.waiting.length + theirs.waiting.length > 0) return false;
    const same = JSON.stringify(ours.acts) === JSON.stringify(theirs.acts);
    return same && ours.status === theirs.status && ours.acts.every(({ receipt }) => receipt);
  });

/** What an upload says of its file, and how it is sent. */
export interface Upload {
  readonly case: string;
  readonly name?: string;
  readonly media?: string;
  readonly compartment?: string;
  readonly bytes?: BodyInit;
  readonly role?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a file to a node's own route. */
export const upload = (
  node: NodeUnderTest,
  { bytes = 'Fictitious.', role = 'drafter', headers = {}, ...given }: Upload,
): Promise<Response> => {
  const query = { name: 'a.txt', media: 'text/plain', compartment: 'C1', ...given };
  const octets = { 'content-type': 'application/octet-stream', ...headers };
  const init = { method: 'POST', body: bytes, headers: octets, duplex: 'half' };
  return node.call(role, `/files?${new URLSearchParams(query).toString()}`, init);
};

/** The id of a file that was taken in. */
export const uploaded = async (node: NodeUnderTest, given: Upload): Promise<string> => {
  const response = await upload(node, given);
  const { id, code } = (await response.json()) as { readonly id?: string; readonly code?: string };
  if (!id) throw new Error(`not taken in: ${String(code)}`);
  return id;
};

const mutate = async (
  node: NodeUnderTest,
  role: string,
  [field, type, result]: readonly [string, string, string],
  input: object,
): Promise<Result> => {
  const query = `mutation Do($input: ${type}!) { ${field}(input: $input) { ${result} } }`;
  return (await node.ask<Record<string, Result>>(role, query, { input }))[field] as Result;
};
