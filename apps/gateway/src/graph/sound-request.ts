/** What is wrong with a request though its text is valid; asked before anything is planned. */
import { getVariableValues } from 'graphql';
import type { GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { refused } from './refused.js';

/** A content of 32 levels (the Json scalar), within an input, within the variables. */
const VARIABLES_DEPTH_MAX = 40;

/**
 * The error of a request that names no operation of its document, or whose variables are not of
 * the types that it declares; undefined for a sound one. Apollo leaves both to whoever executes.
 */
export const unsoundness = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined => {
  if (operation === undefined) return refused('OPERATION_RESOLUTION_FAILURE');
  if (!isShallow(variables)) return refused('BAD_USER_INPUT');
  const declared = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, declared, variables, { maxErrors: 1 });
  return errors && refused('BAD_USER_INPUT', errors[0]?.message);
};

/** What is nested deeper would end the stack of whatever writes it out for a subgraph. */
const isShallow = (value: unknown, depth = 0): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth < VARIABLES_DEPTH_MAX && Object.values(value).every((each) => isShallow(each, depth + 1)));
