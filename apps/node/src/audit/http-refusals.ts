/** Records calls whose body could not be read, under the officer who made them. */

import type { OnRefused } from '@comity/platform/http';
import { identify, type Verifies } from '@comity/platform/identity';
import type { RecordRefusal } from './record-refusal.js';

/** Of a caller whom the gateway does not vouch for there is nothing to record: anyone may knock. */
export const recordUnreadRequest =
  (refusals: RecordRefusal, verifier: Verifies): OnRefused =>
  async (request, code) => {
    const identity = await identify(request, verifier).catch(() => undefined);
    if (identity?.kind !== 'officer') return;
    await refusals.execute({ event: 'call.refused', actor: identity.officer, code });
  };
