/** The courteous sentence with which an authority addresses another and says what it does. */

import type { Json, StateCode } from '@comity/kernel';
import type { MessageKind } from '../bodies/act-bodies.js';
import { OPENINGS } from '../generated/words-openings.js';
import type { ActKind } from '../life-cycle.js';
import type { LegalRegister } from '../register/legal-register.js';
import { actName } from '../words/act-names.js';
import type { Language, Told } from '../words/language.js';
import { messageKindName } from '../words/message-kinds.js';
import { instrumentIn } from '../words/values.js';
import { ofState } from './state-genitives.js';

/** A request says what it asks by its kind of message; every other act by its own kind. */
type Opening = Exclude<ActKind, 'request'> | MessageKind;

/** An act or a kind of request without its sentence does not compile. */
const SAYING: Readonly<Record<Opening, Told>> = OPENINGS;

/** Who writes to whom about what. */
export interface Addressed {
  readonly from: StateCode;
  readonly to: StateCode;
  readonly kind: ActKind;
  readonly body: Json;
  /** Instruments on which the case rests, in the order of the request. */
  readonly instruments: readonly string[];
  readonly register: LegalRegister;
}

/** The title of a letter: what is asked, or what the act does. */
export const titleIn = (kind: ActKind, body: Json, language: Language): string => {
  const asked = kind === 'request' ? messageKindOf(body) : undefined;
  return asked === undefined ? actName(kind, language) : messageKindName(asked, language);
};

/** The opening sentence in `language`; it names the instruments where any are named. */
export const openingSentence = (about: Addressed, language: Language): string => {
  const { register, kind, body, instruments } = about;
  const opening = kind === 'request' ? messageKindOf(body) : kind;
  const from = ofState(register, about.from, language);
  const to = ofState(register, about.to, language);
  const says = opening === undefined ? actName(kind, language) : SAYING[opening][language];
  const basis = foundedOn(
    instruments.map((code) => instrumentIn(register, code, language)),
    language,
  );
  return SENTENCE[language]({ from, to, says, basis });
};

interface Parts {
  readonly from: string;
  readonly to: string;
  readonly says: string;
  /** Empty, or the clause between commas. */
  readonly basis: string;
}

const SENTENCE: Readonly<Record<Language, (parts: Parts) => string>> = {
  es: ({ from, to, says, basis }) =>
    `La Autoridad Central ${from} saluda atentamente a la Autoridad Central ${to} y${basis} ${says}.`,
  en: ({ from, to, says, basis }) =>
    `The Central Authority ${from} presents its compliments to the Central Authority ${to} and${basis} ${says}.`,
  pt: ({ from, to, says, basis }) =>
    `A Autoridade Central ${from} apresenta seus cumprimentos à Autoridade Central ${to} e${basis} ${says}.`,
  fr: ({ from, to, says, basis }) =>
    `L’Autorité centrale ${from} présente ses compliments à l’Autorité centrale ${to} et${basis} ${says}.`,
};

const CLAUSE: Readonly<Record<Language, { readonly begins: string; readonly and: string }>> = {
  es: { begins: 'con fundamento', and: 'y' },
  en: { begins: 'on the basis', and: 'and' },
  pt: { begins: 'com fundamento', and: 'e' },
  fr: { begins: 'sur le fondement', and: 'et' },
};

/** `, on the basis of the A and of the B,`; the word before each depends on its gender. */
const foundedOn = (names: readonly string[], language: Language): string => {
  const { begins, and } = CLAUSE[language];
  const each = names.map((name) => `${before(name, language)}${name}`);
  const last = each.at(-1);
  if (last === undefined) return '';
  const first = each.slice(0, -1).join(', ');
  return `, ${begins} ${first === '' ? last : `${first} ${and} ${last}`},`;
};

const FEMININE = /^Conven/;
const MASCULINE = /^(?:Protocol|Tratado|Trait|Acuerdo|Acordo|Convenio)/;

const before = (name: string, language: Language): string => {
  if (language === 'en') return 'of the ';
  if (language === 'fr') {
    if (name.startsWith('Accord')) return 'de l’';
    return FEMININE.test(name) ? 'de la ' : 'du ';
  }
  if (MASCULINE.test(name)) return language === 'es' ? 'en el ' : 'no ';
  if (FEMININE.test(name)) return language === 'es' ? 'en la ' : 'na ';
  return language === 'es' ? 'en ' : 'em ';
};

const messageKindOf = (body: Json): MessageKind | undefined => {
  const { messageKind: said } = (body ?? {}) as { readonly messageKind?: Json };
  return typeof said === 'string' && Object.hasOwn(OPENINGS, said)
    ? (said as MessageKind)
    : undefined;
};
