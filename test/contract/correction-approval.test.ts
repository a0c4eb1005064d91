/** The second officer of a correction approves it by a passkey, and by nothing else. */

import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyApproval, type Approval } from '@comity/envelope';
import type { Json } from '@comity/kernel';
import { userHandle } from '@comity/node/user-handle';
import { SoftPasskey } from '@comity/testkit';
import { migrations } from '../../apps/node/src/migrations.js';
import { correctionDigest } from '../../apps/node/src/register/decide-correction.js';
import type { CorrectionRow } from '../../apps/node/src/register/ports.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import type { UnitOfWork } from '../../apps/node/src/unit-of-work.js';
import { engines, type EmptyPlace } from './engines.js';
import {
  anOfficer,
  correctionEvents,
  GTM,
  makeRegisterKeys,
  RegisterWorld,
  rowsOf,
  type RegisterKeys,
} from './register-world.fixture.js';

const HOOK_MS_MAX = 60_000;
const ORIGIN = 'https://gt.example';
const drafter = anOfficer('drafter', ['drafter']);
const approver = anOfficer('approver', ['approver', 'head']);

describe.each(engines())('a correction on $name', ({ emptyPlace }) => {
  let keys: RegisterKeys;
  let place: EmptyPlace;
  let unitOfWork: UnitOfWork;
  let world: RegisterWorld;
  let passkey: SoftPasskey;

  beforeAll(async () => {
    keys = await makeRegisterKeys();
  }, HOOK_MS_MAX);
  beforeEach(async () => {
    place = await emptyPlace();
    unitOfWork = new TypeOrmUnitOfWork(await place.open([...nodeTables], migrations));
    world = await RegisterWorld.begin(keys);
    passkey = await enrolled();
  }, HOOK_MS_MAX);
  afterEach(() => place.remove(), HOOK_MS_MAX);

  const node = () => world.node(unitOfWork, world.primary, undefined, 'passkey');

  const enrolled = async (): Promise<SoftPasskey> => {
    const { id, roles } = approver;
    const saved = new SoftPasskey({ origin: ORIGIN }).saved(userHandle(GTM, id));
    const soft = new SoftPasskey({ origin: ORIGIN, saved });
    await unitOfWork.write(async (tx) => {
      await tx.officers.insert({ id, name: id, roles, active: true, epoch: 0 });
      await tx.passkeys.insert({
        credentialId: soft.id,
        officer: id,
        publicKey: soft.publicKey,
        counter: 0,
        transports: [],
        backedUp: false,
        label: 'key',
        enrolledAt: world.now,
        revokedAt: null,
      });
    });
    return soft;
  };

  const aDraft = async (note: string): Promise<CorrectionRow> => {
    const rows = rowsOf(GTM, note) as object as Json;
    const outcome = await node().draft.execute({ by: drafter, rows, idempotencyKey: note });
    if (!outcome.ok) throw new Error(outcome.denial.code);
    return outcome.value;
  };

  const answerFor = async (row: CorrectionRow): Promise<object> => {
    const acts = [correctionDigest(GTM, row)];
    return passkey.get(await node().approvals.ask({ by: approver, acts, at: world.now }));
  };

  const approve = async (id: string, assertion?: object): Promise<string> => {
    const outcome = await node().decide.approve({ by: approver, id, assertion });
    return outcome.ok ? outcome.value.status : outcome.denial.code;
  };

  it('is signed only once a passkey answered for exactly its rows', async () => {
    const [row, other] = [await aDraft('One (fictitious).'), await aDraft('Two (fictitious).')];

    expect(await approve(row.id)).toBe('APPROVAL_NEEDED');
    expect(await approve(row.id, await answerFor(other))).toBe('APPROVAL_OUTDATED');
    expect(await approve(row.id, await answerFor(row))).toBe('sending');
  });

  it('leaves in the audit trail the approval that proves it', async () => {
    const row = await aDraft('One (fictitious).');
    await approve(row.id, await answerFor(row));
    const entries = await correctionEvents(unitOfWork);
    const { detail } = entries.find(({ event }) => event === 'correction.approved') ?? {};
    const { approval } = detail as { readonly approval: Approval };
    const digest = correctionDigest(GTM, row);

    expect(verifyApproval(approval, { state: GTM, digest })).toBe(ORIGIN);
  });
});
