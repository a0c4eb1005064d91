/** The worked case as its drafter first wrote it: without the period of the bank account. */

import type { EvidenceRequest } from '@comity/law';

/** What the reviewer sent back: rule KIND-BANK asks for the period (time line, second line). */
export const withoutBankPeriod = (request: EvidenceRequest): EvidenceRequest => ({
  ...request,
  assistanceItems: request.assistanceItems.map((item) => {
    if (item.kind !== 'bank_records') return item;
    const { period: _, ...rest } = item;
    return rest;
  }),
});
