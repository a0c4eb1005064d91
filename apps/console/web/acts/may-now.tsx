/** What may be done with a case now: mine as buttons, the rest with who may and why not I. */

import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { CaseStatus } from '@comity/law';
import { caseKindOf } from '@comity/law';
import { useSession } from '../app/session.tsx';
import { TroubleNotice, type Trouble } from '../approvals/denial.tsx';
import type { CaseAnswer } from '../graph/generated/operations.ts';
import { Button } from '../ui/button.tsx';
import { useLaw } from '../words/law.ts';
import { Proposals } from './proposals.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useSend } from './use-send.ts';
import { waysOn, type Way } from './ways-on.ts';

type OneCase = NonNullable<CaseAnswer['case']>;

export const MayNow = ({ of }: { readonly of: OneCase }) => {
  const t = useTranslations('acts');
  const { me, state } = useSession();
  const [trouble, setTrouble] = useState<Trouble>();
  const ways = waysOn({
    of: caseKindOf({ messageKind: of.kind }) ?? 'evidence',
    status: of.status as CaseStatus,
    side: of.requestingState.code === state ? 'requesting' : 'requested',
    roles: me.roles,
    allowedActs: of.allowedActs,
  });
  return (
    <section className="card not-printed" aria-labelledby="may-now">
      <h2 id="may-now">{t('mayNow')}</h2>
      <Proposals of={of} />
      {of.status === 'DRAFT' && (
        <p>
          <Link className="button button-first" to="/compose/$id" params={{ id: of.id }}>
            {t('write')}
          </Link>
        </p>
      )}
      {ways.length === 0 && of.status !== 'DRAFT' && <p className="quiet">{t('nothingNow')}</p>}
      <TroubleNotice trouble={trouble} />
      <ul className="plain-list">
        {ways.map((way) => (
          <li key={way.event}>
            <OneWay way={way} of={of} onTrouble={setTrouble} />
          </li>
        ))}
      </ul>
    </section>
  );
};

interface WayProps {
  readonly way: Way;
  readonly of: OneCase;
  readonly onTrouble: (trouble: Trouble) => void;
}

const OneWay = ({ way, of, onTrouble }: WayProps) => {
  const t = useTranslations('acts');
  const law = useLaw();
  const name = useNameOf(way);
  const [asking, setAsking] = useState(false);
  const send = useSend(of.id, onTrouble);
  if (!way.mine) {
    return (
      <p className="quiet small">
        {t('notMine', {
          what: name,
          who: way.roles.map((role) => law.term(`role.${role}`)).join(', '),
        })}
      </p>
    );
  }
  if (way.carrier === 'send') {
    return (
      <Button weight="first" isDisabled={send.isUnderWay} onPress={() => void send.send()}>
        {t('send')}
      </Button>
    );
  }
  if (way.carrier === 'step') {
    return (
      <>
        <Button
          weight={way.event === 'approve' ? 'first' : undefined}
          onPress={() => setAsking(true)}
        >
          {name}
        </Button>
        {asking && (
          <StepDialog of={of} event={way.event} name={name} onClose={() => setAsking(false)} />
        )}
      </>
    );
  }
  return (
    <Link className="button" to="/cases/$id/act/$kind" params={{ id: of.id, kind: way.event }}>
      {name}
    </Link>
  );
};

const useNameOf = ({ carrier, event }: Way): string => {
  const law = useLaw();
  const t = useTranslations('acts');
  if (carrier === 'send') return t('send');
  return carrier === 'step' ? law.term(`step.${event}`) : law.act(event);
};
