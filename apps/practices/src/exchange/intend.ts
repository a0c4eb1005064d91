/** Writes down what is to be said to the libraries of all, in the transaction that it follows from. */

import { toBase64url, type Clock, type Entropy } from '@comity/kernel';
import type { Saying } from '@comity/law';
import { SALT_BYTES, writeBody, type Audience } from '@comity/library';
import type { ExchangeTx, IntentRow } from './ports.js';

/**
 * Writes down a saying and for whom it is; it is signed and sent once the transaction stands.
 *
 * @returns what was written down
 */
export type Intend = (
  tx: Pick<ExchangeTx, 'intents'>,
  given: { readonly saying: Saying; readonly to: Audience },
) => Promise<IntentRow>;

/** Writes intents dated now; `onIntent` wakes whoever signs and sends. */
export const intending =
  (parts: {
    readonly clock: Clock;
    readonly entropy: Entropy;
    readonly onIntent: () => void;
  }): Intend =>
  async (tx, given) => {
    const { clock, entropy, onIntent } = parts;
    const [last] = await tx.intents.list({}, { order: { seq: 'desc' }, limit: 1 });
    const bytes = writeBody({ ...given, salt: toBase64url(entropy.bytes(SALT_BYTES)) });
    const intent = { seq: (last?.seq ?? 0) + 1, at: clock.now(), bytes };
    await tx.intents.insert(intent);
    onIntent();
    return intent;
  };
