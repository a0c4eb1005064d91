/** Only who is signed in passes; the few routes that are open to all say so. */
import { createParamDecorator, Inject, SetMetadata, UnauthorizedException } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { IncomingMessage } from 'node:http';
import { OwnOrigin } from '../border/own-origin.js';
import { secretIn } from './session-cookie.js';
import { Sessions } from './sessions.js';
import type { Session } from './sessions.js';

const OPEN = 'open to all';
const sessionOf = new WeakMap<IncomingMessage, Session>();

/** Marks a route that nobody needs to be signed in for. */
export const Open = (): MethodDecorator => SetMetadata(OPEN, true);

/** The session in whose name a guarded route runs. */
export const InSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const session = sessionOf.get(context.switchToHttp().getRequest<IncomingMessage>());
  if (session === undefined) throw new UnauthorizedException();
  return session;
});

/** Stands before every controller of this process. */
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OwnOrigin) private readonly origin: OwnOrigin,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.get<boolean | undefined>(OPEN, context.getHandler()) === true) return true;
    const request = context.switchToHttp().getRequest<IncomingMessage>();
    const session = sessionIn(request, this.sessions, this.origin);
    if (session === null) throw new UnauthorizedException();
    sessionOf.set(request, session);
    return true;
  }
}

/** The session that a request's cookie opens; null when it opens none. */
export const sessionIn = (
  request: IncomingMessage,
  sessions: Sessions,
  { secure }: OwnOrigin,
): Session | null => {
  const secret = secretIn(request.headers.cookie, secure);
  return secret === null ? null : sessions.open(secret);
};
