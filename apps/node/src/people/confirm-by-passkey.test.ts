/** What two administrators do together, where the second confirms by a passkey. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stateCode, type Outcome } from '@comity/kernel';
import { verifyApproval, type Approval } from '@comity/envelope';
import type { SoftPasskey } from '@comity/testkit';
import { linkDigest } from './account-links.js';
import { changeDigest, resetAsChange } from './officer-change.js';
import { aDoor, admin, ana, luis, other, valueOf, type Door } from './passkeys.fixture.js';

const GTM = stateCode('GTM');
const account = { issuer: 'https://login.example', subject: 'u-1' };

let door: Door;
let passkey: SoftPasskey;

beforeEach(async () => {
  door = await aDoor({ approveBy: 'passkey' });
  passkey = await door.passkeyOf(other);
});
afterEach(() => door.close());

/** What the passkey of the second administrator answers for `digest`. */
const answerFor = async (digest: string): Promise<object> => {
  const at = door.now();
  return passkey.get(await door.approvals.ask({ by: other, acts: [digest], at }));
};

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.denial.code);

/** Each thing that waits, with its digest and how it is confirmed. */
const WAITING: readonly (readonly [
  string,
  () => Promise<{
    readonly digest: string;
    readonly confirm: (assertion?: object) => Promise<Outcome<unknown>>;
  }>,
])[] = [
  [
    'a change to officers',
    async () => {
      const asked = { by: admin, kind: 'set_roles', officer: ana.id, roles: ['head'] } as const;
      const row = valueOf(await door.changes.propose(asked));
      const confirm = (assertion?: object) =>
        door.changes.confirm({ by: other, id: row.id, assertion });
      return { digest: changeDigest(GTM, row), confirm };
    },
  ],
  [
    'a reset of passkeys',
    async () => {
      const row = valueOf(await door.resets.ask({ by: admin, officer: luis.id }));
      const confirm = (assertion?: object) =>
        door.resets.confirm({ by: other, reset: row.id, assertion });
      return { digest: changeDigest(GTM, resetAsChange(row)), confirm };
    },
  ],
  [
    'a link of an account',
    async () => {
      const row = valueOf(await door.accounts.ask({ by: admin, officer: ana.id, account }));
      const confirm = (assertion?: object) =>
        door.accounts.confirm({ by: other, link: row.id, assertion });
      return { digest: linkDigest(GTM, row), confirm };
    },
  ],
];

describe.each(WAITING)('%s', (_what, waiting) => {
  it('is confirmed by a passkey over the hash of exactly what is confirmed, and by nothing else', async () => {
    const { digest, confirm } = await waiting();

    expect(codeOf(await confirm())).toBe('APPROVAL_NEEDED');
    expect(codeOf(await confirm(await answerFor('x'.repeat(42) + 'w')))).toBe('APPROVAL_OUTDATED');
    expect(codeOf(await confirm(await answerFor(digest)))).toBe('done');
  });

  it('is not confirmed twice by one answer', async () => {
    const first = await waiting();
    const answer = await answerFor(first.digest);
    await first.confirm(answer);

    expect(codeOf(await (await again()).confirm(answer))).toBe('PASSKEY_CHALLENGE_INVALID');
  });

  it('leaves in the audit trail the approval that proves it', async () => {
    const { digest, confirm } = await waiting();
    await confirm(await answerFor(digest));
    const details = await door.details();
    const [approval] = details.flatMap(({ approval: one }) => (one ? [one as Approval] : []));

    expect(approval?.officer).toBe(other.id);
    expect(approval && verifyApproval(approval, { state: GTM, digest })).toBe('https://gt.example');
  });
});

/** Something else that waits. */
const again = async () => {
  const asked = { by: admin, kind: 'deactivate', officer: luis.id } as const;
  const row = valueOf(await door.changes.propose(asked));
  return {
    confirm: (assertion: object) => door.changes.confirm({ by: other, id: row.id, assertion }),
  };
};
