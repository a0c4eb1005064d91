/** A step at home: what it means, a note where one is due, and the passkey where it approves. */

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TroubleNotice, type Trouble } from '../approvals/denial.tsx';
import { signByPasskey } from '../approvals/passkey.ts';
import { TAKE_STEP, type CaseAnswer } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useLanguage } from '../words/words.tsx';

interface Props {
  readonly of: NonNullable<CaseAnswer['case']>;
  readonly event: string;
  readonly name: string;
  readonly onClose: () => void;
}

const NOTE_ROWS = 3;

export const StepDialog = ({ of, event, name, onClose }: Props) => {
  const t = useTranslations('acts');
  const [note, setNote] = useState('');
  const { take, trouble, isUnderWay } = useStep(of.id, event, onClose);
  const approves = event === 'approve';
  return (
    <Dialog title={name} isOpen onClose={onClose}>
      <p>{approves ? t('approveAbout') : t('stepAbout')}</p>
      <TextField label={t('note')} rows={NOTE_ROWS} value={note} onChange={setNote} />
      <TroubleNotice trouble={trouble} />
      <div className="row">
        <Button weight="first" isDisabled={isUnderWay} onPress={() => void take(note)}>
          {approves ? t('approveByPasskey') : name}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
};

const useStep = (caseId: string, event: string, onDone: () => void) => {
  const { language } = useLanguage();
  const change = useChange(TAKE_STEP);
  const [trouble, setTrouble] = useState<Trouble>();
  const take = async (note: string): Promise<void> => {
    setTrouble(undefined);
    try {
      const signed =
        event === 'approve'
          ? await signByPasskey({ draft: caseId }, language)
          : { assertion: null };
      if (!('assertion' in signed)) {
        setTrouble(signed);
        return;
      }
      const { takeStep } = await change.mutateAsync({
        input: {
          caseId,
          event,
          ...(note.trim() !== '' && { note }),
          ...(signed.assertion !== null && { assertion: signed.assertion }),
        },
        language,
      });
      if (takeStep.__typename === 'Denial') setTrouble({ denied: takeStep });
      else onDone();
    } catch (failed) {
      setTrouble({ failed });
    }
  };
  return { take, trouble, isUnderWay: change.isPending };
};
