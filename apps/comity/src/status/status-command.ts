/** `comity status`: what is wrong with a node or a network, and what to do, within ten seconds. */

import { resolve } from 'node:path';
import type { Finding } from '@comity/trust/health';
import { HOST, planNetwork, type NetworkPlan } from '../network/plan.js';
import type { Output } from '../network/progress.js';
import { readOptions, UsageError, type Options } from '../options.js';
import { ASK_MS_MAX, askNode, type Asked } from './ask-node.js';
import { lookAround } from './look-around.js';
import { networkTargets, ownTarget, type Target } from './targets.js';
import { hasTrouble, statusJson, statusLines, type Status } from './tell-status.js';

const HELP = `comity status [STATE…] [--data DIR] [--base-port N] [--json] [--members]
comity status --own [--url URL] [--json] [--members]

Says what is wrong, worst first, one line a finding, and what to do about each; within ten seconds.
docs/STATUS.md explains every code.

  STATE            of the development network, as GT or MEX (default: every one that has keys)
  --data DIR       where the development network keeps everything (default: var)
  --base-port N    first port of the development network (default: 4100)
  --own            the node of this machine’s settings: the same environment as the node itself
  --url URL        where that node answers its own State, if not where the settings say
  --members        every other member as each node sees it, a line each
  --json           for machines

Exit code: 0 when nobody has to do anything; 1 when somebody has; 2 for wrong use.`;

const KNOWN = {
  own: 'boolean',
  url: 'string',
  json: 'boolean',
  members: 'boolean',
  help: 'boolean',
} as const;
const TROUBLE = 1;
const JSON_SPACES = 2;

/** @returns the exit code @throws {UsageError} for an unknown option, State or folder */
export const statusCommand = async (
  args: readonly string[],
  output: Output,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> => {
  const options = readOptions(args, KNOWN);
  const { flags } = options;
  if (flags['help']) {
    output.write(`${HELP}\n`);
    return 0;
  }
  const status = await statusOf(options, environment);
  if (flags['json']) {
    output.write(`${JSON.stringify(statusJson(status), null, JSON_SPACES)}\n`);
  } else {
    const isColoured = output.isTTY === true && environment['NO_COLOR'] === undefined;
    const withMembers = flags['members'] === true;
    output.write(`${statusLines(status, { isColoured, withMembers }).join('\n')}\n`);
  }
  return hasTrouble(status) ? TROUBLE : 0;
};

const statusOf = async (
  { flags, values, positionals, data, basePort }: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Status> => {
  if (flags['own'] || values['url'] !== undefined) {
    if (positionals.length > 0) throw new UsageError('--own asks one node; name no State');
    const target = ownTargetOf(environment, values['url']);
    return { nodes: [await look(target)], network: [] };
  }
  const network = planNetwork({ data: resolve(data), basePort });
  const targets = await networkTargets(network, positionals);
  const [nodes, ofNetwork] = await Promise.all([Promise.all(targets.map(look)), primary(network)]);
  return { nodes, network: ofNetwork };
};

/** Settings that do not read are wrong use: their message says what to write. */
const ownTargetOf = (...given: Parameters<typeof ownTarget>): Target => {
  const [, url] = given;
  if (url !== undefined && !URL.canParse(url))
    throw new UsageError(`--url: "${url}" is no address`);
  try {
    return ownTarget(...given);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
};

/** Both at once: what lies around the node matters only where the node itself says nothing. */
const look = async (target: Target): Promise<Asked> => {
  const [asked, around] = await Promise.all([askNode(target), lookAround(target)]);
  return asked.picture ? asked : { ...asked, findings: [...asked.findings, ...around] };
};

const primary = async ({ directory }: NetworkPlan): Promise<readonly Finding[]> => {
  const url = `http://${HOST}:${directory.port}`;
  try {
    const signal = AbortSignal.timeout(ASK_MS_MAX);
    const response = await fetch(new URL('/health', url), { redirect: 'error', signal });
    if (response.ok) return [];
  } catch {
    // Said below, as an answer that is none.
  }
  return [{ code: 'PRIMARY_SILENT', severity: 'warning', subject: 'directory', reason: url }];
};
