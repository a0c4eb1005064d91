/** The gate before anything is believed: canonical spelling within a size. */

import { fromUtf8, parseCanonical, type Json } from '@comity/kernel';

/** The canonical JSON that `bytes` spell; undefined where they spell none, or are too many. */
export const readJson = (bytes: Uint8Array, bytesMax: number): Json | undefined => {
  if (bytes.length > bytesMax) return undefined;
  try {
    return parseCanonical(fromUtf8(bytes));
  } catch {
    return undefined;
  }
};
