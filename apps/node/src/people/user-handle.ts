/** By what a passkey knows its officer. An entry of its own: whoever asks for it needs no node. */

import { createHash } from 'node:crypto';
import { toBase64url, utf8, type OfficerId, type StateCode } from '@comity/kernel';

/** An officer's user handle in base64url. */
export const userHandle = (state: StateCode, officer: OfficerId): string =>
  toBase64url(handleBytes(state, officer));

/** The user handle: the same for all of an officer's passkeys, and no name to who reads it. */
export const handleBytes = (state: StateCode, officer: OfficerId): Buffer =>
  createHash('sha256')
    .update(utf8(`comity user handle\0${state}\0${officer}`))
    .digest();
