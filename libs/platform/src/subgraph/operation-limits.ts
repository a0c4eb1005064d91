/** Bounds on what one operation may ask, fragments followed, before anything else looks at it. */

import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type {
  ASTVisitor,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  ParseOptions,
  SelectionNode,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql';

export interface OperationLimits {
  readonly depthMax: number;
  readonly aliasesMax: number;
  readonly directivesMax: number;
  /** Fields, each counted as often as its fragment is spread. */
  readonly fieldsMax: number;
  /** Fields of one name within one object, which GraphQL compares pair by pair. */
  readonly repeatsMax: number;
  /** Fields of a mutation, which run one after the other, each with all that it writes. */
  readonly mutationsMax: number;
  /** Operations of one text, of which one runs and all are checked. */
  readonly operationsMax: number;
  /** Words and signs of the text; lexing stops there. */
  readonly tokensMax: number;
}

/** For a subgraph, which is asked by the gateway's planner only. */
export const SUBGRAPH_LIMITS: OperationLimits = {
  depthMax: 20,
  aliasesMax: 200,
  directivesMax: 50,
  fieldsMax: 2_000,
  repeatsMax: 5,
  mutationsMax: 5,
  operationsMax: 5,
  tokensMax: 10_000,
};

/**
 * The part of an Apollo Server's configuration that keeps operations within `limits`, with the
 * code OPERATION_TOO_LARGE. An operation beyond them ends validation at once: GraphQL's own rules
 * take twenty seconds for ten thousand words of the wrong kind. Counting stops at the first limit
 * passed, so fragments that multiply, or spread each other in a circle, cost next to nothing.
 * (Not to be combined with `maxRecursiveSelections`, which would run these rules last.)
 */
export const limitedOperations = (
  limits: OperationLimits,
): {
  parseOptions: ParseOptions;
  validationRules: ValidationRule[];
  validationOptions: { maxErrors: number };
} => ({
  parseOptions: { maxTokens: limits.tokensMax },
  validationRules: [limitRule(limits), knownRootRule],
  validationOptions: { maxErrors: 1 },
});

const limitRule =
  (limits: OperationLimits): ValidationRule =>
  (context: ValidationContext): ASTVisitor => ({
    // At the document's start, before the rules of the specification compare its fields.
    Document: ({ definitions }) => {
      const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operations.length > limits.operationsMax) abort(context, 'operationsMax');
      for (const definition of definitions) {
        if (!('selectionSet' in definition)) continue;
        const passed = new Walk(context, limits).limitPassedByDefinition(definition);
        if (passed) abort(context, passed);
      }
      return undefined;
    },
  });

/** Without it an operation of a kind that the schema does not have fails only when it runs. */
const knownRootRule: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError('No such kind of operation.', { nodes: node }));
  },
});

/** A second error is one more than `maxErrors`, at which GraphQL ends the validation. */
const abort = (context: ValidationContext, limit: LimitName): void => {
  const code = 'OPERATION_TOO_LARGE';
  const error = new GraphQLError(code, { extensions: { code, limit } });
  context.reportError(error);
  context.reportError(error);
};

type LimitName = keyof OperationLimits;

class Walk {
  readonly #context: ValidationContext;
  readonly #limits: OperationLimits;
  #aliases = 0;
  #directives = 0;
  #fields = 0;
  #mutations = 0;
  /** The names within the object that a mutation's own fields belong to. */
  #mutated: Map<string, number> | undefined;

  constructor(context: ValidationContext, limits: OperationLimits) {
    this.#context = context;
    this.#limits = limits;
  }

  /** The limit that an operation or a fragment passes. */
  limitPassedByDefinition(
    definition: OperationDefinitionNode | FragmentDefinitionNode,
  ): LimitName | undefined {
    const names = new Map<string, number>();
    const { kind, selectionSet } = definition;
    const mutates =
      kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION;
    this.#mutated = mutates ? names : undefined;
    return this.#limitPassedBy(selectionSet, 1, names);
  }

  /** Fragments count as depth too: that is what ends a circle of them. */
  #limitPassedBy(
    selectionSet: SelectionSetNode,
    depth: number,
    names: Map<string, number> = new Map(),
  ): LimitName | undefined {
    if (depth > this.#limits.depthMax) return 'depthMax';
    for (const selection of selectionSet.selections) {
      const passed = this.#count(selection, names);
      if (passed) return passed;

      const inner = this.#selectedBelow(selection);
      // What a fragment selects belongs to the object that the fragment is spread in.
      const within = selection.kind === Kind.FIELD ? undefined : names;
      const below = inner && this.#limitPassedBy(inner, depth + 1, within);
      if (below) return below;
    }
    return undefined;
  }

  #selectedBelow(selection: SelectionNode): SelectionSetNode | undefined {
    return selection.kind === Kind.FRAGMENT_SPREAD
      ? this.#context.getFragment(selection.name.value)?.selectionSet
      : selection.selectionSet;
  }

  #count(selection: SelectionNode, names: Map<string, number>): LimitName | undefined {
    this.#fields += 1;
    this.#directives += selection.directives?.length ?? 0;
    if (this.#fields > this.#limits.fieldsMax) return 'fieldsMax';
    if (this.#directives > this.#limits.directivesMax) return 'directivesMax';
    if (selection.kind !== Kind.FIELD) return undefined;

    if (names === this.#mutated) this.#mutations += 1;
    if (this.#mutations > this.#limits.mutationsMax) return 'mutationsMax';
    if (selection.alias) this.#aliases += 1;
    if (this.#aliases > this.#limits.aliasesMax) return 'aliasesMax';
    const name = (selection.alias ?? selection.name).value;
    const repeats = (names.get(name) ?? 0) + 1;
    names.set(name, repeats);
    return repeats > this.#limits.repeatsMax ? 'repeatsMax' : undefined;
  }
}
