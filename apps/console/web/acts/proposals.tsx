/** Acts that wait for a second officer: exactly what will be signed, and the passkey over its hash. */

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { foundingRegister, renderAct, caseKindOf, type ActKind, type Language } from '@comity/law';
import type { Json } from '@comity/kernel';
import { useSession } from '../app/session.tsx';
import { TroubleNotice } from '../approvals/denial.tsx';
import { Rendered } from '../cases/rendered.tsx';
import type { CaseAnswer } from '../graph/generated/operations.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/mark.tsx';
import { useLaw } from '../words/law.ts';
import { useLanguage } from '../words/words.tsx';
import { useDecision } from './use-decision.ts';

type OneCase = NonNullable<CaseAnswer['case']>;
type Proposal = OneCase['proposals'][number];

const APPROVING = ['approver', 'head'];

export const Proposals = ({ of }: { readonly of: OneCase }) =>
  of.proposals.map((proposal) => <OneProposal key={proposal.id} proposal={proposal} of={of} />);

interface OneProps {
  readonly of: OneCase;
  readonly proposal: Proposal;
}

const OneProposal = ({ of, proposal }: OneProps) => {
  const t = useTranslations('acts');
  const law = useLaw();
  const format = useFormatter();
  const { me, nameOf, is } = useSession();
  const [reading, setReading] = useState(false);
  const mine = proposal.proposedBy === me.id;
  return (
    <Notice tone="accent">
      <p>
        <strong>{law.act(proposal.kind)}</strong>
      </p>
      <p className="small">
        {t('proposedBy', {
          name: nameOf(proposal.proposedBy),
          when: format.dateTime(new Date(proposal.at), { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </p>
      {mine && <p className="small">{t('ownProposal')}</p>}
      {!mine && is(...APPROVING) && (
        <p>
          <Button weight="first" onPress={() => setReading(true)}>
            {t('readAndDecide')}
          </Button>
        </p>
      )}
      {reading && <Decide of={of} proposal={proposal} onClose={() => setReading(false)} />}
    </Notice>
  );
};

const REASON_ROWS = 2;

const Decide = ({ of, proposal, onClose }: OneProps & { readonly onClose: () => void }) => {
  const t = useTranslations('acts');
  const law = useLaw();
  const { language } = useLanguage();
  const [reason, setReason] = useState('');
  const { approve, reject, trouble, isUnderWay } = useDecision(proposal.id, onClose);
  const files = of.files.filter(({ id }) => proposal.fileIds.includes(id));
  return (
    <Dialog title={law.act(proposal.kind)} isOpen onClose={onClose}>
      <p className="quiet">{t('exactly')}</p>
      <Rendered sections={saidIn(of, proposal, language)} />
      {files.map(({ id, name, sha256 }) => (
        <p key={id} className="small">
          {name} <span className="code">{sha256}</span>
        </p>
      ))}
      <TroubleNotice trouble={trouble} />
      <div className="row">
        <Button weight="first" isDisabled={isUnderWay} onPress={() => void approve()}>
          {t('approveByPasskey')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
      <TextField label={t('whyNot')} rows={REASON_ROWS} value={reason} onChange={setReason} />
      <p>
        <Button
          weight="grave"
          isDisabled={isUnderWay || reason.trim() === ''}
          onPress={() => void reject(reason)}
        >
          {t('reject')}
        </Button>
      </p>
    </Dialog>
  );
};

const saidIn = (of: OneCase, { kind, content }: Proposal, language: Language) =>
  renderAct({
    of: caseKindOf({ messageKind: of.kind }) ?? 'evidence',
    kind: kind as ActKind,
    body: content as Json,
    language,
    register: foundingRegister,
    digest: () => '',
  }).map(({ heading, entries }) => ({
    heading,
    entries: entries.map(({ path, label, value, free }) => ({
      path,
      label,
      value,
      free,
      language: null,
      translation: null,
    })),
  }));
