/** The invented officers of the development network, and clients that act as them. */

import { readFileSync } from 'node:fs';
import { officerId, type OfficerId } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import type { DevelopmentOfficer as SeededOfficer } from '@comity/node';
import { keepDevelopmentPasskeys } from '../demo/development-passkeys.js';
import { OfficerClient } from '../demo/officer-client.js';
import { keepDevelopmentSecret } from './development-secret.js';
import { gatewayUrl, type StatePlan } from './plan.js';

export interface DevelopmentOfficer {
  readonly id: OfficerId;
  readonly name: string;
  readonly roles: readonly OfficerRole[];
}

const FILE = new URL('../../data/development-officers.json', import.meta.url);

/** How long a client goes on trying while a process is away. */
export const PATIENCE_MS = 60_000;

/** The officers of one State, as the fixture names them. */
const officersOf = (state: string): readonly DevelopmentOfficer[] => {
  const all = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, DevelopmentOfficer[]>;
  return (all[state] ?? []).map((one) => ({ ...one, id: officerId(one.id) }));
};

const passkeysOf = (plan: StatePlan): ReturnType<typeof keepDevelopmentPasskeys> =>
  keepDevelopmentPasskeys({
    folder: plan.folder,
    state: plan.state,
    origin: gatewayUrl(plan),
    officers: officersOf(plan.state).map(({ id }) => id),
  });

/** The officers of one State with their passkeys in software, as its node is given them. */
export const seededOfficers = async (plan: StatePlan): Promise<readonly SeededOfficer[]> => {
  const passkeys = await passkeysOf(plan);
  return officersOf(plan.state).map((officer) => {
    const passkey = passkeys.get(officer.id);
    if (!passkey) return officer;
    const { id: credentialId, publicKey } = passkey;
    return { ...officer, passkey: { credentialId, publicKey } };
  });
};

/** A client that signs in as the first officer of the State with that role. */
export const clientFor = async (
  plan: StatePlan,
  role: OfficerRole,
  patienceMs = PATIENCE_MS,
): Promise<OfficerClient> => {
  const officer = officersOf(plan.state).find(({ roles }) => roles.includes(role));
  if (!officer) throw new Error(`${plan.state} has no development officer who is ${role}`);
  const secret = await keepDevelopmentSecret(plan.folder);
  const passkey = (await passkeysOf(plan)).get(officer.id);
  return new OfficerClient({
    gatewayUrl: gatewayUrl(plan),
    secret,
    officer: officer.id,
    patienceMs,
    ...(passkey && { passkey }),
  });
};

/** A fresh one-time link for every officer of a State. */
export const signInLinks = async (
  plan: StatePlan,
): Promise<readonly (DevelopmentOfficer & { readonly url: string })[]> => {
  const secret = await keepDevelopmentSecret(plan.folder);
  return Promise.all(
    officersOf(plan.state).map(async (officer) => {
      const at = { gatewayUrl: gatewayUrl(plan), secret, officer: officer.id, patienceMs: 0 };
      return { ...officer, url: await new OfficerClient(at).link() };
    }),
  );
};
