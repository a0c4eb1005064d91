/** One node as far as it lets people in: a real database, a clock that tests move, and what was audited. */

import { Database } from '@comity/platform/database';
import { systemEntropy } from '@comity/platform';
import { instant, nodeIdOf, officerId, plus, stateCode, type Outcome } from '@comity/kernel';
import type { Officer, OfficerRole } from '@comity/law';
import { SoftPasskey, type Misbehaviour, type SoftPasskeyOptions } from '@comity/testkit';
import { AuditTrail } from '../audit/append-entry.js';
import { migrations } from '../migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../typeorm-unit-of-work.js';
import { AccountLinks } from './account-links.js';
import { AddPasskey } from './add-passkey.js';
import { ChangeOfficers } from './change-officers.js';
import { EndSessions } from './end-sessions.js';
import { ApproveByPasskey } from './approve-by-passkey.js';
import { EnrolPasskey } from './enrol-passkey.js';
import { FirstAdministrators } from './first-administrators.js';
import { IssueEnrolmentLink } from './issue-enrolment-link.js';
import { OwnPasskeys } from './own-passkeys.js';
import { RelyingParty } from './relying-party.js';
import { ResetPasskeys } from './reset-passkeys.js';
import { SignInByAccount } from './sign-in-by-account.js';
import { SignInByPasskey } from './sign-in-by-passkey.js';

export const ORIGIN = 'https://gt.example';
const STATE = stateCode('GTM');

/** An officer of GTM with one role. */
export const an = (name: string, role: OfficerRole): Officer => ({
  id: officerId(`gt.${name}`),
  state: STATE,
  roles: [role],
});

export const ana = an('ana', 'drafter');
export const luis = an('luis', 'approver');
export const admin = an('admin', 'node_admin');
export const other = an('other', 'node_admin');

/** The value of a yes; the code of a no is thrown. */
export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.denial.code);
  return outcome.value;
};

/** A node with four officers, and one who is no longer active; or with nobody. Confirms by name. */
export const aDoor = async ({
  inhabited = true,
  approveBy = 'names',
}: { readonly inhabited?: boolean; readonly approveBy?: 'passkey' | 'names' } = {}) => {
  const database = await Database.open({
    url: 'sqlite::memory:',
    tables: [...nodeTables],
    migrations,
  });
  const unitOfWork = new TypeOrmUnitOfWork(database);
  let now = instant(1_800_000_000_000);
  const clock = { now: () => now };
  const audit = new AuditTrail(nodeIdOf(STATE), systemEntropy);
  const party = new RelyingParty(ORIGIN, STATE);
  const parts = { unitOfWork, audit, clock, entropy: systemEntropy, party };
  const approvals = new ApproveByPasskey({ ...parts, state: STATE, approvals: approveBy });
  const administration = { ...parts, state: STATE, publicUrl: ORIGIN, approvals };
  const gone = { ...an('gone', 'drafter'), active: false };
  const active = [ana, luis, admin, other].map((one) => ({ ...one, active: true }));
  await unitOfWork.write((tx) =>
    tx.officers.insert(
      ...(inhabited ? [...active, gone] : []).map(({ id, roles, active: is }) => ({
        id,
        name: id,
        roles,
        active: is,
        epoch: 0,
      })),
    ),
  );
  const enrol = new EnrolPasskey(parts);
  const signIn = new SignInByPasskey(parts);
  const issue = new IssueEnrolmentLink(administration);
  const linkFor = async (officer: Officer): Promise<string> => {
    const { url } = valueOf(await issue.execute({ by: admin, officer: officer.id }));
    return url.slice(url.indexOf('#') + 1);
  };
  const own = new OwnPasskeys(parts);
  return {
    unitOfWork,
    approvals,
    enrol,
    signIn,
    issue,
    linkFor,
    endSessions: new EndSessions(administration),
    first: new FirstAdministrators(administration),
    changes: new ChangeOfficers(administration),
    resets: new ResetPasskeys(administration),
    accounts: new AccountLinks(administration),
    byAccount: new SignInByAccount(unitOfWork, audit, clock),
    add: new AddPasskey(parts),
    own,
    now: () => now,
    later: (ms: number) => void (now = plus(now, ms)),
    close: () => database.close(),
    /** A passkey that `officer` enrolled by a link. */
    passkeyOf: async (officer: Officer, options: Partial<SoftPasskeyOptions> = {}) => {
      const token = await linkFor(officer);
      const passkey = new SoftPasskey({ origin: ORIGIN, ...options });
      const answer = passkey.create(valueOf(await enrol.begin(token)));
      valueOf(await enrol.finish({ token, label: 'key', answer }));
      return passkey;
    },
    /** Revokes the passkey `id` of `by`, once `held` signed for it, which lies as told. */
    revokeBy: async (held: SoftPasskey, id: string, by: Officer, lie?: Misbehaviour) => {
      const asked = await own.beginRevoking({ by, id });
      return asked.ok ? own.revoke({ by, answer: held.get(asked.value, lie) }) : asked;
    },
    /** Signs in by `passkey`, which lies as told. */
    signInBy: async (passkey: SoftPasskey, lie?: Misbehaviour) =>
      signIn.finish(passkey.get(await signIn.begin(), lie)),
    /** What each entry of the audit trail opens to. */
    details: async (): Promise<readonly Readonly<Record<string, unknown>>[]> => {
      const entries = await unitOfWork.read((tx) => tx.auditEntries.list({}));
      return entries.map(({ opened }) => {
        const { d } = opened as { readonly d: { readonly value: string } };
        return JSON.parse(d.value) as Record<string, unknown>;
      });
    },
    /** What was audited, in alphabetical order: some of it at one instant. */
    events: async (): Promise<readonly string[]> => {
      const entries = await unitOfWork.read((tx) => tx.auditEntries.list({}));
      return entries.map(({ event }) => event).toSorted();
    },
    /** Every row that signing in keeps, to see that nothing changed. */
    kept: () =>
      unitOfWork.read(async (tx) => ({
        passkeys: await tx.passkeys.list({}),
        challenges: await tx.challenges.list({}, { order: { challenge: 'asc' } }),
        links: await tx.signInLinks.list({}, { order: { tokenHash: 'asc' } }),
        resets: await tx.passkeyResets.list({}),
        changes: await tx.officerChanges.list({}, { order: { id: 'asc' } }),
        officers: await tx.officers.list({}, { order: { id: 'asc' } }),
      })),
  };
};

export type Door = Awaited<ReturnType<typeof aDoor>>;
