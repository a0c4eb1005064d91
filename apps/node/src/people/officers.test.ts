/** Officers are added, given other roles and deactivated by two administrators, never by one. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR_MS, officerId, stateCode, type OfficerId } from '@comity/kernel';
import type { ProposeChangeCommand } from './change-officers.js';
import { changeDigest, resetAsChange } from './officer-change.js';
import { SessionEpochs } from './session-epochs.js';
import { aDoor, admin, an, ana, luis, other, valueOf, type Door } from './passkeys.fixture.js';

const denied = (code: string) => ({ ok: false, denial: expect.objectContaining({ code }) });
const state = stateCode('GTM');
const foreign = { ...other, state: stateCode('MEX') };
const eva = officerId('gt.eva');
const third = officerId('gt.third');
const ADD_EVA = { kind: 'add', officer: eva, name: 'Eva', roles: ['reviewer', 'drafter'] } as const;
const DEACTIVATE_ANA = { kind: 'deactivate', officer: ana.id } as const;
const ROLES_OF_ANA = { kind: 'set_roles', officer: ana.id, roles: ['reviewer'] } as const;

let door: Door;
beforeEach(async () => {
  door = await aDoor();
});
afterEach(() => door.close());

type Change = Omit<ProposeChangeCommand, 'by'>;

const proposed = async (change: Change, by = admin): Promise<string> =>
  valueOf(await door.changes.propose({ by, ...change })).id;
const made = async (change: Change) =>
  valueOf(await door.changes.confirm({ by: other, id: await proposed(change) }));
const row = (id: OfficerId) => door.unitOfWork.read((tx) => tx.officers.get({ id }));

describe('a change to officers', () => {
  it('changes nobody until another administrator confirms it', async () => {
    const before = await door.kept();
    const id = await proposed(ADD_EVA);
    expect((await door.kept()).officers).toEqual(before.officers);
    expect(await door.issue.execute({ by: admin, officer: eva })).toEqual(
      denied('OFFICER_UNKNOWN'),
    );

    const change = valueOf(await door.changes.confirm({ by: other, id }));
    expect(change).toMatchObject({ confirmedBy: other.id, proposedBy: admin.id });
    expect(await row(eva)).toEqual({
      id: eva,
      name: 'Eva',
      roles: ['drafter', 'reviewer'],
      active: true,
      epoch: 0,
    });
    expect(await door.issue.execute({ by: admin, officer: eva })).toMatchObject({ ok: true });
    expect(await door.events()).toEqual([
      'officer.added',
      'officer.change-proposed',
      'sign-in.link-denied',
      'sign-in.link-issued',
    ]);
  });

  it.each([
    ['who proposed it', admin, 'OFFICER_CHANGE_BY_ANOTHER'],
    ['who is no administrator', luis, 'OFFICER_ROLE_MISSING'],
    ['another State’s administrator', foreign, 'OFFICER_OF_OTHER_STATE'],
    ['whom it is about', { ...ana, roles: admin.roles }, 'OFFICER_CHANGE_OF_ONESELF'],
  ])('is not confirmed by %s, and that is recorded', async (_, by, code) => {
    const id = await proposed(ROLES_OF_ANA);
    const before = await door.kept();
    expect(await door.changes.confirm({ by, id })).toEqual(denied(code));
    expect(await door.kept()).toEqual(before);
    expect(await door.events()).toContain('officer.change-denied');
  });

  it.each(['operator', 'unknown'])(
    'is not called %s, by which the trail means nobody',
    async (id) => {
      const change = { ...ADD_EVA, officer: officerId(id) };

      expect(await door.changes.propose({ by: admin, ...change })).toMatchObject({
        denial: { code: 'OFFICER_KNOWN' },
      });
    },
  );

  it.each<[string, typeof admin, Change, string]>([
    ['who is no administrator', luis, ADD_EVA, 'OFFICER_ROLE_MISSING'],
    ['another State’s administrator', foreign, ADD_EVA, 'OFFICER_OF_OTHER_STATE'],
    [
      'an administrator of themselves',
      admin,
      { ...ROLES_OF_ANA, officer: admin.id },
      'OFFICER_CHANGE_OF_ONESELF',
    ],
    ['one who adds who is here', admin, { ...ADD_EVA, officer: ana.id }, 'OFFICER_KNOWN'],
    [
      'one who adds who was here',
      admin,
      { ...ADD_EVA, officer: an('gone', 'drafter').id },
      'OFFICER_KNOWN',
    ],
    ['one who changes nobody', admin, { ...ROLES_OF_ANA, officer: eva }, 'OFFICER_UNKNOWN'],
    [
      'one who deactivates who is gone',
      admin,
      { ...DEACTIVATE_ANA, officer: an('gone', 'drafter').id },
      'OFFICER_UNKNOWN',
    ],
  ])('is not proposed by %s, and that is recorded', async (_, by, change, code) => {
    const before = await door.kept();
    expect(await door.changes.propose({ by, ...change })).toEqual(denied(code));
    expect(await door.kept()).toEqual(before);
    expect(await door.events()).toEqual(['officer.change-denied']);
  });

  it('is confirmed once, within four hours, and only if it was proposed', async () => {
    const unknown = denied('OFFICER_CHANGE_UNKNOWN');
    expect(await door.changes.confirm({ by: other, id: 'none' })).toEqual(unknown);
    const [id, late] = [await proposed(ROLES_OF_ANA), await proposed(DEACTIVATE_ANA)];
    valueOf(await door.changes.confirm({ by: other, id }));
    expect(await door.changes.confirm({ by: other, id })).toEqual(unknown);
    door.later(4 * HOUR_MS);
    expect(await door.changes.confirm({ by: other, id: late })).toEqual(unknown);
    expect((await row(ana.id))?.active).toBe(true);
  });

  it('falls with the administrator who proposed it, and so does a reset', async () => {
    await made({ kind: 'add', officer: third, name: 'Third', roles: ['node_admin'] });
    const byThird = { ...admin, id: third };
    const id = await proposed(ROLES_OF_ANA, byThird);
    const reset = valueOf(await door.resets.ask({ by: byThird, officer: ana.id })).id;
    await made({ kind: 'deactivate', officer: third });

    expect(await door.changes.confirm({ by: other, id })).toEqual(denied('OFFICER_CHANGE_UNKNOWN'));
    expect(await door.resets.confirm({ by: other, reset })).toEqual(
      denied('PASSKEY_RESET_UNKNOWN'),
    );
  });

  it('leaves two administrators, however many fall out at once', async () => {
    const tooFew = denied('ADMINISTRATORS_TOO_FEW');
    const out = { kind: 'deactivate', officer: other.id } as const;
    expect(await door.changes.propose({ by: admin, ...out })).toEqual(tooFew);
    const demoted = { ...ROLES_OF_ANA, officer: other.id };
    expect(await door.changes.propose({ by: admin, ...demoted })).toEqual(tooFew);

    await made({ kind: 'add', officer: third, name: 'Third', roles: ['node_admin'] });
    const [first, second] = [await proposed(out), await proposed({ ...out, officer: third })];
    valueOf(await door.changes.confirm({ by: { ...admin, id: third }, id: first }));
    expect(await door.changes.confirm({ by: { ...admin, id: eva }, id: second })).toEqual(tooFew);
  });

  it('is listed while it waits, to administrators alone, and so is a reset', async () => {
    const id = await proposed(ADD_EVA);
    const reset = valueOf(await door.resets.ask({ by: admin, officer: ana.id })).id;
    expect(await door.changes.waiting(other)).toMatchObject([{ id, officer: eva }]);
    expect(await door.resets.waiting(other)).toMatchObject([{ id: reset, officer: ana.id }]);
    for (const stranger of [luis, foreign]) {
      expect(await door.changes.waiting(stranger)).toEqual([]);
      expect(await door.resets.waiting(stranger)).toEqual([]);
    }
    door.later(4 * HOUR_MS);
    expect([await door.changes.waiting(other), await door.resets.waiting(other)]).toEqual([[], []]);
  });
});

describe('an officer', () => {
  const held = () => new SessionEpochs(door.unitOfWork).holds({ officer: ana.id, epoch: 0 });

  it('who is deactivated has no passkey, no link and no session from then on', async () => {
    const passkey = await door.passkeyOf(ana);
    await door.unitOfWork.write((tx) =>
      tx.signInLinks.insert({
        tokenHash: 'open',
        officer: ana.id,
        expiresAt: 2_000_000_000_000 as never,
        usedAt: null,
      }),
    );
    expect(await held()).toBe(true);

    await made(DEACTIVATE_ANA);
    expect(await held()).toBe(false);
    expect(await door.signInBy(passkey)).toEqual(denied('PASSKEY_UNKNOWN'));
    const { passkeys, links } = await door.kept();
    expect(passkeys.filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
    expect(links.filter(({ usedAt }) => usedAt === null)).toEqual([]);
    expect(await door.events()).toContain('officer.deactivated');
  });

  it('whose roles change signs in again to have them', async () => {
    const passkey = await door.passkeyOf(ana);
    await made(ROLES_OF_ANA);
    expect(await held()).toBe(false);
    expect(await door.signInBy(passkey)).toMatchObject({
      ok: true,
      value: { roles: ['reviewer'], epoch: 1 },
    });
  });
});

describe('the digest of a change', () => {
  it('is one for one change, whatever the order of its roles', async () => {
    const change = valueOf(await door.changes.propose({ by: admin, ...ADD_EVA }));
    const digest = changeDigest(state, change);
    expect(digest).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(changeDigest(state, { ...change, roles: change.roles.toReversed() })).toBe(digest);
    // Who confirmed it, and when, is not what was confirmed.
    expect(changeDigest(state, { ...change, confirmedBy: other.id } as typeof change)).toBe(digest);
  });

  it('is another for a change that differs in anything', async () => {
    const change = valueOf(await door.changes.propose({ by: admin, ...ADD_EVA }));
    const reset = valueOf(await door.resets.ask({ by: admin, officer: ana.id }));
    const digests = [
      changeDigest(state, change),
      changeDigest(stateCode('MEX'), change),
      changeDigest(state, { ...change, id: 'another' }),
      changeDigest(state, { ...change, kind: 'set_roles' }),
      changeDigest(state, { ...change, officer: ana.id }),
      changeDigest(state, { ...change, name: 'Eva ' }),
      changeDigest(state, { ...change, roles: ['drafter'] }),
      changeDigest(state, { ...change, proposedBy: other.id }),
      changeDigest(state, { ...change, expiresAt: (change.expiresAt + 1) as never }),
      changeDigest(state, resetAsChange(reset)),
      changeDigest(state, resetAsChange({ ...reset, officer: luis.id })),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('has one form for good', () => {
    const change = {
      id: '4b1e0a52-0000-4000-8000-000000000001',
      kind: 'set_roles',
      officer: ana.id,
      name: null,
      roles: ['approver', 'drafter'],
      proposedBy: admin.id,
      expiresAt: 1_800_000_000_000 as never,
    } as const;
    expect(changeDigest(state, change)).toBe('XpMnlbAuNbtFMU8RDlqt0TZvfEDldLRRXWvAGnt66go');
  });
});
