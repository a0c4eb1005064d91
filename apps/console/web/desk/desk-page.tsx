/** My desk: what needs me today, each with one next action; a quiet desk says so. */

import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { PageHead } from '../app/page-head.tsx';
import { useSession } from '../app/session.tsx';
import { DESK, type DeskAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { ClockMark } from '../cases/clock-mark.tsx';
import { StatusMark } from '../cases/status-mark.tsx';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { GROUPS, needsOf, type DeskCase, type Group, type Need } from './needs.ts';

export const DeskPage = () => {
  const t = useTranslations('desk');
  const { language } = useLanguage();
  const { me, state, stateName } = useSession();
  const desk = useGraph(DESK, { language });
  const needs = needsOf(desk, { officer: me.id, roles: me.roles, state });
  return (
    <>
      <PageHead title={t('title')} about={t('about', { name: me.name, state: stateName })} />
      <p role="status">{needs.length === 0 ? t('quiet') : t('waiting', { count: needs.length })}</p>
      <div className="stack stack-wide">
        {GROUPS.map((group) => (
          <GroupOf
            key={group}
            group={group}
            desk={desk}
            needs={needs.filter((need) => need.group === group)}
          />
        ))}
      </div>
    </>
  );
};

interface GroupProps {
  readonly group: Group;
  readonly desk: DeskAnswer;
  readonly needs: readonly Need[];
}

const GroupOf = ({ group, desk, needs }: GroupProps) => {
  const t = useTranslations('desk');
  if (needs.length === 0) return null;
  return (
    <section className="card" aria-labelledby={`desk-${group}`}>
      <div>
        <h2 id={`desk-${group}`}>{t(`group.${group}.title`)}</h2>
        <p className="quiet small">{t(`group.${group}.about`)}</p>
      </div>
      <ul className="plain-list">
        {needs.map((need, index) => (
          <NeedRow key={index} need={need} of={desk.cases.find(({ id }) => id === need.caseId)} />
        ))}
      </ul>
    </section>
  );
};

interface RowProps {
  readonly need: Need;
  /** Not among the newest cases where only a clock of it is shown. */
  readonly of: DeskCase | undefined;
}

const NeedRow = ({ need, of }: RowProps) => {
  const t = useTranslations('desk');
  return (
    <li className="row row-apart need">
      <div className="stack need-words">
        <p className="row">
          <Link to="/cases/$id" params={{ id: need.caseId }} className="code">
            {need.caseId}
          </Link>
          {of && <StatusMark status={of.status} name={of.statusName} />}
          {need.clock && <ClockMark clock={need.clock} />}
        </p>
        <p>
          <WhatItIs need={need} of={of} />
        </p>
      </div>
      <Link className="button not-printed" to="/cases/$id" params={{ id: need.caseId }}>
        {t(`next.${need.next}`)}
        <span className="visually-hidden">: {need.caseId}</span>
      </Link>
    </li>
  );
};

const WhatItIs = ({ need, of }: RowProps) => {
  const t = useTranslations('desk');
  const law = useLaw();
  const states = useStates();
  const format = useFormatter();
  const { nameOf } = useSession();
  if (need.clock)
    return t('clock', { name: need.clock.name, state: states.nameOf(need.clock.state.code) });
  if (need.proposal) {
    const { kind, proposedBy, at } = need.proposal;
    const when = format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
    return t('proposal', { act: law.act(kind), name: nameOf(proposedBy), when });
  }
  if (need.delivery) {
    const { peer, attempts, lastCode } = need.delivery;
    return t('stuck', { state: states.nameOf(peer.code), attempts, code: lastCode ?? '—' });
  }
  if (of === undefined) return null;
  return t('between', {
    kind: of.kindName,
    from: states.nameOf(of.requestingState.code),
    to: states.nameOf(of.requestedState.code),
  });
};
