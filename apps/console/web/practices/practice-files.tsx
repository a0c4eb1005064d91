/** The forms, protocols and training material that go with a practice. */

import { useTranslations } from 'use-intl';
import { useSize } from '../cases/size.ts';
import { languageName } from './codes.ts';
import type { OnePractice } from './practice-page.tsx';

interface Props {
  /** The practice's id. */
  readonly of: string;
  readonly files: OnePractice['attachments'];
}

export const PracticeFiles = ({ of, files }: Props) => {
  const t = useTranslations('practices');
  const sizeOf = useSize();
  if (files.length === 0) return <p className="quiet">{t('files.none')}</p>;
  return (
    <ul className="plain-list">
      {files.map(({ title, language, file }, index) => (
        <li key={index} className="card">
          <h2>{title}</h2>
          <p className="quiet small">
            {[language && languageName(language), file && sizeOf(String(file.size))]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {file === null ? (
            <p className="quiet">{t('files.notCarried')}</p>
          ) : (
            <>
              <p>
                <a href={`/practices/${of}/attachments/${file.sha256}`} download>
                  {t('files.save', { name: file.name })}
                </a>
              </p>
              {!file.isHere && <p className="quiet small">{t('files.elsewhere')}</p>}
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
