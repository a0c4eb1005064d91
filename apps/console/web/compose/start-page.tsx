/** The beginning of a request: what is asked, of whom, and on which legal bases. */

import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { contentShape, type MessageKind, type Purpose } from '@comity/law';
import { PageHead } from '../app/page-head.tsx';
import { useSession } from '../app/session.tsx';
import { TroubleNotice, type Trouble } from '../approvals/denial.tsx';
import { initialOf } from '../forms/shape.ts';
import { ask } from '../graph/ask.ts';
import { LEGAL_BASES, OPEN_CASE } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Notice } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { Bases, basesChosen, type Basis } from './bases.tsx';
import { caseKindOfMessage, KINDS, purposeOf } from './kinds.ts';

export const StartPage = () => {
  const t = useTranslations('compose');
  const { language } = useLanguage();
  const { state, is } = useSession();
  const { all } = useStates();
  const [kind, setKind] = useState<MessageKind | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  // One press of the button is one case, however often the line breaks.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const open = useChange(OPEN_CASE);
  const navigate = useNavigate();
  const purpose = kind === null ? null : purposeOf(kind);
  const bases = useBases(state, asked, purpose);
  if (!is('drafter')) return <NotForYou />;
  const start = async (): Promise<void> => {
    if (kind === null || asked === null) return;
    try {
      const content = {
        ...(initialOf(contentShape(caseKindOfMessage(kind))) as object),
        messageKind: kind,
        requestingState: state,
        requestedState: asked,
        originalLanguage: language,
        ...(purpose !== null && { legalBases: basesChosen(bases, chosen) }),
      };
      const { openCase } = await open.mutateAsync({ input: { content, idempotencyKey }, language });
      if (openCase.__typename === 'Denial') setTrouble({ denied: openCase });
      else await navigate({ to: '/compose/$id', params: { id: openCase.id } });
    } catch (failed) {
      setTrouble({ failed });
    }
  };
  return (
    <>
      <PageHead title={t('title')} about={t('about')} />
      <section className="card" aria-label={t('what')}>
        <SelectField
          label={t('what')}
          help={kind === null ? undefined : t(`kindHelp.${kind}`)}
          value={kind}
          onChange={(id) => setKind(id as MessageKind)}
          choices={KINDS.map((id) => ({ id, text: t(`kind.${id}`) }))}
        />
        <SelectField
          label={t('whom')}
          value={asked}
          onChange={setAsked}
          choices={all
            .filter(({ code, status }) => code !== state && status === 'active')
            .map(({ code, name }) => ({ id: code, text: name }))}
        />
      </section>
      {purpose !== null && asked !== null && (
        <Bases bases={bases} chosen={chosen} onChoose={setChosen} />
      )}
      <TroubleNotice trouble={trouble} />
      <p>
        <Button
          weight="first"
          isDisabled={kind === null || asked === null || open.isPending}
          onPress={() => void start()}
        >
          {t('start')}
        </Button>
      </p>
    </>
  );
};

const NotForYou = () => {
  const t = useTranslations('compose');
  return (
    <>
      <PageHead title={t('title')} />
      <Notice tone="warning">{t('notForYou')}</Notice>
    </>
  );
};

const NO_BASES: readonly Basis[] = [];

/** What the register offers for the two States; nothing while one is not chosen. */
const useBases = (
  requesting: string,
  requested: string | null,
  purpose: Purpose | null,
): readonly Basis[] => {
  const { data } = useQuery({
    queryKey: ['LegalBases', requesting, requested, purpose],
    enabled: requested !== null && purpose !== null,
    queryFn: ({ signal }) =>
      ask(
        LEGAL_BASES,
        { requesting, requested: requested ?? '', purpose: purpose ?? 'mla' },
        signal,
      ),
  });
  return data?.legalBases?.options ?? NO_BASES;
};
