/** Officers' keys before another officer has answered for them. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, nodeIdOf, officerId, stateCode, toBase64url } from '@comity/kernel';
import type { Officer } from '@comity/law';
import { systemEntropy } from '@comity/platform';
import { Database } from '@comity/platform/database';
import { newOfficerKey, wrapWithPrf } from '@comity/sealed';
import { AuditTrail } from '../audit/append-entry.js';
import { migrations } from '../migrations.js';
import { ApproveByPasskey } from '../people/approve-by-passkey.js';
import { RelyingParty } from '../people/relying-party.js';
import { nodeTables, TypeOrmUnitOfWork } from '../typeorm-unit-of-work.js';
import { SealingKeys } from './sealing-keys.js';

const GTM = stateCode('GTM');
const an = (id: string, role: Officer['roles'][number]): Officer => ({
  id: officerId(id),
  state: GTM,
  roles: [role],
});
const [ana, luis, head] = [
  an('gt.ana', 'drafter'),
  an('gt.luis', 'drafter'),
  an('gt.head', 'head'),
];

let database: Database;
let keys: SealingKeys;
beforeEach(async () => {
  database = await Database.open({ url: 'sqlite::memory:', tables: [...nodeTables], migrations });
  const audit = new AuditTrail(nodeIdOf(GTM), systemEntropy);
  const clock = { now: () => instant(1_800_000_000_000) };
  const unitOfWork = new TypeOrmUnitOfWork(database);
  const party = new RelyingParty('https://gt.example', GTM);
  const world = { unitOfWork, audit, clock, entropy: systemEntropy, party };
  const approvals = new ApproveByPasskey({ ...world, state: GTM, approvals: 'passkey' });
  keys = new SealingKeys({ ...world, approvals });
});
afterEach(() => database.close());

const register = async (by: Officer) => {
  const key = await newOfficerKey();
  const wrapped = await wrapWithPrf(key, systemEntropy.bytes(32), systemEntropy);
  return keys.register({ by, pub: key.public.pub, wrapped: [toBase64url(wrapped)] });
};

describe('keys that wait for a second officer', () => {
  it('are five of one officer at most, whatever others register', async () => {
    const outcomes = [];
    for (let count = 0; count < 6; count += 1) outcomes.push(await register(ana));

    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
    expect(outcomes.at(-1)).toMatchObject({ denial: { code: 'SEALING_KEYS_TOO_MANY' } });
    expect(await register(luis)).toMatchObject({ ok: true });
    expect(await keys.waiting(head)).toHaveLength(6);

    const [first] = await keys.list(ana);
    expect(await keys.revoke(ana, first?.kid ?? '')).toMatchObject({ ok: true });
    expect(await register(ana)).toMatchObject({ ok: true });
  });
});
