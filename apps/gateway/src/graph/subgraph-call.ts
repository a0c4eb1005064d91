/** One call from the gateway to one subgraph, in the name of one officer. */
import type { ExecutionResult } from 'graphql';
import { GatewayError } from '../gateway.errors.js';
import { answerErrors } from './answer-errors.js';
import { parseUnpolluted } from './unpolluted-json.js';

const CALL_MS_MAX = 30_000;
const ANSWER_BYTES_MAX = 16 * 1024 * 1024;

export interface SubgraphCall {
  readonly subgraph: string;
  readonly address: string;
  /** A fresh identity token for this subgraph; never the officer's session. */
  readonly token: string;
  readonly query: string;
  readonly variables: unknown;
  readonly operationName: string | undefined;
  /** Ends the call before its own time is up. */
  readonly ended: AbortSignal;
}

/** Sends a call and returns what the subgraph says; see `callSubgraph`. */
export type CallSubgraph = (call: SubgraphCall) => Promise<ExecutionResult>;

/**
 * Sends a call over HTTP. Calls are never merged with one another: two officers who ask the same
 * thing at once are two calls with two identities.
 *
 * @throws {GatewayError} SUBGRAPH_UNAVAILABLE when nobody answers in time, SUBGRAPH_ANSWER_MALFORMED
 *   when the answer is not a GraphQL response of at most 16 MiB
 */
export const callSubgraph: CallSubgraph = async (call) => {
  const { subgraph } = call;
  const response = await send(call);
  const answer = read(await textOf(response, subgraph), subgraph);
  const errors = answerErrors(answer['errors'], subgraph);
  const data = isRecord(answer['data']) ? answer['data'] : null;
  if (data === null && errors.length === 0) throw malformed(subgraph);
  return { data, ...(errors.length > 0 && { errors }) };
};

const send = async ({
  subgraph,
  address,
  token,
  query,
  ...rest
}: SubgraphCall): Promise<Response> => {
  const { variables, operationName, ended } = rest;
  try {
    return await fetch(address, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal: AbortSignal.any([ended, AbortSignal.timeout(CALL_MS_MAX)]),
    });
  } catch (cause) {
    throw new GatewayError('SUBGRAPH_UNAVAILABLE', { subgraph }, { cause });
  }
};

const textOf = async (response: Response, subgraph: string): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > ANSWER_BYTES_MAX) break;
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (cause) {
    throw new GatewayError('SUBGRAPH_UNAVAILABLE', { subgraph }, { cause });
  }
  if (bytes > ANSWER_BYTES_MAX) throw malformed(subgraph);
  return text + decoder.decode();
};

const read = (text: string, subgraph: string): Readonly<Record<string, unknown>> => {
  try {
    const answer = parseUnpolluted(text);
    if (isRecord(answer)) return answer;
  } catch (cause) {
    throw malformed(subgraph, cause);
  }
  throw malformed(subgraph);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (subgraph: string, cause?: unknown): GatewayError =>
  new GatewayError('SUBGRAPH_ANSWER_MALFORMED', { subgraph }, { cause });
