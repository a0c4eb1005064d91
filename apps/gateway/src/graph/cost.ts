/** What an operation asks of the services behind, estimated before anything of it runs. */
import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  InlineFragmentNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** What the dearest operation of our own console asks. */
export const COST_MAX = 10_000;
/** How long a list is taken to be that says nothing of its length. */
const LENGTH_ASSUMED = 10;
/** One that is asked for without any bound, by a null where its length belongs. */
const LENGTH_UNBOUNDED = 1_000;
const FIELD = 1;
/** Every mutation is a transaction, most of them with a signature in it. */
const MUTATION = 100;
/** Fields that compute or read much for each time they are asked. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['Query.legalBases', 100],
  ['Query.networkFigures', 500],
  ['Query.ownFigures', 500],
  ['Query.vocabulary', 100],
  ['Case.contentRendering', 50],
  ['Case.findings', 50],
  ['Case.sealedParts', 50],
  ['Act.rendering', 50],
]);
/** The argument by which lists say how long they are. */
const LENGTH = 'first';

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The cost of an operation that was validated, in fields: each counts one, or what it weighs, and
 * what stands below a list counts as often as the list is long. Fragments count wherever they are
 * spread, and fields count though a directive leaves them out.
 */
export const costOf = (
  schema: GraphQLSchema,
  { document, operation, variables }: Asked,
): number => {
  const declared = operation.variableDefinitions ?? [];
  const { coerced = {} } = getVariableValues(schema, declared, variables);
  const root = schema.getRootType(operation.operation);
  return root ? new Estimate(schema, document, coerced).below(operation.selectionSet, root) : 0;
};

class Estimate {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Record<string, unknown>;

  constructor(
    schema: GraphQLSchema,
    { definitions }: DocumentNode,
    variables: Record<string, unknown>,
  ) {
    this.#schema = schema;
    this.#variables = variables;
    this.#fragments = new Map(
      definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  below({ selections }: SelectionSetNode, type: GraphQLCompositeType): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += this.#ofField(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT) cost += this.#ofFragment(selection, type);
      else cost += this.#ofFragment(this.#fragments.get(selection.name.value), type);
    }
    return cost;
  }

  #ofFragment(
    fragment: FragmentDefinitionNode | InlineFragmentNode | undefined,
    within: GraphQLCompositeType,
  ): number {
    if (fragment === undefined) return 0;
    const named = fragment.typeCondition?.name.value;
    const type = named === undefined ? within : this.#schema.getType(named);
    return isCompositeType(type) ? this.below(fragment.selectionSet, type) : 0;
  }

  #ofField(node: FieldNode, parent: GraphQLCompositeType): number {
    // What has no such field is `__typename`, or the schema, which is asked in development alone.
    const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
    if (field === undefined) return FIELD;
    const type = getNamedType(field.type);
    const one =
      node.selectionSet && isCompositeType(type) ? this.below(node.selectionSet, type) : 0;
    return this.#weightOf(field, parent) + this.#lengthOf(field, node) * one;
  }

  #weightOf({ name }: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType): number {
    const isMutation = parent === this.#schema.getMutationType();
    return WEIGHTS.get(`${parent.name}.${name}`) ?? (isMutation ? MUTATION : FIELD);
  }

  /** Attacker-controlled: below nothing it would pay for what else is asked. */
  #lengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (!isListType(getNullableType(field.type))) return 1;
    if (!field.args.some(({ name }) => name === LENGTH)) return LENGTH_ASSUMED;
    const length = getArgumentValues(field, node, this.#variables)[LENGTH];
    return typeof length === 'number' ? Math.max(1, length) : LENGTH_UNBOUNDED;
  }
}
