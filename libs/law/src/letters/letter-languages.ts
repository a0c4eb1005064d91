/** In which of the four languages an act was written, and in which its addressee reads. */

import type { Json, StateCode } from '@comity/kernel';
import { textAt } from '../bodies/bound-translation.js';
import { stateEntryOf } from '../register/legal-register.js';
import type { LegalRegister } from '../register/legal-register.js';
import { isLanguage } from '../words/language.js';
import type { Language } from '../words/language.js';

/** The language in which a body says that it was written, else that of its author's State. */
export const writtenIn = (register: LegalRegister, author: StateCode, body: Json): Language => {
  const said = textAt(body, 'originalLanguage');
  return said !== undefined && isLanguage(said) ? said : readIn(register, author);
};

/** The first of the four in which a State takes requests; English where there is none. */
export const readIn = (register: LegalRegister, state: StateCode): Language =>
  stateEntryOf(register, state)?.requestLanguages.find(isLanguage) ?? 'en';
