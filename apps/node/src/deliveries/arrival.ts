/** One envelope on its way in: as it was handed over, and as it was opened. */

import type { Claims, Opened } from '@comity/envelope';
import type { Bytes, Instant, NodeId } from '@comity/kernel';
import type { FileKey } from './peer-calls.js';

/** What a peer handed over; nothing of it is proved. */
export interface HandedOver {
  readonly peer: NodeId;
  readonly envelope: Bytes;
  readonly fileKeys: readonly FileKey[];
}

/** File keys by file id. */
export type OpenedKeys = ReadonlyMap<string, Bytes>;

/** Opened and verified; not yet judged. */
export interface Arrived {
  readonly handed: HandedOver;
  readonly opened: Opened & { readonly claims: Claims };
  readonly fileKeys: OpenedKeys;
  readonly at: Instant;
}
