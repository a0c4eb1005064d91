/** What the subgraphs share: one Nest module that serves a schema-first federated graph. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver } from '@nestjs/apollo';
import type { ApolloFederationDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { Kind, OperationTypeNode } from 'graphql';
import type { GraphQLScalarType, OperationDefinitionNode } from 'graphql';
import { invariant } from '@comity/kernel';
import type { Profile } from '../configuration/profile.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { identify } from '../identity/identity-guard.js';
import type { IncomingCall } from '../identity/identity-guard.js';
import type { Identity } from '../identity/identity.js';
import type { Verifies } from '../identity/identity-token.js';
import { PlatformError } from '../platform.errors.js';
import { boundedEntities } from './bounded-entities.js';
import { boundedErrors } from './bounded-errors.js';
import { requireGraphCall } from './graph-call.js';
import type { GraphCall } from './graph-call.js';
import { graphErrors, refusal } from './graph-errors.js';
import { limitedOperations, SUBGRAPH_LIMITS } from './operation-limits.js';
import type { OperationLimits } from './operation-limits.js';
import { jsonScalar } from './json-scalar.js';
import { instantScalar } from './scalars.js';

export const GRAPH_PATH = '/graphql';
/** The composition that builds the supergraph knows the federation directives up to here. */
const FEDERATION_MAJOR = 2;
const FEDERATION_MINOR_MAX = 9;
const FEDERATION_LINK = /specs\.apollo\.dev\/federation\/v(\d+)\.(\d+)/g;
/** All that the gateway may ask as itself: the text it composes the supergraph from. */
const FIELDS_FOR_SYSTEM = new Set(['_service', '__typename']);

/** Apollo's reports, which would tell timings to callers and operations to its own servers. */
const SILENT = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

export interface GraphContext {
  readonly req: IncomingCall;
  readonly identity: Identity;
}

export interface SubgraphOptions {
  /** The graph in SDL, with its `@link` to a federation version up to 2.9. */
  readonly typeDefs: string;
  readonly verifier: Verifies;
  readonly profile: Profile;
  readonly diagnostics: Diagnostics;
  /** Further scalars and the like, by type name. */
  readonly resolvers?: Readonly<Record<string, object>>;
  readonly limits?: OperationLimits;
  readonly plugins?: readonly ApolloServerPlugin<GraphContext>[];
}

/**
 * The graph at POST /graphql. Every call needs an identity, `_service` and `_entities` included:
 * Nest's guards do not see those, so the graph's context asks for it. The gateway's own identity
 * reads `_service` and nothing else. Import it next to `identityGuard` and the resolvers.
 *
 * @throws {Error} when the SDL links a federation version that composition does not know
 */
export const subgraphModule = (options: SubgraphOptions): DynamicModule => {
  const { typeDefs, verifier, profile, diagnostics, limits = SUBGRAPH_LIMITS } = options;
  requireKnownFederation(typeDefs);
  const inDevelopment = profile === 'development';
  return GraphQLModule.forRoot<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    path: GRAPH_PATH,
    typeDefs,
    resolvers: { ...scalarsOf(typeDefs), ...options.resolvers },
    context: ({ req }: { req: IncomingCall & GraphCall }) => contextOf(req, verifier),
    plugins: [
      onlyServiceForSystem,
      boundedEntities,
      boundedErrors,
      ...SILENT,
      ...(options.plugins ?? []),
    ],
    ...limitedOperations(limits),
    introspection: inDevelopment,
    graphiql: false,
    hideSchemaDetailsFromClientErrors: !inDevelopment,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    formatError: graphErrors({ diagnostics, explain: inDevelopment }),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    cache: 'bounded',
    nodeEnv: 'production',
  });
};

/** All `*.graphql` files below `directory`, in the order of their paths, as one text. */
export const readSdl = (directory: string): string =>
  globSync('**/*.graphql', { cwd: directory })
    .toSorted()
    .map((path) => readFileSync(join(directory, path), 'utf8'))
    .join('\n');

const contextOf = async (
  req: IncomingCall & GraphCall,
  verifier: Verifies,
): Promise<GraphContext> => {
  requireGraphCall(req, GRAPH_PATH);
  try {
    return { req, identity: await identify(req, verifier) };
  } catch (error) {
    throw error instanceof PlatformError ? refusal(error) : error;
  }
};

/** Or the gateway could read a case on nobody's behalf, and a bug there would make it do so. */
const onlyServiceForSystem: ApolloServerPlugin<GraphContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, contextValue }) => {
        const { kind } = contextValue.identity;
        if (kind === 'officer' || (operation && asksOnlyForService(operation)))
          return Promise.resolve();
        throw refusal(new PlatformError('IDENTITY_NOT_ADMITTED', { kind }));
      },
    }),
};

const asksOnlyForService = ({ operation, selectionSet }: OperationDefinitionNode): boolean =>
  operation === OperationTypeNode.QUERY &&
  selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && FIELDS_FOR_SYSTEM.has(selection.name.value),
  );

const requireKnownFederation = (typeDefs: string): void => {
  for (const [, major, minor] of typeDefs.matchAll(FEDERATION_LINK)) {
    invariant(
      Number(major) === FEDERATION_MAJOR && Number(minor) <= FEDERATION_MINOR_MAX,
      `federation ${major}.${minor} is linked; composition knows ${FEDERATION_MAJOR}.0 to ` +
        `${FEDERATION_MAJOR}.${FEDERATION_MINOR_MAX}`,
    );
  }
};

/** The shared scalars that `typeDefs` declares. */
const scalarsOf = (typeDefs: string): Record<string, GraphQLScalarType> =>
  Object.fromEntries(
    [instantScalar, jsonScalar]
      .filter(({ name }) => new RegExp(`^\\s*scalar ${name}\\b`, 'm').test(typeDefs))
      .map((scalar) => [scalar.name, scalar]),
  );
