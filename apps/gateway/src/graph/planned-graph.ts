/** The State's graph: Hive's planner and executor behind Apollo Server's gateway interface. */
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { buildSchema, GraphQLError, print, printSchema } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { GatewayError } from '../gateway.errors.js';
import { completed, withTypenames } from './completion.js';
import { COST_MAX, costOf } from './cost.js';
import { refused } from './refused.js';
import { unsoundness } from './sound-request.js';
import type { CallSubgraph } from './subgraph-call.js';
import type { Supergraph } from './supergraph.js';

/** What Apollo Server asks of whoever executes for it. */
export type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Execute = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Handler = Awaited<ReturnType<typeof unifiedGraphHandler>>;
type HandlerRequest = Parameters<NonNullable<Handler['executor']>>[0];

/** What each operation carries: on whose behalf, as a token for the subgraph named, and how long. */
export interface GraphContext {
  readonly tokenFor: (subgraph: string) => Promise<string>;
  /** Aborted when the time of the whole operation is up; what is asked in its name ends then. */
  readonly ended: AbortSignal;
}

/** Told of every subgraph that failed, with the error the officer does not see. */
export type OnSubgraphFailure = (error: GatewayError) => void;

/**
 * A graph that plans each operation once per document and calls subgraphs as the plan says, each
 * call with a token of the officer who asked. It keeps nothing of one operation for another but
 * the plan, which holds no identity and no value.
 *
 * @throws {GatewayError} SUPERGRAPH_UNREADABLE
 */
export const plannedGraph = async (
  supergraph: Supergraph,
  call: CallSubgraph,
  onFailure: OnSubgraphFailure,
): Promise<Gateway> => {
  const handler = await handlerOf(supergraph, subgraphCaller(supergraph, call, onFailure));
  const schemaContext = { apiSchema: handler.unifiedGraph, coreSupergraphSdl: supergraph.sdl };
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback(schemaContext);
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: executorOf(handler) }),
    stop: () => Promise.resolve(),
  };
};

const handlerOf = async (supergraph: Supergraph, caller: Caller): Promise<Handler> => {
  try {
    const unifiedGraph: GraphQLSchema = buildSchema(supergraph.sdl, {
      assumeValid: true,
      assumeValidSDL: true,
    });
    return await unifiedGraphHandler({
      unifiedGraph,
      getUnifiedGraphSDL: () => supergraph.sdl,
      onSubgraphExecute: caller,
    });
  } catch (cause) {
    throw new GatewayError('SUPERGRAPH_UNREADABLE', {}, { cause });
  }
};

const executorOf = ({ executor, unifiedGraph }: Handler): Execute => {
  if (executor === undefined) throw new GatewayError('SUPERGRAPH_UNREADABLE');
  const typed = withTypenames(unifiedGraph);
  // Of its own: the server writes resolvers into the fields of the schema that it is handed, and
  // those read a member by its field's name, where an answer bears the alias.
  const promised = buildSchema(printSchema(unifiedGraph), { assumeValid: true });
  return async ({ document, request, operation, operationName, context }) => {
    const asked = { document, operationName, variables: request.variables ?? {} };
    const unsound = unsoundness(promised, operation, asked.variables);
    if (unsound) return { errors: [unsound] };
    const cost = costOf(promised, { document, operation, variables: asked.variables });
    if (cost > COST_MAX) return { errors: [refused('OPERATION_TOO_LARGE')] };
    const answer = (await executor({
      document: typed(document),
      variables: asked.variables,
      operationType: operation.operation,
      context,
      ...(operationName !== null && { operationName }),
    } as HandlerRequest)) as ExecutionResult;
    return completed(promised, asked, answer) as ExecutionResult<Record<string, unknown>>;
  };
};

interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: unknown;
  readonly operationName?: string | undefined;
  readonly context?: unknown;
}
type Caller = (subgraph: string, request: SubgraphRequest) => Promise<ExecutionResult>;

const subgraphCaller =
  (supergraph: Supergraph, call: CallSubgraph, onFailure: OnSubgraphFailure): Caller =>
  async (subgraph, request) => {
    try {
      const address = supergraph.addresses.get(subgraph);
      if (address === undefined) throw new GatewayError('SUBGRAPH_ADDRESS_UNKNOWN', { subgraph });
      const { tokenFor, ended } = request.context as GraphContext;
      return await call({
        subgraph,
        address,
        token: await tokenFor(subgraph),
        query: print(request.document),
        variables: request.variables,
        operationName: request.operationName,
        ended,
      });
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      onFailure(error);
      return { data: null, errors: [atTheBorder(error, subgraph)] };
    }
  };

const atTheBorder = (error: GatewayError, subgraph: string): GraphQLError =>
  new GraphQLError(error.message, { extensions: { code: error.code, subgraph } });
