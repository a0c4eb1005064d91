/** The protected header of an envelope: what anyone on the way may read, and nothing more. */

import { canonicalize, type Json, type NodeId } from '@comity/kernel';

import { EnvelopeError } from './envelope.errors.js';
import {
  CONTENT_ALGORITHM,
  PROFILE,
  RECIPIENTS_MAX,
  TYP_ENVELOPE,
  TYP_MESSAGE,
} from './profile.js';
import { hasExactly, isHash, isNodeId, isSetOf, isToken, type Members } from './shape.js';

/** The part that differs from envelope to envelope. */
export interface Outer {
  readonly iss: NodeId;
  readonly aud: readonly NodeId[];
  readonly jti: string;
  /** SHA-256 of the inner JWS, base64url. */
  readonly ih: string;
}

/** The header's members, in full: fixed ones of the profile, and those of this envelope. */
export const writeOuter = ({ aud, iss, jti, ih }: Outer): Members => ({
  ...FIXED,
  aud,
  comity: { ih, prf: PROFILE },
  iss,
  jti,
});

/**
 * Reads a protected header of our profile: exactly its members, so no `alg`, no `zip`, no `jwk`;
 * `crit`, `enc`, `cty` and `typ` exactly its values.
 *
 * @throws {EnvelopeError} `ENVELOPE_PROFILE_UNSUPPORTED`
 */
export const readOuter = (header: Json): Outer => {
  if (!isOuter(header)) throw new EnvelopeError('ENVELOPE_PROFILE_UNSUPPORTED');
  const { iss, aud, jti, comity } = header;
  return { iss, aud, jti, ih: comity.ih };
};

const FIXED = {
  crit: ['comity'],
  cty: TYP_MESSAGE,
  enc: CONTENT_ALGORITHM,
  typ: TYP_ENVELOPE,
} as const;

type OuterHeader = Omit<Outer, 'ih'> & { readonly comity: { readonly ih: string } };

const isOuter = (header: Json): header is Json & OuterHeader =>
  hasExactly(header, ['aud', 'comity', 'crit', 'cty', 'enc', 'iss', 'jti', 'typ']) &&
  Object.entries(FIXED).every(
    ([member, value]) => canonicalize(header[member]) === canonicalize(value),
  ) &&
  hasExactly(header['comity'], ['ih', 'prf']) &&
  header['comity']['prf'] === PROFILE &&
  isHash(header['comity']['ih']) &&
  isNodeId(header['iss']) &&
  isSetOf(isNodeId, RECIPIENTS_MAX)(header['aud']) &&
  isToken(header['jti']);
