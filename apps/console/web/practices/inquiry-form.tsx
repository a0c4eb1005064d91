/** Asks several States for practices: one draft for each. */

import { useNavigate } from '@tanstack/react-router';
import { practiceRequest } from '@comity/law';
import { Controller, useForm, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { useSession } from '../app/session.tsx';
import { ASK_FOR_PRACTICES } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Checks } from '../ui/check.tsx';
import type { Choice } from '../ui/field.tsx';
import { LANGUAGES } from '../words/languages.ts';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { languageName, useCode } from './codes.ts';
import { contentOfInquiry, EMPTY_INQUIRY, type InquiryFilled } from './inquiry.ts';
import { TextLine } from './lines.tsx';

/** The fields of work that the law knows. */
const PILLARS =
  practiceRequest.shape.kind === 'object' &&
  practiceRequest.shape.members['pillars']?.shape.kind === 'list' &&
  practiceRequest.shape.members['pillars'].shape.of.kind === 'word'
    ? practiceRequest.shape.members['pillars'].shape.of.words
    : [];

export const InquiryForm = () => {
  const t = useTranslations('practices');
  const { language } = useLanguage();
  const change = useChange(ASK_FOR_PRACTICES);
  const keyOf = useKey();
  const navigate = useNavigate();
  const { control, handleSubmit } = useForm<InquiryFilled>({
    defaultValues: { ...EMPTY_INQUIRY, languagesRead: [language] },
  });
  const send = handleSubmit(async (filled) => {
    const said = { states: filled.states, content: contentOfInquiry(filled, language) };
    const input = { ...said, idempotencyKey: keyOf(said) };
    const { askForPractices: made } = await change.mutateAsync({ input, language });
    if (made.__typename === 'PracticeInquiry') {
      await navigate({ to: '/practices/inquiries/$id', params: { id: made.id } });
    }
  });
  return (
    <details className="card">
      <summary>{t('inquiries.write')}</summary>
      <form className="stack" onSubmit={(event) => void send(event).catch(() => undefined)}>
        <p className="quiet">{t('inquiries.writeAbout')}</p>
        <Asked control={control} />
        <Outcome of={change} />
        <p>
          <Button type="submit" weight="first" isDisabled={change.isPending}>
            {t('inquiries.draft')}
          </Button>
        </p>
      </form>
    </details>
  );
};

const Asked = ({ control }: { readonly control: Control<InquiryFilled> }) => {
  const t = useTranslations('practices');
  const code = useCode();
  const { state } = useSession();
  const { all, nameOf } = useStates();
  const others = all.map(({ code: one }) => one).filter((one) => one !== state);
  return (
    <>
      <Ticks
        control={control}
        name="states"
        label={t('inquiries.states')}
        choices={others.map((id) => ({ id, text: nameOf(id) }))}
      />
      <Ticks
        control={control}
        name="pillars"
        label={t('inquiries.pillars')}
        choices={PILLARS.map((id) => ({ id, text: code('pillar', id) }))}
      />
      <TextLine control={control} name="theme" label={t('inquiries.theme')} />
      <TextLine
        control={control}
        name="need"
        label={t('inquiries.need')}
        help={t('inquiries.needHelp')}
        rows={3}
      />
      <TextLine
        control={control}
        name="questions"
        label={t('inquiries.questions')}
        help={t('form.lineEach')}
        rows={4}
        required
      />
      <Ticks
        control={control}
        name="languagesRead"
        label={t('inquiries.languages')}
        choices={LANGUAGES.map((id) => ({ id, text: languageName(id) }))}
      />
    </>
  );
};

interface TicksProps {
  readonly control: Control<InquiryFilled>;
  readonly name: 'states' | 'pillars' | 'languagesRead';
  readonly label: string;
  readonly choices: readonly Choice[];
}

const Ticks = ({ control, name, label, choices }: TicksProps) => (
  <Controller
    control={control}
    name={name}
    render={({ field: { value, onChange } }) => (
      <Checks label={label} choices={choices} value={value} onChange={onChange} />
    )}
  />
);
