import { describe, expect, it } from '@jest/globals';
import { waysOn } from './ways-on.ts';

const asked = { of: 'evidence', side: 'requesting', allowedActs: [], roles: ['approver'] } as const;

describe('what may be done with a case', () => {
  it('is sending, where a draft was approved, and by whom', () => {
    expect(waysOn({ ...asked, status: 'APPROVED' })).toEqual([
      expect.objectContaining({ carrier: 'send', mine: true, byTwo: false }),
    ]);
    expect(waysOn({ ...asked, status: 'APPROVED', roles: ['drafter'] })).toMatchObject([
      { carrier: 'send', mine: false, roles: ['signer', 'approver', 'head'] },
    ]);
  });

  it('is no step of the other side', () => {
    expect(waysOn({ ...asked, status: 'IN_REVIEW' }).map(({ event }) => event)).toEqual([
      'return_to_drafter',
      'approve',
    ]);
    expect(waysOn({ ...asked, status: 'IN_REVIEW', side: 'requested' })).toEqual([]);
  });

  it('is what the node allows, mine first, with who approves', () => {
    const ways = waysOn({
      ...asked,
      side: 'requested',
      status: 'UNDER_EXAMINATION',
      allowedActs: ['ask_information', 'accept'],
      roles: ['examiner'],
    });
    expect(ways).toMatchObject([
      { event: 'ask_information', mine: true, byTwo: false },
      { event: 'accept', mine: true, byTwo: true },
    ]);
  });
});
