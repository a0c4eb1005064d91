/** One act: what it says, in the law's fields, and then signed, or proposed to a second officer. */

import { useState } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { FormProvider, useForm, type FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import {
  actShape,
  caseKindOf,
  needsTwoOfficers,
  readAnyAct,
  type ActKind,
  type CaseKind,
} from '@comity/law';
import { PageHead } from '../app/page-head.tsx';
import { TroubleNotice, type Trouble } from '../approvals/denial.tsx';
import { signByPasskey } from '../approvals/passkey.ts';
import { Attachments } from '../compose/attachments.tsx';
import { lawResolver } from '../forms/law-resolver.ts';
import { ShapeField } from '../forms/shape-field.tsx';
import { initialOf, tidy, type Typed } from '../forms/shape.ts';
import { CASE, PROPOSE_ACT, type CaseAnswer } from '../graph/generated/operations.ts';
import { useChange, useGraph } from '../graph/use-graph.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Notice } from '../ui/mark.tsx';
import { useLaw } from '../words/law.ts';
import { useLanguage } from '../words/words.tsx';

export const ActPage = () => {
  const t = useTranslations('acts');
  const { id, kind } = useParams({ from: '/cases/$id/act/$kind' });
  const { language } = useLanguage();
  const law = useLaw();
  const { case: one } = useGraph(CASE, { id, language });
  if (one === null || !one.allowedActs.includes(kind)) {
    return (
      <>
        <PageHead title={law.act(kind)} />
        <Notice tone="warning">{t('notNow')}</Notice>
      </>
    );
  }
  const of = caseKindOf({ messageKind: one.kind }) ?? 'evidence';
  return <Writing key={`${id} ${kind}`} one={one} of={of} kind={kind as ActKind} />;
};

interface Props {
  readonly one: NonNullable<CaseAnswer['case']>;
  readonly of: CaseKind;
  readonly kind: ActKind;
}

/** Members of every act that are bound to its texts, and written elsewhere. */
const HIDDEN = 'textTranslations';

const Writing = ({ one, of, kind }: Props) => {
  const t = useTranslations('acts');
  const law = useLaw();
  const { language } = useLanguage();
  const shape = actShape(of, kind);
  const form = useForm({
    defaultValues: (shape ? initialOf(shape) : {}) as FieldValues,
    resolver: lawResolver((typed) => readAnyAct(of, kind, typed as never), language),
    mode: 'onChange',
  });
  const staged = one.files.filter(({ status, actId }) => status === 'staged' && actId === null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const fileIds = staged.map(({ id }) => id).filter((id) => !left.has(id));
  const { propose, trouble, isUnderWay } = usePropose(one.id, kind);
  const members = shape?.kind === 'object' ? Object.entries(shape.members) : [];
  return (
    <FormProvider {...form}>
      <PageHead title={law.act(kind)} about={`${one.kindName} · ${one.id}`} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit(() => propose(tidy(form.getValues()) ?? {}, fileIds))();
        }}
      >
        <section className="card" aria-label={law.act(kind)}>
          {members
            .filter(([name]) => name !== HIDDEN)
            .map(([name, member]) => (
              <ShapeField key={name} shape={member.shape} path={name} optional={member.optional} />
            ))}
        </section>
        <Attachments caseId={one.id} files={staged} />
        {staged.map(({ id, name }) => (
          <Check
            key={id}

            isSelected={!left.has(id)}
            onChange={(goes) =>
              setLeft(
                (before) =>
                  new Set(goes ? [...before].filter((one_) => one_ !== id) : [...before, id]),
              )
            }
          >
            {t('goesAlong', { name })}
          </Check>
        ))}
        <TroubleNotice trouble={trouble} />
        {!form.formState.isValid && form.formState.isSubmitted && (
          <Notice tone="alarm" told>
            {t('notWhole')}
          </Notice>
        )}
        <p>
          <Button type="submit" weight="first" isDisabled={isUnderWay}>
            {needsTwoOfficers(kind) ? t('propose') : t('perform')}
          </Button>
        </p>
        <p className="quiet small">
          {needsTwoOfficers(kind) ? t('proposeAbout') : t('performAbout')}
        </p>
      </form>
    </FormProvider>
  );
};

const usePropose = (caseId: string, kind: ActKind) => {
  const { language } = useLanguage();
  const navigate = useNavigate();
  const change = useChange(PROPOSE_ACT);
  const [trouble, setTrouble] = useState<Trouble>();
  // One press of the button is one act, however often the line breaks.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const propose = async (content: Typed, fileIds: readonly string[]): Promise<void> => {
    setTrouble(undefined);
    try {
      const act = { caseId, kind, content, fileIds: [...fileIds] };
      const signed = needsTwoOfficers(kind)
        ? await signByPasskey({ act }, language)
        : { assertion: null };
      if (!('assertion' in signed)) {
        setTrouble(signed);
        return;
      }
      const assertion = signed.assertion === null ? {} : { assertion: signed.assertion };
      const { proposeAct } = await change.mutateAsync({
        input: { ...act, idempotencyKey, ...assertion },
        language,
      });
      if (proposeAct.__typename === 'Denial') setTrouble({ denied: proposeAct });
      else await navigate({ to: '/cases/$id', params: { id: caseId } });
    } catch (failed) {
      setTrouble({ failed });
    }
  };
  return { propose, trouble, isUnderWay: change.isPending };
};
