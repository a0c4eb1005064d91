/** Hands a finished draft on to review, with a reason for every warning, signed by passkey. */

import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Finding } from '@comity/law';
import { TroubleNotice, type Trouble } from '../approvals/denial.tsx';
import { signByPasskey } from '../approvals/passkey.ts';
import { TAKE_STEP } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useLanguage } from '../words/words.tsx';
import { forgetDraft } from './kept-draft.ts';

interface Props {
  readonly caseId: string;
  readonly findings: readonly Finding[];
  /** Whether the node holds every word, and the law can read it. */
  readonly isReady: boolean;
}

const REASON_ROWS = 2;

export const SubmitDraft = ({ caseId, findings, isReady }: Props) => {
  const t = useTranslations('compose');
  const warnings = [
    ...new Map(
      findings.filter(({ severity }) => severity === 'WARN').map((one) => [one.rule, one]),
    ).values(),
  ];
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const { submit, trouble, isUnderWay } = useSubmit(caseId, reasons);
  const blocked = findings.some(({ severity }) => severity === 'BLOCK');
  const explained = warnings.every(({ rule }) => (reasons[rule] ?? '').trim() !== '');
  return (
    <section className="card" aria-labelledby="submit">
      <h2 id="submit">{t('submit')}</h2>
      {(blocked ? [] : warnings).map(({ rule, message }) => (
        <TextField
          key={rule}
          rows={REASON_ROWS}
          label={t('reason', { rule })}
          help={message}
          value={reasons[rule] ?? ''}
          onChange={(reason) => setReasons((before) => ({ ...before, [rule]: reason }))}
        />
      ))}
      {blocked && <p>{t('blocked')}</p>}
      {!blocked && !isReady && <p>{t('notReady')}</p>}
      <TroubleNotice trouble={trouble} />
      <p>
        <Button
          weight="first"
          isDisabled={blocked || !isReady || !explained || isUnderWay}
          onPress={() => void submit()}
        >
          {t('submitNow')}
        </Button>
      </p>
      <p className="quiet small">{t('submitAbout')}</p>
    </section>
  );
};

const useSubmit = (caseId: string, reasons: Readonly<Record<string, string>>) => {
  const { language } = useLanguage();
  const navigate = useNavigate();
  const step = useChange(TAKE_STEP);
  const [trouble, setTrouble] = useState<Trouble>();
  const submit = async (): Promise<void> => {
    setTrouble(undefined);
    try {
      const signed = await signByPasskey({ draft: caseId }, language);
      if (!('assertion' in signed)) {
        setTrouble(signed);
        return;
      }
      const { takeStep } = await step.mutateAsync({
        input: { caseId, event: 'submit', reasons, assertion: signed.assertion },
        language,
      });
      if (takeStep.__typename === 'Denial') {
        setTrouble({ denied: takeStep });
        return;
      }
      forgetDraft(caseId);
      await navigate({ to: '/cases/$id', params: { id: caseId } });
    } catch (failed) {
      setTrouble({ failed });
    }
  };
  return { submit, trouble, isUnderWay: step.isPending };
};
