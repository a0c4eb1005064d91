/** What is wrong and what to do, as lines for people or as JSON for machines. */

import { DAY_MS, toIso, type Instant } from '@comity/kernel';
import {
  isTrouble,
  SEVERITIES,
  wordsOf,
  worstFirst,
  type Finding,
  type MemberPicture,
  type Picture,
  type Severity,
} from '@comity/trust/health';
import { plain } from '../ceremony/telling.js';
import type { Asked } from './ask-node.js';

/** All that was found: for each node, and of the network as a whole. */
export interface Status {
  readonly nodes: readonly Asked[];
  readonly network: readonly Finding[];
}

export interface Telling {
  readonly isColoured: boolean;
  readonly withMembers: boolean;
}

const MARKS: Readonly<Record<Severity, string>> = { alarm: '✗', warning: '!', notice: '·' };
const COLOURS: Readonly<Record<Severity, string>> = { alarm: '31', warning: '33', notice: '2' };

interface Placed {
  readonly where: string;
  readonly finding: Finding;
}

/** Every finding with where it was found, the worst first whoever has it. */
const placed = ({ nodes, network }: Status): readonly Placed[] => {
  const all = [
    ...nodes.flatMap(({ state, findings }) =>
      findings.map((finding): Placed => ({ where: state, finding })),
    ),
    ...network.map((finding): Placed => ({ where: 'network', finding })),
  ];
  const order = worstFirst(all.map(({ finding }) => finding));
  return all.toSorted((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding));
};

/** Whether somebody has to do something. */
export const hasTrouble = (status: Status): boolean =>
  placed(status).some(({ finding }) => isTrouble(finding));

/** For people: first what is wrong, a line each, then one line a node. */
export const statusLines = (status: Status, telling: Telling): readonly string[] => {
  const all = placed(status);
  return [
    ...all.map((one) => findingLine(one, telling)),
    ...(all.length === 0 ? ['✓ nothing is wrong'] : []),
    '',
    ...status.nodes.flatMap((node) => nodeLines(node, telling)),
  ];
};

/** For machines: the same, with the two sentences of each finding. */
export const statusJson = (status: Status): object => ({
  well: !hasTrouble(status),
  findings: placed(status).map(({ where, finding }) => ({
    where,
    ...finding,
    ...wordsOf(finding.code),
  })),
  nodes: status.nodes.map(({ state, url, picture }) => ({ state, url, picture })),
});

const findingLine = ({ where, finding }: Placed, { isColoured }: Telling): string => {
  const { code, severity, subject } = finding;
  // A node of a later version may find what this one has no words for.
  const { wrong, remedy } = wordsOf(code) ?? { wrong: 'See docs/STATUS.md.', remedy: '' };
  const level = SEVERITIES.includes(severity) ? severity : 'alarm';
  const head = plain(`${MARKS[level]} ${level.padEnd(7)} ${where}  ${code}  ${subject}`);
  const line = `${head}${plain(circumstances(finding))}: ${wrong} ${remedy}`.trimEnd();
  return isColoured ? `\u001B[${COLOURS[level]}m${line}\u001B[0m` : line;
};

const circumstances = ({ reason, since, days }: Finding): string => {
  const parts = [
    ...(reason === undefined ? [] : [reason]),
    ...(since === undefined ? [] : [`since ${minute(since)}`]),
    ...(days === undefined ? [] : [`${days} ${days === 1 ? 'day' : 'days'} left`]),
  ];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

/** As `2026-12-01T04:20Z`. */
const minute = (at: Instant): string => `${toIso(at).slice(0, 16)}Z`;

const nodeLines = ({ state, url, picture }: Asked, { withMembers }: Telling): readonly string[] => {
  if (!picture) return [plain(`${state}  no answer from ${url}`)];
  const { node, software, members } = picture;
  const reached = members.filter(({ reachable }) => reachable).length;
  const facts = [
    listWords(picture),
    `${reached} of ${members.length} members answer`,
    logWords(picture),
    ...(picture.certificateDays === null ? [] : [`certificate ${picture.certificateDays} days`]),
    `waiting ${picture.waiting ?? 'unknown'}`,
  ];
  return [
    plain(`${state}  ${node}  ${software}  ${facts.join('; ')}`),
    ...(withMembers ? members.map((member) => plain(memberLine(member, picture.at))) : []),
  ];
};

const listWords = ({ list }: Picture): string => {
  if (!list) return 'no trust list';
  const { seq, freshness, ageMs, expires } = list;
  const age = Math.floor(ageMs / DAY_MS);
  return `list ${seq}, ${freshness}, ${age} days old, good until ${minute(expires)}`;
};

const logWords = ({ log }: Picture): string => {
  if (!log) return 'log unknown';
  const witnessed = log.witnessedSize === null ? '' : `, ${log.witnessedSize} witnessed`;
  return `log ${log.size} entries, ${log.signedSize} signed${witnessed}`;
};

const memberLine = (member: MemberPicture, at: Instant): string => {
  const { node, reachable, lastSeenAt, listSeq, software, protocol, skewMs } = member;
  const seen = lastSeenAt === null ? 'never' : `${Math.floor((at - lastSeenAt) / 1_000)} s ago`;
  return [
    `    ${node}  ${reachable ? 'answers' : 'silent'}`,
    `seen ${seen}`,
    `list ${listSeq ?? '?'}`,
    `${software ?? '?'} ${protocol ?? '?'}`,
    `clock ${skewMs === null ? '?' : `${skewMs} ms`}`,
    `log ${member.logSize ?? '?'}`,
    `keys ${member.keysDays ?? '?'} days`,
  ].join('  ');
};
