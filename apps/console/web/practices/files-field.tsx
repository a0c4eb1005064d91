/** The files that go with a practice (B16): each is handed to the library before the record names it. */

import { useState } from 'react';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import { useController, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { AskFailed, reach, readJson } from '../graph/ask.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/mark.tsx';
import { useLaw } from '../words/law.ts';
import type { Values } from './form.ts';

interface Entry {
  readonly title: string;
  readonly language?: string;
  readonly file?: unknown;
}

const entriesIn = (value: unknown): readonly Entry[] =>
  typeof value === 'object' && value !== null && 'kept' in value && Array.isArray(value.kept)
    ? (value.kept as readonly Entry[])
    : [];

interface Refused {
  readonly code: string;
}

/** @throws {AskFailed} with the library's code where it does not take the file */
const handIn = async (file: File): Promise<Entry> => {
  const query = new URLSearchParams({ name: file.name, media: file.type });
  const response = await reach(`/practices/attachments?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const answer = await readJson<object>(response);
  if (!response.ok) throw new AskFailed((answer as Refused).code);
  return { title: file.name, file: answer };
};

export const FilesField = ({ control }: { readonly control: Control<Values> }) => {
  const t = useTranslations('practices');
  const law = useLaw();
  const { field } = useController({ control, name: 'attachments' });
  const [refused, setRefused] = useState<string | null>(null);
  const entries = entriesIn(field.value);
  const put = (next: readonly Entry[]) =>
    field.onChange({ kept: next.length === 0 ? undefined : next });
  const take = async (files: FileList | null) => {
    setRefused(null);
    try {
      const taken: Entry[] = [];
      for (const file of files ?? []) taken.push(await handIn(file));
      put([...entries, ...taken]);
    } catch (error) {
      setRefused(error instanceof AskFailed ? error.code : 'fault');
    }
  };
  return (
    <section className="card" aria-labelledby="part-files">
      <h2 id="part-files">{law.label('practice.attachments')}</h2>
      <p className="field-help">{t('files.which')}</p>
      <ul className="plain-list">
        {entries.map(({ title }, index) => (
          <li key={index} className="row row-apart">
            <span>{title}</span>
            <Button onPress={() => put(entries.filter((_, at) => at !== index))}>
              {t('files.leaveOut')}
              <span className="visually-hidden">: {title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {refused !== null && (
        <div role="alert">
          <Notice tone="warning">{t('files.refused', { code: refused })}</Notice>
        </div>
      )}
      <p>
        <FileTrigger allowsMultiple onSelect={(files) => void take(files)}>
          <AriaButton className="button">{t('files.add')}</AriaButton>
        </FileTrigger>
      </p>
    </section>
  );
};
