/** Errors that subgraphs answer, reduced to what may cross the gateway: a code, an id, a path. */
import { GraphQLError } from 'graphql';

const CODE = /^[A-Z][A-Z0-9_]{2,63}$/;
const OPAQUE_ID = /^[A-Za-z0-9-]{8,64}$/;
const UNNAMED = 'SUBGRAPH_FAILED';

/**
 * The `errors` of one subgraph's answer. Messages and other extensions stay behind: they are
 * written for whoever runs that subgraph.
 */
export const answerErrors = (errors: unknown, subgraph: string): readonly GraphQLError[] =>
  Array.isArray(errors) ? errors.map((error: unknown) => reduced(error, subgraph)) : [];

const reduced = (error: unknown, subgraph: string): GraphQLError => {
  const { extensions, path } = (error ?? {}) as { extensions?: unknown; path?: unknown };
  const { code, id } = (extensions ?? {}) as { code?: unknown; id?: unknown };
  const named = typeof code === 'string' && CODE.test(code) ? code : UNNAMED;
  return new GraphQLError('A part of the graph could not answer.', {
    ...(isPath(path) && { path }),
    extensions: {
      code: named,
      subgraph,
      ...(typeof id === 'string' && OPAQUE_ID.test(id) && { id }),
    },
  });
};

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
