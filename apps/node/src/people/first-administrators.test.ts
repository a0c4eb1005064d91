/** The first two administrators: two, in an empty node, until somebody enrolled. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR_MS, officerId } from '@comity/kernel';
import { SoftPasskey } from '@comity/testkit';
import type { OpenedCommitments } from '../audit/append-entry.js';
import type { FirstLink } from './first-administrators.js';
import { aDoor, ORIGIN, valueOf, type Door } from './passkeys.fixture.js';

const denied = (code: string) => ({ ok: false, denial: { code, detail: {} } });
const EVA = { id: officerId('gt.eva'), name: 'Eva' };
const LEO = { id: officerId('gt.leo'), name: 'Leo' };

let door: Door;
beforeEach(async () => {
  door = await aDoor({ inhabited: false });
});
afterEach(() => door.close());

const tokenOf = ({ link }: FirstLink): string => link.url.slice(link.url.indexOf('#') + 1);
const enrolled = async (one: FirstLink) => {
  const token = tokenOf(one);
  const answer = new SoftPasskey({ origin: ORIGIN }).create(valueOf(await door.enrol.begin(token)));
  return door.enrol.finish({ token, label: '', answer });
};
const made = async () => valueOf(await door.first.make([EVA, LEO]));

describe('the first administrators', () => {
  it('are two, each with a link of their own, and the audit trail says who made them', async () => {
    const links = await made();
    expect(links.map(({ id }) => id)).toEqual([EVA.id, LEO.id]);
    expect(new Set(links.map(tokenOf)).size).toBe(2);
    for (const link of links) expect(await enrolled(link)).toMatchObject({ ok: true });
    expect((await door.kept()).officers).toMatchObject([
      { ...EVA, roles: ['node_admin'], active: true },
      { ...LEO, roles: ['node_admin'], active: true },
    ]);
    const entries = await door.unitOfWork.read((tx) => tx.auditEntries.list({}));
    const first = entries
      .filter(({ event }) => event === 'officer.first-administrator')
      .map(({ opened }) => opened as unknown as OpenedCommitments);
    expect(first.map(({ act }) => act.value)).toEqual(['operator', 'operator']);
    expect(new Set(first.map(({ obj }) => obj.value))).toEqual(new Set([EVA.id, LEO.id]));
  });

  it('have new links once the first are over, and those open nothing then', async () => {
    const [before] = await made();
    door.later(HOUR_MS / 2);
    const [again] = await made();
    if (!before || !again) throw new Error('links were made');
    expect(await door.enrol.begin(tokenOf(before))).toEqual(denied('SIGN_IN_LINK_INVALID'));
    expect(await enrolled(again)).toMatchObject({ ok: true });
  });

  it.each([
    ['one alone', [EVA]],
    ['three', [EVA, LEO, { id: officerId('gt.ida'), name: 'Ida' }]],
    ['one id twice', [EVA, { ...LEO, id: EVA.id }]],
    ['one name twice', [EVA, { ...LEO, name: ' EVA' }]],
  ])('are never %s, and that is recorded', async (_, people) => {
    expect(await door.first.make(people)).toEqual(denied('FIRST_ADMINISTRATORS_ALIKE'));
    expect((await door.kept()).officers).toEqual([]);
    expect(await door.events()).toEqual(['officer.first-denied']);
  });

  it('are made no more once anybody enrolled a passkey, be it revoked since', async () => {
    const [eva] = await made();
    valueOf(await enrolled(eva as FirstLink));
    const before = await door.kept();
    const refused = denied('FIRST_ADMINISTRATORS_ENROLLED');
    expect(await door.first.make([EVA, LEO])).toEqual(refused);
    expect(await door.kept()).toEqual(before);
    await door.unitOfWork.write(async (tx) => {
      await tx.passkeys.update({ officer: EVA.id }, { revokedAt: 1 as never });
    });
    expect(await door.first.make([EVA, LEO])).toEqual(refused);
  });

  it('are made in a node alone that has no other officers', async () => {
    await made();
    const stranger = { id: officerId('gt.ida'), name: 'Ida' };
    const refused = denied('FIRST_ADMINISTRATORS_OTHERS');
    expect(await door.first.make([EVA, stranger])).toEqual(refused);
    await door.unitOfWork.write((tx) => tx.officers.update({ id: EVA.id }, { roles: ['head'] }));
    expect(await door.first.make([EVA, LEO])).toEqual(refused);
    const inhabited = await aDoor();
    expect(await inhabited.first.make([EVA, LEO])).toEqual(refused);
    await inhabited.close();
  });
});
