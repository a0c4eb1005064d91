/** What is wrong with the trust list, with what brings it here, and with other members' nodes. */

import { CLOCK_SKEW_MS_MAX } from '@comity/envelope';
import { DAY_MS, MINUTE_MS, SECOND_MS, plus } from '@comity/kernel';
import { EXCHANGE_GRACE_MS, freshness, type TrustList } from '../trust-list.js';
import { memberOf } from '../lookups.js';
import type { HealthFacts, MemberFacts, ToldByMember } from './facts.js';
import type { Finding, Severity } from './findings.js';
import { keyLines } from './key-lines.js';
import { endingFindings } from './own-findings.js';

/** Clocks that differ by less are as good as equal. */
const SKEW_NOTED_MS = MINUTE_MS;
/** A list that is behind by one may be under way. */
const LISTS_BEHIND_MIN = 2;
/** So near the end of the grace a stale list is no longer a warning. */
const GRACE_ALARM_MS = 7 * DAY_MS;

/** Findings about the list in force and where it comes from. */
export const listFindings = (facts: HealthFacts): readonly Finding[] => {
  const { list, mirror, at } = facts;
  // That the list on offer is as old as ours, its own finding says.
  const isOurs =
    facts.refused?.code === 'TRUST_LIST_FROZEN' && list && freshness(list, at) !== 'fresh';
  const refused = isOurs ? null : facts.refused;
  return [
    ...(list ? ageFindings(list, facts) : [missing]),
    ...(mirror.failingSince === null
      ? []
      : [silent('MIRROR_SILENT', 'directory mirror', mirror.failingSince)]),
    ...(refused
      ? [
          {
            code: 'LIST_REFUSED',
            severity: 'warning',
            subject: refused.from ?? 'directory mirror',
            reason: refused.code,
            since: refused.at,
          } as const,
        ]
      : []),
  ];
};

const missing: Finding = { code: 'LIST_MISSING', severity: 'alarm', subject: 'trust list' };

const silent = (
  code: 'MIRROR_SILENT' | 'MEMBER_SILENT',
  subject: string,
  since: MemberFacts['lastSeenAt'],
): Finding => ({ code, severity: 'warning', subject, ...(since !== null && { since }) });

const ageFindings = (list: TrustList, { at, members }: HealthFacts): readonly Finding[] => {
  const subject = `trust list ${list.seq}`;
  const behind = behindFindings(list, members);
  const since = list.expires;
  switch (freshness(list, at)) {
    case 'expired':
      return [{ code: 'LIST_EXPIRED', severity: 'alarm', subject, since }, ...behind];
    case 'stale': {
      const left = plus(since, EXCHANGE_GRACE_MS) - at;
      const severity = left <= GRACE_ALARM_MS ? 'alarm' : 'warning';
      const days = Math.floor(left / DAY_MS);
      return [{ code: 'LIST_STALE', severity, subject, since, days }, ...behind];
    }
    case 'fresh': {
      const codes = { over: 'LIST_STALE', soon: 'LIST_ENDS_SOON' } as const;
      const window = { from: list.issued, until: list.expires };
      return [...endingFindings(window, at, { subject, codes }), ...behind];
    }
  }
};

const behindFindings = (list: TrustList, members: readonly MemberFacts[]): readonly Finding[] => {
  const newest = Math.max(list.seq, ...members.map(({ told }) => told?.listSeq ?? 0));
  if (newest - list.seq < LISTS_BEHIND_MIN) return [];
  const reason = `others have ${newest}`;
  return [{ code: 'LIST_BEHIND', severity: 'warning', subject: `trust list ${list.seq}`, reason }];
};

/** Findings about the other members, and about our own clock by comparison with theirs. */
export const memberFindings = (facts: HealthFacts): readonly Finding[] => {
  const ours = ownSkew(facts.members);
  return [
    ...(ours === undefined ? [] : [skewed('CLOCK_WRONG', 'this machine', -ours)]),
    ...facts.members.flatMap((member) => [
      ...reachFindings(member),
      ...rewrittenFindings(member),
      ...(member.told ? toldFindings(member.node, member.told, facts, ours) : []),
      ...keyFindings(member, facts),
    ]),
  ];
};

const reachFindings = ({
  node,
  failingSince,
  refusal,
  lastSeenAt,
}: MemberFacts): readonly Finding[] => {
  if (failingSince === null) return [];
  if (refusal === null) return [silent('MEMBER_SILENT', node, lastSeenAt ?? failingSince)];
  return [
    {
      code: 'MEMBER_REFUSES_US',
      severity: 'alarm',
      subject: node,
      reason: refusal,
      since: failingSince,
    },
  ];
};

const rewrittenFindings = ({ node, isLogRewritten }: MemberFacts): readonly Finding[] =>
  isLogRewritten ? [{ code: 'MEMBER_LOG_REWRITTEN', severity: 'alarm', subject: node }] : [];

const toldFindings = (
  node: string,
  told: ToldByMember,
  { protocol, software, list }: HealthFacts,
  ours: number | undefined,
): readonly Finding[] => {
  const found: Finding[] = [];
  if (told.protocol !== protocol) {
    const reason = `${told.protocol} there, ${protocol} here`;
    found.push({ code: 'MEMBER_PROTOCOL_DIFFERS', severity: 'warning', subject: node, reason });
  } else if (told.software !== software) {
    const reason = `${told.software} there, ${software} here`;
    found.push({ code: 'MEMBER_SOFTWARE_DIFFERS', severity: 'notice', subject: node, reason });
  }
  // Where our own clock is wrong, one that goes with most others is right.
  const skewMs = told.skewMs ?? 0;
  const isAsMost = ours !== undefined && Math.sign(skewMs) === Math.sign(ours);
  if (Math.abs(skewMs) >= SKEW_NOTED_MS && !isAsMost) {
    found.push(skewed('MEMBER_CLOCK_WRONG', node, skewMs));
  }
  if (list && told.listSeq !== null && list.seq - told.listSeq >= LISTS_BEHIND_MIN) {
    const reason = `${told.listSeq} there, ${list.seq} here`;
    found.push({ code: 'MEMBER_LIST_BEHIND', severity: 'warning', subject: node, reason });
  }
  return found;
};

/**
 * How far most others are ahead of us, in milliseconds, where two or more and more than half of
 * those who tell are off in one direction; undefined where our clock is not to blame.
 */
const ownSkew = (members: readonly MemberFacts[]): number | undefined => {
  const skews = members.flatMap(({ told }) => told?.skewMs ?? []);
  for (const sign of [1, -1]) {
    const off = skews.filter((skew) => skew * sign >= SKEW_NOTED_MS);
    if (off.length >= 2 && off.length * 2 > skews.length) {
      return sign * Math.min(...off.map(Math.abs));
    }
  }
  return undefined;
};

const skewed = (
  code: 'CLOCK_WRONG' | 'MEMBER_CLOCK_WRONG',
  subject: string,
  skewMs: number,
): Finding => {
  const severity: Severity = Math.abs(skewMs) >= CLOCK_SKEW_MS_MAX ? 'alarm' : 'warning';
  const seconds = Math.round(Math.abs(skewMs) / SECOND_MS);
  const reason = `${seconds} s ${skewMs > 0 ? 'ahead' : 'behind'}`;
  return { code, severity, subject, reason };
};

/** Of others' keys only what ends within a week, or has: before that it is their own business. */
const keyFindings = ({ node }: MemberFacts, { list, at }: HealthFacts): readonly Finding[] => {
  const member = list && memberOf(list, node);
  if (!member) return [];
  const codes = { over: 'MEMBER_KEY_ENDS_SOON', soon: 'MEMBER_KEY_ENDS_SOON' } as const;
  return keyLines(member, at)
    .flatMap(({ name, last }) => {
      const subject = `${node} ${name}`;
      if (!last) return [{ code: codes.over, severity: 'alarm', subject, days: 0 } as const];
      return endingFindings(last, at, { subject, codes });
    })
    .filter(({ severity }) => severity === 'alarm')
    .map((found) => ({ ...found, severity: 'warning' as const }));
};
