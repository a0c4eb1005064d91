/** What came of a change where it was not done: the node's reason, or that nothing answered. */

import { TroubleNotice, type Trouble } from '../approvals/denial.tsx';
import { denialIn } from '../graph/denial.ts';

interface Props {
  readonly of: { readonly data: object | undefined; readonly error: Error | null };
  /** Paths that the form shows beside their fields. */
  readonly shown?: readonly string[];
}

export const Outcome = ({ of, shown = [] }: Props) => (
  <TroubleNotice trouble={troubleIn(of)} shown={shown} />
);

const troubleIn = ({ data, error }: Props['of']): Trouble => {
  if (error !== null) return { failed: error };
  const denied = denialIn(data);
  return denied === null ? undefined : { denied };
};
