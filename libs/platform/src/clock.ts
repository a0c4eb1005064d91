/** The machine's clock; whoever decides by time is handed it, and tests hand over another. */

import { instant } from '@comity/kernel';
import type { Clock } from '@comity/kernel';

/** Wall-clock time, as the operating system keeps it. */
export const systemClock: Clock = { now: () => instant(Date.now()) };
