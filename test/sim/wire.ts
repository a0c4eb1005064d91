/**
 * What crosses between simulated nodes, spelled as text.
 *
 * Cryptography is assumed, not played: whatever names `iss` or `by` was written by that node, since
 * honest code and liars alike only ever sign in their own name. Hashes are real.
 */

import { createHash } from 'node:crypto';
import type { ActHash, NodeId } from '@comity/kernel';

export interface Act {
  readonly iss: NodeId;
  readonly aud: NodeId;
  readonly jti: string;
  readonly caseId: string;
  readonly n: number;
  readonly prev: readonly ActHash[];
  /** What the officer wrote; unique in a world, so that doing it twice shows. */
  readonly body: string;
}

export interface Opened {
  readonly act: Act;
  readonly env: string;
  readonly msg: ActHash;
}

export interface Receipt {
  readonly by: NodeId;
  readonly iss: NodeId;
  readonly jti: string;
  readonly env: string;
  readonly msg: ActHash;
  readonly at: number;
  /** Position of the entry in the audit trail of `by`. */
  readonly entry: number;
}

export type Message =
  | { readonly kind: 'hand_over'; readonly id: string; readonly attempt: number; bytes: string }
  | { readonly kind: 'receipt'; readonly id: string; readonly attempt: number; receipt: string }
  | {
      readonly kind: 'refusal';
      readonly id: string;
      readonly attempt: number;
      readonly code: string;
      readonly terminal: boolean;
    }
  | { readonly kind: 'ask'; readonly msg: ActHash };

/** SHA-256 of the text, in base64url. */
export const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/** The act's name: the hash of its exact signed bytes. */
export const nameOf = (act: Act): ActHash => sha256(JSON.stringify(act)) as ActHash;

/** Envelope bytes. Another `salt` seals the same act anew. */
export const seal = (act: Act, salt: string): string => JSON.stringify({ act, salt });

/** What the envelope holds, with both hashes taken from the bytes. */
export const open = (bytes: string): Opened => {
  const { act } = JSON.parse(bytes) as { readonly act: Act };
  return { act, env: sha256(bytes), msg: nameOf(act) };
};

export const writeReceipt = (receipt: Receipt): string => JSON.stringify(receipt);

export const readReceipt = (text: string): Receipt => JSON.parse(text) as Receipt;
