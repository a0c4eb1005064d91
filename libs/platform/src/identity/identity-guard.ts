/** Nest's side of identity: nothing is answered to a caller the gateway did not vouch for. */

import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { CanActivate, CustomDecorator, ExecutionContext, Provider } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { PlatformError } from '../platform.errors.js';
import type { Identity, Officer } from './identity.js';
import type { Verifies } from './identity-token.js';

/** An incoming call, as node:http and Express give it. */
export interface IncomingCall {
  readonly headers: { readonly authorization?: string | undefined };
}

/** Who may call a route besides officers: `system` the gateway itself, `anyone` whoever reaches the port. */
export type Admitted = 'system' | 'anyone';

const ADMITTED = 'comity:admitted';
/** A symbol, so that nothing that arrives in a request can take its place. */
const IDENTITY = Symbol('identity');
const BEARER = /^Bearer ([A-Za-z0-9_.-]+)$/;

/** Opens an HTTP route to more than officers. The graph has no such door: see subgraph. */
export const Admit = (admitted: Admitted): CustomDecorator => SetMetadata(ADMITTED, admitted);

/** The officer that the gateway vouched for, as an argument of a resolver or a route. */
export type Actor = Officer;

/**
 * Hands the verified officer to a resolver or a route: `@Actor() actor: Actor`.
 *
 * @throws {PlatformError} IDENTITY_MISSING, IDENTITY_NOT_ADMITTED; never undefined, so that a
 *   handler without a guard fails instead of acting for nobody
 */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Officer =>
  officerOf(identityIn(context)),
);

/**
 * Hands whoever a route admits to it, an officer or the State's own system: `@Caller() caller`.
 *
 * @throws {PlatformError} IDENTITY_MISSING
 */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Identity =>
  identityIn(context),
);

/**
 * The identity that `call` carries in its Authorization header, verified once a call.
 *
 * @throws {PlatformError} IDENTITY_MISSING; what `verifier` throws
 */
export const identify = async (call: IncomingCall, verifier: Verifies): Promise<Identity> => {
  const known = Reflect.get(call, IDENTITY) as Identity | undefined;
  if (known !== undefined) return known;
  const token = BEARER.exec(call.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new PlatformError('IDENTITY_MISSING');
  const identity = await verifier.verify(token);
  Reflect.set(call, IDENTITY, identity);
  return identity;
};

/**
 * Guards every route and every resolver of an application, whatever the adapter's routing makes
 * of the path. Fields of the graph that Nest does not route (`_service`, `_entities`) are guarded
 * by the graph's own context, see subgraph.
 */
export class IdentityGuard implements CanActivate {
  readonly #verifier: Verifies;
  readonly #reflector: Reflector;

  constructor(verifier: Verifies, reflector: Reflector) {
    this.#verifier = verifier;
    this.#reflector = reflector;
  }

  /** @throws {PlatformError} IDENTITY_MISSING, IDENTITY_INVALID, IDENTITY_NOT_ADMITTED */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const admitted = this.#admitted(context);
    if (admitted === 'anyone') return true;

    const identity = await identify(callOf(context), this.#verifier);
    if (admitted === undefined) officerOf(identity);
    return true;
  }

  #admitted(context: ExecutionContext): Admitted | undefined {
    if (context.getType<string>() !== 'http') return undefined;
    const handlers = [context.getHandler(), context.getClass()];
    return this.#reflector.getAllAndOverride<Admitted | undefined>(ADMITTED, handlers);
  }
}

/** The providers that put `IdentityGuard` before everything in an application's root module. */
export const identityGuard = (verifier: Verifies): Provider[] => [
  {
    provide: APP_GUARD,
    useFactory: (reflector: Reflector) => new IdentityGuard(verifier, reflector),
    inject: [Reflector],
  },
];

const identityIn = (context: ExecutionContext): Identity => {
  const identity = Reflect.get(callOf(context), IDENTITY) as Identity | undefined;
  if (identity === undefined) throw new PlatformError('IDENTITY_MISSING');
  return identity;
};

const officerOf = (identity: Identity): Officer => {
  if (identity.kind === 'officer') return identity;
  throw new PlatformError('IDENTITY_NOT_ADMITTED', { kind: identity.kind });
};

/** The graph's context holds the call as `req`; where it stands depends on the kind of resolver. */
const callOf = (context: ExecutionContext): IncomingCall => {
  if (context.getType<string>() === 'http') return context.switchToHttp().getRequest();
  return GqlExecutionContext.create(context).getContext<{ req: IncomingCall }>().req;
};
