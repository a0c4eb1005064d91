/** The process stops after its n-th step, for every n: a correction is neither lost nor doubled. */

import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BACKOFF_MS_MAX } from '@comity/delivery';
import type { Json } from '@comity/kernel';
import { migrations } from '../../apps/node/src/migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import type { UnitOfWork } from '../../apps/node/src/unit-of-work.js';
import { engines, type EmptyPlace } from '../contract/engines.js';
import {
  anOfficer,
  correctionEvents,
  GTM,
  makeRegisterKeys,
  RegisterWorld,
  rowsOf,
  type RegisterKeys,
} from '../contract/register-world.fixture.js';
import {
  ProcessStopped,
  Steps,
  SteppingPrimary,
  SteppingUnitOfWork,
} from './stopped-corrections.fixture.js';

const MS_MAX = 120_000;
/** Far beyond the steps of one correction. */
const STEPS_MAX = 60;
const NOTE = 'Corrected by the State itself (fictitious).';
const drafter = anOfficer('drafter', ['drafter']);
const approver = anOfficer('approver', ['approver']);

describe.each(engines())('a node on $name that is stopped after any step', ({ emptyPlace }) => {
  let keys: RegisterKeys;
  let place: EmptyPlace;
  let unitOfWork: UnitOfWork;
  let world: RegisterWorld;

  beforeAll(async () => {
    keys = await makeRegisterKeys();
  }, MS_MAX);
  beforeEach(async () => {
    place = await emptyPlace();
    unitOfWork = new TypeOrmUnitOfWork(await place.open([...nodeTables], migrations));
  }, MS_MAX);
  afterEach(() => place.remove(), MS_MAX);

  /** An officer who has no answer asks again, and so does the loop; `steps` may end the process. */
  const correct = async (steps: Steps): Promise<void> => {
    const stepping = new SteppingUnitOfWork(unitOfWork, steps);
    const node = world.node(stepping, new SteppingPrimary(world.primary, steps));
    const rows = rowsOf(GTM, NOTE) as object as Json;
    const drafted = await node.draft.execute({ by: drafter, rows, idempotencyKey: 'once' });
    if (!drafted.ok) throw new Error(drafted.denial.code);
    const approved = await node.decide.approve({ by: approver, id: drafted.value.id });
    if (!approved.ok) throw new Error(approved.denial.code);
    world.pass(BACKOFF_MS_MAX);
    await node.send.round();
  };

  /** One process that stops after step `n`, and another on what it left. @returns whether it lived */
  const stoppedAfter = async (n: number, meanwhile: () => Promise<void>): Promise<boolean> => {
    world = await RegisterWorld.begin(keys);
    const steps = new Steps(n);
    let lived = true;
    try {
      await correct(steps);
    } catch (error) {
      if (!(error instanceof ProcessStopped)) throw error;
      lived = false;
    }
    await meanwhile();
    await correct(new Steps(0));
    return lived;
  };

  /** Empties what the last process left, as a new node has it. */
  const anew = async (): Promise<void> => {
    await unitOfWork.write(async (tx) => {
      for (const { id } of await tx.corrections.list({})) await tx.corrections.remove({ id });
      for (const { id } of await tx.auditEntries.list({})) await tx.auditEntries.remove({ id });
    });
  };

  const outcome = async () => {
    const rows = await unitOfWork.read((tx) => tx.corrections.list({}));
    const events = (await correctionEvents(unitOfWork)).map(({ event }) => event).toSorted();
    return { rows, events, present: await world.primary.present() };
  };

  it(
    'neither loses nor doubles a correction',
    async () => {
      for (let n = 1; n <= STEPS_MAX; n += 1) {
        const lived = await stoppedAfter(n, async () => undefined);
        const { rows, events, present } = await outcome();
        expect({ n, seq: present.seq, rows }).toMatchObject({
          n,
          seq: 2,
          rows: [{ status: 'accepted', sha256: present.correction }],
        });
        expect({ n, events }).toEqual({
          n,
          events: [
            'correction.accepted',
            'correction.approved',
            'correction.drafted',
            'correction.sent',
          ],
        });
        await anew();
        if (lived) {
          expect(n).toBeGreaterThan(15);
          return;
        }
      }
      throw new Error('it takes steps without end');
    },
    MS_MAX,
  );

  it(
    'knows whether its correction landed when another State corrected the register meanwhile',
    async () => {
      const statuses = new Set<string>();
      for (let n = 1; n <= STEPS_MAX; n += 1) {
        const lived = await stoppedAfter(n, () => world.mexicoCorrects(NOTE));
        const { rows, events } = await outcome();
        const [row] = rows;
        const landed = (await world.primary.kept(row?.sha256 ?? '')) !== undefined;
        expect({ n, count: rows.length, status: row?.status, code: row?.lastCode }).toEqual({
          n,
          count: 1,
          status: landed ? 'accepted' : 'refused',
          code: landed ? null : 'CORRECTION_STALE',
        });
        expect(events).toContain(landed ? 'correction.accepted' : 'correction.refused');
        expect(events).toHaveLength(4);
        statuses.add(row?.status ?? '');
        await anew();
        if (lived) break;
      }
      expect([...statuses].toSorted()).toEqual(['accepted', 'refused']);
    },
    MS_MAX,
  );
});
