/** What the record of a practice says, member by member, in the words of the law. */

import { Fragment } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLaw } from '../words/law.ts';
import { useStates } from '../words/states.ts';
import { useCode } from './codes.ts';
import { toldBy, type Told } from './record.ts';

interface Props {
  readonly content: unknown;
  /** In which it was written. */
  readonly language: string | null;
}

export const RecordOf = ({ content, language }: Props) => {
  const law = useLaw();
  return toldBy(content).map((told) => (
    <section key={told.path} className="said-section stack">
      <h3>{law.label(`practice.${told.path}`)}</h3>
      <Saying of={told} language={language} />
    </section>
  ));
};

interface SayingProps {
  readonly of: Told;
  readonly language: string | null;
}

const Saying = ({ of, language }: SayingProps) => {
  const { says } = of;
  if (says.kind === 'list') return <Entries entries={says.entries} language={language} />;
  if (says.kind === 'members') return <Members members={says.members} language={language} />;
  if (says.kind === 'text') {
    return (
      <p className="prose" lang={language ?? undefined}>
        {says.text}
      </p>
    );
  }
  return (
    <p>
      <Short says={says} />
    </p>
  );
};

const Entries = ({
  entries,
  language,
}: {
  readonly entries: readonly Told[];
  readonly language: string | null;
}) => (
  <ul>
    {entries.map((entry, index) => (
      <li key={index}>
        <Saying of={entry} language={language} />
      </li>
    ))}
  </ul>
);

const Members = ({
  members,
  language,
}: {
  readonly members: readonly Told[];
  readonly language: string | null;
}) => {
  const law = useLaw();
  return (
    <dl className="facts">
      {members.map((member) => (
        <Fragment key={member.path}>
          <dt>{law.label(`practice.${member.path}`)}</dt>
          <dd>
            <Saying of={member} language={language} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
};

type Brief = Exclude<Told['says'], { kind: 'list' | 'members' | 'text' }>;

const Short = ({ says }: { readonly says: Brief }) => {
  const t = useTranslations('practices');
  const format = useFormatter();
  const code = useCode();
  const { nameOf } = useStates();
  switch (says.kind) {
    case 'number':
      return format.number(says.value);
    case 'flag':
      return t(says.value ? 'yes' : 'no');
    case 'day':
      return format.dateTime(new Date(`${says.day}T00:00:00Z`), {
        dateStyle: 'long',
        timeZone: 'UTC',
      });
    case 'state':
      return nameOf(says.state);
    case 'code':
      return code(says.member, says.code);
  }
};
