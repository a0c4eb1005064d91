/** What the schema promises about an answer, held against what the subgraphs gave. */
import {
  execute,
  GraphQLError,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  FieldNode,
  GraphQLFieldResolver,
  GraphQLSchema,
  GraphQLTypeResolver,
  SelectionSetNode,
} from 'graphql';

export interface Asked {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * `document` with `__typename` asked wherever a union or an interface is: completion must know
 * which type it looks at. The same document gives the same copy, so that its plan is found again.
 */
export const withTypenames = (
  schema: GraphQLSchema,
): ((document: DocumentNode) => DocumentNode) => {
  const copies = new WeakMap<DocumentNode, DocumentNode>();
  return (document) => {
    const copy = copies.get(document) ?? askTypenames(document, schema);
    copies.set(document, copy);
    return copy;
  };
};

const askTypenames = (document: DocumentNode, schema: GraphQLSchema): DocumentNode => {
  const types = new TypeInfo(schema);
  const enter = (node: SelectionSetNode): SelectionSetNode | undefined =>
    isAbstractType(types.getParentType())
      ? { ...node, selections: [TYPENAME, ...node.selections] }
      : undefined;
  return visit(document, visitWithTypeInfo(types, { SelectionSet: { enter } }));
};

/**
 * The answer as GraphQL defines it (specification section 6.4.4): members in the order asked, and
 * null carried up to the nearest field that may be null. Where a subgraph broke the schema without
 * saying so, the answer says it with SUBGRAPH_ANSWER_MALFORMED.
 */
export const completed = (
  schema: GraphQLSchema,
  { document, variables, operationName }: Asked,
  answer: ExecutionResult,
): ExecutionResult => {
  const { data, errors } = execute({
    schema,
    document,
    rootValue: answer.data ?? {},
    variableValues: variables,
    operationName,
    fieldResolver: byResponseName,
    typeResolver: byTypename,
  }) as ExecutionResult;
  const told = answer.errors ?? (errors ?? []).map(({ path }) => brokenPromise(path));
  return { data: data ?? null, ...(told.length > 0 && { errors: told }) };
};

const byResponseName: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _,
  __,
  info,
) => source[String(info.path.key)];

const byTypename: GraphQLTypeResolver<Record<string, unknown>, unknown> = ({ __typename }) =>
  typeof __typename === 'string' ? __typename : undefined;

const brokenPromise = (path: GraphQLError['path']): GraphQLError =>
  new GraphQLError('A part of the graph answered with something that is not an answer.', {
    ...(path !== undefined && { path }),
    extensions: { code: 'SUBGRAPH_ANSWER_MALFORMED', subgraph: 'unknown' },
  });
