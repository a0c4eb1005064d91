/** What changed while a page is open: the gateway says so, and the page asks again. */

import { useEffect, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';

const GATHER_MS = 250;

let connected = true;
const listeners = new Set<() => void>();
const setConnected = (now: boolean): void => {
  connected = now;
  for (const listener of listeners) listener();
};

/** Whether the line to the gateway stands; while it does not, what is shown may be old. */
export const useConnected = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connected,
  );

/** Keeps every page up to date until it is left. A lost line is made again by the browser. */
export const useLiveChanges = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/changes');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const askAgain = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void client.invalidateQueries(), GATHER_MS);
    };
    source.addEventListener('open', () => {
      if (!connected) askAgain();
      setConnected(true);
    });
    source.addEventListener('error', () => setConnected(false));
    source.addEventListener('case', askAgain);
    source.addEventListener('alert', askAgain);
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, [client]);
};
