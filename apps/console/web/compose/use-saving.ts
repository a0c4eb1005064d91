/** Saves a draft while it is typed. */

import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { readContent } from '@comity/law';
import { ask, AskFailed } from '../graph/ask.ts';
import { REVISE_DRAFT } from '../graph/generated/operations.ts';
import { tidy, type Typed } from '../forms/shape.ts';
import type { Language } from '../words/languages.ts';
import { forgetDraft, keepDraft } from './kept-draft.ts';

/** How long nobody types before what was typed is saved. */
const PAUSE_MS = 900;
/** After a save that did not reach the node. */
const AGAIN_MS = 5_000;

/**
 * `saved`: the node holds every word. `saving`: on its way. `kept`: on this device alone, because
 * the law cannot read it yet. `away`: the node does not answer. `ended`: the session is over.
 */
export type Saving = 'saved' | 'saving' | 'kept' | 'away' | 'ended';

/** Saves `form` whenever typing rests; answers how that stands. */
export const useSaving = (caseId: string, form: UseFormReturn, language: Language): Saving => {
  const [saving, setSaving] = useState<Saving>('saved');
  const held = useRef(JSON.stringify(tidy(form.getValues())));
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const save = async (): Promise<void> => {
      const content = tidy(form.getValues());
      const text = JSON.stringify(content);
      if (text === held.current) {
        forgetDraft(caseId);
        setSaving('saved');
        return;
      }
      if (!readContent(content as never).ok) {
        setSaving('kept');
        return;
      }
      try {
        const { reviseDraft } = await ask(REVISE_DRAFT, { input: { caseId, content }, language });
        if (reviseDraft.__typename === 'Denial') {
          setSaving('kept');
          return;
        }
        held.current = text;
        await save();
      } catch (error) {
        const ended = error instanceof AskFailed && error.code === 'unauthenticated';
        setSaving(ended ? 'ended' : 'away');
        waiting = setTimeout(() => void save(), AGAIN_MS);
      }
    };
    const { unsubscribe } = watched(form, (content) => {
      keepDraft(caseId, content);
      setSaving('saving');
      clearTimeout(waiting);
      waiting = setTimeout(() => void save(), PAUSE_MS);
    });
    void save();
    return () => {
      clearTimeout(waiting);
      unsubscribe();
    };
  }, [caseId, form, language]);
  return saving;
};

const watched = (
  form: UseFormReturn,
  onTyped: (content: Typed) => void,
): { readonly unsubscribe: () => void } => {
  const unsubscribe = form.subscribe({
    formState: { values: true },
    callback: ({ values }) => onTyped(tidy(values)),
  });
  return { unsubscribe };
};
