/** How errors leave a graph: a code, an id to quote, and where in the answer they belong. */

import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Entropy } from '@comity/kernel';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { asciiText } from '../diagnostics/safe-text.js';
import { systemEntropy } from '../entropy.js';
import { outward } from '../http/outward-error.js';

/** What a caller did wrong, in the words of GraphQL and of this project. */
const CALLERS_FAULT = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'DOCUMENT_UNKNOWN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_LARGE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const BAD_REQUEST = 400;
const PROBLEMS_MAX = 20;
const PROBLEM_CHARS_MAX = 200;

export interface GraphErrorOptions {
  readonly diagnostics: Diagnostics;
  /** Whether callers may read what is wrong with their operation: in development only. */
  readonly explain: boolean;
  readonly entropy?: Entropy;
}

/**
 * Apollo's `formatError`: `{ message: code, path, extensions: { code, id } }`. A refused input
 * (class-validator) adds `problems`: which field breaks which limit, which the form shows.
 */
export const graphErrors =
  ({ diagnostics, explain, entropy = systemEntropy }: GraphErrorOptions) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = originalOf(error);
    const problems = problemsOf(original);
    const code = problems
      ? 'BAD_USER_INPUT'
      : (callersFault(original) ?? callersFault(formatted) ?? outward(original).code);
    const id = entropy.uuid();
    if (CALLERS_FAULT.has(code)) diagnostics.event('graph.refused', { id, code });
    else diagnostics.failure('graph.failed', original, { id, code });

    const explained = explain && CALLERS_FAULT.has(code);
    return {
      message: explained ? formatted.message : code,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code, id, ...(problems ? { problems } : {}) },
    };
  };

/** Fails a whole call before its operation runs, with the HTTP status that belongs to `error`. */
export const refusal = (error: Error): GraphQLError => {
  const { code, status } = outward(error);
  return new GraphQLError(code, {
    originalError: error,
    extensions: { code, http: { status } },
  });
};

/** What was thrown first, below the errors in which GraphQL and Apollo wrap it. */
const originalOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? originalOf(error.originalError) : error;

/** The code of what GraphQL, a limit or a scalar found wrong with the operation. */
const callersFault = (error: unknown): string | undefined => {
  const code = (error as Partial<GraphQLFormattedError> | undefined)?.extensions?.['code'];
  return typeof code === 'string' && CALLERS_FAULT.has(code) ? code : undefined;
};

/** What Nest's ValidationPipe says about an input object, one sentence a broken limit. */
const problemsOf = (error: unknown): readonly string[] | undefined => {
  if (!(error instanceof HttpException) || error.getStatus() !== BAD_REQUEST) return undefined;
  const response = error.getResponse();
  const messages: unknown = typeof response === 'object' ? Reflect.get(response, 'message') : [];
  if (!Array.isArray(messages)) return undefined;
  return messages
    .filter((message: unknown) => typeof message === 'string')
    .slice(0, PROBLEMS_MAX)
    .map((message) => asciiText(message, PROBLEM_CHARS_MAX));
};
