/** The evidence of a case, with what proves each file whole. */

import { useTranslations } from 'use-intl';
import type { CaseAnswer } from '../graph/generated/operations.ts';
import { Mark } from '../ui/mark.tsx';
import { useSize } from './size.ts';

type EvidenceFile = NonNullable<CaseAnswer['case']>['files'][number];

export const FilesOf = ({ files }: { readonly files: readonly EvidenceFile[] }) => {
  const t = useTranslations('cases');
  if (files.length === 0) return <p className="quiet">{t('noFiles')}</p>;
  return (
    <ul className="plain-list">
      {files.map((file) => (
        <li key={file.id} className="card">
          <OneFile file={file} />
        </li>
      ))}
    </ul>
  );
};

const OneFile = ({ file }: { readonly file: EvidenceFile }) => {
  const t = useTranslations('cases');
  const sizeOf = useSize();
  const whole = file.status === 'complete';
  return (
    <>
      <div className="row row-apart">
        <h2>{file.title ?? file.name}</h2>
        <Mark tone={whole ? 'good' : 'warning'}>
          {t(`fileStatus.${file.status as 'complete'}`)}
        </Mark>
      </div>
      {file.status === 'receiving' && (
        <progress
          aria-label={t('arriving', { name: file.name })}
          value={file.segmentsHeld}
          max={file.segments}
        />
      )}
      <dl className="facts small">
        <dt>{t('fileName')}</dt>
        <dd>{file.name}</dd>
        <dt>{t('fileSize')}</dt>
        <dd className="number">{sizeOf(file.size)}</dd>
        <dt>{t('compartment')}</dt>
        <dd>{file.compartment}</dd>
        <dt>SHA-256</dt>
        <dd className="code">{file.sha256}</dd>
      </dl>
      {whole && (
        <p className="not-printed">
          <a href={`/files/${file.id}`} download>
            {t('save', { name: file.name })}
          </a>
        </p>
      )}
    </>
  );
};
