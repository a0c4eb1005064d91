/** Sends an approved request. */

import { TRANSMIT_REQUEST } from '../graph/generated/operations.ts';
import type { Trouble } from '../approvals/denial.tsx';
import { useChange } from '../graph/use-graph.ts';
import { useLanguage } from '../words/words.tsx';

/** What was approved is signed by the node and goes out; nothing of it can be changed here. */
export const useSend = (caseId: string, onTrouble: (trouble: Trouble) => void) => {
  const { language } = useLanguage();
  const change = useChange(TRANSMIT_REQUEST);
  const send = async (): Promise<void> => {
    onTrouble(undefined);
    try {
      const { transmitRequest } = await change.mutateAsync({ caseId, language });
      if (transmitRequest.__typename === 'Denial') onTrouble({ denied: transmitRequest });
    } catch (failed) {
      onTrouble({ failed });
    }
  };
  return { send, isUnderWay: change.isPending };
};
