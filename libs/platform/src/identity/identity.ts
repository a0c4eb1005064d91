/** Who is asking, as the gateway of a State vouches for it to that State's own services. */

import { officerId, stateCode } from '@comity/kernel';
import type { OfficerId, StateCode } from '@comity/kernel';

/** A signed-in officer. Authority is not here: each use case decides by role and case. */
export interface Officer {
  readonly kind: 'officer';
  readonly officer: OfficerId;
  readonly state: StateCode;
  readonly roles: readonly string[];
  /** The id of the officer's session at the gateway, so that the audit trail can name it. */
  readonly session: string;
  /** The officer's epoch in which the session began: the node ends all sessions by beginning another. */
  readonly epoch: number;
}

/** The gateway itself: composition and health, never a person's business. */
export interface System {
  readonly kind: 'system';
  readonly state: StateCode;
}

export type Identity = Officer | System;

/** Seconds; long enough for one call through the graph, too short to be worth stealing. */
export const IDENTITY_LIFETIME_S = 60;
/** Between the clocks of one State's own machines. */
export const IDENTITY_SKEW_S = 5;
export const IDENTITY_TOKEN_CHARS_MAX = 4_096;
const ROLES_MAX = 32;
const ROLE = /^[a-z][a-z0-9_-]{0,63}$/;
const SESSION = /^[A-Za-z0-9_-]{1,128}$/;
const SYSTEM = 'system';

/** RFC 8725 section 3.11: a type of its own, so that no other token is taken for this one. */
export const IDENTITY_TYPE = 'comity-identity+jwt';

/** The gateway of `state`, as `iss` names it. */
export const gatewayOf = (state: StateCode): string => `urn:comity:gateway:${state.toLowerCase()}`;

/** The claims that say who this is; those about the token itself are the issuer's. */
export const claimsOf = (identity: Identity): Record<string, unknown> =>
  identity.kind === SYSTEM
    ? { sub: SYSTEM, state: identity.state }
    : {
        sub: 'officer',
        officer: identity.officer,
        state: identity.state,
        roles: identity.roles,
        session: identity.session,
        epoch: identity.epoch,
      };

/**
 * The identity that verified claims name.
 *
 * @throws {RangeError} for anything `claimsOf` could not have written
 */
export const identityOf = (claims: Readonly<Record<string, unknown>>): Identity => {
  const state = stateCode(text(claims['state']));
  if (claims['sub'] === SYSTEM) return { kind: SYSTEM, state };
  if (claims['sub'] !== 'officer') throw new RangeError('neither an officer nor the system');
  return {
    kind: 'officer',
    officer: officerId(text(claims['officer'])),
    state,
    roles: rolesOf(claims['roles']),
    session: sessionOf(claims['session']),
    epoch: epochOf(claims['epoch']),
  };
};

const rolesOf = (roles: unknown): readonly string[] => {
  if (!Array.isArray(roles) || roles.length > ROLES_MAX) throw new RangeError('not roles');
  return roles.map((role: unknown) => {
    if (typeof role !== 'string' || !ROLE.test(role)) throw new RangeError('not a role');
    return role;
  });
};

const sessionOf = (session: unknown): string => {
  if (typeof session !== 'string' || !SESSION.test(session)) throw new RangeError('not a session');
  return session;
};

const epochOf = (epoch: unknown): number => {
  if (typeof epoch === 'number' && Number.isSafeInteger(epoch) && epoch >= 0) return epoch;
  throw new RangeError('not an epoch');
};

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new RangeError('not text');
  return value;
};
