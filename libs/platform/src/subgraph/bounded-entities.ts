/** How many entities one operation may have resolved by their keys. */

import type { ApolloServerPlugin } from '@apollo/server';
import { getArgumentValues, getVariableValues, GraphQLError, visit } from 'graphql';
import type {
  DocumentNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';

/** Ten of the longest lists: what a page of a planner's joins may name at once. */
export const ENTITIES_MAX = 2_000;

const ENTITIES = '_entities';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Refuses, before anything is resolved, an operation whose `_entities` fields together name more
 * than `ENTITIES_MAX` representations, in variables or in its text: the text's own limits count
 * fields, and each of those may be asked of as many entities as fit in a body.
 */
export const boundedEntities: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request: { variables = {} } }) => {
        const asked = { schema, document, operation, variables };
        if (representationsIn(asked) <= ENTITIES_MAX) return Promise.resolve();
        const code = 'OPERATION_TOO_LARGE';
        throw new GraphQLError(code, { extensions: { code, http: { status: 400 } } });
      },
    }),
};

const representationsIn = ({ schema, document, operation, variables }: Asked): number => {
  const field = (schema.getQueryType() as GraphQLObjectType | undefined)?.getFields()[ENTITIES];
  if (field === undefined) return 0;
  // Values that do not fit are refused when the operation runs, and resolve nothing.
  const given =
    getVariableValues(schema, operation?.variableDefinitions ?? [], variables).coerced ?? {};
  let count = 0;
  // Fragments too, wherever in the text they stand.
  visit(document, {
    Field: (node) => {
      if (node.name.value !== ENTITIES) return;
      count += lengthOf(() => getArgumentValues(field, node, given));
    },
  });
  return count;
};

const lengthOf = (read: () => Readonly<Record<string, unknown>>): number => {
  try {
    const { representations } = read();
    return Array.isArray(representations) ? representations.length : 0;
  } catch {
    return 0;
  }
};
