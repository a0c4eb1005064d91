/** What the picture of a node needs from the machine it runs on. */

import type { SpaceFacts } from '@comity/trust/health';

/** Error contract: nothing here throws; what cannot be looked at is left out, or is not readable. */
export interface OwnMachine {
  /** Whether the key folder reads now, every file of it. */
  keysReadable(): Promise<boolean>;
  /** What is free where the database and the files lie, in bytes. */
  space(): Promise<readonly SpaceFacts[]>;
}
