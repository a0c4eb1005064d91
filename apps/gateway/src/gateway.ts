/** One State's door as a thing that starts and stops. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { invariant } from '@comity/kernel';
import type { Clock, Entropy } from '@comity/kernel';
import { createApplication, listen } from '@comity/platform/http';
import type { Diagnostics } from '@comity/platform';
import type { Listening } from '@comity/platform/http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AddressLimits } from './border/address-limits.js';
import { CallerAddresses } from './border/caller-address.js';
import { consoleFiles } from './border/console-files.js';
import { protectiveHeaders } from './border/headers.js';
import { OwnOrigin, refuseForeign, toldOnce } from './border/own-origin.js';
import { RateLimits } from './border/rate-limits.js';
import { refuseTooMany } from './border/too-many.js';
import { BODY_WINDOW_MS, endTrickling, everyMs } from './border/trickling.js';
import type { GatewayConfig } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';
import { GRAPHQL_BODY_BYTES_MAX, OPERATION_MS_MAX } from './graph/limits.js';
import { plannedGraph } from './graph/planned-graph.js';
import type { Gateway } from './graph/planned-graph.js';
import { callSubgraph } from './graph/subgraph-call.js';
import { readSupergraph } from './graph/supergraph.js';
import { readTrustedDocuments } from './graph/trusted-documents.js';
import type { Identities } from './ports.js';
import { sessionIn } from './sessions/session-guard.js';
import { SessionWatch } from './sessions/session-watch.js';
import { Sessions } from './sessions/sessions.js';
import type { IdentityProvider } from './sign-in/identity-provider.js';
import { PeopleAtNode } from './sign-in/people-at-node.js';
import { SignInByProvider } from './sign-in/sign-in-by-provider.js';

export interface GatewayDeps {
  readonly identities: Identities;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly diagnostics: Diagnostics;
  /** Who is signed in already; nobody where it is left out. */
  readonly sessions?: Sessions;
  /** How long one operation may take; a test does not wait as long. */
  readonly operationMsMax?: number;
  /** In which a body has to bring something; a test does not wait as long. */
  readonly bodyWindowMs?: number;
  /** The State's own identity provider, where officers sign in by it too. */
  readonly provider?: IdentityProvider;
}

export interface RunningGateway {
  /**
   * Resolves once calls are taken.
   *
   * @throws {ListenError} when the address cannot be had
   * @throws {GatewayError} when the composed graph does not fit the configured subgraphs, or the
   *   manifest of trusted documents was changed
   */
  start(): Promise<{ readonly url: string }>;
  /** Ends every session and what streams in its name, and stops listening. */
  stop(): Promise<void>;
}

/** Beside `src` and `dist` alike. */
const SUPERGRAPH = fileURLToPath(new URL('../supergraph.graphql', import.meta.url));
const DOCUMENTS = fileURLToPath(new URL('../trusted-documents.json', import.meta.url));

/** Files of any size stream in; how much of one comes in half a minute is bounded instead. */
const REQUEST_MS_MAX = 0;

/**
 * A gateway for one State, not yet started. It serves the graph at `/graphql`, files, bundles and
 * changes of the node, sessions, and the console's files.
 */
export const createGateway = (config: GatewayConfig, deps: GatewayDeps): RunningGateway => {
  requireFit(config, deps);
  const sessions = deps.sessions ?? new Sessions(deps.clock, deps.entropy);
  const origin = new OwnOrigin(config.publicUrl);
  const callers = new CallerAddresses(config.trustedProxies);
  const people = new PeopleAtNode(config.nodeUrl, config.state, deps.identities);
  const watch = new SessionWatch({ sessions, people, diagnostics: deps.diagnostics });
  let listening: Listening | null = null;
  return {
    start: async () => {
      const graph = await graphOf(config, deps);
      const built = { ...deps, graph, people, sessions, origin, callers };
      const application = await applicationOf(config, built);
      listening = await listen(application, { ...config.listen, setting: 'COMITY_GATEWAY_PORT' });
      watch.start();
      origin.listensAt(`http://${listening.host}:${listening.port}`);
      return { url: origin.url };
    },
    stop: async () => {
      watch.stop();
      sessions.endAll();
      await listening?.close();
    },
  };
};

const requireFit = (
  { profile, publicUrl, developmentSecret }: GatewayConfig,
  { provider }: GatewayDeps,
): void => {
  const development = profile === 'development';
  invariant(development || developmentSecret === null, 'one-time links are for development');
  invariant(
    development || publicUrl?.startsWith('https://') === true,
    'outside development officers come over TLS',
  );
  invariant(
    development || provider === undefined || provider.issuer.startsWith('https://'),
    'outside development the identity provider is asked over TLS',
  );
};

const graphOf = ({ subgraphs }: GatewayConfig, { diagnostics }: GatewayDeps): Promise<Gateway> => {
  const supergraph = readSupergraph(readFileSync(SUPERGRAPH, 'utf8'), subgraphs);
  return plannedGraph(supergraph, callSubgraph, (error) =>
    diagnostics.failure('subgraph.failed', error),
  );
};

interface Built extends GatewayDeps {
  readonly graph: Gateway;
  readonly people: PeopleAtNode;
  readonly sessions: Sessions;
  readonly origin: OwnOrigin;
  readonly callers: CallerAddresses;
}

const applicationOf = async (
  config: GatewayConfig,
  built: Built,
): Promise<NestExpressApplication> => {
  const inDevelopment = config.profile === 'development';
  const documents = readTrustedDocuments(readFileSync(DOCUMENTS, 'utf8'));
  const provider = built.provider && new SignInByProvider({ ...built, provider: built.provider });
  const { operationMsMax = OPERATION_MS_MAX } = built;
  const module = GatewayModule.of({
    ...built,
    config,
    provider,
    documents,
    inDevelopment,
    operationMsMax,
  });
  return createApplication(module, {
    diagnostics: built.diagnostics,
    bodyBytesMax: GRAPHQL_BODY_BYTES_MAX,
    requestMsMax: REQUEST_MS_MAX,
    first: (application) => standBefore(application, config, built),
  });
};

/** What every call passes before its body is read; the console's own files are no calls. */
const standBefore = (
  application: NestExpressApplication,
  { consoleFolder }: GatewayConfig,
  { sessions, origin, callers, clock, diagnostics, bodyWindowMs = BODY_WINDOW_MS }: Built,
): void => {
  application.use(endTrickling(everyMs(bodyWindowMs)));
  application.use(protectiveHeaders(origin));
  application.use(refuseForeign(origin, toldOnce(clock, diagnostics)));
  application.use(consoleFiles(consoleFolder));
  application.use(
    refuseTooMany({
      persons: new RateLimits(clock, diagnostics),
      addresses: new AddressLimits(clock, diagnostics),
      callers,
      sessionOf: (request) => sessionIn(request, sessions, origin),
    }),
  );
};
