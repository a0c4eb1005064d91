/** Plays a story on a development network, and remembers whether it was played. */

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { clientFor, PATIENCE_MS } from '../network/officers.js';
import type { NetworkPlan, StatePlan } from '../network/plan.js';
import type { SeenCase } from './case-graph.js';
import type { Desk } from './desk.js';
import { CasePlay, type Teller } from './play-case.js';
import { FIRST_STORY, filesOf, statesOf, storyOf, type StoryName } from './stories.js';

/** The recording that comes back with the results. */
export const EVIDENCE_MIB = 50;
const MIB_BYTES = 1_048_576;
const RUN_BYTES = 4;
const fileOf = (story: StoryName): string =>
  story === FIRST_STORY ? 'demo.json' : `demo-${story}.json`;

interface Played {
  readonly run: string;
  readonly day: Instant;
  readonly evidenceMib: number;
  readonly done: boolean;
}

/** Plays the case unless it was played; a playing that was cut short goes on where it stopped. */
export const playOnce = async (plan: NetworkPlan, tell: Teller): Promise<SeenCase | undefined> => {
  const last = await readPlayed(plan, FIRST_STORY);
  return last?.done ? undefined : play(plan, { story: FIRST_STORY, tell }, last);
};

/** Plays the case: goes on with one that was cut short, else begins a new one. */
export const playAgain = async (
  plan: NetworkPlan,
  asked: Asked,
  evidenceMib: number,
): Promise<SeenCase> => {
  const last = await readPlayed(plan, asked.story);
  return play(plan, asked, last && !last.done ? last : newPlaying(evidenceMib));
};

/** Which story, and who hears of it. */
interface Asked {
  readonly story: StoryName;
  readonly tell: Teller;
}

const newPlaying = (evidenceMib: number): Played => ({
  run: randomBytes(RUN_BYTES).toString('hex'),
  day: systemClock.now(),
  evidenceMib,
  done: false,
});

const play = async (
  plan: NetworkPlan,
  { story: name, tell }: Asked,
  played: Played = newPlaying(EVIDENCE_MIB),
): Promise<SeenCase> => {
  const { day, run } = played;
  const telling = { day, run, evidenceBytes: played.evidenceMib * MIB_BYTES };
  const story = storyOf(name, telling);
  const { requesting, requested } = statesOf(plan, story);
  if (!requesting || !requested) throw new Error('the case needs two States');
  await writePlayed(plan, name, played);
  const seen = await new CasePlay({
    story,
    requesting: await deskOf(requesting),
    requested: await deskOf(requested),
    run,
    files: filesOf(name, story, telling),
    patienceMs: PATIENCE_MS,
    tell,
  }).play();
  await writePlayed(plan, name, { ...played, done: true });
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

const readPlayed = async (
  { folder }: NetworkPlan,
  story: StoryName,
): Promise<Played | undefined> => {
  const path = join(folder, fileOf(story));
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Played) : undefined;
};

const writePlayed = ({ folder }: NetworkPlan, story: StoryName, played: Played): Promise<void> =>
  writeFile(join(folder, fileOf(story)), `${JSON.stringify(played)}\n`);
