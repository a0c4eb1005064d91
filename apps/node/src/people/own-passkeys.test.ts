/** An officer's own passkeys: seen by nobody else, and revoked by one that they hold. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MINUTE_MS } from '@comity/kernel';
import { SoftPasskey } from '@comity/testkit';
import { aDoor, admin, ana, luis, ORIGIN, valueOf, type Door } from './passkeys.fixture.js';

const denial = (code: string) => ({ ok: false, denial: { code, detail: {} } });
const unknown = denial('PASSKEY_UNKNOWN');

let door: Door;
beforeEach(async () => {
  door = await aDoor();
});
afterEach(() => door.close());

/** Another passkey of ana's, by `held`. */
const further = async (held: SoftPasskey): Promise<SoftPasskey> => {
  const proof = held.get(valueOf(await door.add.begin(ana)));
  const asked = valueOf(await door.add.prove({ by: ana, answer: proof }));
  const passkey = new SoftPasskey({ origin: ORIGIN });
  valueOf(await door.add.finish({ by: ana, label: 'further', answer: passkey.create(asked) }));
  return passkey;
};
const left = async (): Promise<readonly string[]> =>
  (await door.own.list(ana)).flatMap(({ credentialId, revokedAt }) =>
    revokedAt === null ? [credentialId] : [],
  );

describe('one’s own passkeys', () => {
  it('are listed, and revoked for good by their owner alone', async () => {
    const [mine, theirs] = [await door.passkeyOf(ana), await door.passkeyOf(luis)];
    expect(await door.revokeBy(theirs, mine.id, luis)).toEqual(unknown);
    expect(await door.own.list(ana)).toMatchObject([{ credentialId: mine.id, label: 'key' }]);
    expect(await left()).toEqual([mine.id]);

    expect(await door.revokeBy(mine, mine.id, ana)).toMatchObject({ ok: true });
    expect(await door.revokeBy(mine, mine.id, ana)).toEqual(unknown);
    expect(await door.signInBy(mine)).toEqual(unknown);
    expect(await door.events()).toEqual(
      expect.arrayContaining(['passkey.revoked', 'passkey.revoke-denied']),
    );
  });

  it('are no business of an administrator', async () => {
    const passkey = await door.passkeyOf(ana);
    const theirs = await door.passkeyOf(luis);
    expect(await door.revokeBy(theirs, passkey.id, admin)).toEqual(unknown);
    expect(await left()).toEqual([passkey.id]);
  });

  it('are not revoked without one of them having signed, here and now', async () => {
    const [mine, theirs] = [await door.passkeyOf(ana), await door.passkeyOf(luis)];
    const refused = denial('PASSKEY_REFUSED');
    const over = denial('PASSKEY_CHALLENGE_INVALID');
    for (const answer of [undefined, null, {}, 'yes']) {
      expect(await door.own.revoke({ by: ana, answer })).toEqual(refused);
    }
    expect(await door.revokeBy(mine, mine.id, ana, { userVerified: false })).toEqual(refused);
    expect(await door.revokeBy(mine, mine.id, ana, { forged: true })).toEqual(refused);
    expect(await door.revokeBy(theirs, mine.id, ana)).toEqual(unknown);

    const signedIn = mine.get(await door.signIn.begin());
    expect(await door.own.revoke({ by: ana, answer: signedIn })).toEqual(over);
    const added = mine.get(valueOf(await door.add.begin(ana)));
    expect(await door.own.revoke({ by: ana, answer: added })).toEqual(over);
    const late = mine.get(valueOf(await door.own.beginRevoking({ by: ana, id: mine.id })));
    door.later(5 * MINUTE_MS);
    expect(await door.own.revoke({ by: ana, answer: late })).toEqual(over);
    expect(await left()).toEqual([mine.id]);
  });

  it('are revoked each by an answer that was asked for it, once, and by any that is held', async () => {
    const mine = await door.passkeyOf(ana);
    const lost = await further(mine);
    const asked = valueOf(await door.own.beginRevoking({ by: ana, id: lost.id }));
    expect(asked).toMatchObject({
      userVerification: 'required',
      allowCredentials: expect.arrayContaining([expect.objectContaining({ id: mine.id })]),
    });
    const answer = mine.get(asked);
    // The answer says no passkey: which one goes was decided when it was asked.
    expect(await door.own.revoke({ by: luis, answer })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
    expect(await door.own.revoke({ by: ana, answer })).toMatchObject({
      ok: true,
      value: { credentialId: lost.id },
    });
    expect(await left()).toEqual([mine.id]);
    expect(await door.own.revoke({ by: ana, answer })).toEqual(denial('PASSKEY_CHALLENGE_INVALID'));
    // What was revoked revokes nothing.
    expect(await door.revokeBy(lost, mine.id, ana)).toEqual(unknown);
    expect(await left()).toEqual([mine.id]);
  });

  it('leave no way from a session to a link that one administrator makes', async () => {
    const lost = await door.passkeyOf(ana);
    const stranger = new SoftPasskey({ origin: ORIGIN });
    expect(await door.revokeBy(stranger, lost.id, ana)).toEqual(denial('PASSKEY_REFUSED'));
    expect(await door.issue.execute({ by: admin, officer: ana.id })).toMatchObject({
      denial: { code: 'PASSKEYS_HELD' },
    });
  });
});
