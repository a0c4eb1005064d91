/** Errors of the graph as officers see them: a code and an id, never what happened inside. */
import { graphErrors } from '@comity/platform/subgraph';
import type { GraphErrorOptions } from '@comity/platform/subgraph';
import type { GraphQLFormattedError } from 'graphql';

/**
 * Apollo's `formatError`. What a subgraph answered was reduced to a code before it came here, and
 * keeps it, with the id under which that subgraph's diagnostics hold the rest; everything else
 * leaves as the platform says.
 */
export const errorAtTheBorder = (
  options: GraphErrorOptions,
): ((formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError) => {
  const ours = graphErrors(options);
  return (formatted, error) => {
    const { code, subgraph, id } = formatted.extensions ?? {};
    if (subgraph === undefined || typeof code !== 'string') return ours(formatted, error);
    return {
      message: code,
      ...(formatted.path && { path: formatted.path }),
      extensions: { code, subgraph, ...(id !== undefined && { id }) },
    };
  };
};
