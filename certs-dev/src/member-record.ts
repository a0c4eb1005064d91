/** What a member publishes of its node: the entry that the trust list carries. */

import type { KeyObject } from 'node:crypto';
import { type Json, type NodeId, plus, type StateCode } from '@comity/kernel';
import { PROFILE } from '@comity/envelope';
import { type Member, type MemberKey, writeMember } from '@comity/trust';
import type { KeyFile } from './key-file.js';
import type { HeldKey } from './member-keys.js';
import { AUTHORITY_VALIDITY_MS } from './tls-certificates.js';
import { spkiOf } from './tls-identity.js';

/** One development State, and where its node listens for peers: `host:port`. */
export interface DevelopmentState {
  readonly state: StateCode;
  readonly node: NodeId;
  readonly endpoint: string;
  /** Names by language, as `{ en: 'Guatemala' }`. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The member's entry, public in every part, as the trust list writes it. */
export const memberRecordOf = (
  { state, node, endpoint, names }: DevelopmentState,
  { file, tlsKey }: { readonly file: KeyFile; readonly tlsKey: KeyObject },
): Json => {
  const member: Member = {
    state,
    node,
    ...(names && { names }),
    endpoint,
    // Certificates are renewed for one key, so the pin outlives each of them.
    tls: [{ spki: spkiOf(tlsKey), from: file.made, until: plus(file.made, AUTHORITY_VALIDITY_MS) }],
    keys: file.keys.map(publicHalf),
    log: { origin: file.origin },
    profiles: [{ name: PROFILE, from: file.made }],
    status: 'active',
  };
  return writeMember(member);
};

/** Names what may leave, one by one, so that nothing private ever does. */
const publicHalf = ({ kid, use, alg, from, until, jwk, vkey }: HeldKey): MemberKey =>
  ({ kid, use, alg, from, until, ...(jwk && { jwk }), ...(vkey && { vkey }) }) as MemberKey;
