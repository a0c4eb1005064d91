/** The live picture of a node and of the network as it sees it: facts without content, and findings. */

import { DAY_MS, type Instant, type NodeId } from '@comity/kernel';
import { memberOf } from '../lookups.js';
import { ageMs, freshness, type Freshness, type TrustList } from '../trust-list.js';
import { bandOf, type Band } from './bands.js';
import type { HealthFacts, MemberFacts } from './facts.js';
import { worstFirst, type Finding } from './findings.js';
import { keyLines, lastPinOf } from './key-lines.js';
import { listFindings, memberFindings } from './network-findings.js';
import { ownFindings } from './own-findings.js';

export interface Picture {
  readonly at: Instant;
  readonly node: NodeId;
  readonly software: string;
  readonly protocol: string;
  readonly list: ListPicture | null;
  readonly certificateDays: number | null;
  readonly log: LogPicture | null;
  /** What has waited for longer than a delivery takes; null where the database does not read. */
  readonly waiting: Band | null;
  readonly members: readonly MemberPicture[];
  readonly findings: readonly Finding[];
}

export interface ListPicture {
  readonly seq: number;
  readonly freshness: Freshness;
  readonly ageMs: number;
  readonly expires: Instant;
}

export interface LogPicture {
  readonly size: number;
  readonly signedSize: number;
  readonly signedAt: Instant | null;
  readonly witnessedSize: number | null;
}

/** One other member, as this node's administrator and the network's sees it. */
export interface MemberPicture {
  readonly node: NodeId;
  readonly reachable: boolean;
  readonly lastSeenAt: Instant | null;
  readonly listSeq: number | null;
  /** How many lists it is behind ours; below 0 for ahead. */
  readonly listsBehind: number | null;
  readonly software: string | null;
  readonly protocol: string | null;
  readonly skewMs: number | null;
  readonly logSize: number | null;
  /** Days until the first of its keys and pins ends that has no successor; null for none now. */
  readonly keysDays: number | null;
}

/** Everything that is wrong by these facts, worst first. */
export const findingsOf = (facts: HealthFacts): readonly Finding[] =>
  worstFirst([...ownFindings(facts), ...listFindings(facts), ...memberFindings(facts)]);

/** The picture that these facts make. */
export const pictureOf = (facts: HealthFacts): Picture => {
  const { at, self, software, protocol, list, certificate, log, deliveries, members } = facts;
  return {
    at,
    node: self,
    software,
    protocol,
    list: list && {
      seq: list.seq,
      freshness: freshness(list, at),
      ageMs: ageMs(list, at),
      expires: list.expires,
    },
    certificateDays: certificate && daysUntil(certificate.until, at),
    log: log && {
      size: log.size,
      signedSize: log.signed?.size ?? 0,
      signedAt: log.signed?.at ?? null,
      witnessedSize: log.witnessedSize,
    },
    waiting: deliveries && bandOf(deliveries.waiting),
    members: members.map((member) => memberPicture(member, list, at)),
    findings: findingsOf(facts),
  };
};

const memberPicture = (
  { node, failingSince, answeredAt, lastSeenAt, told }: MemberFacts,
  list: TrustList | null,
  at: Instant,
): MemberPicture => ({
  node,
  reachable: failingSince === null && answeredAt !== null,
  lastSeenAt,
  listSeq: told?.listSeq ?? null,
  listsBehind: list && typeof told?.listSeq === 'number' ? list.seq - told.listSeq : null,
  software: told?.software ?? null,
  protocol: told?.protocol ?? null,
  skewMs: told?.skewMs ?? null,
  logSize: told?.logSize ?? null,
  keysDays: keysDays(node, list, at),
});

const keysDays = (node: NodeId, list: TrustList | null, at: Instant): number | null => {
  const member = list && memberOf(list, node);
  if (!member) return null;
  const lasts = [...keyLines(member, at).map(({ last }) => last), lastPinOf(member, at)];
  return Math.min(...lasts.map((last) => (last ? daysUntil(last.until, at) : 0)));
};

const daysUntil = (until: Instant, at: Instant): number =>
  Math.max(0, Math.floor((until - at) / DAY_MS));
