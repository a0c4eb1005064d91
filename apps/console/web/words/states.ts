/** The States by their names in the language of the page. */

import { useQuery } from '@tanstack/react-query';
import { ask } from '../graph/ask.ts';
import { MEMBERS, type MembersAnswer } from '../graph/generated/operations.ts';
import { useLanguage } from './words.tsx';

export interface States {
  /** Its name; its code until the directory has answered. */
  readonly nameOf: (code: string) => string;
  /** IANA, of its capital; of the browser until the directory has answered. */
  readonly zoneOf: (code: string) => string;
  readonly all: MembersAnswer['members'];
}

const NONE: MembersAnswer['members'] = [];

/** Names nobody waits for: the directory may be away while officers work. */
export const useStates = (): States => {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['Members', language],
    staleTime: Infinity,
    queryFn: ({ signal }) => ask(MEMBERS, { language }, signal),
  });
  const all = data?.members ?? NONE;
  const of = (code: string) => all.find((one) => one.code === code);
  return {
    nameOf: (code) => of(code)?.name ?? code,
    zoneOf: (code) => of(code)?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    all,
  };
};
