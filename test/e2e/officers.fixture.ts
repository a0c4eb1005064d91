/** The fictitious officers of one State, with their roles and their passkeys in software. */

import type { DevelopmentOfficer } from '@comity/node';
import { userHandle } from '@comity/node/user-handle';
import { officerId, type StateCode } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import { SoftPasskey } from '@comity/testkit';

const ROLES = {
  drafter: ['drafter'],
  reviewer: ['reviewer'],
  approver: ['approver', 'signer', 'head'],
  intake: ['intake', 'examiner'],
  auditor: ['auditor'],
  admin: ['node_admin'],
  /** One person with the roles of two: the case that four eyes are about. */
  both: ['drafter', 'examiner', 'approver', 'head'],
} as const;

/** The usual officers of a State, and those that a test adds or gives other roles. */
interface Staff {
  readonly state: StateCode;
  readonly officers: Readonly<Record<string, readonly OfficerRole[]>>;
  /** Where their passkeys answer. */
  readonly publicUrl: string;
  readonly approvals: 'passkey' | 'names';
  /** Whether they hold passkeys in software; else they enrol their own, as people do. */
  readonly passkeys?: boolean;
}

/** The roles of whoever has that name. */
export const rolesOf = ({ officers }: Staff, role: string): readonly OfficerRole[] =>
  officers[role] ?? ROLES[role as keyof typeof ROLES] ?? [];

/** The id of whoever has that name at the authority of `state`. */
export const idOf = (state: StateCode, role: string) => officerId(`${state.toLowerCase()}.${role}`);

/** A passkey in software for each. */
export const passkeysOf = ({
  state,
  officers,
  publicUrl,
}: Staff): ReadonlyMap<string, SoftPasskey> => {
  const { origin } = new URL(publicUrl);
  const make = (role: string): SoftPasskey => {
    const saved = new SoftPasskey({ origin }).saved(userHandle(state, idOf(state, role)));
    return new SoftPasskey({ origin, saved });
  };
  return new Map(Object.keys({ ...ROLES, ...officers }).map((role) => [role, make(role)]));
};

/** All of them, as a development node is given them. */
export const officersOf = (
  { state, officers, approvals, passkeys: held = approvals === 'passkey' }: Staff,
  passkeys: ReadonlyMap<string, SoftPasskey>,
): readonly DevelopmentOfficer[] =>
  Object.entries({ ...ROLES, ...officers }).map(([role, roles]) => {
    const { id: credentialId = '', publicKey = new Uint8Array() } = passkeys.get(role) ?? {};
    const officer = { id: idOf(state, role), name: `Fictitious ${role}`, roles };
    return held ? { ...officer, passkey: { credentialId, publicKey } } : officer;
  });

/** The passkey of whoever has that name. */
export const passkeyIn = (
  passkeys: ReadonlyMap<string, SoftPasskey>,
  role: string,
): SoftPasskey => {
  const passkey = passkeys.get(role);
  if (!passkey) throw new Error(`there is no ${role}`);
  return passkey;
};
