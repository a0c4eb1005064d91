/** What one administrator may do about passkeys, and what takes two. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR_MS, officerId, stateCode } from '@comity/kernel';
import { SoftPasskey } from '@comity/testkit';
import { aDoor, admin, an, ana, luis, ORIGIN, other, valueOf } from './passkeys.fixture.js';
import type { Door } from './passkeys.fixture.js';

const denied = (code: string) => ({ ok: false, denial: expect.objectContaining({ code }) });
const foreign = { ...other, state: stateCode('MEX') };

let door: Door;
beforeEach(async () => {
  door = await aDoor();
});
afterEach(() => door.close());

describe('an enrolment link', () => {
  it('carries its token in the fragment alone, which no server is sent', async () => {
    const { url } = valueOf(await door.issue.execute({ by: admin, officer: ana.id }));
    expect(url).toMatch(/^https:\/\/gt\.example\/enrol\.html#[A-Za-z0-9_-]{43}$/);
  });

  it.each([
    ['who is no administrator', luis, ana.id, 'OFFICER_ROLE_MISSING'],
    ['another State’s administrator', foreign, ana.id, 'OFFICER_OF_OTHER_STATE'],
    ['an administrator for themselves', admin, admin.id, 'ENROLMENT_FOR_ONESELF'],
    ['an officer who is not here', admin, officerId('gt.nobody'), 'OFFICER_UNKNOWN'],
    ['an officer who is gone', admin, an('gone', 'drafter').id, 'OFFICER_UNKNOWN'],
  ])('is denied to %s, and that is recorded', async (_, by, officer, code) => {
    expect(await door.issue.execute({ by, officer })).toEqual(denied(code));
    expect((await door.kept()).links).toEqual([]);
    expect(await door.events()).toEqual(['sign-in.link-denied']);
  });

  it('is not made by one administrator alone for who has a passkey', async () => {
    await door.passkeyOf(ana);
    expect(await door.issue.execute({ by: admin, officer: ana.id })).toEqual(
      denied('PASSKEYS_HELD'),
    );
  });
});

describe('two links for one officer', () => {
  it('enrol one passkey: nobody adds another to it by the link that is left', async () => {
    const [first, second] = [await door.linkFor(ana), await door.linkFor(ana)];
    const enrolled = async (token: string) => {
      const begun = await door.enrol.begin(token);
      if (!begun.ok) return begun;
      const answer = new SoftPasskey({ origin: ORIGIN }).create(begun.value);
      return door.enrol.finish({ token, label: '', answer });
    };

    valueOf(await enrolled(first));
    expect(await enrolled(second)).toEqual(denied('SIGN_IN_LINK_INVALID'));
    expect((await door.kept()).passkeys).toHaveLength(1);
  });
});

describe('a reset of passkeys', () => {
  const asked = async (): Promise<string> =>
    valueOf(await door.resets.ask({ by: admin, officer: ana.id })).id;

  it('changes nothing until another administrator confirms it, and then everything', async () => {
    const passkey = await door.passkeyOf(ana);
    const open = await door.linkFor(luis);
    const reset = await asked();
    valueOf(await door.signInBy(passkey));

    const { url } = valueOf(await door.resets.confirm({ by: other, reset }));
    expect(await door.signInBy(passkey)).toEqual(denied('PASSKEY_UNKNOWN'));
    expect((await door.kept()).passkeys.filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
    const token = url.slice(url.indexOf('#') + 1);
    const answer = new SoftPasskey({ origin: ORIGIN }).create(
      valueOf(await door.enrol.begin(token)),
    );
    expect(await door.enrol.finish({ token, label: '', answer })).toMatchObject({ ok: true });
    expect(await door.enrol.begin(open)).toMatchObject({ ok: true });
    expect(await door.events()).toEqual(
      expect.arrayContaining(['passkey.reset', 'passkey.reset-asked']),
    );
  });

  it('makes the officer’s open links worthless', async () => {
    const open = await door.linkFor(ana);
    valueOf(await door.resets.confirm({ by: other, reset: await asked() }));
    expect(await door.enrol.begin(open)).toEqual(denied('SIGN_IN_LINK_INVALID'));
  });

  it.each([
    ['who asked', admin, 'PASSKEY_RESET_BY_ANOTHER'],
    ['who is no administrator', luis, 'OFFICER_ROLE_MISSING'],
    ['another State’s administrator', foreign, 'OFFICER_OF_OTHER_STATE'],
    ['whom it is about', { ...ana, roles: admin.roles }, 'ENROLMENT_FOR_ONESELF'],
  ])('is not confirmed by %s, and that is recorded', async (_, by, code) => {
    const passkey = await door.passkeyOf(ana);
    const reset = await asked();
    const before = await door.kept();
    expect(await door.resets.confirm({ by, reset })).toEqual(denied(code));
    expect(await door.kept()).toEqual(before);
    expect(await door.events()).toContain('passkey.reset-denied');
    expect(await door.signInBy(passkey)).toMatchObject({ ok: true });
  });

  it('is confirmed once, within four hours, and only if it was asked for', async () => {
    const unknown = denied('PASSKEY_RESET_UNKNOWN');
    expect(await door.resets.confirm({ by: other, reset: 'none' })).toEqual(unknown);
    const [reset, late] = [await asked(), await asked()];
    valueOf(await door.resets.confirm({ by: other, reset }));
    expect(await door.resets.confirm({ by: other, reset })).toEqual(unknown);
    door.later(4 * HOUR_MS);
    expect(await door.resets.confirm({ by: other, reset: late })).toEqual(unknown);
  });

  it.each([
    ['who is no administrator', luis, ana.id, 'OFFICER_ROLE_MISSING'],
    ['an administrator for themselves', admin, admin.id, 'ENROLMENT_FOR_ONESELF'],
    ['an officer who is not here', admin, officerId('gt.nobody'), 'OFFICER_UNKNOWN'],
  ])('is not asked for by %s, and that is recorded', async (_, by, officer, code) => {
    expect(await door.resets.ask({ by, officer })).toEqual(denied(code));
    expect((await door.kept()).resets).toEqual([]);
    expect(await door.events()).toEqual(['passkey.reset-ask-denied']);
  });
});
