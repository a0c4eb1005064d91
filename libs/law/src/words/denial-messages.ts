/** Why our rules say no and what to do instead, in the officer's language. */

import { DENIALS } from '../generated/words-denials.js';
import type { LawDenialCode } from '../law.denials.js';
import type { RegisterDenialCode } from '../register/register.denials.js';
import type { Language, Told } from './language.js';

/** A denial without its message does not compile. */
const MESSAGES: Readonly<Record<LawDenialCode | RegisterDenialCode, Told>> = DENIALS;

/** What a denial of the law says in `language`; undefined for no code of the law. */
export const denialMessage = (code: string, language: Language): string | undefined =>
  Object.hasOwn(MESSAGES, code) ? MESSAGES[code as keyof typeof MESSAGES][language] : undefined;
