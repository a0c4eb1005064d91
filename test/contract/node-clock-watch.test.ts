/** Whatever the engine: clocks warn before and escalate after, once each, and read only what is due. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  caseId,
  DAY_MS,
  HOUR_MS,
  instant,
  instantFromIso,
  nodeIdOf,
  officerId,
  stateCode,
  type CaseId,
  type Instant,
  type Json,
} from '@comity/kernel';
import { foundingRegister, type ActRecord, type OwnLength } from '@comity/law';
import { systemEntropy } from '@comity/platform';
import { Correspondence, GTM, MEX, minimalBody } from '@comity/testkit';
import { AuditTrail } from '../../apps/node/src/audit/append-entry.js';
import type { ActRow, CaseRow } from '../../apps/node/src/cases/ports.js';
import { projectCase } from '../../apps/node/src/cases/project.js';
import { ClockAlerts } from '../../apps/node/src/clocks/clock-alerts.js';
import { ClockWatch } from '../../apps/node/src/clocks/clock-watch.js';
import { migrations } from '../../apps/node/src/migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import type { NodeTx, UnitOfWork } from '../../apps/node/src/unit-of-work.js';
import { engines, type EmptyPlace } from './engines.js';

const HOOK_MS_MAX = 60_000;
const SENT = instantFromIso('2026-06-08T18:00:00Z');
const [gtm, mex] = [nodeIdOf(GTM), nodeIdOf(MEX)];
const CASE = caseId('NET-2026-GTM-MEX-000000000001');

/** The node's own unit of work, which counts the chains that it reads. */
class CountingUnitOfWork implements UnitOfWork {
  chains = 0;
  constructor(private readonly inner: UnitOfWork) {}

  read<T>(work: (tx: NodeTx) => Promise<T>): Promise<T> {
    return this.inner.read((tx) => work(this.#counted(tx)));
  }

  write<T>(work: (tx: NodeTx) => Promise<T>): Promise<T> {
    return this.inner.write((tx) => work(this.#counted(tx)));
  }

  #counted(tx: NodeTx): NodeTx {
    const list: NodeTx['acts']['list'] = (...given) => {
      this.chains += 1;
      return tx.acts.list(...given);
    };
    return { ...tx, acts: { ...tx.acts, list } };
  }
}

const aRow = (id: CaseId, content: Json, kind = 'evidence_request'): CaseRow => ({
  id,
  kind,
  requestingState: GTM,
  requestedState: MEX,
  status: 'DELIVERED',
  outcome: null,
  requestingReference: null,
  requestedReference: null,
  content,
  openedAt: SENT,
  changedAt: SENT,
  drafters: [],
  idempotencyKey: null,
  nextLook: SENT,
});

const rowsOf = (id: CaseId, acts: readonly ActRecord[]): readonly ActRow[] =>
  acts.map(({ body, ...act }) => ({
    ...act,
    hash: `${id}-${act.hash}` as ActRow['hash'],
    prev: act.prev.map((hash) => `${id}-${hash}` as ActRow['hash']),
    caseId: id,
    content: body,
    iss: act.author === GTM ? gtm : mex,
    jti: `${id}-${act.hash}`,
    standing: 'held',
    receipted: true,
    approvals: null,
  }));

const officer = (role: 'head' | 'liaison' | 'node_admin', state = MEX) => ({
  id: officerId(`${state.toLowerCase()}.${role.replace('_', '-')}`),
  state,
  roles: [role],
});

describe.each(engines())('the watch over clocks on $name', ({ emptyPlace }) => {
  let place: EmptyPlace;
  let unitOfWork: CountingUnitOfWork;
  let now: Instant = SENT;
  let directory = 'first';
  const clock = { now: () => now };
  const audit = new AuditTrail(mex, systemEntropy);

  const watchOf = (state = MEX, lengths: readonly OwnLength[] = []): ClockWatch =>
    new ClockWatch({
      state,
      unitOfWork,
      audit,
      clock,
      entropy: systemEntropy,
      network: {
        self: nodeIdOf(state),
        register: () => foundingRegister,
        get directory() {
          return directory;
        },
      },
      own: { state, lengths },
      onError: (error) => {
        throw error;
      },
    });
  const keep = (row: CaseRow, acts: readonly ActRecord[]): Promise<void> =>
    unitOfWork.write(async (tx) => {
      await tx.cases.insert(row);
      await tx.acts.insert(...rowsOf(row.id, acts));
    });
  const anEvidenceCase = async (id = CASE, at = SENT): Promise<Correspondence> => {
    const world = new Correspondence();
    const act = world.write('requesting', 'request', { at });
    world.sync();
    await keep(aRow(id, act.body), world.held('requested'));
    return world;
  };
  const lookAt = async (watch: ClockWatch, at: Instant): Promise<void> => {
    now = at;
    while ((await watch.round()) > 0);
  };
  const alerts = () => unitOfWork.read((tx) => tx.clockAlerts.list({}, { order: { at: 'asc' } }));
  const entries = async () => {
    const rows = await unitOfWork.read((tx) =>
      tx.auditEntries.list({ caseId: CASE }, { order: { at: 'asc' } }),
    );
    return rows.map(({ event, opened }) => [
      event,
      JSON.parse((opened as { d: { value: string } }).d.value) as Record<string, unknown>,
    ]);
  };

  beforeEach(async () => {
    place = await emptyPlace();
    const database = await place.open([...nodeTables], migrations);
    unitOfWork = new CountingUnitOfWork(new TypeOrmUnitOfWork(database));
    now = SENT;
    directory = 'first';
  }, HOOK_MS_MAX);
  afterEach(() => place.remove(), HOOK_MS_MAX);

  it('tells each crossing once, with whom it calls, and again each day while it is over', async () => {
    await anEvidenceCase();
    const watch = watchOf();
    // Due at the end of 15 June in Mexico: a look every six hours, each of them twice.
    for (let hour = 0; hour <= 11 * 24; hour += 6) {
      await lookAt(watch, instant(SENT + hour * HOUR_MS));
      await lookAt(watchOf(), instant(SENT + hour * HOUR_MS));
    }

    const told = (await alerts()).map(({ percent, nth }) => [percent, nth]);
    expect(told).toEqual(
      [50, 75, 90].map((percent) => [percent, 0]).concat([0, 1, 2, 3].map((nth) => [100, nth])),
    );
    const written = await entries();
    expect(written.map(([event]) => event)).toEqual([
      ...Array.from({ length: 3 }, () => 'clock.warned'),
      ...Array.from({ length: 4 }, () => 'clock.overdue'),
    ]);
    expect(written[0]?.[1]).toMatchObject({
      clock: 'acknowledgement',
      percent: 50,
      due: '2026-06-16T06:00:00.000Z',
      calls: expect.arrayContaining(['intake']),
    });
    expect(written.at(-1)?.[1]).toMatchObject({ escalatesTo: ['head', 'liaison'], nth: 3 });
  });

  it('tells the State that waits only of what is over, again each day', async () => {
    await anEvidenceCase();
    const watch = watchOf(GTM);
    for (let hour = 0; hour <= 9 * 24; hour += 6) {
      await lookAt(watch, instant(SENT + hour * HOUR_MS));
    }
    expect((await alerts()).map(({ percent, nth }) => [percent, nth])).toEqual([
      [100, 0],
      [100, 1],
    ]);
  });

  it('says after silence only how far a clock has come', async () => {
    await anEvidenceCase();
    await lookAt(watchOf(), instant(SENT + 6 * DAY_MS + 18 * HOUR_MS));
    expect((await alerts()).map(({ percent }) => percent)).toEqual([90]);
  });

  it('goes by the length that the State itself has configured', async () => {
    await anEvidenceCase();
    const length = { hours: 2 };
    const validFrom = '2026-01-01' as OwnLength['validFrom'];
    const own = {
      clock: 'acknowledgement',
      when: 'always',
      length,
      source: 's',
      validFrom,
    } as const;
    await lookAt(watchOf(MEX, [own]), instant(SENT + 2 * HOUR_MS));
    expect((await alerts()).map(({ percent, due }) => [percent, due])).toEqual([
      [100, SENT + 2 * HOUR_MS],
    ]);
  });

  it('looks again when an act came, and is silent once it has met the clock', async () => {
    const world = await anEvidenceCase();
    const watch = watchOf();
    await lookAt(watch, SENT);
    const body = { ...(minimalBody('acknowledge') as object), firstReportDue: '2026-07-20' };
    world.write('requested', 'acknowledge', { at: instant(SENT + DAY_MS), body });
    await unitOfWork.write(async (tx) => {
      await tx.acts.insert(...rowsOf(CASE, world.held('requested')).slice(1));
      await projectCase(tx, CASE, instant(SENT + DAY_MS));
    });
    now = instant(SENT + DAY_MS);
    expect(await watch.round()).toBe(1);
    await lookAt(watch, instant(SENT + 9 * DAY_MS));
    expect(await alerts()).toEqual([]);
  });

  it('moves the row of a case that a period ended, with one entry, and tells that it is over', async () => {
    const world = new Correspondence({ requesting: GTM, requested: MEX }, 'extradition');
    world.exchange(['requesting', 'urgent_arrest'], ['requested', 'arrest_reported']);
    const row = aRow(CASE, {}, 'provisional_arrest_request');
    await keep({ ...row, status: 'ARRESTED' }, world.held('requested'));
    const watch = watchOf();
    const over = instantFromIso('2026-08-08T00:00:00Z');
    await lookAt(watch, instant(over - 1));
    expect(await unitOfWork.read((tx) => tx.cases.get({ id: CASE }))).toMatchObject({
      status: 'ARRESTED',
      nextLook: over,
    });

    await lookAt(watch, over);
    // However often it is looked at.
    await unitOfWork.write((tx) => tx.cases.update({ id: CASE }, { nextLook: over }));
    await lookAt(watch, instant(over + 5 * DAY_MS));

    expect(await unitOfWork.read((tx) => tx.cases.get({ id: CASE }))).toMatchObject({
      status: 'PA_LAPSED',
      changedAt: over,
    });
    const expired = (await entries()).filter(([event]) => event === 'case.expired');
    expect(expired).toEqual([
      [
        'case.expired',
        { by: 'clock_expired', on: '2026-08-08T00:00:00.000Z', from: 'ARRESTED', to: 'PA_LAPSED' },
      ],
    ]);
    const custody = (await alerts()).filter(
      ({ clock: id, percent }) => id === 'custody' && percent === 100,
    );
    expect(custody.map(({ nth, urgency }) => [nth, urgency])).toEqual([[0, 'emergency']]);
  });

  it(
    'of a thousand cases reads only those that are due',
    async () => {
      for (let n = 0; n < 1_000; n += 1) {
        // All wait for an acknowledgement; ten of them were sent a week before the others.
        const at = n < 10 ? SENT : instant(SENT + 7 * DAY_MS);
        await anEvidenceCase(caseId(`NET-2026-GTM-MEX-${String(n).padStart(12, '0')}`), at);
      }
      const watch = watchOf();
      await lookAt(watch, instant(SENT + 7 * DAY_MS));
      expect(unitOfWork.chains).toBe(1_000);

      unitOfWork.chains = 0;
      await lookAt(watch, instant(SENT + 7 * DAY_MS + HOUR_MS));
      expect(unitOfWork.chains).toBe(0);

      await lookAt(watch, instant(SENT + 8 * DAY_MS));
      expect(unitOfWork.chains).toBe(10);
    },
    HOOK_MS_MAX,
  );

  it('looks at every watched case again when a new directory may have moved its days', async () => {
    await anEvidenceCase();
    const watch = watchOf();
    await lookAt(watch, instant(SENT + HOUR_MS));
    unitOfWork.chains = 0;
    await lookAt(watch, instant(SENT + 2 * HOUR_MS));
    expect(unitOfWork.chains).toBe(0);
    directory = 'second';
    await lookAt(watch, instant(SENT + 3 * HOUR_MS));
    expect(unitOfWork.chains).toBe(1);
  });

  it('keeps a case that fails from stopping the others', async () => {
    await anEvidenceCase();
    const failing: unknown[] = [];
    const watch = new ClockWatch({
      state: MEX,
      unitOfWork,
      audit,
      clock,
      entropy: systemEntropy,
      own: { state: MEX, lengths: [] },
      network: {
        self: mex,
        directory,
        register: () => {
          throw new Error('no register yet');
        },
      },
      onError: (error) => failing.push(error),
    });
    expect(await watch.round()).toBe(0);
    expect(failing).toHaveLength(1);
  });

  it('looks at cases that were kept before there was a watch', async () => {
    const older = await emptyPlace();
    const { id, content, ...rest } = aRow(CASE, {});
    const first = await older.open([...nodeTables], migrations.slice(0, 1));
    await first.write((tx) =>
      tx.query(`INSERT INTO cases (id, kind, requesting_state, requested_state, status, content,
        opened_at, changed_at, drafters) VALUES ('${id}', '${rest.kind}', 'GTM', 'MEX', 'SENT',
        '${JSON.stringify(content)}', ${SENT}, ${SENT}, '[]')`),
    );
    const grown = new TypeOrmUnitOfWork(await older.open([...nodeTables], migrations));

    const due = await grown.read((tx) => tx.casesToLookAt(SENT, 10));
    expect(due.map((row) => row.id)).toEqual([CASE]);
    await older.remove();
  });

  describe('an alert', () => {
    const inbox = () => new ClockAlerts(unitOfWork, audit, clock);
    const first = async () => (await alerts())[0]?.id ?? '';

    beforeEach(async () => {
      await anEvidenceCase();
      await lookAt(watchOf(), instant(SENT + 9 * DAY_MS));
    });

    it.each([
      ['head', MEX, 1],
      // A liaison officer opens no case file, and is called when it is over.
      ['liaison', MEX, 1],
      ['node_admin', MEX, 0],
      ['head', stateCode('BRA'), 0],
    ] as const)('is shown to whom it concerns: to %s of %s, %i', async (role, state, count) => {
      const shown = await inbox().list(officer(role, state), { unread: true, first: 10 });
      expect(shown).toHaveLength(count);
    });

    it('is unread until somebody marks it as seen, and stays with who did first', async () => {
      const seen = await inbox().markSeen(officer('liaison'), await first());
      const again = await inbox().markSeen(officer('head'), await first());

      expect(seen).toMatchObject({ ok: true, value: { seenBy: 'mex.liaison', seenAt: now } });
      expect(again).toMatchObject({ ok: true, value: { seenBy: 'mex.liaison' } });
      expect(await inbox().list(officer('head'), { unread: true, first: 10 })).toEqual([]);
      expect(await inbox().list(officer('head'), { unread: false, first: 10 })).toHaveLength(1);
    });

    it('is unknown to whom it is not shown, and so is one that is not there', async () => {
      const unknown = { ok: false, denial: { code: 'ALERT_UNKNOWN' } };
      expect(await inbox().markSeen(officer('node_admin'), await first())).toMatchObject(unknown);
      expect(await inbox().markSeen(officer('head'), 'none')).toMatchObject(unknown);
    });
  });
});
