/** `comity export`: writes the court bundle of a case, as a State's approver may have it. */

import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OfficerClient } from '../demo/officer-client.js';
import { Refused } from '../demo/officer-client.js';
import { clientFor } from '../network/officers.js';
import { planNetwork, stateNamed, type StatePlan } from '../network/plan.js';
import { Progress, type Output } from '../network/progress.js';
import { readOptions, UsageError } from '../options.js';

export const EXPORT_HELP = `comity export --state GT|MX|BR [--case ID] [--out FILE] [--data DIR] [--base-port N]

Writes the court bundle of a case from a State of the network that is up, through its gateway, as
that State's approver. Without --case it lists the cases that the officer may read.

  --state STATE    whose bundle: each State has its own, with its own log
  --case ID        the case
  --out FILE       where to write it (default: <case>.tar); never over a file that is there
  --data DIR       where the network keeps its data (default: var)
  --base-port N    first port of the network (default: 4100)`;

/** What the command takes from the world. */
export interface ExportDeps {
  /** An officer of that State who may read its cases. */
  clientOf(plan: StatePlan): Promise<OfficerClient>;
  /** Milliseconds since whenever. */
  now(): number;
}

const PATIENCE_MS = 5_000;
const MIB = 1_048_576;
const CASES_LISTED_MAX = 50;

const NETWORK: ExportDeps = {
  clientOf: (plan) => clientFor(plan, 'approver', PATIENCE_MS),
  now: () => performance.now(),
};

/**
 * @returns 0 when the bundle stands, or the cases were listed
 * @throws {UsageError} for what the options get wrong, also when no network keeps data there
 * @throws {Error} when the State refuses, or is not up
 */
export const exportCommand = async (
  args: readonly string[],
  output: Output,
  deps: ExportDeps = NETWORK,
): Promise<number> => {
  const known = { case: 'string', state: 'string', out: 'string', help: 'boolean' } as const;
  const options = readOptions(args, known);
  if (options.flags['help']) {
    output.write(`${EXPORT_HELP}\n`);
    return 0;
  }
  const { state, case: caseId, out } = options.values;
  if (options.positionals.length > 0) throw new UsageError('export takes options only; see --help');
  const plan = planOf(resolve(options.data), options.basePort, state);
  const file = caseId === undefined ? undefined : resolve(out ?? `${caseId}.tar`);
  if (file !== undefined && existsSync(file)) {
    throw new UsageError(`${file} is there already; choose another --out`);
  }
  const client = await deps.clientOf(plan);
  if (caseId === undefined || file === undefined) await listCases(client, plan, output);
  else await writeBundle({ client, caseId, file, state: plan }, output, deps);
  return 0;
};

const planOf = (data: string, basePort: number, state: string | undefined): StatePlan => {
  if (state === undefined) throw new UsageError('say whose bundle: --state GT, MX or BR');
  const plan = stateNamed(planNetwork({ data, basePort }), state);
  if (!plan) throw new UsageError(`--state wants GT, MX or BR, not ${state}`);
  if (!existsSync(plan.folder)) {
    throw new UsageError(`no network keeps its data in ${data}; start one with: npm start`);
  }
  return plan;
};

interface Bundle {
  readonly client: OfficerClient;
  readonly caseId: string;
  readonly file: string;
  readonly state: StatePlan;
}

/** Stands under its own name only once it is whole. */
const writeBundle = async (
  { client, caseId, file, state }: Bundle,
  output: Output,
  deps: ExportDeps,
): Promise<void> => {
  const progress = new Progress(output, () => deps.now());
  const part = `${file}.part`;
  try {
    progress.doing(`asking ${state.state} for the bundle of ${caseId}`);
    const response = await answerOf(client, caseId, state);
    const bytes = await save(response, part, (held) => {
      progress.doing(`${caseId}: ${(held / MIB).toFixed(1)} MiB`);
    });
    await rename(part, file);
    progress.done(`court bundle of ${caseId}, ${(bytes / MIB).toFixed(1)} MiB: ${file}`);
    progress.line(`Check it: npm run comity -- verify ${file}`);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    progress.stop();
  }
};

const answerOf = async (
  client: OfficerClient,
  caseId: string,
  { state }: StatePlan,
): Promise<Response> => {
  try {
    return await client.download(`/cases/${encodeURIComponent(caseId)}/bundle`);
  } catch (cause) {
    if (!(cause instanceof Refused) || cause.code !== 'HTTP_404') throw cause;
    const advice = `list them with: npm run comity -- export --state ${state}`;
    throw new Error(`${state} shows ${client.officer} no case ${caseId}; ${advice}`, { cause });
  }
};

/** @returns how many bytes were written */
const save = async (
  response: Response,
  path: string,
  tell: (held: number) => void,
): Promise<number> => {
  const target = await open(path, 'w', 0o600);
  let held = 0;
  try {
    for await (const chunk of response.body ?? []) {
      await target.writeFile(chunk);
      held += chunk.length;
      tell(held);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return held;
};

interface ListedCase {
  readonly id: string;
  readonly status: string;
  readonly requestingReference: string | null;
  readonly requestedReference: string | null;
}

const listCases = async (
  client: OfficerClient,
  { state }: StatePlan,
  output: Output,
): Promise<void> => {
  const query = `query Cases { cases(first: ${CASES_LISTED_MAX}) {
    id status requestingReference requestedReference } }`;
  const { cases } = await client.ask<{ cases: readonly ListedCase[] }>(query);
  if (cases.length === 0) output.write(`${state} has no case that ${client.officer} may read.\n`);
  for (const { id, status, requestingReference, requestedReference } of cases) {
    const reference = requestingReference ?? requestedReference ?? 'no reference';
    output.write(`${id}  ${status}  ${reference}\n`);
  }
  const [first] = cases;
  if (first)
    output.write(`Export one: npm run comity -- export --state ${state} --case ${first.id}\n`);
};
