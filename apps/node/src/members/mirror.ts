/** What a node asks of its State's directory mirror: signed lists and the directory they name. */

import type { Bytes } from '@comity/kernel';

/** Error contract: throws when the mirror does not answer; what it answers is not yet believed. */
export interface Mirror {
  /** The newest list; undefined while the mirror has none. */
  latest(): Promise<Bytes | undefined>;
  list(seq: number): Promise<Bytes | undefined>;
  /** What explains the list of that number; undefined where lists need none. */
  proposal(seq: number): Promise<Bytes | undefined>;
  snapshot(sha256: string): Promise<Bytes | undefined>;
}
