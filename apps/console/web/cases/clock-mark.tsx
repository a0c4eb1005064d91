/** How much of a clock is left, and whether that is enough. */

import { useTranslations } from 'use-intl';
import { Mark, type Tone } from '../ui/mark.tsx';

export interface ShownClock {
  readonly standing: string;
  readonly daysLeft: number | null;
  readonly dueOn: string | null;
  readonly warning: number | null;
}

const WARNING_FROM = 50;
const ALARM_FROM = 75;

const toneOfClock = ({ standing, warning }: ShownClock): Tone | undefined => {
  if (standing === 'overdue') return 'alarm';
  if (standing !== 'running') return standing === 'met' ? 'good' : undefined;
  if ((warning ?? 0) >= ALARM_FROM) return 'alarm';
  return (warning ?? 0) >= WARNING_FROM ? 'warning' : undefined;
};

export const ClockMark = ({ clock }: { readonly clock: ShownClock }) => {
  const t = useTranslations('cases');
  const { standing, daysLeft } = clock;
  const counted = (standing === 'running' || standing === 'overdue') && daysLeft !== null;
  return (
    <Mark tone={toneOfClock(clock)}>
      {counted
        ? t(daysLeft < 0 ? 'daysOver' : 'daysLeft', { days: Math.abs(daysLeft) })
        : t(`standing.${standing as 'met'}`)}
    </Mark>
  );
};
