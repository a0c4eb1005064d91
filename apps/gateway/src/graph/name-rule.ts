/** Refuses documents whose own names could reach into the executor's objects. */
import { GraphQLError } from 'graphql';
import type { ASTVisitor, NameNode, ValidationContext } from 'graphql';
import { INHERITED_NAMES } from './unpolluted-json.js';

/**
 * A validation rule: aliases, variables, fragments and operations may not be named like something
 * every object inherits, and no alias may begin with two underscores: the executor keeps what
 * subgraphs answer in plain objects, under these names, and takes `__typename` at its word. Without
 * this rule the alias `__proto__` alone writes into every object of the process.
 */
export const refuseReachingNames = (context: ValidationContext): ASTVisitor => {
  const refuse = (name: NameNode): void =>
    context.reportError(new GraphQLError('This name cannot be used.', { nodes: name }));
  const check = (name: NameNode | undefined): void => {
    if (name !== undefined && INHERITED_NAMES.has(name.value)) refuse(name);
  };
  return {
    Field: ({ alias }) => {
      if (alias?.value.startsWith('__') === true) refuse(alias);
      else check(alias);
    },
    VariableDefinition: ({ variable }) => check(variable.name),
    FragmentDefinition: ({ name }) => check(name),
    OperationDefinition: ({ name }) => check(name),
  };
};
