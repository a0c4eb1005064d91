/** The digest by which translations are bound to the texts they translate. */

import { createHash } from 'node:crypto';
import type { TextDigest } from '@comity/law';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const textDigest: TextDigest = (text) =>
  createHash('sha256').update(text, 'utf8').digest('hex');
