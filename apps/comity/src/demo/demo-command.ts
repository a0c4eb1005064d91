/** `comity demo`: plays a fictitious case on a network that is up, and tells its time line. */

import { resolve } from 'node:path';
import { readOptions, UsageError } from '../options.js';
import { clientFor } from '../network/officers.js';
import { planNetwork } from '../network/plan.js';
import type { Output } from '../network/progress.js';
import { askAcrossSubgraphs } from './case-graph.js';
import { EVIDENCE_MIB, playAgain } from './play-once.js';
import { FIRST_STORY, STORY_NAMES, type StoryName } from './stories.js';
import { tellingTo } from './timeline.js';

const HELP = `comity demo [--case NAME] [--data DIR] [--base-port N] [--evidence-mib N]

Plays a fictitious case to its end on a network that is up, through both States' gateways, and prints
its time line with receipts and log leaves. A playing that was cut short goes on where it stopped.

  --case NAME        evidence     Guatemala asks Mexico for evidence (default)
                     extradition  Peru asks Brazil for a person: comity up --states GT,MX,BR,PE
                     spontaneous  Mexico gives Guatemala information unasked, on conditions
                     practices    Guatemala asks Brazil for best practices
  --evidence-mib N   size of the evidence file that comes back (default: 50)`;

const EVIDENCE_MIB_MAX = 4_096;

/** @returns the exit code */
export const demoCommand = async (args: readonly string[], output: Output): Promise<number> => {
  const options = readOptions(args, { 'evidence-mib': 'string', case: 'string' });
  if (options.flags['help']) {
    output.write(`${HELP}\n`);
    return 0;
  }
  const plan = planNetwork({ data: resolve(options.data), basePort: options.basePort });
  const evidenceMib = readMib(options.values['evidence-mib'] ?? String(EVIDENCE_MIB));
  const story = readStory(options.values['case'] ?? FIRST_STORY);
  const seen = await playAgain(plan, { story, tell: tellingTo(output) }, evidenceMib);
  const home = plan.states.find(({ state }) => seen.id.split('-')[2] === state);
  if (!home) return 1;
  const joined = await askAcrossSubgraphs(await clientFor(home, 'approver'), seen.id);
  const { requestedState, practices } = joined;
  output.write(
    [
      '',
      `${seen.id}: ${seen.status}, outcome ${seen.outcome ?? 'none'}; ${seen.acts.length} acts, the same at both.`,
      `Asked of ${requestedState.name}: ${requestedState.authorities.map(({ name }) => name).join('; ')}`,
      `Practices for its kind: ${practices.map(({ title }) => title).join('; ')}`,
      `Court bundle: npm run comity -- export --state ${home.iso2} --case ${seen.id}`,
      '',
    ].join('\n'),
  );
  return 0;
};

const readStory = (text: string): StoryName => {
  const known = STORY_NAMES.find((name) => name === text);
  if (known) return known;
  throw new UsageError(`--case wants ${STORY_NAMES.join(', ')}, not "${text}"`);
};

const readMib = (text: string): number => {
  const mib = Number(text);
  if (Number.isInteger(mib) && mib >= 1 && mib <= EVIDENCE_MIB_MAX) return mib;
  throw new UsageError(`--evidence-mib wants a whole number from 1 to ${EVIDENCE_MIB_MAX}`);
};
