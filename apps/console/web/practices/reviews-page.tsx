/** Reviews that other States ask of mine before they publish, and my State's answers. */

import { useForm } from 'react-hook-form';
import { useFormatter, useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { PageHead } from '../app/page-head.tsx';
import {
  REVIEW_PRACTICE,
  REVIEWS_ASKED,
  type ReviewsAskedAnswer,
} from '../graph/generated/operations.ts';
import { useChange, useGraph } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { SelectLine, TextLine } from './lines.tsx';
import { RecordOf } from './record-of.tsx';

type Asked = ReviewsAskedAnswer['reviewsAsked'][number];

const NOTE_CHARS_MAX = 4_000;
const OPINIONS = ['accept', 'changes'] as const;

export const ReviewsPage = () => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const { reviewsAsked } = useGraph(REVIEWS_ASKED, { language });
  const open = reviewsAsked.filter(({ opinion }) => opinion === null).length;
  return (
    <>
      <PageHead title={t('reviews.title')} about={t('reviews.about')} />
      <p role="status">{t('reviews.open', { count: open })}</p>
      <ul className="plain-list">
        {reviewsAsked.map((asked) => (
          <li key={`${asked.practice} ${asked.text}`} className="card">
            <Review asked={asked} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Review = ({ asked }: { readonly asked: Asked }) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  const format = useFormatter();
  return (
    <>
      <div className="row row-apart">
        <h2>{asked.title}</h2>
        {asked.opinion !== null && (
          <Mark tone={asked.opinion === 'accept' ? 'good' : 'warning'}>
            {t(`opinion.${asked.opinion as 'accept'}`)}
          </Mark>
        )}
      </div>
      <p className="quiet small">
        {t('reviews.by', {
          state: nameOf(asked.state.code),
          when: format.dateTime(new Date(asked.at), { dateStyle: 'medium' }),
        })}
        {asked.underWay && ` · ${t('underWay')}`}
      </p>
      <details>
        <summary>{t('reviews.read')}</summary>
        <RecordOf content={asked.content} language={null} />
      </details>
      <Answer asked={asked} />
    </>
  );
};

const Answer = ({ asked }: { readonly asked: Asked }) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const change = useChange(REVIEW_PRACTICE);
  const keyOf = useKey();
  const { control, handleSubmit } = useForm({
    defaultValues: { opinion: asked.opinion ?? '', note: asked.note ?? '' },
  });
  const send = handleSubmit(async ({ opinion, note }) => {
    const said = { practiceId: asked.practice, text: asked.text, opinion };
    const input = { ...said, note: note.trim() === '' ? null : note };
    await change.mutateAsync({ input: { ...input, idempotencyKey: keyOf(input) }, language });
  });
  return (
    <details>
      <summary>{t(asked.opinion === null ? 'reviews.answer' : 'reviews.answerAgain')}</summary>
      <form className="stack" onSubmit={(event) => void send(event).catch(() => undefined)}>
        <SelectLine
          control={control}
          name="opinion"
          label={t('reviews.opinion')}
          choices={OPINIONS.map((id) => ({ id, text: t(`opinion.${id}`) }))}
        />
        <TextLine
          control={control}
          name="note"
          label={t('reviews.note')}
          help={t('reviews.noteHelp')}
          rows={4}
          max={NOTE_CHARS_MAX}
        />
        <Outcome of={change} />
        <p>
          <Button type="submit" weight="first" isDisabled={change.isPending}>
            {t('reviews.send')}
          </Button>
        </p>
      </form>
    </details>
  );
};
