/** Nobody learns of a case, its acts or its files by a way that others may take. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveredCase, perform, see, uploaded } from './casework.fixture.js';
import { entriesOf, rowsOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4766;
const START_MS_MAX = 60_000;
/** Words that stand in the case and must stand in no line that operators read. */
const SECRET = 'Fictitious-Secret-Words';

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let caseId: string;
let fileId: string;
const lines: string[] = [];

/** What the graph answers to `role`, errors and all. */
const answer = async (role: string, query: string, variables = {}): Promise<string> => {
  const response = await gtm.call(role, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
};

const entities = (role: string, representation: object, fields: string): Promise<string> =>
  answer(role, `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, {
    of: [representation],
  });

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, { sink: (line) => lines.push(line) });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  caseId = await deliveredCase(gtm, mex);
  const title = { name: `${SECRET}.txt`, bytes: SECRET };
  fileId = await uploaded(gtm, { case: caseId, ...title });
  const reason = `${SECRET} and why.`;
  await perform(gtm, 'drafter', {
    caseId,
    kind: 'withdraw',
    content: { reason },
    fileIds: [fileId],
  });
  await until(() => rowsOf(gtm, 'files').every(({ status }) => status === 'complete'));
}, START_MS_MAX);

afterAll(() => network.close());

describe.each(['auditor', 'admin'])('an officer who works on no case (%s)', (role) => {
  it('is not shown one, by its id, in a list, or as one of a State', async () => {
    expect(await see(gtm, caseId, role)).toBeNull();
    expect(JSON.parse(await answer(role, '{ cases { id } }'))).toEqual({ data: { cases: [] } });
    const shared = await entities(
      role,
      { __typename: 'Member', code: 'MEX' },
      '... on Member { code cases { id } }',
    );
    expect(JSON.parse(shared)).toEqual({ data: { _entities: [{ code: 'MEX', cases: [] }] } });
  });

  it('is not shown one as an entity that another subgraph names', async () => {
    const shown = await entities(
      role,
      { __typename: 'Case', id: caseId },
      '... on Case { id content }',
    );

    expect(JSON.parse(shown)).toEqual({ data: { _entities: [null] } });
  });

  it('cannot name an act or a file as an entity at all', async () => {
    const [act] = rowsOf(gtm, 'acts');
    const { hash, iss, jti } = act ?? {};
    const representations = [
      [
        { __typename: 'Act', id: hash, hash, iss, jti },
        '... on Act { receipt { id } entry { id } }',
      ],
      [{ __typename: 'EvidenceFile', id: fileId }, '... on EvidenceFile { name }'],
      [{ __typename: 'Delivery', id: 'x' }, '... on Delivery { lastCode }'],
    ] as const;
    for (const [representation, fields] of representations) {
      const shown = JSON.parse(await entities(role, representation, fields)) as Answer;

      expect(shown.data?._entities ?? [null]).toEqual([null]);
      expect(shown.errors?.length).toBe(1);
    }
  });

  it('cannot take its bundle or its file, and the attempt is on record', async () => {
    const bundle = await gtm.call(role, `/cases/${caseId}/bundle`);
    const file = await gtm.call(role, `/files/${fileId}`);

    expect([bundle.status, file.status]).toEqual([404, 404]);
    expect(await file.json()).toMatchObject({ code: 'FILE_NOT_READABLE' });
    const attempts = entriesOf(gtm).filter(({ actor }) => actor === `gtm.${role}`);
    expect(attempts.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['case.export-denied', 'file.read-denied']),
    );
  });
});

interface Answer {
  readonly data?: { readonly _entities: readonly unknown[] } | null;
  readonly errors?: readonly object[];
}

describe('an officer of the case', () => {
  it('is shown it as an entity that another subgraph names', async () => {
    const fields = '... on Case { id acts { kind } files { name } }';
    const shown = JSON.parse(
      await entities('drafter', { __typename: 'Case', id: caseId }, fields),
    ) as Answer;

    expect(shown.data?._entities).toEqual([
      {
        id: caseId,
        acts: [{ kind: 'request' }, { kind: 'withdraw' }],
        files: [{ name: `${SECRET}.txt` }],
      },
    ]);
  });

  it('gets null for a reference that names none, whatever it holds', async () => {
    for (const id of ['NET-2026-GTM-MEX-0', '', 7, null, { id: caseId }]) {
      const shown = await entities('drafter', { __typename: 'Case', id }, '... on Case { id }');

      expect(JSON.parse(shown)).toEqual({ data: { _entities: [null] } });
    }
  });

  it('does not read the audit trail of the State, nor asks for more than there is room for', async () => {
    expect(await answer('drafter', '{ auditTrail { id } }')).toBe('{"data":{"auditTrail":[]}}\n');
    const some = JSON.parse(await answer('auditor', '{ auditTrail(first: -1) { id } }')) as {
      data: { auditTrail: object[] };
    };
    expect(some.data.auditTrail).toHaveLength(1);
  });
});

describe('what operators read', () => {
  it('never contains names or content', () => {
    const text = lines.join('\n');

    expect(lines.length).toBeGreaterThan(0);
    for (const word of [SECRET, 'Fictitious drafter', 'gtm.drafter', 'Checked by telephone']) {
      expect(text).not.toContain(word);
    }
  });
});
