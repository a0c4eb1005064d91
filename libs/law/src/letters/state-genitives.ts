/** `of Mexico` in four languages: the word that a language sets before the name of each State. */

import type { StateCode } from '@comity/kernel';
import type { LegalRegister } from '../register/legal-register.js';
import type { Language } from '../words/language.js';
import { stateIn } from '../words/values.js';

/** States by the words before their names; every other State takes the first. */
const BEFORE: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  es: [
    ['de ', ''],
    ['de la ', 'DOM'],
    ['de las ', 'BHS'],
    ['del ', 'PER'],
    ['de los ', 'USA'],
  ],
  en: [
    ['of ', ''],
    ['of the ', 'BHS DOM USA'],
  ],
  pt: [
    ['de ', ''],
    ['da ', 'ARG BOL COL CRI DMA DOM GTM GUY JAM NIC VEN'],
    ['das ', 'BHS'],
    ['do ', 'BRA CAN CHL ECU HTI MEX PAN PER PRY SUR URY'],
    ['dos ', 'USA'],
  ],
  fr: [
    ['de ', ''],
    ['d’', 'ATG HTI'],
    ['de l’', 'ARG ECU URY'],
    ['de la ', 'BOL BRB COL DMA DOM GRD JAM'],
    ['des ', 'BHS USA'],
    ['du ', 'BLZ BRA CAN CHL CRI GTM GUY HND MEX NIC PAN PER PRY SLV SUR VEN'],
  ],
};

/** The name of a State after `Central Authority`, with the word that its language wants before. */
export const ofState = (register: LegalRegister, code: StateCode, language: Language): string => {
  const rows = BEFORE[language];
  const [before] = rows.find(([, codes]) => codes.split(' ').includes(code)) ?? rows[0] ?? [''];
  return `${before}${stateIn(register, code, language)}`;
};
