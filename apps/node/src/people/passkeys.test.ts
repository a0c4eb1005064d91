/** Enrolling and signing in by passkeys that behave, and by some that lie. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@comity/kernel';
import { SoftPasskey, type Misbehaviour } from '@comity/testkit';
import { aDoor, ana, luis, ORIGIN, valueOf, type Door } from './passkeys.fixture.js';

const denial = (code: string) => ({ ok: false, denial: { code, detail: {} } });

let door: Door;
beforeEach(async () => {
  door = await aDoor();
});
afterEach(() => door.close());

describe('enrolling a passkey', () => {
  const soft = (): SoftPasskey => new SoftPasskey({ origin: ORIGIN });

  it('asks for a discoverable key that verifies its person, by ES256 or EdDSA alone', async () => {
    const options = valueOf(await door.enrol.begin(await door.linkFor(ana)));
    expect(options).toMatchObject({
      rp: { id: 'gt.example' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      pubKeyCredParams: [{ alg: -8 }, { alg: -7 }],
    });
    expect(options.challenge).toHaveLength(43);
    expect(Buffer.from(options.user.id, 'base64url').toString()).not.toContain('ana');
  });

  it('keeps the key, spends link and challenge, and records it', async () => {
    await door.passkeyOf(ana, { backedUp: true });
    const { passkeys, challenges, links } = await door.kept();
    expect(passkeys).toMatchObject([
      { officer: ana.id, backedUp: true, counter: 0, transports: ['usb'], revokedAt: null },
    ]);
    expect([challenges[0]?.usedAt, links[0]?.usedAt]).not.toContain(null);
    expect(await door.events()).toEqual(['passkey.enrolled', 'sign-in.link-issued']);
  });

  it.each<[string, Misbehaviour, string]>([
    ['another origin', { origin: 'https://gt.example.evil' }, 'PASSKEY_REFUSED'],
    ['another site’s frame', { crossOrigin: true }, 'PASSKEY_REFUSED'],
    ['another relying party', { rpId: 'example' }, 'PASSKEY_REFUSED'],
    ['no user verification', { userVerified: false }, 'PASSKEY_REFUSED'],
    ['an assertion’s type', { type: 'webauthn.get' }, 'PASSKEY_REFUSED'],
    ['a challenge of nobody', { challenge: 'A'.repeat(43) }, 'PASSKEY_CHALLENGE_INVALID'],
  ])('refuses an answer with %s, and keeps nothing', async (_, lie, code) => {
    const token = await door.linkFor(ana);
    const asked = valueOf(await door.enrol.begin(token));
    const before = await door.kept();
    const answer = soft().create(asked, lie);
    expect(await door.enrol.finish({ token, label: '', answer })).toEqual(denial(code));
    expect(await door.kept()).toEqual(before);
    expect(await door.events()).toEqual(['passkey.enrolment-denied', 'sign-in.link-issued']);
  });

  it.each([undefined, null, 7, 'x', {}, { id: 'a', response: { clientDataJSON: '!!' } }])(
    'refuses %j, which is no answer',
    async (answer) => {
      const token = await door.linkFor(ana);
      const outcome = await door.enrol.finish({ token, label: '', answer });
      expect(outcome).toEqual(denial('PASSKEY_REFUSED'));
    },
  );

  it('refuses a link that is unknown, spent or over, and one whose challenge is another’s', async () => {
    const invalid = denial('SIGN_IN_LINK_INVALID');
    expect(await door.enrol.begin('unknown')).toEqual(invalid);

    const [token, foreign] = [await door.linkFor(ana), await door.linkFor(luis)];
    const [passkey, asked] = [soft(), valueOf(await door.enrol.begin(token))];
    const answer = passkey.create(asked);
    expect(await door.enrol.finish({ token: foreign, label: '', answer })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
    valueOf(await door.enrol.finish({ token, label: '', answer }));
    expect(await door.enrol.finish({ token, label: '', answer })).toEqual(invalid);
    door.later(HOUR_MS);
    expect(await door.enrol.begin(foreign)).toEqual(invalid);
  });

  it('keeps one challenge of a link, however often it is asked for', async () => {
    const [token, other] = [await door.linkFor(ana), await door.linkFor(luis)];
    await door.enrol.begin(other);
    const first = soft().create(valueOf(await door.enrol.begin(token)));
    const last = soft().create(valueOf(await door.enrol.begin(token)));
    expect((await door.kept()).challenges).toHaveLength(2);

    const finish = (answer: unknown) => door.enrol.finish({ token, label: '', answer });
    expect(await finish(first)).toEqual(denial('PASSKEY_CHALLENGE_INVALID'));
    valueOf(await finish(last));
  });

  it('refuses a challenge after five minutes, and a credential that is enrolled', async () => {
    const token = await door.linkFor(luis);
    const held = await door.passkeyOf(ana);
    const late = soft().create(valueOf(await door.enrol.begin(token)));
    door.later(5 * MINUTE_MS);
    expect(await door.enrol.finish({ token, label: '', answer: late })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
    const answer = soft().create(valueOf(await door.enrol.begin(token)), {
      credentialId: held.id,
    });
    expect(await door.enrol.finish({ token, label: '', answer })).toEqual(
      denial('PASSKEY_ENROLLED'),
    );
  });
});

describe('signing in by a passkey', () => {
  it.each(['ES256', 'EdDSA'] as const)('that signs by %s tells who is there', async (algorithm) => {
    const passkey = await door.passkeyOf(ana, { algorithm });
    expect(await door.signInBy(passkey)).toMatchObject({ ok: true, value: { id: ana.id } });
    expect((await door.kept()).passkeys).toMatchObject([{ counter: 1 }]);
    expect(await door.events()).toContain('sign-in.passkey-done');
  });

  it('names no officer before', async () => {
    const options = await door.signIn.begin();
    expect(options).toMatchObject({ rpId: 'gt.example', userVerification: 'required' });
    expect(options.allowCredentials ?? []).toEqual([]);
  });

  it.each<[string, Misbehaviour, string]>([
    ['another origin', { origin: 'http://gt.example' }, 'PASSKEY_REFUSED'],
    ['another site’s frame', { crossOrigin: true }, 'PASSKEY_REFUSED'],
    ['another relying party', { rpId: 'mx.example' }, 'PASSKEY_REFUSED'],
    ['no user verification', { userVerified: false }, 'PASSKEY_REFUSED'],
    ['a registration’s type', { type: 'webauthn.create' }, 'PASSKEY_REFUSED'],
    ['another’s user handle', { userHandle: 'AAAA' }, 'PASSKEY_REFUSED'],
    ['a signature over other bytes', { forged: true }, 'PASSKEY_REFUSED'],
    ['a stale counter and a forged signature', { forged: true, counter: 0 }, 'PASSKEY_REFUSED'],
    ['a challenge of nobody', { challenge: 'A'.repeat(43) }, 'PASSKEY_CHALLENGE_INVALID'],
    ['a credential of nobody', { credentialId: 'AAAA' }, 'PASSKEY_UNKNOWN'],
  ])('refuses an answer with %s, and keeps nothing', async (_, lie, code) => {
    const passkey = await door.passkeyOf(ana);
    valueOf(await door.signInBy(passkey));
    const asked = await door.signIn.begin();
    const before = await door.kept();
    expect(await door.signIn.finish(passkey.get(asked, lie))).toEqual(denial(code));
    expect(await door.kept()).toEqual(before);
    expect(await door.events()).toContain('sign-in.passkey-denied');
  });

  it('refuses another’s credential id under one’s own signature', async () => {
    const [mine, theirs] = [await door.passkeyOf(ana), await door.passkeyOf(luis)];
    expect(await door.signInBy(mine, { credentialId: theirs.id })).toEqual(
      denial('PASSKEY_REFUSED'),
    );
  });

  it('refuses an answer that was given before, and one that comes after five minutes', async () => {
    const passkey = await door.passkeyOf(ana);
    const answer = passkey.get(await door.signIn.begin());
    valueOf(await door.signIn.finish(answer));
    expect(await door.signIn.finish(answer)).toEqual(denial('PASSKEY_CHALLENGE_INVALID'));

    const late = passkey.get(await door.signIn.begin());
    door.later(5 * MINUTE_MS);
    expect(await door.signIn.finish(late)).toEqual(denial('PASSKEY_CHALLENGE_INVALID'));
  });

  it('lets only one of two in that answer the same challenge at once', async () => {
    const passkey = await door.passkeyOf(ana, { counts: false });
    const answer = passkey.get(await door.signIn.begin());
    const both = await Promise.all([door.signIn.finish(answer), door.signIn.finish(answer)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('refuses a challenge that was put for enrolling', async () => {
    const passkey = await door.passkeyOf(ana);
    const { challenge } = valueOf(await door.enrol.begin(await door.linkFor(luis)));
    const answer = passkey.get({ challenge, rpId: 'gt.example' });
    expect(await door.signIn.finish(answer)).toEqual(denial('PASSKEY_CHALLENGE_INVALID'));
  });

  it('revokes a passkey whose counter does not grow, and says so in the audit trail', async () => {
    const passkey = await door.passkeyOf(ana);
    valueOf(await door.signInBy(passkey));
    valueOf(await door.signInBy(passkey));
    expect(await door.signInBy(passkey, { counter: 2 })).toEqual(denial('PASSKEY_CLONED'));
    expect(await door.events()).toContain('passkey.cloned');
    expect(await door.signInBy(passkey)).toEqual(denial('PASSKEY_UNKNOWN'));
  });

  it('takes a counter back to zero for a clone too, and lets in what never counts', async () => {
    const counting = await door.passkeyOf(ana);
    valueOf(await door.signInBy(counting));
    expect(await door.signInBy(counting, { counter: 0 })).toEqual(denial('PASSKEY_CLONED'));

    const synced = await door.passkeyOf(luis, { counts: false });
    valueOf(await door.signInBy(synced));
    expect(await door.signInBy(synced)).toMatchObject({ ok: true });
  });

  it('refuses an officer who is no longer active', async () => {
    const passkey = await door.passkeyOf(ana);
    await door.unitOfWork.write((tx) => tx.officers.update({ id: ana.id }, { active: false }));
    expect(await door.signInBy(passkey)).toEqual(denial('PASSKEY_UNKNOWN'));
  });

  it('that is only asked for leaves nothing behind, however often a stranger asks', async () => {
    const before = await door.kept();
    const asked = new Set<string>();
    for (let call = 0; call < 1_000; call += 1) asked.add((await door.signIn.begin()).challenge);

    expect(asked.size).toBe(1_000);
    expect(await door.kept()).toEqual(before);
    expect(await door.events()).toEqual([]);
  });

  it('refuses a challenge that anything was changed in, or that another process made', async () => {
    const passkey = await door.passkeyOf(ana);
    const { challenge } = await door.signIn.begin();
    const refused = denial('PASSKEY_CHALLENGE_INVALID');
    for (let at = 0; at < challenge.length; at += 1) {
      const other = challenge[at] === 'A' ? 'B' : 'A';
      const changed = `${challenge.slice(0, at)}${other}${challenge.slice(at + 1)}`;
      const answer = passkey.get({ challenge: changed, rpId: 'gt.example' });
      expect(await door.signIn.finish(answer)).toEqual(refused);
    }
    const elsewhere = await aDoor();
    const answer = passkey.get(await elsewhere.signIn.begin());
    expect(await door.signIn.finish(answer)).toEqual(refused);
    await elsewhere.close();
  });

  it('forgets challenges that are over', async () => {
    const passkey = await door.passkeyOf(ana);
    valueOf(await door.signInBy(passkey));
    door.later(5 * MINUTE_MS + SECOND_MS);
    valueOf(await door.signInBy(passkey));
    expect((await door.kept()).challenges).toHaveLength(1);
  });
});
