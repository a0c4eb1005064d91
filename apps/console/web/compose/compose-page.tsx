/** A draft on the desk: fields in the order of the law's list, and beside them what is missing. */

import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import {
  FormProvider,
  useForm,
  useWatch,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { contentShape, readContent, type MessageKind } from '@comity/law';
import { PageHead } from '../app/page-head.tsx';
import { lawResolver, type Read } from '../forms/law-resolver.ts';
import { DRAFT, type DraftAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Notice } from '../ui/mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { Attachments } from './attachments.tsx';
import { Completeness } from './completeness.tsx';
import { judged } from './judged.ts';
import { keptDraft } from './kept-draft.ts';
import { caseKindOfMessage } from './kinds.ts';
import { Preview } from './preview.tsx';
import { SavingNote } from './saving-note.tsx';
import { goTo, Sections } from './sections.tsx';
import { SubmitDraft } from './submit-draft.tsx';
import { Translations } from './translations.tsx';
import { useSaving } from './use-saving.ts';

export const ComposePage = () => {
  const t = useTranslations('compose');
  const { id } = useParams({ from: '/compose/$id' });
  const { language } = useLanguage();
  const { case: draft } = useGraph(DRAFT, { id, language });
  if (draft === null) {
    return (
      <>
        <PageHead title={t('title')} />
        <Notice tone="warning">{t('noDraft', { id })}</Notice>
      </>
    );
  }
  if (draft.status === 'DRAFT') return <Editor key={id} draft={draft} />;
  return (
    <>
      <PageHead title={draft.kindName} />
      <Notice>{t('noLongerDraft', { status: draft.statusName })}</Notice>
      <p>
        <Link className="button" to="/cases/$id" params={{ id }}>
          {t('openCase')}
        </Link>
      </p>
    </>
  );
};

type Draft = NonNullable<DraftAnswer['case']>;

const readTyped: Read = (typed) => readContent(typed as never);

const Editor = ({ draft }: { readonly draft: Draft }) => {
  const t = useTranslations('compose');
  const { language } = useLanguage();
  const { nameOf } = useStates();
  const [kept] = useState(() => keptDraft(draft.id));
  const form = useForm({
    defaultValues: kept ?? (draft.content as FieldValues),
    resolver: lawResolver(readTyped, language),
    mode: 'onChange',
  });
  const saving = useSaving(draft.id, form, language);
  return (
    <FormProvider {...form}>
      <PageHead
        title={draft.kindName}
        about={t('between', {
          from: nameOf(draft.requestingState.code),
          to: nameOf(draft.requestedState.code),
        })}
        actions={<SavingNote saving={saving} />}
      />
      <p className="code">{draft.id}</p>
      {kept !== undefined && <Notice told>{t('restored')}</Notice>}
      <Returned steps={draft.steps} />
      <Written draft={draft} form={form} isSaved={saving === 'saved'} />
    </FormProvider>
  );
};

/** What the reviewer wrote when the draft came back. */
const Returned = ({ steps }: { readonly steps: Draft['steps'] }) => {
  const t = useTranslations('compose');
  const last = steps.at(-1);
  if (last?.event !== 'return_to_drafter') return null;
  return <Notice tone="warning">{t('returned', { note: last.note ?? '—' })}</Notice>;
};

interface WrittenProps {
  readonly draft: Draft;
  readonly form: UseFormReturn;
  readonly isSaved: boolean;
}

const Written = ({ draft, form, isSaved }: WrittenProps) => {
  const t = useTranslations('compose');
  const { language } = useLanguage();
  const typed = useDeferredValue(useWatch({ control: form.control }));
  const { content, problems, findings } = useMemo(
    () => judged(typed, draft.files, language),
    [typed, draft.files, language],
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const missing = useSame(
    findings.filter(({ severity }) => severity === 'BLOCK').map((one) => one.field),
  );
  const { messageKind } = draft.content as { readonly messageKind: MessageKind };
  const shape = contentShape(caseKindOfMessage(messageKind));
  return (
    <div className="columns">
      <Tabs
        label={t('views')}
        views={[
          {
            id: 'write',
            title: t('write'),
            content: <Sections {...{ shape, open, missing }} onOpen={setOpen} />,
          },
          {
            id: 'files',
            title: t('attachments', { count: draft.files.length }),
            content: <Attachments caseId={draft.id} files={draft.files} />,
          },
          {
            id: 'translate',
            title: t('translation'),
            content: <Translations to={draft.requestedState.code} />,
          },
          { id: 'preview', title: t('preview'), content: <Preview content={content} /> },
        ]}
      />
      <div className="stack">
        <Completeness
          problems={problems}
          findings={findings}
          onGo={(path) => goTo(path, shape, setOpen)}
        />
        <SubmitDraft
          caseId={draft.id}
          findings={findings}
          isReady={isSaved && problems.length === 0}
        />
      </div>
    </div>
  );
};

/** The same list as before where it says the same. */
const useSame = (list: readonly string[]): readonly string[] => {
  const text = JSON.stringify(list);
  return useMemo(() => JSON.parse(text) as readonly string[], [text]);
};
