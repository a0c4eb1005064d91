/** How a library names a new practice. */

import { toHex, toIso } from '@comity/kernel';
import type { Entropy, Instant, StateCode } from '@comity/kernel';

const ID_BYTES = 6;

/** The id of a practice that `state` opens at `at`. */
export type NewId = (state: StateCode, at: Instant) => string;

/** `BP-2026-CAN-0123456789AB`: random, so that it says nothing of how many drafts there are. */
export const randomId =
  (entropy: Entropy): NewId =>
  (state, at) =>
    `BP-${toIso(at).slice(0, 4)}-${state}-${toHex(entropy.bytes(ID_BYTES)).toUpperCase()}`;
