/** A State whose keys were revoked loses nothing of what it contributed, whoever joins later. */

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { linkOf } from '@comity/library';
import { toHex, type StateCode } from '@comity/kernel';
import { asText } from './as-text.js';
import { BRA, CalmLibraries, CAN, GTM } from './calm-libraries.js';

const NONE = new Uint8Array();

let libraries: CalmLibraries;
beforeEach(async () => {
  libraries = await CalmLibraries.open(GTM, CAN);
});
afterEach(() => libraries.close());

const catalogueOf = async (state: StateCode): Promise<readonly string[]> => {
  const { unitOfWork } = libraries.of(state);
  const rows = await unitOfWork.read((tx) => tx.catalogue.list({}, { order: { id: 'asc' } }));
  return rows.map(({ practice }) => asText(practice));
};
const seriesOf = (state: StateCode) =>
  libraries.of(state).unitOfWork.read((tx) => tx.seriesFrom(GTM, 1, 1_000));

it('what was signed before a revocation is signed again, and reaches who joins after it', async () => {
  for (const count of [40, 30]) {
    for (let n = 0; n < count; n += 1) await libraries.published(GTM);
    await libraries.settle();
  }
  const before = await seriesOf(GTM);
  await libraries.renewKeys(GTM);
  await libraries.published(GTM);
  await libraries.settle();

  const after = await seriesOf(GTM);
  expect(after.slice(0, 70).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  const same = after.filter((row, n) => toHex(row.signed) === toHex(before[n]?.signed ?? NONE));
  expect(same).toEqual([]);
  for (const { signed, n } of after) expect(linkOf(signed)).toMatchObject({ state: GTM, n });

  await libraries.join(BRA);
  await libraries.settle();
  const catalogues = await Promise.all([GTM, CAN, BRA].map(catalogueOf));
  expect(catalogues[0]).toHaveLength(71);
  expect(catalogues[1]).toEqual(catalogues[0]);
  expect(catalogues[2]).toEqual(catalogues[0]);
  expect(await libraries.of(BRA).health.refusals(10)).toEqual([]);
});
