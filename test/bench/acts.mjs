// How many acts a second two nodes exchange, and what one costs: transmit to stored, verified receipt.
import { setTimeout as sleep } from 'node:timers/promises';
import { inLanes } from './casework.mjs';

/** Officers who press the button at once. */
const OFFICERS = 16;
const LOOK_MS = 10;
const PATIENCE_MS = 120_000;

const RECEIPTED = 'SELECT count(*) AS acts FROM acts WHERE iss = ? AND receipted = 1';
/** What crossed the border in one act, in bytes. */
const SIZES = `SELECT avg(length(envelope)) AS envelope, avg(length("inner")) AS "inner",
  avg(length(receipt)) AS receipt FROM messages m
  JOIN acts a ON a.iss = m.iss AND a.jti = m.jti WHERE a.iss = ? AND a.kind = ?`;

/**
 * Has `perform` done once for each of `cases` at `from`, and waits until every receipt is stored
 * there. The receiver stores an act before it signs the receipt, so both databases then hold it.
 *
 * @returns seconds, and microseconds of CPU at each side
 */
export const measureActs = async ({ from, to, cases, perform }) => {
  const receipted = () => Number(from.read(RECEIPTED, from.node).acts);
  const goal = receipted() + cases.length;
  const before = await Promise.all([from.usage(), to.usage()]);
  const begun = performance.now();
  await inLanes(cases, OFFICERS, (id) => perform(from, id));
  await until(() => receipted() >= goal);
  const seconds = (performance.now() - begun) / 1_000;
  const after = await Promise.all([from.usage(), to.usage()]);
  const [sender, receiver] = after.map((usage, side) => difference(usage, before[side]));
  return { acts: cases.length, seconds, sender, receiver };
};

/** Mean bytes of the envelope, the signed message in it and the receipt of `from`'s acts. */
export const sizesOf = (from, kind) => from.read(SIZES, from.node, kind);

/** @throws {Error} unless both nodes hold the same acts with the same receipts */
export const requireTwins = ([one, other]) => {
  const held = (node) =>
    JSON.stringify(node.readAll('SELECT hash, prev, standing FROM acts ORDER BY hash'));
  if (held(one) !== held(other)) throw new Error('the two nodes do not hold the same acts');
};

/** Waits for `isSo`. @throws {Error} when it does not come about */
export const until = async (isSo) => {
  const deadline = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > deadline) {
      throw new Error('no receipt in two minutes; COMITY_TEST_LOG=1 shows what the nodes report');
    }
    await sleep(LOOK_MS);
  }
};

/** What a process used between two readings. */
export const difference = (after, before) => ({
  process: after.process - before.process,
  main: after.main - before.main,
});
