/** Handshakes that TLS refuses, by the name of what was wrong: otherwise nobody would be told of it. */

import type { EventEmitter } from 'node:events';
import type { Server } from '@grpc/grpc-js';
import { MINUTE_MS } from '@comity/kernel';

/** Anybody may knock: each name is told once in this time. */
const TOLD_AGAIN_MS = MINUTE_MS;
const CODE = /^[A-Z0-9_/]{3,64}$/;

/** Told of OpenSSL's or Node's name, as `CERT_HAS_EXPIRED`; must not throw. */
export type OnHandshakeRefused = (code: string) => void;

/**
 * Tells of every handshake that `server` refuses from now on. grpc-js keeps the servers that it
 * makes to itself; where it one day keeps them elsewhere, they refuse as before and nothing is told.
 */
export const tellRefusedHandshakes = (server: Server, told: OnHandshakeRefused): void => {
  const servers: unknown = Reflect.get(server, 'http2Servers');
  if (!(servers instanceof Map)) return;
  const again = new Map<string, number>();
  for (const http2Server of servers.keys() as Iterable<EventEmitter>) {
    http2Server.on('tlsClientError', (error: Named, socket?: Refused) => {
      const code = codeIn(socket?.authorizationError, error.code);
      const now = performance.now();
      if ((again.get(code) ?? -TOLD_AGAIN_MS) + TOLD_AGAIN_MS > now) return;
      again.set(code, now);
      told(code);
    });
  }
};

interface Named {
  readonly code?: unknown;
}

/** Of a certificate that OpenSSL does not verify, Node closes the socket and keeps the name there. */
interface Refused {
  readonly authorizationError?: unknown;
}

const codeIn = (...names: readonly unknown[]): string =>
  names.find((name): name is string => typeof name === 'string' && CODE.test(name)) ?? 'UNKNOWN';
