/** Writing a practice: a new one, or another wording of one of my State. */

import { useNavigate, useParams } from '@tanstack/react-router';
import { practiceDraft } from '@comity/law';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { PageHead } from '../app/page-head.tsx';
import { useSession } from '../app/session.tsx';
import { denialIn, type Denial } from '../graph/denial.ts';
import { OPEN_PRACTICE, PRACTICE, REVISE_PRACTICE } from '../graph/generated/operations.ts';
import { useChange, useGraph } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/mark.tsx';
import { useLanguage } from '../words/words.tsx';
import { fieldOf, recordOf, valuesOf, type Values } from './form.ts';
import { asWritten } from './languages-of-record.ts';
import { RecordFields } from './record-fields.tsx';

const { shape } = practiceDraft;
/** Members that other parts of the page write, or that nobody writes any more. */
const KEPT = new Set(['attachments', 'adoptions', 'withdrawal']);

export const NewPracticePage = () => {
  const t = useTranslations('practices');
  const { state } = useSession();
  const { language } = useLanguage();
  const open = useChange(OPEN_PRACTICE);
  const keyOf = useKey();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={t('form.newTitle')} about={t('form.about')} />
      <PracticeForm
        content={{ originalLanguage: language, owner: { state } }}
        change={open}
        save={async (content) => {
          const answer = await open.mutateAsync({
            input: { content, idempotencyKey: keyOf(content) },
            language,
          });
          if (answer.openPractice.__typename === 'Practice') {
            const { id } = answer.openPractice;
            await navigate({ to: '/practices/$id', params: { id } });
          }
          return denialIn(answer);
        }}
      />
    </>
  );
};

export const EditPracticePage = () => {
  const t = useTranslations('practices');
  const { id } = useParams({ from: '/practices/$id/edit' });
  const { language } = useLanguage();
  const { practice } = useGraph(PRACTICE, { id, language, names: language });
  const revise = useChange(REVISE_PRACTICE);
  const keyOf = useKey();
  const navigate = useNavigate();
  if (practice === null || practice.text === null) {
    return (
      <>
        <PageHead title={t('form.editTitle')} />
        <Notice tone="warning">{t('none', { id })}</Notice>
      </>
    );
  }
  const { text } = practice;
  return (
    <>
      <PageHead title={t('form.editTitle')} about={practice.title} />
      <PracticeForm
        content={practice.content}
        change={revise}
        save={async (content) => {
          const said = { practiceId: id, content };
          // The same words may be put back after others stood in their place.
          const input = { ...said, idempotencyKey: keyOf({ ...said, text }) };
          const answer = await revise.mutateAsync({ input, language });
          const denial = denialIn(answer);
          if (denial === null) await navigate({ to: '/practices/$id', params: { id } });
          return denial;
        }}
      />
    </>
  );
};

interface Props {
  readonly content: unknown;
  readonly change: {
    readonly data: object | undefined;
    readonly error: Error | null;
    readonly isPending: boolean;
  };
  readonly save: (content: unknown) => Promise<Denial | null>;
}

const PracticeForm = ({ content, change, save }: Props) => {
  const t = useTranslations('practices');
  const form = useForm<Values>({ defaultValues: valuesOf(shape, content, KEPT) });
  const send = form.handleSubmit(async (values) => {
    const denial = await save(asWritten(recordOf(shape, values)));
    const problems = denial?.problems ?? [];
    for (const { path, message } of problems) {
      const field = fieldOf(shape, path);
      if (field !== null) form.setError(field, { message });
    }
  });
  const shown = (denialIn(change.data)?.problems ?? []).flatMap(({ path }) =>
    fieldOf(shape, path) === null ? [] : [path],
  );
  return (
    <form className="stack" onSubmit={(event) => void send(event).catch(() => undefined)}>
      <Notice>{t('form.publicWords')}</Notice>
      <RecordFields control={form.control} shape={shape} />
      <Outcome of={change} shown={shown} />
      {shown.length > 0 && <p role="status">{t('form.lookAbove')}</p>}
      <p className="row">
        <Button type="submit" weight="first" isDisabled={change.isPending}>
          {t('form.save')}
        </Button>
      </p>
    </form>
  );
};
