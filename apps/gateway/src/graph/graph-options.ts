/** Apollo Server as the front of the graph: what it serves, to whom, and what it refuses. */
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { UnauthorizedException } from '@nestjs/common';
import { boundedErrors, refusal, requireGraphCall } from '@comity/platform/subgraph';
import type { Diagnostics } from '@comity/platform';
import type { IncomingMessage } from 'node:http';
import { errorAtTheBorder } from '../border/graphql-errors.js';
import type { OwnOrigin } from '../border/own-origin.js';
import type { Identities } from '../ports.js';
import { identityOf } from '../sessions/identity-of.js';
import { sessionIn } from '../sessions/session-guard.js';
import type { Sessions } from '../sessions/sessions.js';
import { FederatedDriver } from './federated-driver.js';
import { operationBounds } from './limits.js';
import type { Gateway, GraphContext } from './planned-graph.js';
import { putDocument } from './trusted-documents.js';
import type { Clients, TrustedDocuments } from './trusted-documents.js';

export interface GraphParts {
  readonly graph: Gateway;
  readonly sessions: Sessions;
  readonly origin: OwnOrigin;
  readonly identities: Identities;
  readonly diagnostics: Diagnostics;
  readonly documents: TrustedDocuments;
  readonly clients: Clients;
  readonly operationMsMax: number;
  /** Whether the schema may be asked for, and what is wrong with an operation is said. */
  readonly inDevelopment: boolean;
}

const GRAPHQL_PATH = '/graphql';

/** The options of Nest's GraphQL module for `parts`. */
export const graphOptions = (parts: GraphParts): ApolloDriverConfig & { gateway: Gateway } => ({
  driver: FederatedDriver,
  path: GRAPHQL_PATH,
  gateway: parts.graph,
  context: ({ req }: { req: Incoming }) => contextOf(req, parts),
  introspection: parts.inDevelopment,
  graphiql: false,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
  hideSchemaDetailsFromClientErrors: !parts.inDevelopment,
  formatError: errorAtTheBorder({ diagnostics: parts.diagnostics, explain: parts.inDevelopment }),
  plugins: [boundedErrors],
  cache: 'bounded',
  nodeEnv: 'production',
  autoTransformHttpErrors: false,
  ...operationBounds(parts.inDevelopment),
});

/** With its body, where the parser took one. */
type Incoming = IncomingMessage & { readonly body?: unknown };

/** Nobody's operation is even parsed; each subgraph is shown a token of its own. */
const contextOf = (request: Incoming, parts: GraphParts): GraphContext => {
  requireGraphCall(request, GRAPHQL_PATH);
  const session = sessionIn(request, parts.sessions, parts.origin);
  if (session === null) throw refusal(new UnauthorizedException());
  putDocument(request.body, parts.documents, parts.clients);
  const identity = identityOf(session);
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (subgraph: string): Promise<string> => {
    const token = tokens.get(subgraph) ?? parts.identities.issue(identity, subgraph);
    tokens.set(subgraph, token);
    return token;
  };
  return { tokenFor, ended: AbortSignal.timeout(parts.operationMsMax) };
};
