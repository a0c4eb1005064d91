/** What a request or an act says, section by section, as the law words it. */

import { useTranslations } from 'use-intl';
import type { CaseAskedAnswer } from '../graph/generated/operations.ts';

type Section = NonNullable<CaseAskedAnswer['case']>['contentRendering'][number];

interface Props {
  readonly sections: readonly Section[];
  /** Below the heading under which they stand. */
  readonly heading?: 'h2' | 'h3';
}

export const Rendered = ({ sections, heading: Heading = 'h3' }: Props) =>
  sections.map((section, index) => (
    <section key={index} className="said-section stack">
      <Heading>{section.heading}</Heading>
      <dl className="facts">
        {section.entries.map((entry) => (
          <Entry key={entry.path} entry={entry} />
        ))}
      </dl>
    </section>
  ));

const Entry = ({ entry }: { readonly entry: Section['entries'][number] }) => {
  const t = useTranslations('cases');
  const { label, value, language, translation } = entry;
  return (
    <>
      <dt>{label}</dt>
      <dd lang={language ?? undefined}>
        {value}
        {translation && (
          <blockquote>
            {translation.text}
            <p className="quiet small">
              {t(translation.certified ? 'translatedCertified' : 'translated', {
                by: translation.translator,
              })}
            </p>
          </blockquote>
        )}
      </dd>
    </>
  );
};
