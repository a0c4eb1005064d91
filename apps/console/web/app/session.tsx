/** Who is signed in, for which State, as every page within knows it. */

import { useSuspenseQuery } from '@tanstack/react-query';
import { reach, readJson } from '../graph/ask.ts';
import { SESSION, type SessionAnswer } from '../graph/generated/operations.ts';
import { useGraph } from '../graph/use-graph.ts';
import { useStates } from '../words/states.ts';

export interface Session {
  readonly me: SessionAnswer['me'];
  /** ISO 3166-1 alpha-3, as `GTM`. */
  readonly state: string;
  readonly stateName: string;
  /** IANA, of the State's capital. */
  readonly timeZone: string;
  /** The name of an officer of this State by id; the id where nobody is called so. */
  readonly nameOf: (officer: string) => string;
  /** Whether I have one of these roles. */
  readonly is: (...roles: readonly string[]) => boolean;
}

const useState = (): string =>
  useSuspenseQuery({
    queryKey: ['health'],
    staleTime: Infinity,
    queryFn: async () => (await readJson<{ readonly state: string }>(await reach('/health'))).state,
  }).data;

/** Waits for the answer; whoever is not signed in leaves for the page of signing in. */
export const useSession = (): Session => {
  const state = useState();
  const states = useStates();
  const { me, officers } = useGraph(SESSION, {});
  return {
    me,
    state,
    stateName: states.nameOf(state),
    timeZone: states.zoneOf(state),
    nameOf: (officer) => officers.find(({ id }) => id === officer)?.name ?? officer,
    is: (...roles) => roles.some((role) => me.roles.includes(role)),
  };
};
