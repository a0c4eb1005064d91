/** My State tells what came of applying a practice. */

import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { denialIn } from '../graph/denial.ts';
import { REPORT_EXPERIENCE } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/words.tsx';
import { useCode } from './codes.ts';
import { SelectLine, TextLine } from './lines.tsx';

/** As the law has them. */
const STANDINGS = ['adopted', 'adapted', 'tested', 'did_not_work'] as const;
const WORDS_CHARS_MAX = 10_000;

const EMPTY = { standing: 'tested', words: '', indicator: '', before: '', after: '', period: '' };
type Filled = typeof EMPTY;

const figuresOf = ({ indicator, before, after, period }: Filled) =>
  indicator.trim() === ''
    ? []
    : [
        {
          indicator: indicator.trim(),
          before: numberIn(before),
          after: numberIn(after),
          period: period.trim() === '' ? null : period.trim(),
        },
      ];

const numberIn = (text: string): number | null => {
  const number = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(number) ? null : number;
};

export const ExperienceForm = ({ practiceId }: { readonly practiceId: string }) => {
  const t = useTranslations('practices');
  const code = useCode();
  const { language } = useLanguage();
  const change = useChange(REPORT_EXPERIENCE);
  const keyOf = useKey();
  const { control, handleSubmit, reset } = useForm({ defaultValues: EMPTY });
  const send = handleSubmit(async (filled) => {
    const { standing, words } = filled;
    const said = { practiceId, standing, language, words, figures: figuresOf(filled) };
    const answer = await change.mutateAsync({
      input: { ...said, idempotencyKey: keyOf(said) },
      language,
    });
    if (denialIn(answer) === null) reset(EMPTY);
  });
  return (
    <details className="card">
      <summary>{t('tried.write')}</summary>
      <form className="stack" onSubmit={(event) => void send(event).catch(() => undefined)}>
        <SelectLine
          control={control}
          name="standing"
          label={t('tried.standing')}
          choices={STANDINGS.map((id) => ({ id, text: code('standing', id) }))}
        />
        <TextLine
          control={control}
          name="words"
          label={t('tried.words')}
          help={t('tried.wordsHelp')}
          rows={6}
          max={WORDS_CHARS_MAX}
          required
        />
        <fieldset className="fields fields-beside">
          <legend>{t('tried.figureTitle')}</legend>
          <TextLine control={control} name="indicator" label={t('tried.indicator')} />
          <TextLine control={control} name="before" label={t('tried.before')} />
          <TextLine control={control} name="after" label={t('tried.after')} />
          <TextLine control={control} name="period" label={t('tried.period')} />
        </fieldset>
        <Outcome of={change} />
        <p>
          <Button type="submit" weight="first" isDisabled={change.isPending}>
            {t('tried.send')}
          </Button>
        </p>
      </form>
    </details>
  );
};
