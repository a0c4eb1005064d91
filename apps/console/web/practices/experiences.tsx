/** What came of a practice where it was applied: endorsements and experiences of States. */

import { REMARK_ROLES } from '@comity/law';
import { useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { useSession } from '../app/session.tsx';
import { ENDORSE_PRACTICE } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { useLanguage } from '../words/words.tsx';
import { useCode } from './codes.ts';
import { ExperienceForm } from './experience-form.tsx';
import type { OnePractice } from './practice-page.tsx';
import { SaidBy } from './said-by.tsx';

interface Props {
  readonly practice: OnePractice;
}

export const Experiences = ({ practice }: Props) => {
  const t = useTranslations('practices');
  const session = useSession();
  return (
    <>
      <section className="card" aria-labelledby="endorsed">
        <h2 id="endorsed">{t('endorsed.title')}</h2>
        {practice.endorsements.length === 0 && <p className="quiet">{t('endorsed.none')}</p>}
        {practice.endorsements.map((one) => (
          <SaidBy key={one.state.code} practiceId={practice.id} of={one} />
        ))}
        <Endorse practice={practice} />
      </section>
      <section className="card" aria-labelledby="tried">
        <h2 id="tried">{t('tried.title')}</h2>
        {practice.experiences.length === 0 && <p className="quiet">{t('tried.none')}</p>}
        <ul className="plain-list">
          {practice.experiences.map((one, index) => (
            <li key={one.contribution ?? index}>
              <SaidBy practiceId={practice.id} of={one} />
              <Experience of={one} />
            </li>
          ))}
        </ul>
      </section>
      {session.is(...REMARK_ROLES.experience) && practice.status !== 'WITHDRAWN' && (
        <ExperienceForm practiceId={practice.id} />
      )}
    </>
  );
};

const Endorse = ({ practice }: Props) => {
  const t = useTranslations('practices');
  const session = useSession();
  const { language } = useLanguage();
  const change = useChange(ENDORSE_PRACTICE);
  const keyOf = useKey();
  const isSaid = practice.endorsements.some(({ state }) => state.code === session.state);
  const mayNot = practice.state.code === session.state || !session.is(...REMARK_ROLES.endorse);
  if (isSaid || mayNot || practice.status === 'WITHDRAWN') return <Outcome of={change} />;
  const endorse = () => {
    const said = { practiceId: practice.id };
    change.mutate({ input: { ...said, idempotencyKey: keyOf(said) }, language });
  };
  return (
    <>
      <p className="quiet small">{t('endorsed.about', { state: session.stateName })}</p>
      <p>
        <Button isDisabled={change.isPending} onPress={endorse}>
          {t('endorsed.do')}
        </Button>
      </p>
      <Outcome of={change} />
    </>
  );
};

const Experience = ({ of }: { readonly of: OnePractice['experiences'][number] }) => {
  const t = useTranslations('practices');
  const code = useCode();
  return (
    <div className="stack">
      <p>
        <Mark tone={of.standing === 'did_not_work' ? 'warning' : 'good'}>
          {code('standing', of.standing)}
        </Mark>
      </p>
      <p className="prose" lang={of.language}>
        {of.words}
      </p>
      {of.figures.length > 0 && (
        <ul>
          {of.figures.map(({ indicator, before, after, period }) => (
            <li key={`${indicator} ${period}`}>
              {t('tried.figure', {
                indicator,
                before: before === null ? '—' : String(before),
                after: after === null ? '—' : String(after),
              })}
              {period !== null && ` (${period})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
