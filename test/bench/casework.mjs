// What officers do in the bench, through the node's own graph and routes, as a gateway would ask.
import { systemClock } from '@comity/platform';
import { minimalBody, workedCase } from '@comity/testkit';

const OPEN = `mutation Open($input: OpenCaseInput!) { openCase(input: $input) {
  __typename ... on Case { id } ... on Denial { code detail } } }`;
const FINDINGS = `query Findings($id: ID!) { case(id: $id) { findings { rule } } }`;
const STEP = `mutation Step($input: TakeStepInput!) { takeStep(input: $input) {
  __typename ... on Case { status } ... on Denial { code detail } } }`;
const ASK = `mutation Ask($of: ToApproveInput!) { askApproval(of: $of) {
  __typename ... on ApprovalAsked { options } ... on Denial { code detail } } }`;
const TRANSMIT = `mutation Transmit($id: ID!) { transmitRequest(caseId: $id) {
  __typename ... on Case { status } ... on Denial { code detail } } }`;
const PROPOSE = `mutation Propose($input: ProposeActInput!) { proposeAct(input: $input) {
  __typename ... on Act { id } ... on Denial { code detail } } }`;

/** Asks `node`'s graph as one of its officers. @throws {Error} for an error and for a denial */
const ask = async (node, role, query, variables) => {
  const response = await node.call(role, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  const [answer] = Object.values(data ?? {});
  if (errors || answer?.__typename === 'Denial') {
    throw new Error(`the node of ${node.state} says no: ${JSON.stringify(errors ?? answer)}`);
  }
  return answer;
};

const { request } = workedCase({ transmittedOn: systemClock.now() });
let opened = 0;
let reasons;

/** A draft of the worked request. @returns the id of its case */
export const draftedCase = async (node) => {
  opened += 1;
  const input = { content: request, idempotencyKey: `bench-${opened}` };
  const { id } = await ask(node, 'drafter', OPEN, { input });
  return id;
};

/** Has a draft submitted and approved, with the files it holds by now. */
export const approve = async (node, caseId) => {
  reasons ??= await reasonsFor(node, caseId);
  await step(node, 'drafter', { caseId, event: 'submit', reasons });
  await step(node, 'approver', { caseId, event: 'approve' });
};

/** A step that a passkey signs. */
const step = async (node, role, input) => {
  const { options } = await ask(node, role, ASK, { of: { draft: input.caseId } });
  const assertion = node.assertion(role, options);
  return ask(node, role, STEP, { input: { ...input, assertion } });
};

const reasonsFor = async (node, id) => {
  const { findings } = await ask(node, 'drafter', FINDINGS, { id });
  return Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked by telephone.']));
};

/** The request of a case, signed by its approver. */
export const transmit = (node, id) => ask(node, 'approver', TRANSMIT, { id });

/** The shortest act of one officer: intake at the requested State takes note of the request. */
export const acknowledge = (node, caseId) => {
  const input = { caseId, kind: 'acknowledge', content: minimalBody('acknowledge') };
  return ask(node, 'intake', PROPOSE, { input: { ...input, idempotencyKey: caseId } });
};

/** Streams `bytes` into a case as a file. @returns the file's id */
export const takeInFile = async (node, caseId, bytes) => {
  const query = new URLSearchParams({
    case: caseId,
    name: 'recording.bin',
    media: 'application/octet-stream',
  });
  const response = await node.call('drafter', `/files?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    duplex: 'half',
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`the file was not taken in: ${JSON.stringify(answer)}`);
  return answer.id;
};

/** Runs `work` over `items`, `lanes` at a time. @returns what it gave, in order */
export const inLanes = async (items, lanes, work) => {
  const results = [];
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};
