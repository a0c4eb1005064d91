/** One thing that is tried at the door, and what the page says of it. */

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../words/words.tsx';
import { sayingOf } from './passkeys.ts';

interface How<Outcome> {
  /** Said until it is done. */
  readonly meanwhile?: string;
  readonly afterwards: (outcome: Outcome) => void | Promise<void>;
}

export interface Attempts {
  /** What the page says now; empty at first. */
  readonly said: string;
  readonly say: (text: string) => void;
  /** The id of the button whose work is under way. */
  readonly busy: string | null;
  /** Does `work` while the button `id` waits; a failure is said in words, and the button is back. */
  readonly attempt: <Outcome>(id: string, work: () => Promise<Outcome>, how: How<Outcome>) => void;
}

export const useAttempts = (first = ''): Attempts => {
  const t = useTranslations('door');
  const { language } = useLanguage();
  const [said, say] = useState(first);
  const [busy, setBusy] = useState<string | null>(null);
  const run = async <Outcome>(
    id: string,
    work: () => Promise<Outcome>,
    { meanwhile = t('waiting'), afterwards }: How<Outcome>,
  ): Promise<void> => {
    setBusy(id);
    say(meanwhile);
    try {
      await afterwards(await work());
    } catch (error) {
      const saying = sayingOf(error, language);
      say('words' in saying ? saying.words : t(saying.key));
      setBusy(null);
      // A waiting button has lost the focus of whoever pressed it by a key.
      requestAnimationFrame(() => document.getElementById(id)?.focus());
      return;
    }
    setBusy(null);
  };
  return { said, say, busy, attempt: (id, work, how) => void run(id, work, how) };
};

/** Goes where the gateway says, else to the desk; the page leaves, so its button stays as it is. */
export const leave = (next: string | undefined): Promise<never> => {
  location.replace(next ?? '/');
  return new Promise(() => undefined);
};
