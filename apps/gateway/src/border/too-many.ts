/** Refuses, before its body is read, the call that is one too many. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from '../sessions/sessions.js';
import type { AddressLimits } from './address-limits.js';
import type { CallerAddresses } from './caller-address.js';
import type { RateLimits } from './rate-limits.js';

interface Limits {
  /** Of those who are signed in. */
  readonly persons: RateLimits;
  /** Of everybody else. */
  readonly addresses: AddressLimits;
  readonly callers: CallerAddresses;
  readonly sessionOf: (request: IncomingMessage) => Session | null;
}

/** Express middleware, to stand before the parser of bodies. */
export const refuseTooMany =
  ({ persons, addresses, callers, sessionOf }: Limits) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const session = sessionOf(request);
    const wait =
      session === null ? addresses.waitFor(callers.of(request)) : persons.waitFor(session);
    if (wait === null) return next();
    response.writeHead(429, {
      'content-type': 'application/json; charset=utf-8',
      'retry-after': String(wait),
      connection: 'close',
    });
    response.end(JSON.stringify({ code: 'TOO_MANY_REQUESTS' }));
  };
