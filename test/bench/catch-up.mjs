// How long a new member's library takes to catch up: every link verified, every practice catalogued.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSigningKey, hashOf, signerFrom, signJws, verifyJws } from '@comity/envelope';
import {
  CONTRIBUTION_TYP,
  contributionName,
  fitting,
  linkClaims,
  readSeries,
  writeBody,
  writeSeries,
} from '@comity/library';
import { systemClock, systemEntropy } from '@comity/platform';
import { Database } from '@comity/platform/database';
import { TakeContributions } from '../../apps/practices/dist/exchange/take-contributions.js';
import {
  practicesMigrations,
  practicesTables,
  TypeOrmUnitOfWork,
} from '../../apps/practices/dist/typeorm-unit-of-work.js';
import { practicesOf } from './practice-texts.mjs';

const SEED = 20_261_130;
const COUNT = 10_000;
const QUICK_COUNT = 1_000;
const OWNER = 'CAN';
const READER = 'PER';
const LINK_BYTES_MAX = 16_384;
const MEBIBYTE = 1_048_576;
const SECOND_MS = 1_000;
/** Salts need not be secret here. */
const SALT = 'A'.repeat(22);

/** The lines of this part. */
export const linesOfCatchUp = async ({ quick, say }) => {
  const count = quick ? QUICK_COUNT : COUNT;
  say(`signing ${count} contributions`);
  const { parcels, keys } = await seriesOf(count);
  say('verifying their signatures alone');
  const bare = await measured(() => verifyAll(parcels, keys));
  say('catching up');
  const folder = mkdtempSync(join(tmpdir(), 'comity-catch-up-'));
  try {
    const { ms, catalogued, bytes } = await catchUp(parcels, { folder, keys });
    if (catalogued !== count) throw new Error(`${catalogued} of ${count} practices arrived`);
    const sent = parcels.reduce((sum, parcel) => sum + parcel.length, 0);
    return [
      `A new member's library takes the series of another, ${count} practices in ${parcels.length}`,
      `parcels of ${inMebibytes(sent)} MiB in all: each link verified by both its signatures, each body`,
      `by its hash, each practice stored and catalogued. Without the network and the node's envelope.`,
      '',
      `taken in          ${(ms / SECOND_MS).toFixed(1)} s, ${(ms / count).toFixed(2)} ms a practice`,
      `to verify alone   ${(bare / SECOND_MS).toFixed(1)} s: the whole is ${(ms / bare).toFixed(1)} times that`,
      `on disk           ${inMebibytes(bytes)} MiB`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const seriesOf = async (count) => {
  const pairs = [await generateSigningKey('ES256'), await generateSigningKey('ML-DSA-65')];
  const signers = await Promise.all(pairs.map(({ privateJwk }) => signerFrom(privateJwk)));
  const carried = [];
  let prev = '';
  for (const { id, versions } of practicesOf({ count, seed: SEED })) {
    const n = carried.length + 1;
    const practice = `BP-2026-${OWNER}-${String(n).padStart(8, '0')}`;
    const { record } = versions.at(-1);
    if (!id) throw new Error('every practice has an id');
    const owned = {
      ...record,
      owner: { ...record.owner, state: OWNER },
      audience: 'network',
      translations: readOver(record),
    };
    const say = { practice, version: 1, record: owned };
    const body = writeBody({ salt: SALT, to: 'all', saying: { kind: 'publish', say } });
    const at = systemClock.now();
    const link = { state: OWNER, n, prev, at, body: hashOf(body) };
    const signed = await signJws(linkClaims(link), { typ: CONTRIBUTION_TYP, at, signers });
    prev = contributionName(link);
    carried.push({ link: signed, body });
  }
  const parcels = [];
  for (let from = 0; from < carried.length;) {
    const rest = carried.slice(from, from + 64);
    const fits = fitting(rest);
    parcels.push(writeSeries(rest.slice(0, fits)));
    from += fits;
  }
  return { parcels, keys: pairs.map((pair) => pair.public) };
};

/** Every language that has a title was read over by a person. */
const readOver = ({ originalLanguage, title }) =>
  Object.fromEntries(
    Object.keys(title).map((tag) => [tag, tag === originalLanguage ? 'original' : 'reviewed']),
  );

const verifyAll = async (parcels, keys) => {
  for (const parcel of parcels) {
    for (const { link } of readSeries(parcel)) {
      await verifyJws(link, { typ: CONTRIBUTION_TYP, bytesMax: LINK_BYTES_MAX, keys });
    }
  }
};

const catchUp = async (parcels, { folder, keys }) => {
  const path = join(folder, 'practices.sqlite');
  const database = await Database.open({
    url: `sqlite:${path}`,
    tables: practicesTables,
    migrations: practicesMigrations,
  });
  const unitOfWork = new TypeOrmUnitOfWork(database);
  const take = new TakeContributions({
    state: READER,
    unitOfWork,
    clock: systemClock,
    entropy: systemEntropy,
    members: { keysAt: () => () => keys },
    onCatalogued: () => undefined,
  });
  const ms = await measured(async () => {
    for (const parcel of parcels) await take.execute(OWNER, readSeries(parcel));
  });
  const catalogued = await unitOfWork.read((tx) => tx.catalogue.count({}));
  await database.close();
  return { ms, catalogued, bytes: statSync(path).size };
};

const measured = async (work) => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const inMebibytes = (bytes) => (bytes / MEBIBYTE).toFixed(0);
