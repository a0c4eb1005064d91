/** The door that peers knock at: a bare grpc-js server under mutual TLS, with limits. */

import { createServer } from 'node:net';
import { logVerbosity, Server, setLogVerbosity } from '@grpc/grpc-js';
import type {
  ServerCredentials,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { listen, ListenError } from '../http/listen.js';
import type { ListenAddress, Listening } from '../http/listen.js';
import { serverOptions } from './peer-limits.js';
import { tellUnreadable } from './unreadable-calls.js';
import type { OnUnreadable } from './unreadable-calls.js';

const CLOSE_MS_MAX = 5_000;

/** grpc-js writes unbounded plain lines to standard error; what matters comes back as an error. */
setLogVerbosity(logVerbosity.NONE);

export interface GrpcService {
  readonly definition: ServiceDefinition;
  readonly implementation: UntypedServiceImplementation;
}

export interface GrpcServerOptions {
  readonly address: ListenAddress;
  readonly credentials: ServerCredentials;
  readonly services: readonly GrpcService[];
  readonly onUnreadable?: OnUnreadable;
}

/**
 * Serves `services` at `address`. `close` lets the calls under way end for five seconds.
 *
 * @throws {ListenError} PORT_IN_USE; ADDRESS_UNUSABLE
 */
export const startGrpcServer = async (options: GrpcServerOptions): Promise<Listening> => {
  const { address, credentials, services, onUnreadable } = options;
  const interceptors = onUnreadable ? [tellUnreadable(onUnreadable)] : [];
  const server = new Server({ ...serverOptions, interceptors });
  for (const { definition, implementation } of services) {
    server.addService(definition, implementation);
  }
  const port = await bind(server, address, credentials);
  return { host: address.host, port, close: () => shutDown(server, { ...address, port }) };
};

const bind = async (
  server: Server,
  address: ListenAddress,
  credentials: ServerCredentials,
): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.bindAsync(targetOf(address), credentials, (error, port) =>
    error ? reject(error) : resolve(port),
  );
  try {
    return await promise;
  } catch (error) {
    await explain(address);
    throw new ListenError(address, error);
  }
};

/** An IPv6 address needs brackets before a port. */
const targetOf = ({ host, port }: ListenAddress): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

/** grpc-js tells in words alone why it could not bind; a plain socket says it with a code. */
const explain = async (address: ListenAddress): Promise<void> => {
  const probe = await listen(createServer(), address);
  await probe.close();
};

/** Without channelz grpc-js forgets its connections in `forceShutdown`; `drain` knows them. */
const shutDown = async (server: Server, address: ListenAddress): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.drain(targetOf(address), CLOSE_MS_MAX);
  server.tryShutdown(() => resolve());
  await promise;
};
