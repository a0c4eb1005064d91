/** Beside a draft: what the law still asks, one press away from its field. */

import { useTranslations } from 'use-intl';
import type { Finding } from '@comity/law';
import { Button } from '../ui/button.tsx';
import { Mark, Notice } from '../ui/mark.tsx';

/** A place that needs something, whoever says so. */
export interface Place {
  readonly path: string;
  readonly message: string;
}

interface Props {
  /** What the law's readers cannot take yet. */
  readonly problems: readonly Place[];
  readonly findings: readonly Finding[];
  readonly onGo: (path: string) => void;
}

export const Completeness = ({ problems, findings, onGo }: Props) => {
  const t = useTranslations('compose');
  const missing = findings.filter(({ severity }) => severity === 'BLOCK');
  const advice = findings.filter(({ severity }) => severity !== 'BLOCK');
  return (
    <section className="card beside" aria-labelledby="completeness">
      <h2 id="completeness">{t('completeness')}</h2>
      <p role="status">
        {problems.length > 0
          ? t('unreadable', { count: problems.length })
          : t('counted', { missing: missing.length, advice: advice.length })}
      </p>
      {problems.length === 0 && missing.length === 0 && (
        <Notice tone="good">{t('complete')}</Notice>
      )}
      <ul className="plain-list">
        {problems.map((one) => (
          <li key={`${one.path} ${one.message}`}>
            <Button weight="plain" onPress={() => onGo(one.path)}>
              <span className="finding">{one.message}</span>
            </Button>
          </li>
        ))}
        {[...missing, ...advice].map((finding) => (
          <li key={`${finding.rule} ${finding.field}`}>
            <OneFinding finding={finding} onGo={onGo} />
          </li>
        ))}
      </ul>
    </section>
  );
};

interface OneProps {
  readonly finding: Finding;
  readonly onGo: (path: string) => void;
}

const OneFinding = ({ finding, onGo }: OneProps) => {
  const t = useTranslations('compose');
  const blocks = finding.severity === 'BLOCK';
  return (
    <>
      <Button weight="plain" onPress={() => onGo(finding.field)}>
        <span className="finding">
          <Mark tone={blocks ? 'alarm' : 'warning'}>{t(blocks ? 'missing' : 'advice')}</Mark>{' '}
          {finding.message}
        </span>
      </Button>
      <p className="quiet small">{finding.citation}</p>
    </>
  );
};
