/** Proposals of the next list: made, shown again to whoever is to sign, and signed one by one. */

import {
  DAY_MS,
  fromSeconds,
  instantFromIso,
  nodeId,
  plus,
  toIso,
  toSeconds,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import {
  anchorFor,
  LIST_VALIDITY_MS_MAX,
  mergeSuccessions,
  propose,
  readEnrolmentRequest,
  readProposal,
  recoveryThresholdOf,
  signTrustList,
  trustListHash,
  verifyProposal,
  writeProposal,
  type Decision,
  type Proposal,
  type ProposalContext,
  type VerifiedProposal,
} from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { openAdministrator } from './administrator-keys.js';
import {
  listed,
  outFile,
  readAnchorFile,
  readBase,
  readBytes,
  required,
  writeNew,
} from './files.js';
import { differenceLines, fingerprintLines, requireHeard, type CeremonyDeps } from './telling.js';

const DAYS_DEFAULT = 30;
const DAYS_MAX = LIST_VALIDITY_MS_MAX / DAY_MS;

/** `trust propose`. @returns the exit code */
export const makeProposal = async (
  options: Options,
  files: readonly string[],
  output: Output,
  deps: CeremonyDeps,
): Promise<number> => {
  const { values } = options;
  const decisions = await readDecisions(values);
  const context = await contextOf(options, deps);
  const issued = fromSeconds(toSeconds(context.at));
  const expires = plus(issued, readDays(values['days']) * DAY_MS);
  const requests = await Promise.all(files.map(readBytes));
  const given = {
    requests: requests.map((one) => Uint8Array.from(one)),
    decisions,
    issued,
    expires,
    ...(await readSuccession(values['succession'])),
  };
  const proposal = await propose(given, context);
  const verified = await verifyProposal(proposal, context);
  requireHeard(verified.requests, decisions, values['heard']);
  const file = outFile(values['out'], `list-${proposal.list.seq}.proposal.json`);
  await writeNew(file, writeProposal(proposal));
  show(verified, output);
  output.write(
    `✓ proposal written to ${file}; nothing is signed. Send it with this to the others.\n`,
  );
  return 0;
};

/** `trust check`. @returns the exit code */
export const checkProposal = async (
  options: Options,
  files: readonly string[],
  output: Output,
  deps: CeremonyDeps,
): Promise<number> => {
  show(await readVerified(options, files, deps), output);
  return 0;
};

/** `trust sign`. @returns the exit code */
export const signProposal = async (
  options: Options,
  files: readonly string[],
  output: Output,
  deps: CeremonyDeps,
): Promise<number> => {
  const verified = await readVerified(options, files, deps);
  show(verified, output);
  const { values } = options;
  requireHeard(verified.requests, verified.decisions, values['heard']);
  const { list } = verified;
  const anchor = anchorFor(verified.anchor, list.seq);
  const { id, signers } = await openAdministrator(values, anchor);
  const file = outFile(values['out'], `list-${list.seq}.${id}.json`);
  await writeNew(file, await signTrustList(list, { at: deps.clock.now(), signers }));
  const needed = isRecovery(verified) ? recoveryThresholdOf(anchor) : anchor.threshold;
  output.write(`✓ signed by ${id}: ${file}. It takes ${needed} to make this list.\n`);
  return 0;
};

const readVerified = async (
  options: Options,
  [path, ...others]: readonly string[],
  deps: CeremonyDeps,
): Promise<VerifiedProposal & Pick<Proposal, 'decisions'>> => {
  if (others.length > 0) throw new UsageError('one proposal at a time');
  const proposal = readProposal(await readBytes(required(path, 'which proposal')));
  const verified = await verifyProposal(proposal, await contextOf(options, deps));
  return { ...verified, decisions: proposal.decisions };
};

const isRecovery = ({
  requests,
  decisions,
}: Pick<VerifiedProposal, 'requests'> & Pick<Proposal, 'decisions'>): boolean =>
  requests.some(({ recovers }) => recovers) || decisions.some(({ kind }) => kind === 'recover');

const contextOf = async (
  { values, flags }: Options,
  { clock }: CeremonyDeps,
): Promise<ProposalContext> => {
  const anchor = await readAnchorFile(values['anchor']);
  return {
    anchor,
    base: await readBase(values, anchor),
    at: clock.now(),
    endpointRules: { allowLoopback: flags['allow-loopback'] === true },
  };
};

/** What would be signed: the same for everybody who looks at one proposal, words included. */
const show = ({ list, differences }: VerifiedProposal, output: Output): void => {
  const { network, seq, issued, expires, prev } = list;
  output.write(
    [
      `  list ${seq} of ${network}, after ${prev ?? 'nothing: it is the first'}`,
      `  from ${toIso(issued)} to ${toIso(expires)}`,
      ...differenceLines(differences, list.members),
      '',
      '  In words, the same for everybody who signs:',
      '',
      ...fingerprintLines(trustListHash(list)),
      '',
      '',
    ].join('\n'),
  );
};

const readDays = (text: string | undefined): number => {
  const days = Number(text ?? DAYS_DEFAULT);
  if (Number.isInteger(days) && days >= 1 && days <= DAYS_MAX) return days;
  throw new UsageError(`--days wants a whole number from 1 to ${DAYS_MAX}`);
};

const readDecisions = async (values: Options['values']): Promise<readonly Decision[]> => {
  const ofStatus = (['suspend', 'reinstate', 'withdraw', 'recall'] as const).flatMap((kind) =>
    listed(values[kind]).map((text): Decision => ({ kind, node: readNode(text) })),
  );
  const revoked = listed(values['revoke']);
  const since = revoked.length > 0 ? readSince(values['since']) : undefined;
  const revocations = revoked.map((text): Decision => {
    const at = text.indexOf('=');
    if (at < 1 || since === undefined) throw new UsageError('--revoke wants NODE=KEY');
    return { kind: 'revoke', node: readNode(text.slice(0, at)), key: text.slice(at + 1), since };
  });
  const announced = await Promise.all(
    listed(values['recover']).map(async (text): Promise<Decision> => {
      const at = text.indexOf('=');
      if (at < 1) throw new UsageError('--recover wants NODE=REQUEST, a file');
      const { sha256 } = readEnrolmentRequest(await readBytes(text.slice(at + 1)));
      return { kind: 'recover', node: readNode(text.slice(0, at)), request: sha256 };
    }),
  );
  // Revocations first: a withdrawn member's keys are still judged by when they were lost.
  return [...revocations, ...ofStatus, ...announced];
};

/** The signatures of administrators, of before and of after, over who signs from this list on. */
const readSuccession = async (text: string | undefined): Promise<Pick<Proposal, 'succession'>> => {
  if (text === undefined) return {};
  const parts = await Promise.all(listed(text).map(readBytes));
  return { succession: mergeSuccessions(parts) };
};

/** `bra-1` will do for `urn:comity:node:bra-1`. */
const readNode = (text: string): NodeId => {
  try {
    return nodeId(text.startsWith('urn:') ? text : `urn:comity:node:${text.toLowerCase()}`);
  } catch (cause) {
    throw new UsageError(`"${text}" is no node, as bra-1`, { cause });
  }
};

const readSince = (text: string | undefined): Instant => {
  const since = required(text, '--since DATE: from when somebody else may have had the key');
  try {
    const at = instantFromIso(since.includes('T') ? since : `${since}T00:00:00Z`);
    return fromSeconds(toSeconds(at));
  } catch (cause) {
    throw new UsageError('--since wants a date, as 2026-11-02 or 2026-11-02T08:30:00Z', { cause });
  }
};
