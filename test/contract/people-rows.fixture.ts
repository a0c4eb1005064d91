/** One row of every table of people, each column filled; fictitious. */

import { officerId, type Bytes, type CaseId, type Instant, type OfficerId } from '@comity/kernel';
import type { PeopleTx } from '../../apps/node/src/people/ports.js';
import type { Rows } from '../../apps/node/src/rows.js';

type TableOfPeople = {
  [K in keyof PeopleTx]: PeopleTx[K] extends { insert: unknown } ? K : never;
}[keyof PeopleTx];

type RowOf<Name extends TableOfPeople> = PeopleTx[Name] extends Rows<infer Row> ? Row : never;

/** What the columns are filled with. */
interface Filling {
  readonly AT: Instant;
  readonly CASE: CaseId;
  readonly DRAFTER: OfficerId;
  readonly HASH: string;
  readonly BYTES: Bytes;
  readonly TEXT: string;
}

/** A row a table of people, with nothing left null. */
export const fullPeopleRows = ({ AT, CASE, DRAFTER, HASH, BYTES, TEXT }: Filling) =>
  ({
    accountLinks: {
      id: 'link-1',
      officer: DRAFTER,
      issuer: 'https://login.example',
      subject: TEXT,
      askedBy: officerId('gtm.admin'),
      askedAt: AT,
      expiresAt: AT,
      confirmedBy: officerId('gtm.other-admin'),
      confirmedAt: AT,
      endedAt: AT,
    },
    officers: { id: DRAFTER, name: TEXT, roles: ['drafter', 'head'], active: false },
    signInLinks: { tokenHash: HASH, officer: DRAFTER, expiresAt: AT, usedAt: AT },
    passkeys: {
      credentialId: HASH,
      officer: DRAFTER,
      publicKey: BYTES,
      counter: 2 ** 32 - 1,
      transports: ['usb', 'nfc'],
      backedUp: true,
      label: TEXT,
      enrolledAt: AT,
      revokedAt: AT,
    },
    challenges: {
      challenge: HASH,
      purpose: 'approve',
      officer: DRAFTER,
      subject: HASH,
      expiresAt: AT,
      usedAt: AT,
    },
    passkeyResets: {
      id: 'reset-1',
      officer: DRAFTER,
      askedBy: officerId('gtm.admin'),
      askedAt: AT,
      expiresAt: AT,
      confirmedBy: officerId('gtm.other-admin'),
      confirmedAt: AT,
    },
    casePeople: {
      caseId: CASE,
      officer: DRAFTER,
      capacity: 'shared',
      since: AT,
      until: AT,
      givenBy: officerId('gtm.head'),
    },
    covers: {
      id: 'cover-1',
      absent: DRAFTER,
      standIn: officerId('gtm.other'),
      since: AT,
      until: AT,
      setBy: DRAFTER,
    },
    brokenGlass: {
      id: 'glass-1',
      caseId: CASE,
      officer: DRAFTER,
      reason: TEXT,
      askedAt: AT,
      confirmedBy: officerId('gtm.head'),
      at: AT,
      until: AT,
    },
  }) as const satisfies { readonly [Name in TableOfPeople]: RowOf<Name> };
