/** A part as it arrives: of this case, of its sender, sealed to two officers of ours, or refused. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseId, instant, nodeIdOf, officerId, stateCode, type Bytes } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { Database } from '@comity/platform/database';
import { newOfficerKey, sealPart, SealedError, type OfficerPublicKey } from '@comity/sealed';
import { migrations } from '../migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../typeorm-unit-of-work.js';
import { verifyPart } from './receive-part.js';

const CASE = caseId('NET-2026-GTM-MEX-0123456789AB');
const [GTM, BRA] = [stateCode('GTM'), stateCode('BRA')];
const AT = instant(1_795_000_000_000);

let database: Database;
let unitOfWork: TypeOrmUnitOfWork;
let ours: readonly OfficerPublicKey[];

const publicKey = async (): Promise<OfficerPublicKey> => (await newOfficerKey()).public;

const aPart = (to: readonly OfficerPublicKey[]): Promise<Bytes> =>
  sealPart(
    [
      {
        code: 'V-01',
        name: 'Fictitious Person',
        birthDate: '',
        document: '',
        contact: '',
        health: '',
        risk: '',
        material: [],
      },
    ],
    {
      place: { caseId: CASE, sender: GTM, compartment: 'C3' },
      noStore: false,
      recipients: to,
      entropy: systemEntropy,
    },
  );

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}

const codeOf = (bytes: Bytes, given: { in?: typeof CASE; from?: typeof GTM } = {}) =>
  verifyPart(
    { caseId: given.in ?? CASE },
    { plaintext: once(bytes), peer: nodeIdOf(given.from ?? GTM), unitOfWork },
  ).then(
    () => 'none',
    (error: unknown) => (error instanceof SealedError ? error.code : String(error)),
  );

beforeAll(async () => {
  database = await Database.open({
    url: 'sqlite::memory:',
    tables: [...nodeTables],
    migrations,
  });
  unitOfWork = new TypeOrmUnitOfWork(database);
  ours = [await publicKey(), await publicKey(), await publicKey()];
  const ended = { wrapped: [], registeredAt: AT, endedAt: AT, revoked: true };
  const confirmed = { confirmedBy: officerId('mex.head'), confirmedAt: AT };
  const rows = ours.map((key, index) => ({
    ...key,
    ...ended,
    ...confirmed,
    // The last two are one officer's.
    officer: officerId(index === 0 ? 'mex.first' : 'mex.second'),
  }));
  await unitOfWork.write((tx) => tx.sealingKeys.insert(...rows));
});

afterAll(() => database.close());

describe('a part that arrives', () => {
  it('is taken when it names two officers of ours, by keys that have ended since too', async () => {
    expect(await codeOf(await aPart(ours.slice(0, 2)))).toBe('none');
  });

  it('is refused when it names fewer, or belongs to another case or sender', async () => {
    const whole = await aPart(ours);
    expect(await codeOf(await aPart(ours.slice(1)))).toBe('SEALED_PART_NOT_FOR_US');
    expect(await codeOf(await aPart([ours[0] as OfficerPublicKey, await publicKey()]))).toBe(
      'SEALED_PART_NOT_FOR_US',
    );
    expect(await codeOf(whole, { in: caseId('C-2') })).toBe('SEALED_PART_MISPLACED');
    expect(await codeOf(whole, { from: BRA })).toBe('SEALED_PART_MISPLACED');
    expect(await codeOf(whole.slice(1))).toBe('SEALED_PART_MALFORMED');
    expect(await codeOf(new Uint8Array(200_000))).toBe('SEALED_PART_MALFORMED');
  });
});
