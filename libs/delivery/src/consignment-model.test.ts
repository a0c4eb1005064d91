/** Any inputs, at any readings of the clock: what a consignment promises whatever happens. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, type Instant, MINUTE_MS, SECOND_MS, plus } from '@comity/kernel';
import { LEASE_MS, LEASE_MS_MAX } from './backoff.js';
import { NOON, aConsignment } from './consignment.fixture.js';
import { type Consignment, type ConsignmentInput, isDue } from './consignment.js';
import { stepConsignment } from './step-consignment.js';

/** What an onlooker knows: no backoff, no fields, only what has happened. */
interface Model {
  at: Instant;
  status: Consignment['status'];
  firstReceipt: string | null;
  sent: number;
}
interface Real {
  row: Consignment;
}

const POLLS_TO_DUE = (2 * LEASE_MS_MAX) / MINUTE_MS;

class Input implements fc.Command<Model, Real> {
  readonly #input: ConsignmentInput;
  readonly #jitter: number;

  constructor(input: ConsignmentInput, jitter: number) {
    this.#input = input;
    this.#jitter = jitter;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const before = real.row;
    const { row, outputs } = stepConsignment(before, this.#input, model.at, this.#jitter);
    real.row = row;

    const sends = outputs.filter(({ kind }) => kind === 'send').length;
    const isSendable = this.#input.kind === 'lease' && isDue(before, model.at);
    expect(sends).toBe(isSendable ? 1 : 0);
    model.sent += sends;
    expect(row.attempts).toBe(model.sent);

    if (this.#input.kind === 'receipt') model.firstReceipt ??= this.#input.receipt;
    expect(row.receipt).toBe(model.firstReceipt);

    expect(mayBecome(model.status, this.#input)).toContain(row.status);
    model.status = row.status;
    if (row.status === 'delivered') expect(row.receipt).not.toBeNull();
    if (row.status !== 'queued') expect(row.leaseUntil).toBeNull();
    expect(isDueWithin(row, model.at, POLLS_TO_DUE)).toBe(row.status === 'queued');
  }

  toString(): string {
    return JSON.stringify(this.#input);
  }
}

/** The clock is read: some time later, or years off. */
class ClockReads implements fc.Command<Model, Real> {
  readonly #ms: number;

  constructor(ms: number) {
    this.#ms = ms;
  }

  check(): boolean {
    return true;
  }

  run(model: Model): void {
    model.at = plus(NOON, this.#ms);
  }

  toString(): string {
    return `clock reads noon + ${this.#ms} ms`;
  }
}

const mayBecome = (
  status: Model['status'],
  input: ConsignmentInput,
): readonly Consignment['status'][] => {
  if (input.kind === 'receipt') return ['delivered'];
  if (input.kind === 'resend') return ['queued'];
  if (input.kind === 'asked_for') return [status === 'refused' ? 'refused' : 'queued'];
  if (status === 'queued' && input.kind === 'refusal' && input.terminal) {
    return ['refused', 'delivered'];
  }
  return [status];
};

const isDueWithin = (row: Consignment, at: Instant, minutes: number): boolean =>
  Array.from({ length: minutes + 1 }, (_, n) => plus(at, n * MINUTE_MS)).some((moment) =>
    isDue(row, moment),
  );

const attempt = fc.integer({ min: 1, max: 4 });
const inputs: fc.Arbitrary<ConsignmentInput> = fc.oneof(
  fc.constant({ kind: 'lease', leaseMs: LEASE_MS } as const),
  fc.record({ kind: fc.constant('receipt' as const), receipt: fc.constantFrom('r1', 'r2') }),
  fc.record({
    kind: fc.constant('refusal' as const),
    code: fc.constant('NO'),
    terminal: fc.boolean(),
    attempt,
  }),
  fc.record({ kind: fc.constant('fault' as const), code: fc.constant('DOWN'), attempt }),
  fc.record({
    kind: fc.constant('progress' as const),
    leaseMs: fc.constantFrom(LEASE_MS, LEASE_MS_MAX),
    attempt,
  }),
  fc.constantFrom({ kind: 'asked_for' }, { kind: 'wake' }, { kind: 'resend' } as const),
);
const jitter = fc.constantFrom(0, 0.5, 0.99);
const clocks = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((n) => n * 30 * SECOND_MS),
  fc.constantFrom(-3_650 * DAY_MS, 89 * DAY_MS, 3_650 * DAY_MS),
);
const commands = fc.commands(
  [
    fc.tuple(inputs, jitter).map(([input, spread]) => new Input(input, spread)),
    clocks.map((ms) => new ClockReads(ms)),
  ],
  { maxCommands: 40 },
);

describe('a consignment, whatever happens to it', () => {
  it('is sent only when leased, keeps its first receipt, and is never forgotten', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        const setup = () => ({
          model: { at: NOON, status: 'queued' as const, firstReceipt: null, sent: 0 } as Model,
          real: { row: aConsignment() },
        });
        fc.modelRun(setup, sequence);
      }),
      { numRuns: 500 },
    );
  });
});
