/** The languages of a practice, and what other States translated of it. */

import { REMARK_ROLES } from '@comity/law';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { useSession } from '../app/session.tsx';
import { denialIn } from '../graph/denial.ts';
import { TRANSLATE_PRACTICE } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { LANGUAGES, type Language } from '../words/languages.ts';
import { useLanguage } from '../words/words.tsx';
import { languageName, useCode } from './codes.ts';
import { SelectLine, TextLine } from './lines.tsx';
import type { OnePractice } from './practice-page.tsx';
import { SaidBy } from './said-by.tsx';

/** B02. */
const SUMMARY_CHARS_MAX = 1_200;

export const Translations = ({ practice }: { readonly practice: OnePractice }) => {
  const t = useTranslations('practices');
  const session = useSession();
  const code = useCode();
  const mayWrite =
    session.is(...REMARK_ROLES.translate) &&
    practice.versions.length > 0 &&
    practice.status !== 'WITHDRAWN';
  return (
    <>
      <section className="card" aria-labelledby="languages">
        <h2 id="languages">{t('translations.own')}</h2>
        <dl className="facts">
          {practice.translations.map(({ language, state }) => (
            <div key={language}>
              <dt>{languageName(language)}</dt>
              <dd>{code('translations', state)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {practice.contributedTranslations.map((one, index) => (
        <section key={one.contribution ?? index} className="card">
          <h2 lang={one.language}>{one.title}</h2>
          <SaidBy practiceId={practice.id} of={one} />
          <p className="row small">
            <span>{languageName(one.language)}</span>
            <span className="quiet">{t('translations.office', { office: one.office })}</span>
            {!one.current && (
              <Mark tone="warning">{t('translations.old', { n: one.version })}</Mark>
            )}
          </p>
          <p className="prose" lang={one.language}>
            {one.summary}
          </p>
        </section>
      ))}
      {mayWrite && <Translate practice={practice} />}
    </>
  );
};

const EMPTY = { tongue: '', title: '', summary: '', office: '' };

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((one) => one === tag);

const Translate = ({ practice }: { readonly practice: OnePractice }) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const change = useChange(TRANSLATE_PRACTICE);
  const keyOf = useKey();
  const { control, handleSubmit, reset, setError } = useForm({ defaultValues: EMPTY });
  const send = handleSubmit(async ({ tongue, ...words }) => {
    if (!isLanguage(tongue)) return setError('tongue', { message: t('needed') });
    const said = {
      practiceId: practice.id,
      version: Math.max(...practice.versions.map(({ n }) => n)),
      language: tongue,
      ...words,
      replaces: practice.contributedTranslations.flatMap((one) =>
        one.language === tongue ? (one.contribution ?? []) : [],
      ),
    };
    const input = { ...said, idempotencyKey: keyOf(said) };
    if (denialIn(await change.mutateAsync({ input, language })) === null) reset(EMPTY);
  });
  const others = LANGUAGES.filter((tag) => tag !== practice.language);
  return (
    <details className="card">
      <summary>{t('translations.write')}</summary>
      <form className="stack" onSubmit={(event) => void send(event).catch(() => undefined)}>
        <SelectLine
          control={control}
          name="tongue"
          label={t('translations.language')}
          choices={others.map((id) => ({ id, text: languageName(id) }))}
        />
        <TextLine control={control} name="title" label={t('translations.title')} required />
        <TextLine
          control={control}
          name="summary"
          label={t('summary')}
          rows={5}
          max={SUMMARY_CHARS_MAX}
          required
        />
        <TextLine
          control={control}
          name="office"
          label={t('translations.officeLabel')}
          help={t('translations.officeHelp')}
          required
        />
        <Outcome of={change} />
        <p>
          <Button type="submit" weight="first" isDisabled={change.isPending}>
            {t('translations.send')}
          </Button>
        </p>
      </form>
    </details>
  );
};
