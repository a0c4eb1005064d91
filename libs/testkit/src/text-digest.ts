/** The digest by which translations are bound to texts, for tests of the pure law. */

import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const textDigest = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
