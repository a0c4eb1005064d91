/** Opening a port, with an answer for whoever starts the process when it cannot be opened. */

import { once } from 'node:events';
import { Server as HttpServer } from 'node:http';
import { Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { PlatformError } from '../platform.errors.js';

/** What is being answered when we stop has this long to end by itself. */
const ANSWER_MS_MAX = 2_000;
const DRAIN_EVERY_MS = 25;

export interface ListenAddress {
  /** An interface's address; the loopback one unless the operator says otherwise. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The setting that chooses the port, to be named when the port cannot be had. */
  readonly setting?: string;
  /** How long `close` waits for answers under way; a test does not wait as long. */
  readonly answerMsMax?: number;
}

export interface Listening {
  readonly host: string;
  readonly port: number;
  /**
   * Stops listening, and ends each connection once the answer under way on it is sent, or after two
   * seconds; for an application, runs its shutdown as well.
   */
  close(): Promise<void>;
}

/** Says in its message which port, on which address, and where to choose another. */
export class ListenError extends PlatformError {
  constructor({ host, port, setting }: ListenAddress, cause: unknown) {
    const inUse = codeOf(cause) === 'EADDRINUSE';
    const detail = { address: host, port, ...(setting === undefined ? {} : { setting }) };
    super(inUse ? 'PORT_IN_USE' : 'ADDRESS_UNUSABLE', detail, { cause });
    this.message = inUse
      ? `Port ${port} on ${host} is in use by another process.${advice(setting)}`
      : `Cannot listen on port ${port} of ${host} (${codeOf(cause)}).${advice(setting)}`;
  }
}

/**
 * Starts `target`, a Nest application or a bare server, at `address`.
 *
 * @throws {ListenError} PORT_IN_USE; ADDRESS_UNUSABLE, as for a privileged or foreign address
 */
export const listen = async (
  target: INestApplication | Server,
  address: ListenAddress,
): Promise<Listening> => {
  const server = target instanceof Server ? target : await serverOf(target);
  try {
    const listening = once(server, 'listening');
    server.listen(address.port, address.host);
    await listening;
  } catch (error) {
    if (!(target instanceof Server)) await target.close();
    throw new ListenError(address, error);
  }
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => (target instanceof Server ? closed(target) : target.close());
  return { host: address.host, port, close: () => drained(server, close, address) };
};

const serverOf = async (application: INestApplication): Promise<Server> => {
  await application.init();
  return application.getHttpServer() as Server;
};

const closed = async (server: Server): Promise<void> => {
  const ended = once(server, 'close');
  server.close();
  await ended;
};

/** An answer that was cut off would leave whoever called not knowing what was done. */
const drained = async (
  server: Server,
  close: () => Promise<void>,
  { answerMsMax = ANSWER_MS_MAX }: ListenAddress,
): Promise<void> => {
  const deadline = Date.now() + answerMsMax;
  const drain = (): void => {
    if (!(server instanceof HttpServer)) return;
    if (Date.now() < deadline) server.closeIdleConnections();
    else server.closeAllConnections();
  };
  const again = setInterval(drain, DRAIN_EVERY_MS);
  try {
    await close();
  } finally {
    clearInterval(again);
  }
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';

const advice = (setting: string | undefined): string =>
  setting === undefined ? '' : ` Set ${setting} to a free port, or stop the other process.`;
