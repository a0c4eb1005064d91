/** Why our rules say no and what to do instead, in the officer's language. */

import type { Denial } from '@comity/kernel';
import { DENIALS } from '../generated/words-denials.js';
import type { LawDenialCode } from '../law.denials.js';
import type { RegisterDenialCode } from '../register/register.denials.js';
import type { Language, Told } from './language.js';

/** A denial without its message does not compile. */
const MESSAGES: Readonly<Record<LawDenialCode | RegisterDenialCode, Told>> = DENIALS;

/** Codes of denials with what they say. */
export type DenialMessages = Readonly<Record<string, Told>>;

/**
 * What a denial says in `language`: in the words of `own`, an app's catalogue, or of the law; its
 * code where neither has it.
 */
export const denialMessage = (
  { code }: Pick<Denial, 'code'>,
  language: Language,
  own: DenialMessages = {},
): string => {
  const catalogue = [own, MESSAGES as DenialMessages].find((one) => Object.hasOwn(one, code));
  return catalogue?.[code]?.[language] ?? code;
};
