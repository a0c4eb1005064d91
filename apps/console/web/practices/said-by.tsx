/** Which State said something and when, and whether it may be taken back. */

import { PRACTICE_WORKERS } from '@comity/law';
import { useFormatter, useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { useSession } from '../app/session.tsx';
import { TAKE_BACK_REMARK } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';

interface Props {
  readonly practiceId: string;
  readonly of: {
    readonly state: { readonly code: string };
    readonly at: string;
    readonly contribution: string | null;
    readonly underWay: boolean;
  };
}

export const SaidBy = ({ practiceId, of }: Props) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  const format = useFormatter();
  const session = useSession();
  const { language } = useLanguage();
  const change = useChange(TAKE_BACK_REMARK);
  const keyOf = useKey();
  const { contribution } = of;
  const isOurs = of.state.code === session.state && session.is(...PRACTICE_WORKERS);
  const takeBack = (named: string) => {
    const said = { practiceId, contribution: named };
    change.mutate({ input: { ...said, idempotencyKey: keyOf(said) }, language });
  };
  return (
    <>
      <p className="row small">
        <strong>{nameOf(of.state.code)}</strong>
        <span className="quiet">
          {format.dateTime(new Date(of.at), { dateStyle: 'medium', timeStyle: 'short' })}
        </span>
        {of.underWay && <Mark tone="warning">{t('underWay')}</Mark>}
        {isOurs && contribution !== null && (
          <Button
            weight="plain"
            isDisabled={change.isPending}
            onPress={() => takeBack(contribution)}
          >
            {t('takeBack')}
          </Button>
        )}
      </p>
      <Outcome of={change} />
    </>
  );
};
