/** Consignments and moments for tests: functions with defaults, from small ranges. */

import { type Instant, instantFromIso, nodeIdOf, plus, stateCode } from '@comity/kernel';
import { LEASE_MS } from './backoff.js';
import { type Consignment, type ConsignmentStep, newConsignment } from './consignment.js';
import { stepConsignment } from './step-consignment.js';

export const NOON: Instant = instantFromIso('2026-11-22T12:00:00Z');
export const MEX = nodeIdOf(stateCode('MEX'));

/** The moment `ms` after noon. */
export const after = (ms: number): Instant => plus(NOON, ms);

/** A consignment queued at noon, with `changes`. */
export const aConsignment = (changes: Partial<Consignment> = {}): Consignment => ({
  ...newConsignment({ id: 'c1', peer: MEX, kind: 'envelope', ref: 'jti-1' }, NOON),
  ...changes,
});

/** That consignment, leased at noon for its first attempt. */
export const aLeased = (changes: Partial<Consignment> = {}): Consignment =>
  lease(aConsignment(changes), NOON).row;

/** What a worker that wants `row` at `at` gets. */
export const lease = (row: Consignment, at: Instant): ConsignmentStep =>
  stepConsignment(row, { kind: 'lease', leaseMs: LEASE_MS }, at, 0);
