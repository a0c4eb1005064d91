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
import { tellRefusedHandshakes, type OnHandshakeRefused } from './refused-handshakes.js';
import { tellUnreadable } from './unreadable-calls.js';
import type { OnUnreadable } from './unreadable-calls.js';

const CLOSE_MS_MAX = 5_000;
const DRAIN_EVERY_MS = 100;

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
  readonly onHandshakeRefused?: OnHandshakeRefused;
}

/**
 * Serves `services` at `address`. `close` lets the calls under way end for five seconds.
 *
 * @throws {ListenError} PORT_IN_USE; ADDRESS_UNUSABLE
 */
export const startGrpcServer = async (options: GrpcServerOptions): Promise<Listening> => {
  const { address, credentials, services, onUnreadable, onHandshakeRefused } = options;
  const interceptors = onUnreadable ? [tellUnreadable(onUnreadable)] : [];
  const server = new Server({ ...serverOptions, interceptors });
  for (const { definition, implementation } of services) {
    server.addService(definition, implementation);
  }
  const port = await bind(server, address, credentials);
  if (onHandshakeRefused) tellRefusedHandshakes(server, onHandshakeRefused);
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

/**
 * Without channelz grpc-js forgets its connections in `forceShutdown`; `drain` knows them. A
 * connection still in its handshake becomes known only later, so we drain again and again; one that
 * never ends its handshake is not waited for.
 */
const shutDown = async (server: Server, address: ListenAddress): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const deadline = Date.now() + CLOSE_MS_MAX;
  const drain = (): void => server.drain(targetOf(address), Math.max(0, deadline - Date.now()));
  drain();
  server.tryShutdown(() => resolve());
  const again = setInterval(drain, DRAIN_EVERY_MS);
  const over = setTimeout(resolve, CLOSE_MS_MAX + DRAIN_EVERY_MS);
  await promise;
  clearInterval(again);
  clearTimeout(over);
};
