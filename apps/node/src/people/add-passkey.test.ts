/** A further passkey of an officer who is signed in: by one that they hold, and never by the session alone. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MINUTE_MS } from '@comity/kernel';
import { SoftPasskey, type Misbehaviour } from '@comity/testkit';
import { PASSKEYS_MAX } from './add-passkey.js';
import { aDoor, admin, ana, luis, ORIGIN, valueOf, type Door } from './passkeys.fixture.js';

const denial = (code: string) => ({ ok: false, denial: { code, detail: {} } });

let door: Door;
beforeEach(async () => {
  door = await aDoor();
});
afterEach(() => door.close());

const soft = (): SoftPasskey => new SoftPasskey({ origin: ORIGIN });
/** What a browser is asked to make once `held` has signed. */
const allowed = async (held: SoftPasskey, by = ana, lie: Misbehaviour = {}) =>
  door.add.prove({ by, answer: held.get(valueOf(await door.add.begin(by)), lie) });
const added = async (held: SoftPasskey, by = ana): Promise<SoftPasskey> => {
  const further = soft();
  const answer = further.create(valueOf(await allowed(held, by)));
  valueOf(await door.add.finish({ by, label: 'further', answer }));
  return further;
};

describe('a further passkey', () => {
  it('is enrolled by one that the officer holds, and signs them in', async () => {
    const held = await door.passkeyOf(ana);
    door.later(1);
    const asked = valueOf(await door.add.begin(ana));
    expect(asked).toMatchObject({
      userVerification: 'required',
      allowCredentials: [{ id: held.id }],
    });
    const further = await added(held);
    expect(await door.signInBy(further)).toMatchObject({ ok: true, value: { id: ana.id } });
    expect(await door.own.list(ana)).toMatchObject([{ label: 'key' }, { label: 'further' }]);
    expect((await door.events()).filter((event) => event === 'passkey.enrolled')).toHaveLength(2);
    expect(await door.events()).toContain('passkey.add-allowed');
  });

  it('is not begun by an officer who holds none: that is what links are for', async () => {
    expect(await door.add.begin(ana)).toEqual(denial('PASSKEY_UNKNOWN'));
    expect(await door.events()).toEqual(['passkey.add-denied']);
  });

  it('is not made without a passkey having signed, here and now', async () => {
    const held = await door.passkeyOf(ana);
    const { challenge } = valueOf(await door.add.begin(ana));
    const creation = { ...valueOf(await door.enrol.begin(await door.linkFor(luis))), challenge };
    const answer = soft().create(creation);
    expect(await door.add.finish({ by: ana, label: '', answer })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
    expect(await allowed(held, ana, { userVerified: false })).toEqual(denial('PASSKEY_REFUSED'));
    expect(await allowed(held, ana, { forged: true })).toEqual(denial('PASSKEY_REFUSED'));
    // An answer that signs in was given for another purpose.
    const signedIn = held.get(await door.signIn.begin());
    expect(await door.add.prove({ by: ana, answer: signedIn })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
  });

  it('is not allowed by another officer’s passkey, nor made for another', async () => {
    const [held, theirs] = [await door.passkeyOf(ana), await door.passkeyOf(luis)];
    expect(await allowed(theirs)).toEqual(denial('PASSKEY_UNKNOWN'));
    const put = valueOf(await door.add.begin(luis));
    expect(await door.add.prove({ by: ana, answer: held.get(put) })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
    const answer = soft().create(valueOf(await allowed(held)));
    expect(await door.add.finish({ by: luis, label: '', answer })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
  });

  it('is made by no link’s challenge, and no link by its', async () => {
    const held = await door.passkeyOf(ana);
    const token = await door.linkFor(luis);
    const byLink = soft().create(valueOf(await door.enrol.begin(token)));
    expect(await door.add.finish({ by: luis, label: '', answer: byLink })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
    const answer = soft().create(valueOf(await allowed(held)));
    expect(await door.enrol.finish({ token, label: '', answer })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
  });

  it('is made once, within five minutes, and never twice the same', async () => {
    const held = await door.passkeyOf(ana);
    const further = soft();
    const answer = further.create(valueOf(await allowed(held)));
    valueOf(await door.add.finish({ by: ana, label: '', answer }));
    expect(await door.add.finish({ by: ana, label: '', answer })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
    const again = soft().create(valueOf(await allowed(held)), { credentialId: further.id });
    expect(await door.add.finish({ by: ana, label: '', answer: again })).toEqual(
      denial('PASSKEY_ENROLLED'),
    );
    const late = soft().create(valueOf(await allowed(held)));
    door.later(5 * MINUTE_MS);
    expect(await door.add.finish({ by: ana, label: '', answer: late })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
  });

  it('is one of five at most', async () => {
    const held = await door.passkeyOf(ana);
    const [one, other] = [valueOf(await allowed(held)), valueOf(await allowed(held))];
    for (let count = 1; count < PASSKEYS_MAX - 1; count += 1) await added(held);
    valueOf(await door.add.finish({ by: ana, label: '', answer: soft().create(one) }));
    const tooMany = denial('PASSKEYS_TOO_MANY');
    expect(await door.add.begin(ana)).toEqual(tooMany);
    expect(await door.add.finish({ by: ana, label: '', answer: soft().create(other) })).toEqual(
      tooMany,
    );
    expect(await door.own.list(ana)).toHaveLength(5);
  });

  it('is not finished once the one that allowed it was revoked', async () => {
    const held = await door.passkeyOf(ana);
    await added(held);
    const answer = soft().create(valueOf(await allowed(held)));
    valueOf(await door.revokeBy(held, held.id, ana));
    expect(await door.add.finish({ by: ana, label: '', answer })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
  });

  it('is not finished once the officer’s sessions were ended', async () => {
    const held = await door.passkeyOf(ana);
    const answer = soft().create(valueOf(await allowed(held)));
    valueOf(await door.endSessions.execute({ by: admin, officer: ana.id }));
    expect(await door.add.finish({ by: ana, label: '', answer })).toEqual(
      denial('PASSKEY_CHALLENGE_INVALID'),
    );
  });
});
