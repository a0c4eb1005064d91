/** Coded words of the library in the language of the page. */

import { useTranslations } from 'use-intl';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages.ts';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';

/** Words of the library alone, which letters never say, stand in our catalogue; others in the law's. */
export const useCode = (): ((member: string, code: string) => string) => {
  const t = useTranslations('practices');
  const law = useLaw();
  return (member, code) => {
    const key = `code.${member}.${code}` as 'code.pillar.protection';
    return t.has(key) ? t(key) : law.code(member, code);
  };
};

/** `es` -> `Español`; what we do not know as it is. */
export const languageName = (tag: string): string => {
  const known = LANGUAGES.find((one) => one === tag);
  return known === undefined ? tag : LANGUAGE_NAMES[known];
};

/** A value of a facet as its readers say it. */
export const useFacetValue = (): ((facet: string, value: string) => string) => {
  const t = useTranslations('practices');
  const code = useCode();
  const { nameOf } = useStates();
  return (facet, value) => {
    switch (facet) {
      case 'theme':
        return code('pillar', value);
      case 'state':
        return nameOf(value);
      case 'language':
        return languageName(value);
      case 'measure':
        return code('kinds', value);
      case 'evidenceLevel':
        return code('evidenceLevel', value);
      case 'paragraph':
        return t('paragraph', { n: value });
      case 'year':
        return value;
      default:
        return code(facet, value);
    }
  };
};
