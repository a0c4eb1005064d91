/** The request as it will be read, in the author's language and in another. */

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Json } from '@comity/kernel';
import { foundingRegister, renderContent, translationsOf, type Language } from '@comity/law';
import { Rendered } from '../cases/rendered.tsx';
import { SelectField } from '../ui/field.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages.ts';
import { useLanguage } from '../words/words.tsx';

export const Preview = ({ content }: { readonly content: Json }) => {
  const t = useTranslations('compose');
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  return (
    <section className="card" aria-labelledby="preview">
      <h2 id="preview">{t('preview')}</h2>
      <SelectField
        label={t('previewIn')}
        value={language}
        onChange={(chosen) => setLanguage(chosen as Language)}
        choices={LANGUAGES.map((id) => ({ id, text: LANGUAGE_NAMES[id] }))}
      />
      <div lang={language}>
        <Rendered sections={rendered(content, language)} />
      </div>
    </section>
  );
};

/** Translations are shown by their own word here; whether each still holds, the node judges. */
const rendered = (
  content: Json,
  language: Language,
): Parameters<typeof Rendered>[0]['sections'] => {
  const given = translationsOf(content);
  const sections = renderContent(content, {
    language,
    register: foundingRegister,
    digest: () => '',
  });
  return sections.map(({ heading, entries }) => ({
    heading,
    entries: entries.map(({ path, label, value, free, language: written }) => {
      const mine = given.find((one) => one.field === path && one.language === language);
      return {
        path,
        label,
        value,
        free,
        language: written ?? null,
        translation: mine
          ? { text: mine.text, translator: mine.translator, certified: mine.certified }
          : null,
      };
    }),
  }));
};
