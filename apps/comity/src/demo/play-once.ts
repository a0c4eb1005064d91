/** Plays the worked case on a development network, and remembers whether it was played. */

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { workedCase } from '@comity/testkit';
import { clientFor, PATIENCE_MS } from '../network/officers.js';
import type { NetworkPlan, StatePlan } from '../network/plan.js';
import type { SeenCase } from './case-graph.js';
import { CasePlay, type Desk, type Teller } from './play-case.js';

/** The recording that comes back with the results. */
export const EVIDENCE_MIB = 50;
const MIB_BYTES = 1_048_576;
const RUN_BYTES = 4;
const FILE = 'demo.json';

interface Played {
  readonly run: string;
  readonly day: Instant;
  readonly evidenceMib: number;
  readonly done: boolean;
}

/** Plays the case unless it was played; a playing that was cut short goes on where it stopped. */
export const playOnce = async (plan: NetworkPlan, tell: Teller): Promise<SeenCase | undefined> => {
  const last = await readPlayed(plan);
  return last?.done ? undefined : play(plan, tell, last);
};

/** Plays the case: goes on with one that was cut short, else begins a new one. */
export const playAgain = async (
  plan: NetworkPlan,
  tell: Teller,
  evidenceMib: number,
): Promise<SeenCase> => {
  const last = await readPlayed(plan);
  return play(plan, tell, last && !last.done ? last : newPlaying(evidenceMib));
};

const newPlaying = (evidenceMib: number): Played => ({
  run: randomBytes(RUN_BYTES).toString('hex'),
  day: systemClock.now(),
  evidenceMib,
  done: false,
});

const play = async (
  plan: NetworkPlan,
  tell: Teller,
  played: Played = newPlaying(EVIDENCE_MIB),
): Promise<SeenCase> => {
  await writePlayed(plan, played);
  const [requesting, requested] = [plan.states[0], plan.states[1]];
  if (!requesting || !requested) throw new Error('the case needs two States');
  const seen = await new CasePlay({
    worked: workedCase({ transmittedOn: played.day }),
    requesting: await deskOf(requesting),
    requested: await deskOf(requested),
    run: played.run,
    evidenceBytes: played.evidenceMib * MIB_BYTES,
    patienceMs: PATIENCE_MS,
    tell,
  }).play();
  await writePlayed(plan, { ...played, done: true });
  return seen;
};

const deskOf = async (plan: StatePlan): Promise<Desk> => ({
  state: plan.state,
  drafter: await clientFor(plan, 'drafter'),
  reviewer: await clientFor(plan, 'reviewer'),
  intake: await clientFor(plan, 'intake'),
  examiner: await clientFor(plan, 'examiner'),
  approver: await clientFor(plan, 'approver'),
});

const readPlayed = async ({ folder }: NetworkPlan): Promise<Played | undefined> => {
  const path = join(folder, FILE);
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Played) : undefined;
};

const writePlayed = ({ folder }: NetworkPlan, played: Played): Promise<void> =>
  writeFile(join(folder, FILE), `${JSON.stringify(played)}\n`);
