/** Whatever the engine: one officer drafts a correction of the register, another sends it. */

import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BACKOFF_MS_MAX } from '@comity/delivery';
import { DAY_MS, type Json } from '@comity/kernel';
import type { OfficerRole, OwnRows } from '@comity/law';
import { migrations } from '../../apps/node/src/migrations.js';
import { NodeError } from '../../apps/node/src/node.errors.js';
import type { CorrectionRow } from '../../apps/node/src/register/ports.js';
import { ReadCorrections } from '../../apps/node/src/register/read-corrections.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import type { UnitOfWork } from '../../apps/node/src/unit-of-work.js';
import { engines, type EmptyPlace } from './engines.js';
import {
  anOfficer,
  correctionEvents,
  GTM,
  makeRegisterKeys,
  MEX,
  payloadOf,
  RegisterWorld,
  rowsOf,
  type RegisterKeys,
} from './register-world.fixture.js';

const HOOK_MS_MAX = 60_000;
const NOTE = 'Corrected by the State itself (fictitious).';
const drafter = anOfficer('drafter', ['drafter']);
const approver = anOfficer('approver', ['approver', 'head']);
const both = anOfficer('both', ['drafter', 'approver', 'head']);
const json = (rows: OwnRows): Json => rows as object as Json;

describe.each(engines())('a correction at its node on $name', ({ emptyPlace }) => {
  let keys: RegisterKeys;
  let place: EmptyPlace;
  let unitOfWork: UnitOfWork;
  let world: RegisterWorld;

  beforeAll(async () => {
    keys = await makeRegisterKeys();
  }, HOOK_MS_MAX);
  beforeEach(async () => {
    place = await emptyPlace();
    unitOfWork = new TypeOrmUnitOfWork(await place.open([...nodeTables], migrations));
    world = await RegisterWorld.begin(keys);
  }, HOOK_MS_MAX);
  afterEach(() => place.remove(), HOOK_MS_MAX);

  const rows = (): Promise<readonly CorrectionRow[]> =>
    unitOfWork.read((tx) => tx.corrections.list({}, { order: { draftedAt: 'asc', id: 'asc' } }));
  /** What was audited, in alphabetical order: some of it at one instant. */
  const events = async () =>
    (await correctionEvents(unitOfWork)).map(({ event }) => event).toSorted();
  const draft = (by = drafter, given = json(rowsOf(GTM, NOTE)), idempotencyKey = 'k') =>
    world.node(unitOfWork).draft.execute({ by, rows: given, idempotencyKey });
  const aDraft = async (by = drafter, note = NOTE): Promise<CorrectionRow> => {
    const outcome = await draft(by, json(rowsOf(GTM, note)), note);
    if (!outcome.ok) throw new Error(outcome.denial.code);
    return outcome.value;
  };
  const approve = (id: string, by = approver) => world.node(unitOfWork).decide.approve({ by, id });
  const send = () => world.node(unitOfWork).send.round();

  it('is drafted by one, approved by another, and makes the next version of the register', async () => {
    const { id, on } = await aDraft();
    const approved = await approve(id);
    expect(approved).toMatchObject({ ok: true, value: { status: 'sending', attempts: 0 } });
    expect(await send()).toBe(1);

    const [row] = await rows();
    const present = await world.primary.present();
    expect(row).toMatchObject({
      status: 'accepted',
      draftedBy: 'gtm.drafter',
      decidedBy: 'gtm.approver',
      answeredAt: world.now,
      version: present.sha256,
      nextAt: null,
    });
    expect(present).toMatchObject({ seq: 2, correction: row?.sha256 });
    expect(payloadOf(row?.signed ?? new Uint8Array())).toEqual({
      ver: 'comity-correction/1',
      network: 'comity-test',
      state: 'GTM',
      on,
      rows: rowsOf(GTM, NOTE),
    });
    expect(await events()).toEqual([
      'correction.accepted',
      'correction.approved',
      'correction.drafted',
      'correction.sent',
    ]);
    expect(await send()).toBe(0);
  });

  it('is approved by nobody who drafted it', async () => {
    const { id } = await aDraft(both);
    expect(await approve(id, both)).toMatchObject({
      ok: false,
      denial: { code: 'CORRECTION_APPROVER_IS_DRAFTER' },
    });
    expect(await rows()).toMatchObject([{ status: 'drafted', signed: null, decidedBy: null }]);
    expect(await events()).toEqual(['correction.approve-denied', 'correction.drafted']);
    expect(await approve(id)).toMatchObject({ ok: true });
  });

  it('that names another State’s row is denied, nothing stored, one audit entry', async () => {
    const foreign = {
      parties: [...(rowsOf(GTM, NOTE).parties ?? []), ...(rowsOf(MEX, NOTE).parties ?? [])],
    };
    expect(await draft(drafter, json(foreign))).toEqual({
      ok: false,
      denial: {
        code: 'CORRECTION_OF_OTHER_STATE',
        detail: { state: 'GTM', problems: ['parties[1].state: NOT_ALLOWED'] },
      },
    });
    expect(await rows()).toEqual([]);
    expect(await correctionEvents(unitOfWork)).toEqual([
      { event: 'correction.draft-denied', detail: { code: 'CORRECTION_OF_OTHER_STATE' } },
    ]);
  });

  it('is denied with every reason at once, each by its path', async () => {
    const unread = { parties: [{ state: 'GTM' }, 7], requestLanguages: [''], words: 1 };
    const malformed = await draft(drafter, unread);
    const [own] = rowsOf(GTM, NOTE).parties ?? [];
    const { source, ...unsourced } = { ...own, instrument: 'X-1', party: 'yes' };
    expect(source).toBeDefined();
    const unfit = await draft(drafter, { parties: [unsourced as object as Json] }, 'other');

    expect(malformed).toMatchObject({ ok: false, denial: { code: 'CORRECTION_MALFORMED' } });
    expect(malformed.ok ? [] : malformed.denial.detail['problems']).toEqual(
      expect.arrayContaining([
        ': UNKNOWN_MEMBER',
        'parties[0].instrument: MISSING',
        'parties[1]: NOT_OBJECT',
        'requestLanguages[0]: EMPTY',
      ]),
    );
    expect(unfit).toMatchObject({
      ok: false,
      denial: {
        code: 'CORRECTION_INVALID',
        detail: { problems: ['parties[0].instrument: NOT_ALLOWED', 'parties[0].source: MISSING'] },
      },
    });
    expect(await rows()).toEqual([]);
    expect(await events()).toHaveLength(2);
  });

  it.each<[string, OfficerRole[], typeof GTM, string]>([
    ['in no role that may', ['intake', 'auditor', 'node_admin'], GTM, 'OFFICER_ROLE_MISSING'],
    ['of another State', ['drafter', 'head'], MEX, 'OFFICER_OF_OTHER_STATE'],
  ])(
    'is neither drafted nor approved nor withdrawn by an officer %s',
    async (_, roles, state, code) => {
      const { id } = await aDraft();
      const by = anOfficer('other', roles, state);
      const { draft: drafting, decide } = world.node(unitOfWork);
      const outcomes = [
        await drafting.execute({ by, rows: json(rowsOf(GTM, NOTE)), idempotencyKey: 'theirs' }),
        await decide.approve({ by, id }),
        await decide.withdraw({ by, id }),
      ];
      expect(outcomes).toMatchObject(Array.from({ length: 3 }, () => ({ denial: { code } })));
      expect(await rows()).toMatchObject([{ id, status: 'drafted' }]);
      expect(await events()).toEqual([
        'correction.approve-denied',
        'correction.draft-denied',
        'correction.drafted',
        'correction.withdraw-denied',
      ]);
    },
  );

  it('is drafted, approved and withdrawn once, however often it is asked', async () => {
    const first = await aDraft();
    const other = await aDraft(drafter, 'another');
    expect(await aDraft()).toEqual(first);
    const outcomes = [await approve(first.id), await approve(first.id)];
    const { decide } = world.node(unitOfWork);
    const taken = { by: drafter, id: other.id };
    const withdrawn = [await decide.withdraw(taken), await decide.withdraw(taken)];

    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(withdrawn).toMatchObject([{ ok: true }, { ok: true, value: { status: 'withdrawn' } }]);
    expect(await events()).toEqual([
      'correction.approved',
      'correction.drafted',
      'correction.drafted',
      'correction.withdrawn',
    ]);
  });

  it('is no draft any more once it is signed or withdrawn', async () => {
    const [one, two] = [await aDraft(), await aDraft(drafter, 'another')];
    await approve(one.id);
    const { decide } = world.node(unitOfWork);
    await decide.withdraw({ by: drafter, id: two.id });
    const code = 'CORRECTION_NOT_DRAFT';
    expect(await decide.withdraw({ by: drafter, id: one.id })).toMatchObject({ denial: { code } });
    expect(await approve(two.id)).toMatchObject({ denial: { code } });
    expect(await approve('none')).toMatchObject({ denial: { code: 'CORRECTION_UNKNOWN' } });
    expect((await rows()).map(({ status }) => status).toSorted()).toEqual(['sending', 'withdrawn']);
  });

  it('is not approved once the register has changed since it was drafted', async () => {
    const { id } = await aDraft();
    await world.mexicoCorrects(NOTE);
    await world.primary.show(world.network);
    expect(await approve(id)).toMatchObject({ denial: { code: 'CORRECTION_STALE' } });
    expect(await rows()).toMatchObject([{ status: 'drafted', signed: null }]);
  });

  it('is refused for good when the register changed before it came', async () => {
    const { id } = await aDraft();
    await approve(id);
    await world.mexicoCorrects(NOTE);
    expect(await send()).toBe(1);
    expect(await rows()).toMatchObject([
      { status: 'refused', lastCode: 'CORRECTION_STALE', version: null, nextAt: null },
    ]);
    expect(await events()).toContain('correction.refused');
    world.pass(DAY_MS / 4);
    expect(await send()).toBe(0);
  });

  it('is refused with the primary’s code when the State was suspended meanwhile', async () => {
    const { id } = await aDraft();
    await approve(id);
    world.primary.members = [{ ...keys.gtm.member, status: 'suspended' }, keys.mex.member];
    await world.primary.issue();
    await send();
    expect(await rows()).toMatchObject([
      { status: 'refused', lastCode: 'DIRECTORY_CORRECTION_SIGNER_UNKNOWN' },
    ]);
  });

  it('is not signed without every key that the list in force gives this node', async () => {
    const { id } = await aDraft();
    const [one] = keys.gtm.signers;
    const halved = world.node(unitOfWork, world.primary, one && [one]);
    const denial = { code: 'CORRECTION_KEYS_MISSING' };
    expect(await halved.decide.approve({ by: approver, id })).toMatchObject({ denial });
    expect(await rows()).toMatchObject([{ status: 'drafted', signed: null }]);
    expect(await events()).toContain('correction.approve-denied');
  });

  it('is sent again, ever more rarely, while the primary is silent', async () => {
    const { id } = await aDraft();
    await approve(id);
    let calls = 0;
    const silent = {
      ...world.primary,
      correct: () => {
        calls += 1;
        return Promise.reject(new NodeError('PRIMARY_UNREACHABLE'));
      },
      kept: () => Promise.reject(new NodeError('PRIMARY_UNREACHABLE')),
    };
    const { send: sending } = world.node(unitOfWork, silent);
    for (let second = 0; second < 3_600; second += 1) {
      world.pass(1_000);
      await sending.round();
    }
    // An hour at one attempt in five minutes at most, half of that at least, and the first few.
    expect(calls).toBeGreaterThan(3_600_000 / BACKOFF_MS_MAX);
    expect(calls).toBeLessThan((2 * 3_600_000) / BACKOFF_MS_MAX + 12);
    expect(await rows()).toMatchObject([{ status: 'sending', lastCode: 'PRIMARY_UNREACHABLE' }]);

    world.pass(BACKOFF_MS_MAX);
    expect(await send()).toBe(1);
    expect(await rows()).toMatchObject([{ status: 'accepted', lastCode: null }]);
    expect((await events()).filter((event) => event === 'correction.sent')).toHaveLength(1);
  });

  it('is shown to officers of its State, the newest first, and to no other', async () => {
    await aDraft();
    world.pass(1_000);
    await aDraft(drafter, 'another');
    const reading = new ReadCorrections(unitOfWork, GTM);
    const shown = await reading.list(anOfficer('intake', ['intake']), 10);
    expect(shown.map(({ draftedAt }) => draftedAt)).toEqual([world.now, world.now - 1_000]);
    expect(await reading.list(approver, 1)).toHaveLength(1);
    expect(await reading.list(anOfficer('head', ['head'], MEX), 10)).toEqual([]);
  });
});
