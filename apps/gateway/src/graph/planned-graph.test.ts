import { describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { graphql, parse } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { GatewayError } from '../gateway.errors.js';
import { plannedGraph } from './planned-graph.js';
import type { Gateway } from './planned-graph.js';
import type { CallSubgraph, SubgraphCall } from './subgraph-call.js';
import { readSupergraph } from './supergraph.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires"])`;
const SDL = {
  directory: `${LINK}
    type Query { member(code: ID!): Member }
    type Member @key(fields: "code") { code: ID! name: String! }`,
  node: `${LINK}
    type Query { case(id: ID!): Case whoAsks: String! find(id: ID!): Found! }
    union Found = Case | Denial
    type Denial { code: String! }
    type Case @key(fields: "id") { id: ID! kind: String! requestedState: Member! }
    type Member @key(fields: "code", resolvable: false) { code: ID! }`,
};
type Subgraph = keyof typeof SDL;

const resolversOf = {
  directory: {
    Member: { name: ({ code }: { code: string }) => (code === 'XXX' ? null : `State ${code}`) },
  },
  node: {
    Query: {
      case: (_: unknown, { id }: { id: string }) => ({
        id,
        kind: 'evidence_request',
        requestedState: { code: id },
      }),
      find: (_: unknown, { id }: { id: string }) =>
        id === 'XXX' ? { code: 'CASE_UNKNOWN' } : { id, kind: 'extradition' },
      whoAsks: (_: unknown, __: unknown, { token }: { token: string }) => token,
    },
    Found: { __resolveType: (found: object) => ('code' in found ? 'Denial' : 'Case') },
  },
};
const schemas = {
  directory: buildSubgraphSchema([
    { typeDefs: parse(SDL.directory), resolvers: resolversOf.directory },
  ]),
  node: buildSubgraphSchema([{ typeDefs: parse(SDL.node), resolvers: resolversOf.node }]),
};

const answering: CallSubgraph = async ({ subgraph, query, variables, token }) =>
  JSON.parse(
    JSON.stringify(
      await graphql({
        schema: schemas[subgraph as Subgraph],
        source: query,
        variableValues: variables as Record<string, unknown>,
        contextValue: { token },
      }),
    ),
  ) as ExecutionResult;

const supergraph = (): ReturnType<typeof readSupergraph> => {
  const { supergraphSdl } = composeServices(
    Object.entries(SDL).map(([name, sdl]) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.invalid/graphql`,
    })),
  );
  return readSupergraph(supergraphSdl ?? '', { directory: 'directory:', node: 'node:' });
};

const given = async (
  call: CallSubgraph = answering,
): Promise<{ graph: Gateway; calls: SubgraphCall[]; failures: GatewayError[] }> => {
  const calls: SubgraphCall[] = [];
  const failures: GatewayError[] = [];
  const recording: CallSubgraph = (asked) => {
    calls.push(asked);
    return call(asked);
  };
  const graph = await plannedGraph(supergraph(), recording, (error) => failures.push(error));
  return { graph, calls, failures };
};

const ask = async (
  graph: Gateway,
  source: string,
  { as = 'ana', variables = {} } = {},
): Promise<ExecutionResult> => {
  const { executor } = await graph.load({ apollo: {} });
  const document = parse(source);
  const [operation] = document.definitions;
  return (await executor?.({
    document,
    operation,
    operationName: null,
    request: { variables },
    context: {
      tokenFor: (subgraph: string) => Promise.resolve(`${as}@${subgraph}`),
      ended: new AbortController().signal,
    },
  } as unknown as Parameters<NonNullable<typeof executor>>[0])) as ExecutionResult;
};

describe('a planned graph', () => {
  it('joins what two subgraphs know', async () => {
    const { graph, calls } = await given();
    const source = 'query($id: ID!) { case(id: $id) { id requestedState { code name } } }';
    const { data, errors } = await ask(graph, source, { variables: { id: 'MEX' } });

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      case: { id: 'MEX', requestedState: { code: 'MEX', name: 'State MEX' } },
    });
    expect(calls.map(({ subgraph, address, token }) => [subgraph, address, token])).toEqual([
      ['node', 'node:', 'ana@node'],
      ['directory', 'directory:', 'ana@directory'],
    ]);
  });

  it('gives each of two officers who ask the same at once their own answer', async () => {
    const { graph, calls } = await given();
    const answers = await Promise.all(
      ['ana', 'luis', 'ana'].map((as) => ask(graph, '{ whoAsks }', { as })),
    );

    expect(answers.map(({ data }) => data?.['whoAsks'])).toEqual([
      'ana@node',
      'luis@node',
      'ana@node',
    ]);
    expect(calls).toHaveLength(3);
  });

  it('answers null and a code for what one subgraph cannot say, and the rest in full', async () => {
    const { graph, failures } = await given((call) => {
      if (call.subgraph !== 'directory') return answering(call);
      throw new GatewayError('SUBGRAPH_UNAVAILABLE', { subgraph: 'directory' });
    });
    const { data, errors } = await ask(graph, '{ case(id: "MEX") { id kind } }');
    expect([data, errors]).toEqual([{ case: { id: 'MEX', kind: 'evidence_request' } }, undefined]);

    const joined = await ask(graph, '{ case(id: "MEX") { id requestedState { code name } } }');
    expect(joined.errors?.map(({ extensions }) => extensions['code'])).toEqual([
      'SUBGRAPH_UNAVAILABLE',
    ]);
    expect(joined.data?.['case'] ?? null).toBeNull();
    expect(failures.map(({ code }) => code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });

  it('does not take a subgraph at its word about a field that may not be null', async () => {
    const { graph } = await given();
    const { data, errors } = await ask(graph, '{ case(id: "XXX") { requestedState { name } } }');
    expect(data?.['case'] ?? null).toBeNull();
    expect(errors).not.toHaveLength(0);
  });

  it('tells the members of a union apart without being asked for their names', async () => {
    const { graph } = await given();
    const source = `{ yes: find(id: "A") { ...on Case { kind } ...on Denial { code } }
      no: find(id: "XXX") { ...on Case { kind } ...on Denial { code } } }`;
    const { data, errors } = await ask(graph, source);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ yes: { kind: 'extradition' }, no: { code: 'CASE_UNKNOWN' } });
  });

  it('shows nothing of the join in the schema it serves', async () => {
    const { graph } = await given();
    const names: string[] = [];
    graph.onSchemaLoadOrUpdate(({ apiSchema }) => {
      names.push(...Object.keys(apiSchema.getTypeMap()));
      names.push(...apiSchema.getDirectives().map(({ name }) => name));
    });
    expect(names).toContain('Case');
    expect(names.filter((name) => /join|link|_Entity|_Any|inaccessible/.test(name))).toEqual([]);
  });
});
