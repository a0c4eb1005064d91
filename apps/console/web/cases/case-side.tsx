/** Beside a case: its clocks, what may be done now, who is on it, and what is on its way. */

import { lazy, Suspense } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSession } from '../app/session.tsx';
import type { CaseAnswer } from '../graph/generated/operations.ts';
import { Mark } from '../ui/mark.tsx';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { ClockMark } from './clock-mark.tsx';

const MayNow = lazy(() =>
  import('../acts/may-now.tsx').then(({ MayNow: of }) => ({ default: of })),
);

type OneCase = NonNullable<CaseAnswer['case']>;

export const CaseSide = ({ of }: { readonly of: OneCase }) => (
  <aside className="stack">
    <Clocks clocks={of.clocks} />
    <Suspense fallback={<p className="quiet">…</p>}>
      <MayNow of={of} />
    </Suspense>
    <People of={of} />
    <OnTheWay deliveries={of.deliveries} />
  </aside>
);

const Clocks = ({ clocks }: { readonly clocks: OneCase['clocks'] }) => {
  const t = useTranslations('cases');
  const { nameOf } = useStates();
  const format = useFormatter();
  if (clocks.length === 0) return null;
  return (
    <section className="card" aria-labelledby="clocks">
      <h2 id="clocks">{t('clocks')}</h2>
      <ul className="plain-list">
        {clocks.map((clock) => (
          <li key={`${clock.id} ${clock.act}`}>
            <p className="row row-apart">
              <span>{clock.name}</span>
              <ClockMark clock={clock} />
            </p>
            <p className="quiet small">
              {nameOf(clock.state.code)}
              {clock.dueOn !== null &&
                ` · ${format.dateTime(new Date(`${clock.dueOn}T00:00:00Z`), {
                  dateStyle: 'medium',
                  timeZone: 'UTC',
                })}`}
            </p>
            <p className="quiet small">
              {clock.source}
              {clock.grounding === 'proposal' && ` (${t('proposal')})`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const People = ({ of }: { readonly of: OneCase }) => {
  const t = useTranslations('cases');
  const { nameOf } = useSession();
  const format = useFormatter();
  const day = (at: string): string => format.dateTime(new Date(at), { dateStyle: 'medium' });
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people">{t('people')}</h2>
      <ul className="plain-list">
        {of.people.map(({ officer, capacity, since, until }) => (
          <li key={`${officer} ${capacity}`}>
            {nameOf(officer)}
            <p className="quiet small">
              {t(`capacity.${capacity as 'acted'}`)}, {t('since', { day: day(since) })}
              {until !== null && `, ${t('until', { day: day(until) })}`}
            </p>
          </li>
        ))}
      </ul>
      <h3>{t('homeSteps')}</h3>
      <ul className="plain-list small">
        {of.steps.map(({ event, by, at, note }) => (
          <li key={`${event} ${at}`}>
            <Step event={event} by={nameOf(by)} at={day(at)} note={note} />
          </li>
        ))}
      </ul>
    </section>
  );
};

interface StepProps {
  readonly event: string;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

const Step = ({ event, by, at, note }: StepProps) => {
  const law = useLaw();
  return (
    <>
      <strong>{law.term(`step.${event}`)}</strong> · {by} · {at}
      {note !== null && <p className="quiet">{note}</p>}
    </>
  );
};

const OnTheWay = ({ deliveries }: { readonly deliveries: OneCase['deliveries'] }) => {
  const t = useTranslations('cases');
  const { nameOf } = useStates();
  const open = deliveries.filter(({ status }) => status !== 'delivered');
  if (open.length === 0) return null;
  return (
    <section className="card" aria-labelledby="on-the-way">
      <h2 id="on-the-way">{t('onTheWay')}</h2>
      <ul className="plain-list">
        {open.map(({ id, peer, status, attempts, lastCode }) => (
          <li key={id} className="row">
            <Mark tone={status === 'queued' ? 'warning' : 'alarm'}>
              {t(`delivery.${status as 'queued'}`)}
            </Mark>
            {t('tried', { state: nameOf(peer.code), attempts, code: lastCode ?? '—' })}
          </li>
        ))}
      </ul>
    </section>
  );
};
