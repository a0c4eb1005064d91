/** Values of an act in words: what is no free text is said in the language asked. */

import type { Json } from '@comity/kernel';
import type { Shape } from '../bodies/reading.js';
import { FIELDS } from '../generated/fields.js';
import type { LegalRegister } from '../register/legal-register.js';
import { dayInWords } from './days.js';
import { codeIn, isCode, isLabelled, placeIn } from './labels.js';
import { isLanguage } from './language.js';
import type { Language, Told } from './language.js';
import { endsIn, partsOf } from './place.js';
import type { Place } from './place.js';

/** In whose words, and with whose names. */
export interface Voice {
  readonly language: Language;
  readonly register: LegalRegister;
}

/** Lines that name a central authority by its id in the register. */
const AUTHORITIES = new Set(['requestingCentralAuthority', 'requestedCentralAuthority']);
/** Lines that name a language by its tag. */
const TONGUES = new Set(['language', 'languages', 'originalLanguage', 'languagesRead']);
const INSTRUMENTS = new Set(['legalBases.instrument']);
/** Lines that name a State by its code, or say in words what no code says. */
const STATES = new Set(['persons.nationality']);
/** Lines that name a member of the request, or a field of the field list. */
const FIELD_NAMES = new Set(['questions.field', 'textTranslations.field']);
/** Lines that say something in words, and so belong to a language, beside those that only name. */
const SAID = new Set([
  'assistanceItems.lastKnownPlace',
  'assistanceItems.objects',
  'assistanceItems.place',
  'attendingOfficials.function',
  'attendingOfficials.mode',
  'competentAuthority.functions',
  'conviction.sentence',
  'costs.estimate',
  'formsAndGroups',
  'informedConsent.givenWith',
  'interpreter',
  'lastKnownLocation',
  'nationalDecision.personLocated',
  'objects.condition',
  'objects.description',
  'offences.name',
  'operationalContact.role',
  'persons.location',
  'placeAndTime',
  'priorContacts.channel',
  'proceeding.stage',
  'proceeds.description',
  'property.description',
  'property.type',
  'protection',
  'protectiveMeasures',
  'provisionalArrest.channel',
  'provisionalArrest.penalty',
  'recruitmentChannel',
  'reminders.channel',
  'requestedPerson.occupation',
  'safeguards.health',
  'scope',
  'subject',
  'theme',
  'travelCosts',
  'video.presides',
  'whoMayKnow',
]);

const ANSWERS: Readonly<Record<'yes' | 'no', Told>> = {
  yes: { es: 'sí', en: 'yes', pt: 'sim', fr: 'oui' },
  no: { es: 'no', en: 'no', pt: 'não', fr: 'non' },
};

/** Yes or no. */
export const answerIn = (value: boolean, language: Language): string =>
  ANSWERS[value ? 'yes' : 'no'][language];

/** The name of a State; its code where the register does not know it. */
export const stateIn = (register: LegalRegister, code: string, language: Language): string =>
  register.states.find((entry) => entry.code === code)?.names[language] ?? code;

/** The name of an authority, which is not translated; its id where the register has none. */
export const authorityNamed = (register: LegalRegister, id: string): string =>
  register.authorities.find((entry) => entry.id === id)?.name ?? id;

/** The name of an instrument; as the register has it, in English, where it is not translated. */
export const instrumentIn = (register: LegalRegister, code: string, language: Language): string => {
  const told = codeIn(code, language, { names: ['instrument'] });
  return told === code ? (register.instruments.find((i) => i.code === code)?.name ?? code) : told;
};

/** Whether what stands at `place` may be free text, in the language of whoever wrote it. */
export const isFree = (shape: Shape, place: Place): boolean =>
  shape.kind === 'prose' || (shape.kind === 'line' && endsIn(place, SAID));

/** Whether `value` is free text: a line that is a code we know is none. */
export const isFreeText = (shape: Shape, place: Place, value: Json): boolean =>
  isFree(shape, place) && !(shape.kind === 'line' && isCode(written(value), place));

/** Whether a record, or an entry of a list, has free text anywhere. */
export const holdsFree = (shape: Shape, place: Place): boolean => {
  if (shape.kind === 'list') return holdsFree(shape.of, place);
  if (shape.kind !== 'object') return isFree(shape, place);
  return Object.entries(shape.members).some(([name, { shape: of }]) =>
    holdsFree(of, { ...place, names: [...place.names, name] }),
  );
};

/** A single value in words; free text, names and numbers as they are. */
export const valueIn = (
  { language, register }: Voice,
  shape: Shape,
  value: Json,
  place: Place,
): string => {
  const text = written(value);
  switch (shape.kind) {
    case 'word':
      return codeIn(text, language, place);
    case 'flag':
      return answerIn(value === true, language);
    case 'date':
      return dayInWords(text, language);
    case 'state':
      return stateIn(register, text, language);
    case 'number':
      return language === 'en' ? text : text.replace('.', ',');
    case 'line':
      return lineIn({ language, register }, text, place);
    case 'prose':
    case 'whole':
    case 'zone':
    case 'object':
    case 'list':
      return text;
  }
};

/** As it is written; what a form does not allow here is written as JSON. */
const written = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const lineIn = ({ language, register }: Voice, line: string, place: Place): string => {
  if (endsIn(place, AUTHORITIES)) return authorityNamed(register, line);
  if (endsIn(place, INSTRUMENTS)) return instrumentIn(register, line, language);
  if (endsIn(place, TONGUES)) {
    return isLanguage(line) ? codeIn(line, language, { names: ['language'] }) : line;
  }
  if (endsIn(place, STATES)) return stateIn(register, line, language);
  if (endsIn(place, FIELD_NAMES)) return fieldIn(line, language);
  return isCode(line, place) ? codeIn(line, language, place) : line;
};

/** `M08`, `purpose` and `assistanceItems[1].period` in words; anything else as it is. */
const fieldIn = (field: string, language: Language): string => {
  const path = FIELDS.find(({ id }) => id === field)?.name ?? field;
  const names = partsOf(path).map(({ name }) => name);
  return names.every((_, at) => isLabelled({ names: names.slice(0, at + 1) }))
    ? placeIn(path, language)
    : field;
};
