/** Reads a table of words, or says by key and language what is wrong with it. */

import { object, text } from '../bodies/reading.js';
import { recordOf } from '../law-file.js';

const WORDS_CHARS_MAX = 2_000;

const words = text('line', WORDS_CHARS_MAX);

/** A text in each of the four languages under every key, none of them empty (`Told`). */
export const readerOfWords = recordOf(object({ es: words, en: words, pt: words, fr: words }));
