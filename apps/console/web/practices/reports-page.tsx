/** What States report of their progress, and my State's own report. */

import { progressReport, PROGRESS_LINES, readWith, REMARK_ROLES, type Told } from '@comity/law';
import { useForm } from 'react-hook-form';
import { useFormatter, useTranslations } from 'use-intl';
import { Outcome } from '../app/outcome.tsx';
import { PageHead } from '../app/page-head.tsx';
import { useSession } from '../app/session.tsx';
import { denialIn } from '../graph/denial.ts';
import {
  PROGRESS_REPORTS,
  REPORT_PROGRESS,
  type ProgressReportsAnswer,
} from '../graph/generated/operations.ts';
import { useChange, useGraph } from '../graph/use-graph.ts';
import { useKey } from '../graph/use-key.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { useStates } from '../words/states.ts';
import { useLanguage } from '../words/words.tsx';
import { useCode } from './codes.ts';
import { SelectLine, TextLine } from './lines.tsx';
import { emptyReport, reportOf } from './progress.ts';

const STANDINGS = ['not_begun', 'under_way', 'done', 'not_applicable'] as const;
const WORDS_CHARS_MAX = 4_000;

export const ReportsPage = () => {
  const t = useTranslations('practices');
  const session = useSession();
  const { progressReports } = useGraph(PROGRESS_REPORTS, {});
  return (
    <>
      <PageHead
        title={t('reports.title')}
        about={t('reports.about')}
        actions={
          <a className="button" href="/practices/progress">
            {t('reports.compare')}
          </a>
        }
      />
      <p role="status">{t('reports.found', { count: progressReports.length })}</p>
      <ul className="plain-list">
        {progressReports.map((report) => (
          <li key={report.contribution} className="card">
            <Report of={report} />
          </li>
        ))}
      </ul>
      {session.is(...REMARK_ROLES.endorse) && <WriteReport />}
    </>
  );
};

const useTitleOfLine = () => {
  const { language } = useLanguage();
  return (id: string): string => {
    const title: Told | undefined = PROGRESS_LINES.find((line) => line.id === id)?.title;
    return title?.[language] ?? id;
  };
};

const Report = ({ of }: { readonly of: ProgressReportsAnswer['progressReports'][number] }) => {
  const t = useTranslations('practices');
  const { nameOf } = useStates();
  const format = useFormatter();
  const code = useCode();
  const titleOf = useTitleOfLine();
  const read = readWith(progressReport, of.content as Parameters<typeof readWith>[1]);
  if (!read.ok) return <p>{t('reports.unreadable', { state: nameOf(of.state.code) })}</p>;
  const { period, lines, language } = read.value;
  const day = (text: string) =>
    format.dateTime(new Date(`${text}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <>
      <h2>{nameOf(of.state.code)}</h2>
      <p className="quiet small">
        {t('reports.period', { from: day(period.from), to: day(period.to) })}
      </p>
      <dl className="facts">
        {lines.map(({ line, standing, words }) => (
          <div key={line}>
            <dt>{titleOf(line)}</dt>
            <dd>
              <Mark tone={standing === 'done' ? 'good' : undefined}>
                {code('progress', standing)}
              </Mark>
              {words !== undefined && (
                <p className="prose" lang={language}>
                  {words}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const WriteReport = () => {
  const t = useTranslations('practices');
  const code = useCode();
  const titleOf = useTitleOfLine();
  const { language } = useLanguage();
  const change = useChange(REPORT_PROGRESS);
  const keyOf = useKey();
  const { control, handleSubmit, reset } = useForm({ defaultValues: emptyReport() });
  const send = handleSubmit(async (filled) => {
    const content = reportOf(filled, language);
    const input = { content, idempotencyKey: keyOf(content) };
    if (denialIn(await change.mutateAsync({ input, language })) === null) reset();
  });
  const standings = STANDINGS.map((id) => ({ id, text: code('progress', id) }));
  return (
    <details className="card">
      <summary>{t('reports.write')}</summary>
      <form className="stack" onSubmit={(event) => void send(event).catch(() => undefined)}>
        <p className="quiet">{t('reports.writeAbout')}</p>
        <div className="fields fields-beside">
          <TextLine control={control} name="from" label={t('reports.from')} type="date" required />
          <TextLine control={control} name="to" label={t('reports.to')} type="date" required />
        </div>
        {PROGRESS_LINES.map(({ id }) => (
          <fieldset key={id} className="fields">
            <legend>{titleOf(id)}</legend>
            <SelectLine
              control={control}
              name={`lines.${id}.standing`}
              label={t('reports.standing')}
              choices={standings}
            />
            <TextLine
              control={control}
              name={`lines.${id}.words`}
              label={t('reports.words')}
              rows={2}
              max={WORDS_CHARS_MAX}
            />
          </fieldset>
        ))}
        <Outcome of={change} />
        <p>
          <Button type="submit" weight="first" isDisabled={change.isPending}>
            {t('reports.send')}
          </Button>
        </p>
      </form>
    </details>
  );
};
