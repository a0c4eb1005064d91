import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@comity/kernel';
import { GIVE_UP_AFTER_MS, GIVE_UP_ATTEMPTS_MIN, LEASE_MS, LEASE_MS_MAX } from './backoff.js';
import { NOON, aConsignment, aLeased, after, lease } from './consignment.fixture.js';
import { type ConsignmentInput, isDue } from './consignment.js';
import { stepConsignment } from './step-consignment.js';

const receipt = { kind: 'receipt', receipt: 'sha-1' } as const;
const refusal = { kind: 'refusal', code: 'NO', terminal: true, attempt: 1 } as const;
const fault = { kind: 'fault', code: 'UNAVAILABLE', attempt: 1 } as const;
const step = (row = aConsignment(), input: ConsignmentInput = fault, at = NOON, jitter = 0) =>
  stepConsignment(row, input, at, jitter);

describe('a lease', () => {
  it('is granted for what is queued and due, with the order to send', () => {
    const { row, outputs } = lease(aConsignment(), NOON);

    expect(row).toEqual(aConsignment({ attempts: 1, leaseUntil: after(LEASE_MS) }));
    expect(outputs).toEqual([{ kind: 'send', attempt: 1 }]);
  });

  it('is held by one worker at a time', () => {
    const row = aLeased();

    expect(lease(row, after(LEASE_MS - 1))).toEqual({ row, outputs: [] });
  });

  it('runs out, so that the crash of a worker delays and nothing more', () => {
    expect(lease(aLeased(), after(LEASE_MS)).outputs).toEqual([{ kind: 'send', attempt: 2 }]);
  });

  it('is not granted before the next attempt is due, nor for what is settled', () => {
    const early = aConsignment({ nextAt: after(1) });
    const settled = aConsignment({ status: 'delivered' });

    expect(lease(early, NOON)).toEqual({ row: early, outputs: [] });
    expect(lease(settled, NOON)).toEqual({ row: settled, outputs: [] });
  });

  it('that a clock far ahead left behind does not hold when the clock is right again', () => {
    const row = aConsignment({ nextAt: after(3_650 * DAY_MS), leaseUntil: after(3_650 * DAY_MS) });

    expect(lease(row, NOON).outputs).toEqual([{ kind: 'send', attempt: 1 }]);
  });

  it('is for a while and no more', () => {
    const forEver = { kind: 'lease', leaseMs: LEASE_MS_MAX + 1 } as const;

    expect(() => step(aConsignment(), forEver)).toThrow(Error);
  });
});

describe('a receipt', () => {
  it('settles the consignment, and is to be stored', () => {
    const { row, outputs } = step(aLeased(), receipt);

    expect(row).toMatchObject({ status: 'delivered', receipt: 'sha-1', leaseUntil: null });
    expect(outputs).toEqual([{ kind: 'store_receipt' }]);
  });

  it('that comes twice changes nothing', () => {
    const { row } = step(aLeased(), receipt);

    expect(step(row, receipt)).toEqual({ row, outputs: [] });
  });

  it('that differs from the first raises an alarm, and the first stays', () => {
    const { row } = step(aLeased(), receipt);
    const again = step(row, { kind: 'receipt', receipt: 'sha-2' });

    expect(again.row).toEqual(row);
    expect(again.outputs).toEqual([{ kind: 'alarm', code: 'DELIVERY_RECEIPTS_DIFFER' }]);
  });

  it.each(['refused', 'undeliverable'] as const)('settles even what is %s', (status) => {
    expect(step(aConsignment({ status }), receipt).row.status).toBe('delivered');
  });
});

describe('a refusal', () => {
  it('for good ends the attempts and raises an alarm', () => {
    const { row, outputs } = step(aLeased(), refusal);

    expect(row).toMatchObject({ status: 'refused', leaseUntil: null, lastCode: 'NO' });
    expect(outputs).toEqual([{ kind: 'alarm', code: 'DELIVERY_REFUSED' }]);
    expect(isDue(row, after(DAY_MS))).toBe(false);
  });

  it('for now is tried again later', () => {
    const { row, outputs } = step(aLeased(), { ...refusal, terminal: false });

    expect(row).toMatchObject({ status: 'queued', failures: 1, lastCode: 'NO' });
    expect(outputs).toEqual([]);
  });

  it('of what the peer has receipted is an alarm, and does not undo the receipt', () => {
    const delivered = step(aLeased(), receipt).row;
    const askedFor = lease(step(delivered, { kind: 'asked_for' }).row, NOON).row;
    const { row, outputs } = step(askedFor, { ...refusal, attempt: 2 });

    expect(row).toMatchObject({ status: 'delivered', receipt: 'sha-1' });
    expect(outputs).toEqual([{ kind: 'alarm', code: 'DELIVERY_REFUSED' }]);
    expect(step(delivered, refusal)).toEqual({ row: delivered, outputs: [] });
  });
});

describe('a fault', () => {
  it('ends the lease, and the next wait is twice as long', () => {
    const first = step(aLeased()).row;
    const second = step(lease(first, first.nextAt).row, { ...fault, attempt: 2 }, first.nextAt).row;

    expect(first).toMatchObject({ leaseUntil: null, nextAt: after(SECOND_MS), failures: 1 });
    expect(second.nextAt).toBe(after(3 * SECOND_MS));
  });

  it('of an attempt whose lease has passed to another worker changes nothing', () => {
    const second = lease(aLeased(), after(LEASE_MS)).row;

    expect(step(second, fault, after(LEASE_MS))).toEqual({ row: second, outputs: [] });
  });

  it('of what is settled changes nothing', () => {
    const delivered = step(aLeased(), receipt).row;
    const refused = step(aLeased(), refusal).row;

    expect(step(delivered, fault)).toEqual({ row: delivered, outputs: [] });
    expect(step(refused, fault)).toEqual({ row: refused, outputs: [] });
  });

  const longTried = { attempts: GIVE_UP_ATTEMPTS_MIN - 1 };
  const last = { ...fault, attempt: GIVE_UP_ATTEMPTS_MIN };

  it('after ninety days of trying makes it undeliverable, with an alarm', () => {
    const { row, outputs } = step(aLeased(longTried), last, after(GIVE_UP_AFTER_MS));

    expect(row).toMatchObject({ status: 'undeliverable', leaseUntil: null });
    expect(outputs).toEqual([{ kind: 'alarm', code: 'DELIVERY_UNDELIVERABLE' }]);
  });

  it('on the eighty-ninth day is tried again', () => {
    const at = after(GIVE_UP_AFTER_MS - 1);

    expect(step(aLeased(longTried), last, at).row.status).toBe('queued');
  });

  it('after a leap of the clock over ten years is tried again', () => {
    expect(step(aLeased(), fault, after(3_650 * DAY_MS)).row.status).toBe('queued');
  });
});

describe('progress of a file', () => {
  const progress = { kind: 'progress', leaseMs: LEASE_MS, attempt: 1 } as const;

  it('resets the backoff, extends the lease and puts off giving up', () => {
    const { row } = step(aLeased({ kind: 'file', failures: 9 }), progress, after(30_000));

    expect(row).toMatchObject({ failures: 0, leaseUntil: after(30_000 + LEASE_MS) });
    expect(row.giveUpAt).toBe(after(30_000 + GIVE_UP_AFTER_MS));
    expect(row.status).toBe('queued');
  });

  it('of an attempt whose lease has ended or passed to another worker changes nothing', () => {
    const second = lease(aLeased(), after(LEASE_MS)).row;
    const ended = step(aLeased()).row;

    expect(step(second, progress).row).toEqual(second);
    expect(step(ended, progress).row).toEqual(ended);
  });
});

describe('being asked for', () => {
  const askedFor = { kind: 'asked_for' } as const;

  it('makes even a delivered consignment due now, and keeps its receipt', () => {
    const delivered = step(aLeased(), receipt).row;
    const { row } = step(delivered, askedFor, after(HOUR_MS));

    expect(row).toMatchObject({ status: 'queued', receipt: 'sha-1', nextAt: after(HOUR_MS) });
    expect(isDue(row, after(HOUR_MS))).toBe(true);
  });

  it('begins the ninety days anew', () => {
    const given = aConsignment({ status: 'undeliverable', failures: 20 });
    const { row } = step(given, askedFor, after(DAY_MS));

    expect(row).toMatchObject({ status: 'queued', failures: 0 });
    expect(row.giveUpAt).toBe(after(DAY_MS + GIVE_UP_AFTER_MS));
  });

  it('a thousand times during one attempt sends once', () => {
    const once = step(aLeased(), askedFor).row;

    expect(step(once, askedFor).row).toEqual(once);
    expect(lease(once, after(1)).outputs).toEqual([]);
  });

  it('does not overrule a refusal for good; an operator does', () => {
    const refused = step(aLeased(), refusal).row;

    expect(step(refused, askedFor).row).toEqual(refused);
    expect(isDue(step(refused, { kind: 'resend' }).row, NOON)).toBe(true);
  });
});

describe('a peer seen alive', () => {
  const wake = { kind: 'wake' } as const;

  it('brings the next attempt near, spread over a second', () => {
    const row = aConsignment({ nextAt: after(5 * MINUTE_MS) });

    expect(step(row, wake, NOON, 0).row.nextAt).toBe(NOON);
    expect(step(row, wake, NOON, 0.5).row.nextAt).toBe(after(500));
  });

  it('never puts an attempt off, and moves nothing that is settled', () => {
    const soon = aConsignment({ nextAt: after(1) });
    const settled = aConsignment({ status: 'refused', nextAt: after(HOUR_MS) });

    expect(step(soon, wake, NOON, 0.5).row).toEqual(soon);
    expect(step(settled, wake).row).toEqual(settled);
  });
});
