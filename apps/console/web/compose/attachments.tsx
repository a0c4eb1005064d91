/** Files that go with a request: handed in with progress, each shown with its hash. */

import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useSize } from '../cases/size.ts';
import type { DraftAnswer } from '../graph/generated/operations.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/mark.tsx';
import { sendFile, type Sending } from './send-file.ts';

type File_ = NonNullable<DraftAnswer['case']>['files'][number];

interface Props {
  readonly caseId: string;
  readonly files: readonly File_[];
}

export const Attachments = ({ caseId, files }: Props) => {
  const t = useTranslations('compose');
  const sizeOf = useSize();
  const client = useQueryClient();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const send = async (chosen: FileList | null): Promise<void> => {
    for (const file of chosen ?? []) {
      const say = (now: Sending) =>
        setSending((before) => [...before.filter(({ name }) => name !== file.name), now]);
      await sendFile(caseId, file, say);
      await client.invalidateQueries();
    }
  };
  return (
    <section className="card" aria-labelledby="attachments">
      <h2 id="attachments">{t('attachments', { count: files.length })}</h2>
      <p className="quiet small">{t('attachmentsAbout')}</p>
      <FileTrigger allowsMultiple onSelect={(chosen) => void send(chosen)}>
        <Button>{t('attach')}</Button>
      </FileTrigger>
      <div role="status" className="stack">
        {sending.map((one) => (
          <OneSending key={one.name} sending={one} />
        ))}
      </div>
      <ul className="plain-list">
        {files.map(({ id, name, size, sha256 }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong> · {sizeOf(size)}
            </p>
            <p className="code quiet">SHA-256 {sha256}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const OneSending = ({ sending }: { readonly sending: Sending }) => {
  const t = useTranslations('compose');
  const { name, sent, size, failed } = sending;
  if (failed !== undefined) {
    return <Notice tone="alarm">{t('attachFailed', { name, why: failed })}</Notice>;
  }
  if (sent === size) return <p>{t('attached', { name })}</p>;
  return (
    <label className="field">
      {t('attaching', { name })}
      <progress value={sent} max={size} />
    </label>
  );
};
