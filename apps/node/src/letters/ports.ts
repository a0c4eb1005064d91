/** What the use case of letters needs: someone who sets them, and someone who signs the page. */

import type { Instant } from '@comity/kernel';
import type { Letter } from '@comity/law';

/** An original waits for its author's signature; a copy says that it has none. */
export type LetterForm = 'original' | 'copy';

/** Sets a letter as a PDF; the same letter in one form always gives the same bytes. */
export interface Typesetter {
  typeset(letter: Letter, form: LetterForm): Promise<Uint8Array>;
}

/** Signs a PDF that has a place for it, in the authority's name. */
export interface PageSigner {
  /** Whether the authority's certificate holds at `now`; what it signs at another time is not valid. */
  isValidAt(now: Instant): boolean;
  sign(pdf: Uint8Array): Promise<Uint8Array>;
}
