/** What the checks of one bundle share: what they look at, and what they found out of each act. */

import type { Spent } from './approvals.js';
import type { Container } from './container.js';
import type { Checkpoints } from './log-entry.js';
import type { Manifest } from './manifest.js';
import type { Act } from './message.js';
import type { Receipt } from './receipt.js';
import type { Report } from './report.js';
import type { TrustHistory } from './trust-history.js';

/** What every check of an act looks at. */
export interface Scene {
  readonly container: Container;
  readonly manifest: Manifest;
  readonly history: TrustHistory;
  readonly checkpoints: Checkpoints;
  readonly report: Report;
  readonly spent: Spent;
}

/** An act whose message could be read, with what later checks need of it. */
export interface CheckedAct {
  readonly folder: string;
  readonly act: Act;
  /** The hash of its envelope; undefined when that is not its envelope. */
  readonly env: string | undefined;
  /** The node of the other State; undefined when it is not addressed to one. */
  readonly addressee: string | undefined;
  /** The receipt, once it is proven to be the addressee's about this act. */
  readonly receipt: Receipt | undefined;
}
