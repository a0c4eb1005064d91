/** Which accounts of the State's own identity provider sign whom in, and who says so. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR_MS, officerId, stateCode } from '@comity/kernel';
import type { Officer } from '@comity/law';
import { aDoor, admin, an, ana, luis, other, valueOf } from './passkeys.fixture.js';
import type { Door } from './passkeys.fixture.js';

const ACCOUNT = { issuer: 'https://login.gt.example', subject: 'b7a2-ana' };
const denied = (code: string) => ({ ok: false, denial: expect.objectContaining({ code }) });
const UNKNOWN = denied('ACCOUNT_UNKNOWN');
const foreign = { ...other, state: stateCode('MEX') };

let door: Door;
beforeEach(async () => {
  door = await aDoor();
});
afterEach(() => door.close());

const asked = async (officer: Officer = ana, account = ACCOUNT): Promise<string> =>
  valueOf(await door.accounts.ask({ by: admin, officer: officer.id, account })).id;
const linked = async (officer: Officer = ana, account = ACCOUNT): Promise<string> =>
  valueOf(await door.accounts.confirm({ by: other, link: await asked(officer, account) })).id;

describe('an account of the identity provider', () => {
  it('signs nobody in until another administrator confirms its link', async () => {
    const link = await asked();
    expect(await door.byAccount.officerOf(ACCOUNT)).toEqual(UNKNOWN);

    valueOf(await door.accounts.confirm({ by: other, link }));
    expect(valueOf(await door.byAccount.officerOf(ACCOUNT))).toMatchObject({ id: ana.id });
    expect(await door.events()).toEqual([
      'account.link-asked',
      'account.linked',
      'sign-in.account-denied',
      'sign-in.account-done',
    ]);
  });

  it('ends with its link the sessions that began by it', async () => {
    const link = await linked();
    const epoch = async (): Promise<number | undefined> =>
      (await door.unitOfWork.read((tx) => tx.officers.get({ id: ana.id })))?.epoch;
    const before = await epoch();
    valueOf(await door.accounts.end({ by: other, link }));

    expect(await epoch()).toBe((before ?? 0) + 1);
  });

  it('is not linked on the word of an administrator who is none any more', async () => {
    const link = await asked();
    await door.unitOfWork.write((tx) => tx.officers.update({ id: admin.id }, { active: false }));

    expect(await door.accounts.confirm({ by: other, link })).toEqual(
      denied('ACCOUNT_LINK_UNKNOWN'),
    );
  });

  it('signs nobody in whom another issuer calls by the same subject', async () => {
    await linked();
    for (const issuer of ['https://login.gt.example/', 'https://evil.example', '']) {
      expect(await door.byAccount.officerOf({ ...ACCOUNT, issuer })).toEqual(UNKNOWN);
    }
    for (const subject of ['B7A2-ANA', 'b7a2-ana ', 'b7a2', '']) {
      expect(await door.byAccount.officerOf({ ...ACCOUNT, subject })).toEqual(UNKNOWN);
    }
  });

  it('is refused alike when it never was linked, waits, was ended or its officer is gone', async () => {
    const never = await door.byAccount.officerOf(ACCOUNT);
    await asked();
    const waiting = await door.byAccount.officerOf(ACCOUNT);
    valueOf(await door.accounts.end({ by: other, link: await linked() }));
    const ended = await door.byAccount.officerOf(ACCOUNT);
    await linked(luis);
    await door.unitOfWork.write((tx) => tx.officers.update({ id: luis.id }, { active: false }));
    const gone = await door.byAccount.officerOf(ACCOUNT);

    expect(never).toEqual(UNKNOWN);
    expect([waiting, ended, gone]).toEqual([never, never, never]);
    expect(
      (await door.events()).filter((event) => event === 'sign-in.account-denied'),
    ).toHaveLength(4);
  });

  it('is named in the audit trail by its hash alone', async () => {
    await linked();
    await door.byAccount.officerOf(ACCOUNT);
    const entries = await door.unitOfWork.read((tx) => tx.auditEntries.list({}));
    expect(JSON.stringify(entries.map(({ opened }) => opened))).not.toContain(ACCOUNT.subject);
  });

  it('is one person: while it signs one officer in, it is linked to nobody else', async () => {
    const late = await asked(luis);
    await linked();
    const taken = denied('ACCOUNT_LINKED');
    expect(await door.accounts.confirm({ by: other, link: late })).toEqual(taken);
    const account = ACCOUNT;
    expect(await door.accounts.ask({ by: admin, officer: luis.id, account })).toEqual(taken);
    expect(valueOf(await door.byAccount.officerOf(ACCOUNT))).toMatchObject({ id: ana.id });
  });
});

describe('the link of an account', () => {
  it.each([
    ['who is no administrator', luis, ana.id, 'OFFICER_ROLE_MISSING'],
    ['another State’s administrator', foreign, ana.id, 'OFFICER_OF_OTHER_STATE'],
    ['an administrator for themselves', admin, admin.id, 'ACCOUNT_LINK_BY_OTHERS'],
    ['an officer who is not here', admin, officerId('gt.nobody'), 'OFFICER_UNKNOWN'],
    ['an officer who is gone', admin, an('gone', 'drafter').id, 'OFFICER_UNKNOWN'],
  ])('is not asked for by %s, and that is recorded', async (_, by, officer, code) => {
    expect(await door.accounts.ask({ by, officer, account: ACCOUNT })).toEqual(denied(code));
    expect(await door.accounts.list(admin)).toEqual([]);
    expect(await door.events()).toEqual(['account.link-ask-denied']);
  });

  it.each([
    ['no address', { ...ACCOUNT, issuer: 'login.gt.example' }],
    ['an address with a query', { ...ACCOUNT, issuer: 'https://login.gt.example/?a' }],
    ['an empty subject', { ...ACCOUNT, subject: '' }],
    ['a subject of other letters', { ...ACCOUNT, subject: 'аna' }],
    ['a subject of two lines', { ...ACCOUNT, subject: 'ana\nluis' }],
  ])('is not asked for with %s', async (_, account) => {
    const refused = await door.accounts.ask({ by: admin, officer: ana.id, account });
    expect(refused).toEqual(denied('ACCOUNT_INVALID'));
  });

  it.each([
    ['who asked', admin, 'ACCOUNT_LINK_BY_OTHERS'],
    ['whom it is about', { ...ana, roles: admin.roles }, 'ACCOUNT_LINK_BY_OTHERS'],
    ['who is no administrator', luis, 'OFFICER_ROLE_MISSING'],
    ['another State’s administrator', foreign, 'OFFICER_OF_OTHER_STATE'],
  ])('is not confirmed by %s, and that is recorded', async (_, by, code) => {
    const link = await asked();
    expect(await door.accounts.confirm({ by, link })).toEqual(denied(code));
    expect(await door.events()).toContain('account.link-denied');
    expect(await door.byAccount.officerOf(ACCOUNT)).toEqual(UNKNOWN);
  });

  it('is confirmed once, within four hours, and only while it waits', async () => {
    const unknown = denied('ACCOUNT_LINK_UNKNOWN');
    expect(await door.accounts.confirm({ by: other, link: 'none' })).toEqual(unknown);
    const [ended, late] = [await asked(), await asked()];
    valueOf(await door.accounts.end({ by: admin, link: ended }));
    expect(await door.accounts.confirm({ by: other, link: ended })).toEqual(unknown);
    expect(await door.accounts.confirm({ by: other, link: await linked() })).toEqual(unknown);
    door.later(4 * HOUR_MS);
    expect(await door.accounts.confirm({ by: other, link: late })).toEqual(unknown);
  });

  it('is ended by one administrator, once, and by nobody else', async () => {
    const link = await linked();
    const roleMissing = denied('OFFICER_ROLE_MISSING');
    expect(await door.accounts.end({ by: luis, link })).toEqual(roleMissing);
    expect(await door.byAccount.officerOf(ACCOUNT)).toMatchObject({ ok: true });
    valueOf(await door.accounts.end({ by: admin, link }));
    expect(await door.byAccount.officerOf(ACCOUNT)).toEqual(UNKNOWN);
    expect(await door.accounts.end({ by: admin, link })).toEqual(denied('ACCOUNT_LINK_UNKNOWN'));
  });

  it('is shown to administrators and to its own officer', async () => {
    const link = await linked();
    const own = expect.objectContaining({ id: link });
    expect(await door.accounts.list(admin)).toEqual([own]);
    expect(await door.accounts.list(ana)).toEqual([own]);
    expect(await door.accounts.list(luis)).toEqual([]);
  });
});
