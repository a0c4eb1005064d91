import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@comity/platform';
import { workedCase } from '@comity/testkit';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4701;
const LOOK_MS = 50;
const PATIENCE_MS = 20_000;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;

const until = async (isDone: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error('it did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
};

const SEE = `query See($id: ID!) { case(id: $id) {
  id kind status statusName(language: pt) allowedActs waiting
  findings { rule severity }
  kindName(language: es) contentRendering(language: pt) { heading entries { path } }
  acts { id kind kindName(language: fr) status receipt { leafHash }
    rendering(language: fr) { heading entries { label value free language } } }
  files { name status }
  auditTrail { event }
  clocks { id standing daysLeft state { code } source }
  registerVersion { register trustList pinned }
} }`;

interface Seen {
  readonly status: string;
  readonly kindName: string;
  readonly contentRendering: readonly { heading: string }[];
  readonly allowedActs: readonly string[];
  readonly findings: readonly { rule: string; severity: string }[];
  readonly acts: readonly {
    id: string;
    kind: string;
    receipt: object | null;
    rendering: readonly { heading: string; entries: readonly object[] }[];
  }[];
  readonly files: readonly { name: string; status: string }[];
  readonly auditTrail: readonly { event: string }[];
  readonly registerVersion: { register: string; trustList: number; pinned: boolean } | null;
  readonly clocks: readonly { id: string; standing: string; state: { code: string } }[];
}

const see = async (node: NodeUnderTest, id: string): Promise<Seen | null> =>
  (await node.ask<{ case: Seen | null }>('approver', SEE, { id })).case;

const open = async (content: object, key: string): Promise<string> => {
  const mutation = `mutation Open($input: OpenCaseInput!) { openCase(input: $input) {
    __typename ... on Case { id } ... on Denial { code detail } } }`;
  const input = { content, idempotencyKey: key };
  const { openCase } = await gtm.ask<{ openCase: { id: string } }>('drafter', mutation, { input });
  return openCase.id;
};

const step = (officer: string, input: object) =>
  gtm.ask<{ takeStep: object }>(
    officer,
    `mutation Step($input: TakeStepInput!) { takeStep(input: $input) {
      __typename ... on Case { status } ... on Denial { code detail } } }`,
    { input },
  );

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT);
  [gtm, mex] = [network.nodes.get('GTM'), network.nodes.get('MEX')] as [
    NodeUnderTest,
    NodeUnderTest,
  ];
}, 60_000);

afterAll(() => network.close());

describe('two nodes', () => {
  it('bring a request from one State to the other, with one receipt and one status', async () => {
    const { request } = workedCase({ transmittedOn: systemClock.now() });
    const id = await open(request, 'first');
    const { findings } = (await see(gtm, id)) as Seen;
    expect(findings.filter(({ severity }) => severity === 'BLOCK')).toEqual([]);
    expect((await see(gtm, id))?.registerVersion).toMatchObject({ pinned: false });

    const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked by telephone.']));
    await step('drafter', { caseId: id, event: 'submit', reasons });
    expect(await step('approver', { caseId: id, event: 'approve' })).toMatchObject({
      takeStep: { status: 'APPROVED' },
    });
    await gtm.ask(
      'approver',
      `mutation Send($id: ID!) { transmitRequest(caseId: $id) {
        __typename ... on Case { status } ... on Denial { code detail } } }`,
      { id },
    );
    await until(async () => (await see(gtm, id))?.status === 'DELIVERED');

    const [ours, theirs] = [(await see(gtm, id)) as Seen, (await see(mex, id)) as Seen];
    expect(theirs).toMatchObject({ status: 'DELIVERED', statusName: 'Entregue' });
    expect(theirs.acts).toMatchObject([{ kindName: 'Demande d’entraide' }]);
    expect(theirs.kindName).toBe('Asistencia mutua en materia penal');
    expect(theirs.contentRendering).toEqual(ours.contentRendering);
    expect(theirs.contentRendering.map(({ heading }) => heading)).toContain('Ato de assistência 2');
    expect(theirs.acts[0]?.rendering.flatMap(({ entries }) => entries)).toContainEqual({
      label: 'But de la demande',
      value: request.purpose,
      free: true,
      language: 'es',
    });
    expect(theirs.acts).toEqual(ours.acts);
    expect(ours.clocks).toMatchObject([
      { id: 'risk_assessment', standing: 'running', state: { code: 'GTM' } },
      { id: 'acknowledgement', standing: 'running', state: { code: 'MEX' } },
    ]);
    expect(theirs.clocks).toEqual(ours.clocks);

    const due = async (node: NodeUnderTest, days: number, officer = 'approver') =>
      node.ask<{ clocks: readonly { id: string; caseId: string }[] }>(
        officer,
        'query Due($days: Int!) { clocks(dueWithinDays: $days) { id caseId } }',
        { days },
      );
    expect(await due(mex, 30)).toEqual({
      clocks: ['acknowledgement', 'risk_assessment'].map((clock) => ({ id: clock, caseId: id })),
    });
    expect(await due(mex, 0)).toEqual({ clocks: [] });
    expect(await due(mex, 30, 'auditor')).toEqual({ clocks: [] });
    expect(ours.registerVersion).toMatchObject({
      register: expect.stringMatching(/^[\w-]{43}$/),
      pinned: true,
    });
    expect(theirs.registerVersion).toEqual(ours.registerVersion);
    expect(ours.acts[0]?.receipt).not.toBeNull();
    expect(theirs.allowedActs).toContain('acknowledge');
    expect(theirs.auditTrail.map(({ event }) => event)).toContain('act.received');
  }, 60_000);

  it('tell a console every word of the law in the language asked', async () => {
    const { vocabulary } = await mex.ask<{
      vocabulary: Readonly<Record<string, readonly { key: string; text: string }[]>>;
    }>(
      'drafter',
      `{ vocabulary(language: pt) { labels { key text } codes { key text } terms { key text }
        statuses { key text } acts { key text } } }`,
    );

    expect(vocabulary['terms']).toContainEqual({ key: 'role.drafter', text: 'Redator' });
    expect(vocabulary['acts']).toContainEqual({ key: 'accept', text: 'Aceitação' });
    expect(vocabulary['labels']?.length).toBeGreaterThan(400);
  });
});
