/** A case with one protected person, two officers who may read of it, and one who may not. */

import { createHash } from 'node:crypto';
import { caseId, stateCode, type Bytes, type Entropy } from '@comity/kernel';

import { newOfficerKey, SealedError, type Identity, type OfficerKey } from './index.js';
import type { PartPlace } from './seal-part.js';

export const PLACE: PartPlace = {
  caseId: caseId('GTM-2026-0001'),
  sender: stateCode('GTM'),
  compartment: 'C3',
};

/** A fictitious person, with `change` in it. */
export const aPerson = (change: Partial<Identity> = {}): Identity => ({
  code: 'V-01',
  name: 'Iñés Xocóyotl',
  birthDate: '2001-02-03',
  document: 'DPI 0000',
  contact: 'Shelter 4',
  health: '',
  risk: 'High; the recruiter knows her village.',
  material: [],
  ...change,
});

export interface Officers {
  readonly ana: OfficerKey;
  readonly bela: OfficerKey;
  readonly mallory: OfficerKey;
}

/** Officers with new keys. */
export const someOfficers = async (): Promise<Officers> => ({
  ana: await newOfficerKey(),
  bela: await newOfficerKey(),
  mallory: await newOfficerKey(),
});

/** Entropy that repeats itself, so that a failure can be seen again. */
export const seeded = (seed: string): Entropy => {
  let counter = 0;
  const next = (): Bytes => {
    counter += 1;
    return new Uint8Array(createHash('sha256').update(`${seed}/${counter}`).digest());
  };
  return { bytes: (length) => next().slice(0, length), uuid: () => `uuid-${(counter += 1)}` };
};

/** The code of the error that `promise` is refused with. */
export const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
  } catch (error) {
    return error instanceof SealedError ? error.code : String(error);
  }
  return 'none';
};
