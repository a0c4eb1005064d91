/** The steps that I may take with a practice now, and what each of them needs. */

import { useState } from 'react';
import { practiceEventName, type PracticeStepKind } from '@comity/law';
import { useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { useSession } from '../app/session.tsx';
import { denialIn } from '../graph/denial.ts';
import { TAKE_PRACTICE_STEP, type TakePracticeStepAnswer } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Check, Checks } from '../ui/check.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import type { OnePractice } from './practice-page.tsx';
import { fieldsLacking, needsOfStep, reviewersOf } from './steps.ts';

interface Props {
  readonly practice: OnePractice;
}

export const StepsNow = ({ practice }: Props) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  // A step that is taken is no longer offered.
  const event = practice.allowedSteps.find((one) => one === chosen) ?? null;
  return (
    <section className="card" aria-labelledby="steps">
      <h2 id="steps">{t('steps.title')}</h2>
      <SelectField
        label={t('steps.which')}
        value={event}
        onChange={choose}
        choices={practice.allowedSteps.map((id) => ({
          id,
          text: practiceEventName(id as PracticeStepKind, language),
        }))}
      />
      {event !== null && <StepForm key={event} practice={practice} event={event} />}
    </section>
  );
};

interface StepProps extends Props {
  readonly event: string;
}

const StepForm = ({ practice, event }: StepProps) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const needs = needsOfStep(event);
  const [note, setNote] = useState('');
  const [states, setStates] = useState<readonly string[]>([]);
  const [reviewBy, setReviewBy] = useState('');
  const [checked, setChecked] = useState(false);
  const change = useChange(TAKE_PRACTICE_STEP);
  const keyOf = useKey();
  const take = async () => {
    const said = {
      practiceId: practice.id,
      event,
      states: [...states],
      note: note.trim() === '' ? null : note,
      reviewBy: reviewBy === '' ? null : reviewBy,
      checkedText: checked ? practice.text : null,
    };
    const key = keyOf({ ...said, text: practice.text });
    const answer = await change.mutateAsync({ input: { ...said, idempotencyKey: key }, language });
    if (denialIn(answer) === null) setNote('');
  };
  return (
    <div className="stack">
      {needs.states && (
        <StatesOf practice={practice} event={event} value={states} onChange={setStates} />
      )}
      {needs.day && (
        <TextField type="date" label={t('steps.day')} value={reviewBy} onChange={setReviewBy} />
      )}
      {needs.look && (
        <Check isSelected={checked} onChange={setChecked}>
          {t('steps.looked')}
        </Check>
      )}
      <TextField
        label={t(needs.reason ? 'steps.reason' : 'steps.note')}
        help={event === 'withdraw' ? t('steps.publicReason') : undefined}
        rows={3}
        value={note}
        onChange={setNote}
        isRequired={needs.reason}
        validationBehavior="aria"
      />
      <Outcome of={change} />
      <Lacking answer={change.data?.takePracticeStep} />
      <p>
        <Button
          weight={event === 'withdraw' ? 'grave' : 'first'}
          isDisabled={change.isPending || (needs.reason && note.trim() === '')}
          onPress={() => void take().catch(() => undefined)}
        >
          {t('steps.take')}
        </Button>
      </p>
    </div>
  );
};

const Lacking = ({
  answer,
}: {
  readonly answer: TakePracticeStepAnswer['takePracticeStep'] | undefined;
}) => {
  const t = useTranslations('practices');
  const law = useLaw();
  const fields = answer?.__typename === 'Denial' ? fieldsLacking(answer.detail) : [];
  if (fields.length === 0) return null;
  return (
    <div>
      <p>{t('steps.lacking')}</p>
      <ul>
        {fields.map((name) => (
          <li key={name}>{law.label(`practice.${name}`)}</li>
        ))}
      </ul>
    </div>
  );
};

interface StatesProps extends StepProps {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

const StatesOf = ({ practice, event, value, onChange }: StatesProps) => {
  const t = useTranslations('practices');
  const { state } = useSession();
  const { all, nameOf } = useStates();
  const offered =
    event === 'assign'
      ? all.map(({ code }) => code).filter((code) => code !== state)
      : reviewersOf(practice.steps);
  return (
    <Checks
      label={t(event === 'assign' ? 'steps.reviewers' : 'steps.speaking')}
      choices={offered.map((id) => ({ id, text: nameOf(id) }))}
      value={value}
      onChange={onChange}
    />
  );
};
