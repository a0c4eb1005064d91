/** An account: who a person is to the State's own identity provider (OpenID Connect Core 5.7). */

import { hashOf } from '@comity/envelope';
import { canonicalize, utf8 } from '@comity/kernel';
import type { AccountLinkRow, PeopleTx } from './ports.js';

/** A subject is one person within one issuer, and nobody beyond it. */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
}

const ISSUER = /^https?:\/\/[\x21\x24-\x3b\x3d\x40-\x7e]{1,240}$/;
/** At most 255 ASCII characters (OpenID Connect Core section 2). */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** Whether it has the form of one; an issuer has neither query nor fragment. */
export const isAccount = ({ issuer, subject }: Account): boolean =>
  ISSUER.test(issuer) && SUBJECT.test(subject);

/** The confirmed link of exactly this account; undefined where it has none, or none any more. */
export const linkOf = async (
  tx: PeopleTx,
  { issuer, subject }: Account,
): Promise<AccountLinkRow | undefined> => {
  const rows = await tx.accountLinks.list({ issuer, subject, endedAt: null });
  return rows.find(({ confirmedAt }) => confirmedAt !== null);
};

/** As the audit trail names it: whoever knows the account finds it, and nobody reads it there. */
export const shownInTrail = ({ issuer, subject }: Account): string =>
  hashOf(utf8(canonicalize({ issuer, subject })));
