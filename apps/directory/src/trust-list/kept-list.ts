/** A proven list as it is kept. */

import type { Bytes, Instant } from '@comity/kernel';
import type { VerifiedTrustList } from '@comity/trust';
import type { KeptList } from './ports.js';

/** What is kept of a list that was verified at `at`. */
export const keptListOf = (
  { list, sha256, bytes }: VerifiedTrustList & { readonly bytes: Bytes },
  at: Instant,
): KeptList => ({
  seq: list.seq,
  sha256,
  bytes,
  issued: list.issued,
  expires: list.expires,
  snapshot: list.directory.sha256,
  keptAt: at,
});
