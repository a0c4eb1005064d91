/** Records what the graph refuses before a use case decides: operations, inputs, and what failed. */

import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { GraphContext } from '@comity/platform/subgraph';
import type { RecordRefusal } from './record-refusal.js';

/** What a caller did wrong, by the codes of graph-errors. */
const CALLERS_FAULT: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_LARGE',
]);

/** One entry a call: `call.refused` for one that cannot be run, `call.failed` for a mutation that broke off. */
export const recordRefusals = (refusals: RecordRefusal): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ contextValue: { identity }, operation, response: { body } }) => {
        const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const code = error?.extensions?.['code'];
        if (typeof code !== 'string' || identity.kind !== 'officer') return;
        const isRefused = CALLERS_FAULT.has(code);
        if (!isRefused && operation?.operation !== OperationTypeNode.MUTATION) return;
        const event = isRefused ? 'call.refused' : 'call.failed';
        await refusals.execute({ event, actor: identity.officer, code });
      },
    }),
});
