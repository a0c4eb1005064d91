/** Lines whose answers the law knows: authorities, instruments and languages of requests. */

import { useFormContext } from 'react-hook-form';
import { foundingRegister, instrumentIn, type Language } from '@comity/law';
import type { Choice } from '../ui/field.tsx';
import { LANGUAGES } from '../words/languages.ts';
import { useLaw } from '../words/law.ts';
import { useLanguage } from '../words/words.tsx';

const AUTHORITY = /^(requesting|requested)CentralAuthority$/;
const INSTRUMENT = /^legalBases\[\d+\]\.instrument$/;
/** Witnesses and victims speak any language; requests are written in one of four. */
const TONGUE = /^(originalLanguage|translations\[\d+\]\.language)$/;

/**
 * What may stand at the law's path `at`; null where anything may. What is held and is not among
 * the choices stays among them, so that nothing is changed by looking at it.
 */
export const useKnownChoices = (at: string, held: string): readonly Choice[] | null => {
  const law = useLaw();
  const { language } = useLanguage();
  const form = useFormContext();
  const side = AUTHORITY.exec(at)?.[1];
  const choices =
    side === undefined
      ? chosenFrom(at, language, (word) => law.code('language', word))
      : authoritiesOf(form.getValues(`${side}State`) as string);
  if (choices === null || held === '' || choices.some(({ id }) => id === held)) return choices;
  return [...choices, { id: held, text: held }];
};

const authoritiesOf = (state: string): readonly Choice[] | null => {
  const found = foundingRegister.authorities
    .filter((one) => one.state === state)
    .map(({ id, name }) => ({ id, text: name }));
  // A State that grounded none may still name one in words.
  return found.length === 0 ? null : found;
};

const chosenFrom = (
  at: string,
  language: Language,
  nameOf: (word: string) => string,
): readonly Choice[] | null => {
  if (INSTRUMENT.test(at)) {
    return foundingRegister.instruments.map(({ code }) => ({
      id: code,
      text: instrumentIn(foundingRegister, code, language),
    }));
  }
  return TONGUE.test(at) ? LANGUAGES.map((id) => ({ id, text: nameOf(id) })) : null;
};
