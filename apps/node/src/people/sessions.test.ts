/** What ends an officer's sessions, as the node sees it: nothing is answered in their name any more. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { officerId, stateCode, type OfficerId } from '@comity/kernel';
import type { Identity } from '@comity/platform/identity';
import { CurrentIdentities } from './platform-identities.js';
import { SessionEpochs } from './session-epochs.js';
import { aDoor, admin, an, ana, luis, other, valueOf, type Door } from './passkeys.fixture.js';

const denied = (code: string) => ({ ok: false, denial: expect.objectContaining({ code }) });
const ended = { code: 'IDENTITY_ENDED' };
const state = stateCode('GTM');

let door: Door;
let epochs: SessionEpochs;
let identities: CurrentIdentities;
beforeEach(async () => {
  door = await aDoor();
  const believing = { verify: (token: string) => Promise.resolve(JSON.parse(token) as Identity) };
  epochs = new SessionEpochs(door.unitOfWork);
  identities = new CurrentIdentities(believing, epochs);
});
afterEach(() => door.close());

const epochOf = async (officer: OfficerId): Promise<number> =>
  (await door.unitOfWork.read((tx) => tx.officers.get({ id: officer })))?.epoch ?? -1;
/** A token of a session that `officer` begins now. */
const signedIn = async (officer: OfficerId): Promise<string> =>
  JSON.stringify({
    kind: 'officer',
    officer,
    state,
    roles: [],
    session: 's',
    epoch: await epochOf(officer),
  });

describe('the sessions of an officer', () => {
  it('end by a reset of the passkeys, and those begun afterwards are good', async () => {
    const [before, beside] = [await signedIn(ana.id), await signedIn(luis.id)];
    const { id: reset } = valueOf(await door.resets.ask({ by: admin, officer: ana.id }));
    expect(await identities.verify(before)).toMatchObject({ officer: ana.id });

    valueOf(await door.resets.confirm({ by: other, reset }));
    await expect(identities.verify(before)).rejects.toMatchObject(ended);
    expect(await identities.verify(beside)).toMatchObject({ officer: luis.id });
    expect(await identities.verify(await signedIn(ana.id))).toMatchObject({ officer: ana.id });
  });

  it('end when a copy of a passkey signs', async () => {
    const passkey = await door.passkeyOf(ana);
    valueOf(await door.signInBy(passkey));
    const before = await signedIn(ana.id);
    expect(await door.signInBy(passkey, { counter: 1 })).toEqual(denied('PASSKEY_CLONED'));
    await expect(identities.verify(before)).rejects.toMatchObject(ended);
  });

  it('go on when one of two passkeys is revoked, and end with the last', async () => {
    const one = await door.passkeyOf(ana);
    const before = await signedIn(ana.id);
    await door.unitOfWork.write(async (tx) => {
      const [row] = await tx.passkeys.list({ officer: ana.id });
      if (row) await tx.passkeys.insert({ ...row, credentialId: 'another' });
    });
    valueOf(await door.revokeBy(one, 'another', ana));
    expect(await identities.verify(before)).toMatchObject({ officer: ana.id });

    valueOf(await door.revokeBy(one, one.id, ana));
    await expect(identities.verify(before)).rejects.toMatchObject(ended);
  });

  it('end at an administrator’s word, which stands in the audit trail', async () => {
    const before = await signedIn(ana.id);
    expect(await door.endSessions.execute({ by: admin, officer: ana.id })).toMatchObject({
      ok: true,
    });
    await expect(identities.verify(before)).rejects.toMatchObject(ended);
    expect(await door.events()).toEqual(['sessions.ended']);
  });

  it.each([
    ['who is no administrator', luis, ana.id, 'OFFICER_ROLE_MISSING'],
    [
      'another State’s administrator',
      { ...other, state: stateCode('MEX') },
      ana.id,
      'OFFICER_OF_OTHER_STATE',
    ],
    ['an administrator who names nobody', admin, officerId('gt.nobody'), 'OFFICER_UNKNOWN'],
  ])('are not ended by %s, and that is recorded', async (_, by, officer, code) => {
    const before = await signedIn(ana.id);
    expect(await door.endSessions.execute({ by, officer })).toEqual(denied(code));
    expect(await identities.verify(before)).toMatchObject({ officer: ana.id });
    expect(await door.events()).toEqual(['sessions.end-denied']);
  });

  it('are none where there is no such officer, or no longer', async () => {
    for (const officer of [officerId('gt.nobody'), an('gone', 'drafter').id]) {
      const token = JSON.stringify({ kind: 'officer', officer, state, roles: [], epoch: 0 });
      await expect(identities.verify(token)).rejects.toMatchObject(ended);
    }
    expect(await identities.verify(JSON.stringify({ kind: 'system', state }))).toMatchObject({
      kind: 'system',
    });
  });

  it('are told to the gateway by their epochs, those alone that are over', async () => {
    const begun = [
      { officer: ana.id, epoch: 0 },
      { officer: luis.id, epoch: 0 },
      { officer: officerId('gt.nobody'), epoch: 0 },
    ];
    valueOf(await door.endSessions.execute({ by: admin, officer: ana.id }));
    expect(await epochs.endedOf(begun)).toEqual([begun[0], begun[2]]);
    expect(await epochs.endedOf([])).toEqual([]);
  });
});
