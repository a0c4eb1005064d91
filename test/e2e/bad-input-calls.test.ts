/** Oversize and malformed calls of the graph and of uploads: a code, nothing stored, one entry. */

import { request as requestHttp } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officerId, stateCode } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { generateIdentityKeys, IdentityIssuer } from '@comity/platform/identity';
import { newKey, openCase, request, upload, type Upload } from './casework.fixture.js';
import { traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4736;
const START_MS_MAX = 60_000;
const MIB_BYTES = 1_048_576;
const FILE_BYTES_MAX = 64 * MIB_BYTES;
/** For the node to see the connection end. */
const NOTICED_MS = 300;
const UNKNOWN = 'NET-2026-GTM-MEX-000000000000';

let network: TestNetwork;
let gtm: NodeUnderTest;

/** A raw call, and the code of its answer wherever it stands. */
const calling = async (call: () => Promise<Response>) => {
  const trace = await traceOf(gtm, async () => {
    const response = await call();
    return { status: response.status, code: codeIn(await response.json()) };
  });
  const { status, code } = trace.answer;
  const entries = trace.entries.map(({ event, code: recorded }) => ({ event, code: recorded }));
  return { status, code, changed: trace.changed, entries };
};

const codeIn = (body: unknown): unknown => {
  const { code, errors } = body as { code?: unknown; errors?: { extensions: { code: unknown } }[] };
  return code ?? errors?.[0]?.extensions.code;
};

const refused = (status: number, code: string, event = 'call.refused') => ({
  status,
  code,
  changed: [],
  entries: [{ event, code }],
});

const graph = (body: string | object, headers = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const asking = (body: string | object) =>
  calling(() => gtm.call('drafter', '/graphql', graph(body)));

const adding = (given: Upload) => calling(() => upload(gtm, given));

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, { started: ['GTM'] });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
}, START_MS_MAX);

afterAll(() => network.close());

const OPEN = 'mutation Open($input: OpenCaseInput!) { openCase(input: $input) { __typename } }';
const opening = (input: object) => ({ query: OPEN, variables: { input } });
/** JSON nested so deep that walking it would end the stack. */
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('the graph of a node', () => {
  it.each<[string, string | object, number, string]>([
    ['text that is no JSON', '{', 400, 'BAD_REQUEST'],
    ['a body beyond a mebibyte', `"${'x'.repeat(MIB_BYTES)}"`, 413, 'CONTENT_TOO_LARGE'],
    ['an operation that does not parse', { query: '{ cases ' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', { query: '{ x }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an operation too large to run',
      { query: `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: me { id }`).join(' ')} }` },
      400,
      'OPERATION_TOO_LARGE',
    ],
    ['an input with a member missing', opening({ content: {} }), 400, 'BAD_USER_INPUT'],
    [
      'an input that is too long',
      opening({ content: {}, idempotencyKey: 'k'.repeat(129) }),
      200,
      'BAD_USER_INPUT',
    ],
    [
      'content nested deeper than any',
      `{"query":${JSON.stringify(OPEN)},"variables":{"input":{"idempotencyKey":"k","content":${nested(50_000)}}}}`,
      400,
      'BAD_USER_INPUT',
    ],
    [
      'reasons that are no texts',
      {
        query: `mutation { takeStep(input:
          { caseId: "C-1", event: "submit", reasons: { a: 1 } }) { __typename } }`,
      },
      200,
      'BAD_USER_INPUT',
    ],
    [
      'an id as long as a book',
      { query: `mutation { transmitRequest(caseId: "${'X'.repeat(65)}") { __typename } }` },
      200,
      'BAD_USER_INPUT',
    ],
    [
      'a protected person whose name is as long as a book',
      {
        query: `mutation { transmitRequest(caseId: "C-1", sealed:
          [{ victimCode: "V-01", name: "${'x'.repeat(501)}" }]) { __typename } }`,
      },
      200,
      'BAD_USER_INPUT',
    ],
    [
      'a protected person born on no day',
      {
        query: `mutation { takeStep(input: { caseId: "C-1", event: "submit", sealed:
          [{ victimCode: "V-01", birthDate: "17/04/2003" }] }) { __typename } }`,
      },
      200,
      'BAD_USER_INPUT',
    ],
  ])('refuses %s, stores nothing but one audit entry', async (_, body, status, code) => {
    expect(await asking(body)).toEqual(refused(status, code));
  });

  it('says of content in no form of a request what is wrong, as a denial', async () => {
    const input = { content: { ...request(), offences: 'many' }, idempotencyKey: newKey() };
    const query = `mutation Open($input: OpenCaseInput!) { openCase(input: $input) {
      __typename ... on Denial { code detail message(language: pt)
        problems(language: pt) { path problem message } } } }`;
    const { answer, changed, entries } = await traceOf(gtm, () =>
      gtm.ask<{ openCase: object }>('drafter', query, { input }),
    );

    const detail = { problems: ['offences: NOT_LIST'] };
    expect(answer.openCase).toEqual({
      __typename: 'Denial',
      code: 'CONTENT_INVALID',
      detail,
      message: expect.stringMatching(/corrija os campos indicados\.$/),
      problems: [{ path: 'offences', problem: 'NOT_LIST', message: 'Crimes: deve ser uma lista.' }],
    });
    expect([changed, entries.map(({ code }) => code)]).toEqual([[], ['CONTENT_INVALID']]);
  });

  it('does not know an officer for whom the gateway of another State vouches', async () => {
    const { privateKey } = generateIdentityKeys();
    const state = stateCode('MEX');
    const issuer = new IdentityIssuer({ state, privateKey, clock: systemClock });
    const officer = { kind: 'officer', officer: officerId('mex.head'), state } as const;
    const token = await issuer.issue(
      { ...officer, roles: ['head'], session: 's', epoch: 0 },
      'node',
    );
    const told = await calling(() =>
      fetch(new URL('/graphql', gtm.url), graph(opening({}), { authorization: `Bearer ${token}` })),
    );

    expect(told).toEqual({ status: 401, code: 'IDENTITY_INVALID', changed: [], entries: [] });
  });
});

const WHAT_IT_IS_NOT = 'FILE_NOT_WHAT_IT_SAYS';

describe('an upload', () => {
  let caseId: string;

  beforeAll(async () => {
    caseId = (await openCase(gtm)).id ?? '';
  });

  it.each<[string, Omit<Upload, 'case'> & { readonly case?: string }, string]>([
    ['into a case that is not there', { case: UNKNOWN }, 'CASE_UNKNOWN'],
    ['into what is no case', { case: '../etc' }, 'CASE_UNKNOWN'],
    ['by who works on no case', { role: 'auditor' }, 'CASE_UNKNOWN'],
    ['of no media type', { media: 'a picture' }, 'FILE_DESCRIPTION_INVALID'],
    ['with a name that leads elsewhere', { name: '../../a' }, 'FILE_DESCRIPTION_INVALID'],
    ['with a name that turns around', { name: 'a\u202Etxt.exe' }, 'FILE_DESCRIPTION_INVALID'],
    ['of another kind than it says', { name: 'a.pdf', media: 'application/pdf' }, WHAT_IT_IS_NOT],
    [
      'of fewer bytes than show its kind',
      { media: 'image/png', name: 'a.png', bytes: 'a' },
      WHAT_IT_IS_NOT,
    ],
    ['under the name of a program', { name: 'a.txt.exe' }, WHAT_IT_IS_NOT],
    ['for eyes that are not ours', { compartment: 'C5' }, 'FILE_DESCRIPTION_INVALID'],
    ['of too many bytes', { bytes: new Uint8Array(FILE_BYTES_MAX + 1) }, 'FILE_TOO_LARGE'],
  ])('%s is denied, and leaves one audit entry', async (_, given, code) => {
    const told = await adding({ case: caseId, ...given });

    expect(told).toEqual(refused(422, code, 'file.denied'));
  });

  it('of what was parsed as JSON is refused instead of kept empty', async () => {
    const headers = { 'content-type': 'application/json' };
    const told = await adding({ case: caseId, bytes: '{}', headers });

    expect(told).toEqual(refused(415, 'UNSUPPORTED_MEDIA_TYPE'));
  });

  it('of too many bytes that does not say how many is told so too', async () => {
    const mebibyte = new Uint8Array(MIB_BYTES);
    let left = 65;
    const bytes = new ReadableStream({
      pull: (controller) => {
        if (left === 0) controller.close();
        else controller.enqueue(mebibyte);
        left -= 1;
      },
    });
    const told = await adding({ case: caseId, bytes });

    expect(told).toEqual(refused(422, 'FILE_TOO_LARGE', 'file.denied'));
  });

  it('that breaks off leaves no file behind', async () => {
    const { changed, entries } = await traceOf(gtm, () => breakingOff(caseId));

    expect([changed, entries]).toEqual([[], []]);
  });

  it('repeated is the same file', async () => {
    const first = await upload(gtm, { case: caseId, name: 'once.txt' });
    const { answer, changed } = await traceOf(gtm, () =>
      upload(gtm, { case: caseId, name: 'once.txt' }),
    );

    expect(await answer.json()).toEqual(await first.json());
    expect(changed).toEqual([]);
  });
});

/** Sends a mebibyte of a file announced as two, and hangs up. */
const breakingOff = async (caseId: string): Promise<void> => {
  const query = { case: caseId, name: 'half.bin', media: 'text/plain', compartment: 'C1' };
  const url = new URL(`/files?${new URLSearchParams(query).toString()}`, gtm.url);
  const headers = {
    authorization: await gtm.bearer('drafter'),
    'content-type': 'application/octet-stream',
    'content-length': 2 * MIB_BYTES,
  };
  let isClosed = false;
  const call = requestHttp(url, { method: 'POST', headers });
  call.on('error', () => undefined);
  call.on('close', () => (isClosed = true));
  await new Promise<void>((resolve) => call.write(new Uint8Array(MIB_BYTES), () => resolve()));
  call.destroy();
  await until(() => isClosed);
  await sleep(NOTICED_MS);
};
