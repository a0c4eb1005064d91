/** Identifiers, branded so that one kind cannot stand where another is meant. */

import type { Bytes } from './bytes.js';

export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** ISO 3166-1 alpha-3, upper case: `GTM`, `MEX`, `BRA`. */
export type StateCode = Brand<string, 'StateCode'>;
/** `urn:comity:node:<alpha-3 in lower case>-<n>`: one running installation of a member. */
export type NodeId = Brand<string, 'NodeId'>;
/** The id two States share for the whole life of a matter: `NET-2026-GTM-MEX-0123456789ab`. */
export type CaseId = Brand<string, 'CaseId'>;
/** SHA-256, in base64url, of an act's exact inner JWS bytes: its name for ever. */
export type ActHash = Brand<string, 'ActHash'>;
/** An officer of one State's authorities, as that State names them. */
export type OfficerId = Brand<string, 'OfficerId'>;

/** The only source of randomness; given by the platform, seeded in tests. */
export interface Entropy {
  bytes(length: number): Bytes;
  uuid(): string;
}

const STATE = /^[A-Z]{3}$/;
const NODE = /^urn:comity:node:([a-z]{3})-([1-9][0-9]{0,3})$/;
const CASE = /^[A-Z0-9]([A-Z0-9-]{0,62}[A-Z0-9])?$/;
const OFFICER = /^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$/;

const reading =
  <T extends string>(pattern: RegExp, what: string) =>
  (text: string): T => {
    if (!pattern.test(text)) throw new RangeError(`not ${what}`);
    return text as T;
  };

/** Reads a State code. @throws {RangeError} unless it is three capital letters */
export const stateCode = reading<StateCode>(STATE, 'a State code of three capital letters');
/** Reads a node id. @throws {RangeError} unless it is `urn:comity:node:<state>-<n>` */
export const nodeId = reading<NodeId>(NODE, 'a node id');
/** Reads a case id. @throws {RangeError} unless it is capitals, digits and hyphens, at most 64 */
export const caseId = reading<CaseId>(CASE, 'a case id');
/** Reads an officer id. @throws {RangeError} unless it is small letters, digits, `.` and `-` */
export const officerId = reading<OfficerId>(OFFICER, 'an officer id');

/** The id of a State's `n`-th node. */
export const nodeIdOf = (state: StateCode, n = 1): NodeId =>
  nodeId(`urn:comity:node:${state.toLowerCase()}-${n}`);

/** The State whose node this is. */
export const stateOfNode = (id: NodeId): StateCode =>
  stateCode((NODE.exec(id)?.[1] ?? '').toUpperCase());
