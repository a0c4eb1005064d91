/** Remarks on a practice, and questions to its owner. */

import { useState, type CSSProperties } from 'react';
import { REMARK_ROLES } from '@comity/law';
import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { useSession } from '../app/session.tsx';
import { denialIn } from '../graph/denial.ts';
import { COMMENT_ON_PRACTICE } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Mark } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { TextLine } from './lines.tsx';
import type { OnePractice } from './practice-page.tsx';
import { SaidBy } from './said-by.tsx';

type Remark = OnePractice['comments'][number];

const WORDS_CHARS_MAX = 10_000;

export const Discussion = ({ practice }: { readonly practice: OnePractice }) => {
  const t = useTranslations('practices');
  const session = useSession();
  const [answered, answer] = useState<Remark | null>(null);
  const mayWrite = session.is(...REMARK_ROLES.comment) && practice.status !== 'WITHDRAWN';
  return (
    <>
      <section className="card" aria-labelledby="said">
        <h2 id="said">{t('discussion.title')}</h2>
        {practice.comments.length === 0 && <p className="quiet">{t('discussion.none')}</p>}
        <ul className="plain-list">
          {practice.comments.map((remark, index) => (
            <li
              key={remark.contribution ?? index}
              className="thread"
              style={{ '--depth': remark.depth } as CSSProperties}
            >
              <SaidBy practiceId={practice.id} of={remark} />
              {remark.isQuestion && <Mark tone="accent">{t('discussion.question')}</Mark>}
              <p className="prose" lang={remark.language}>
                {remark.words}
              </p>
              {mayWrite && remark.contribution !== null && (
                <Button weight="plain" onPress={() => answer(remark)}>
                  {t('discussion.answer')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {mayWrite && (
        <Write
          key={answered?.contribution ?? ''}
          practice={practice}
          answered={answered}
          done={() => answer(null)}
        />
      )}
    </>
  );
};

interface WriteProps {
  readonly practice: OnePractice;
  readonly answered: Remark | null;
  readonly done: () => void;
}

const Write = ({ practice, answered, done }: WriteProps) => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const { nameOf } = useStates();
  const { state } = useSession();
  const change = useChange(COMMENT_ON_PRACTICE);
  const keyOf = useKey();
  const { control, handleSubmit, reset } = useForm({
    defaultValues: { words: '', isQuestion: false },
  });
  const send = handleSubmit(async (filled) => {
    const inReplyTo = answered?.contribution ?? null;
    const said = { practiceId: practice.id, language, ...filled, inReplyTo };
    const input = { ...said, idempotencyKey: keyOf(said) };
    if (denialIn(await change.mutateAsync({ input, language })) !== null) return;
    reset();
    done();
  });
  return (
    <form className="card" onSubmit={(event) => void send(event).catch(() => undefined)}>
      <h2>
        {answered === null
          ? t('discussion.write')
          : t('discussion.answerTo', { state: nameOf(answered.state.code) })}
      </h2>
      <TextLine
        control={control}
        name="words"
        label={t('discussion.words')}
        help={t('discussion.help')}
        rows={4}
        max={WORDS_CHARS_MAX}
        required
      />
      {practice.state.code !== state && (
        <Controller
          control={control}
          name="isQuestion"
          render={({ field: { value, onChange } }) => (
            <Check isSelected={value} onChange={onChange}>
              {t('discussion.isQuestion', { state: nameOf(practice.state.code) })}
            </Check>
          )}
        />
      )}
      <Outcome of={change} />
      <p className="row">
        <Button type="submit" weight="first" isDisabled={change.isPending}>
          {t('discussion.send')}
        </Button>
        {answered !== null && <Button onPress={done}>{t('cancel')}</Button>}
      </p>
    </form>
  );
};
