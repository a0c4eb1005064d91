/** The free texts of a draft beside their translations, each bound to the words it translates. */

import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { BoundTranslation, Language } from '@comity/law';
import { useSession } from '../app/session.tsx';
import type { Typed } from '../forms/shape.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { Mark, Notice } from '../ui/mark.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages.ts';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { bound, freeTexts, sha256Of, type FreeText } from './bound-texts.ts';

const isLanguage = (tag: string | undefined): tag is Language =>
  LANGUAGES.some((language) => language === tag);

const ROWS = 4;

export const Translations = ({ to }: { readonly to: string }) => {
  const t = useTranslations('compose');
  const { nameOf } = useStates();
  const form = useFormContext();
  const typed = useWatch({ control: form.control });
  const own = typed['originalLanguage'] as Typed;
  const others = LANGUAGES.filter((one) => one !== own);
  const [language, setLanguage] = useState<Language>(others[0] ?? 'en');
  const texts = freeTexts(typed);
  return (
    <section className="card" aria-labelledby="translation">
      <h2 id="translation">{t('translation')}</h2>
      <p className="quiet small">{t('translationAbout', { state: nameOf(to) })}</p>
      <SelectField
        label={t('translateInto')}
        value={language}
        onChange={(chosen) => {
          if (isLanguage(chosen)) setLanguage(chosen);
        }}
        choices={others.map((id) => ({ id, text: LANGUAGE_NAMES[id] }))}
      />
      {texts.length === 0 && <Notice>{t('nothingToTranslate')}</Notice>}
      {texts.map((text) => (
        <OneText key={`${language} ${text.field}`} text={text} language={language} />
      ))}
    </section>
  );
};

interface OneProps {
  readonly text: FreeText;
  readonly language: Language;
}

const OneText = ({ text, language }: OneProps) => {
  const t = useTranslations('compose');
  const law = useLaw();
  const { me } = useSession();
  const { getValues, setValue } = useFormContext();
  const digest = useDigest(text.text);
  const all = (getValues('textTranslations') ?? []) as readonly BoundTranslation[];
  const mine = all.find((one) => one.field === text.field && one.language === language);
  const put = async (translated: string): Promise<void> => {
    const others = all.filter((one) => one !== mine);
    const kept =
      translated.trim() === '' ? [] : [await bound(text, { language, translated, by: me.name })];
    setValue('textTranslations', [...others, ...kept], { shouldDirty: true });
  };
  return (
    <div className="group stack">
      <p className="row">
        <strong>{law.label(text.field)}</strong>
        {mine !== undefined && digest !== undefined && mine.of !== digest && (
          <Mark tone="warning">{t('originalChanged')}</Mark>
        )}
      </p>
      <blockquote>{text.text}</blockquote>
      <TextField
        label={LANGUAGE_NAMES[language]}
        rows={ROWS}
        defaultValue={mine?.text ?? ''}
        onBlur={({ target }) => void put((target as unknown as HTMLTextAreaElement).value)}
      />
    </div>
  );
};

/** Of the text as it is now; undefined until it is computed. */
const useDigest = (text: string): string | undefined => {
  const [digest, setDigest] = useState<string>();
  useEffect(() => {
    let current = true;
    void sha256Of(text).then((found) => {
      if (current) setDigest(found);
    });
    return () => {
      current = false;
    };
  }, [text]);
  return digest;
};
