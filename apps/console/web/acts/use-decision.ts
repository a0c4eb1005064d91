/** The second officer's yes or no to a proposed act. */

import { useState } from 'react';
import type { Trouble } from '../approvals/denial.tsx';
import { signByPasskey } from '../approvals/passkey.ts';
import { APPROVE_ACT, REJECT_ACT } from '../graph/generated/operations.ts';
import { useChange } from '../graph/use-graph.ts';
import { useLanguage } from '../words/words.tsx';

/** `onDone` is called when the node took the decision. */
export const useDecision = (proposalId: string, onDone: () => void) => {
  const { language } = useLanguage();
  const approval = useChange(APPROVE_ACT);
  const rejection = useChange(REJECT_ACT);
  const [trouble, setTrouble] = useState<Trouble>();
  const decide = async (attempt: () => Promise<Trouble>): Promise<void> => {
    setTrouble(undefined);
    const found = await attempt().catch((failed: unknown) => ({ failed }));
    if (found === undefined) onDone();
    else setTrouble(found);
  };
  const approve = (): Promise<void> =>
    decide(async () => {
      const signed = await signByPasskey({ proposal: proposalId }, language);
      if (!('assertion' in signed)) return signed;
      const { assertion } = signed;
      const { approveAct } = await approval.mutateAsync({ proposalId, assertion, language });
      return approveAct.__typename === 'Denial' ? { denied: approveAct } : undefined;
    });
  const reject = (reason: string): Promise<void> =>
    decide(async () => {
      const { rejectAct } = await rejection.mutateAsync({ proposalId, reason, language });
      return rejectAct.__typename === 'Denial' ? { denied: rejectAct } : undefined;
    });
  return { approve, reject, trouble, isUnderWay: approval.isPending || rejection.isPending };
};
