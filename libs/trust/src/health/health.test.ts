/** What is wrong is said, worst first, in time, and without telling who writes to whom. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, type Instant } from '@comity/kernel';
import { aList, aMember, GTM, MEX, NOON, sha256Of } from '../trust.fixture.js';
import type { TrustList } from '../trust-list.js';
import {
  bandOf,
  expiryAlert,
  findingsOf,
  findingWords,
  lastWithoutGap,
  pictureOf,
  SEVERITIES,
  worstFirst,
  type Finding,
  type FindingCode,
  type HealthFacts,
  type MemberFacts,
  type ToldByMember,
} from './index.js';

const GIB_BYTES = 1_073_741_824;
const BRA = 'urn:comity:node:bra-1' as MemberFacts['node'];

let list: TrustList;
beforeAll(async () => {
  list = aList([await aMember(GTM), await aMember(MEX)]);
});

const told: ToldByMember = {
  protocol: 'p/1',
  software: '1.0.0',
  skewMs: 0,
  listSeq: 1,
  logSize: 7,
};

const member = (change: Partial<MemberFacts> = {}): MemberFacts => ({
  node: MEX,
  answeredAt: NOON,
  failingSince: null,
  lastSeenAt: NOON,
  refusal: null,
  told,
  isLogRewritten: false,
  ...change,
});

/** The facts of a node that is well. */
const well = (change: Partial<HealthFacts> = {}): HealthFacts => ({
  at: NOON,
  self: GTM,
  software: '1.0.0',
  protocol: 'p/1',
  list,
  mirror: { answeredAt: NOON, failingSince: null },
  refused: null,
  certificate: {
    from: plus(NOON, -DAY_MS),
    until: plus(NOON, 80 * DAY_MS),
    spki: sha256Of(`tls of ${GTM}`),
  },
  keysReadable: true,
  members: [member()],
  log: {
    size: 7,
    signed: { size: 7, at: NOON },
    unsignedSince: null,
    signedEveryMs: MINUTE_MS,
    isWhole: true,
    witnessedSize: 7,
    isAsWitnessed: true,
  },
  deliveries: { waiting: 0, waitingSince: null },
  databaseWrites: true,
  space: [{ place: 'database', freeBytes: 100 * GIB_BYTES }],
  ...change,
});

const logOf = (change: Partial<NonNullable<HealthFacts['log']>>): HealthFacts =>
  well({ log: { ...well().log, ...change } as NonNullable<HealthFacts['log']> });

const codes = (facts: HealthFacts): readonly FindingCode[] =>
  findingsOf(facts).map(({ code }) => code);

const ofMember = (change: Partial<MemberFacts>): HealthFacts => well({ members: [member(change)] });
const telling = (change: Partial<ToldByMember>): HealthFacts =>
  ofMember({ told: { ...told, ...change } });

describe('a node that is well', () => {
  it('has no finding', () => {
    expect(findingsOf(well())).toEqual([]);
  });

  it('has none about a backlog that is on its way', () => {
    expect(codes(well({ deliveries: { waiting: 0, waitingSince: NOON } }))).toEqual([]);
  });
});

describe('each fault', () => {
  const certificate = (days: number, lifeDays = 90) => ({
    from: plus(NOON, (days - lifeDays) * DAY_MS),
    until: plus(NOON, days * DAY_MS),
    spki: sha256Of(`tls of ${GTM}`),
  });
  const faults: readonly [FindingCode, string, () => HealthFacts][] = [
    ['KEYS_UNREADABLE', 'alarm', () => well({ keysReadable: false })],
    ['DATABASE_NOT_READING', 'alarm', () => well({ log: null, deliveries: null })],
    ['DATABASE_NOT_WRITING', 'alarm', () => well({ databaseWrites: false })],
    ['SPACE_LOW', 'warning', () => well({ space: [{ place: 'files', freeBytes: GIB_BYTES }] })],
    ['SPACE_LOW', 'alarm', () => well({ space: [{ place: 'files', freeBytes: 1 }] })],
    ['LOG_ROLLED_BACK', 'alarm', () => logOf({ witnessedSize: 8, isAsWitnessed: false })],
    ['LOG_DAMAGED', 'alarm', () => logOf({ isWhole: false })],
    ['LOG_NOT_SIGNED', 'warning', () => logOf({ unsignedSince: plus(NOON, -4 * MINUTE_MS) })],
    ['LIST_MISSING', 'alarm', () => well({ list: null })],
    ['LIST_STALE', 'warning', () => well({ list: { ...list, expires: plus(NOON, -1) } })],
    ['LIST_STALE', 'alarm', () => well({ list: { ...list, expires: plus(NOON, -24 * DAY_MS) } })],
    ['LIST_EXPIRED', 'alarm', () => well({ list: { ...list, expires: plus(NOON, -30 * DAY_MS) } })],
    [
      'LIST_ENDS_SOON',
      'alarm',
      () => well({ list: { ...list, issued: plus(NOON, -9 * DAY_MS), expires: plus(NOON, 1) } }),
    ],
    [
      'LIST_REFUSED',
      'warning',
      () => well({ refused: { code: 'TRUST_LIST_FORKED', from: MEX, at: NOON } }),
    ],
    ['LIST_BEHIND', 'warning', () => telling({ listSeq: 3 })],
    ['MIRROR_SILENT', 'warning', () => well({ mirror: { answeredAt: null, failingSince: NOON } })],
    ['OWN_ENTRY_MISSING', 'alarm', () => well({ self: BRA })],
    ['CERTIFICATE_ENDS_SOON', 'warning', () => well({ certificate: certificate(30) })],
    ['CERTIFICATE_ENDS_SOON', 'alarm', () => well({ certificate: certificate(7) })],
    ['CERTIFICATE_ENDED', 'alarm', () => well({ certificate: certificate(0) })],
    [
      'CERTIFICATE_NOT_PINNED',
      'alarm',
      () => well({ certificate: { ...certificate(80), spki: sha256Of('another') } }),
    ],
    [
      'DELIVERIES_WAITING',
      'warning',
      () => well({ deliveries: { waiting: 10, waitingSince: plus(NOON, -HOUR_MS) } }),
    ],
    ['MEMBER_SILENT', 'warning', () => ofMember({ failingSince: NOON })],
    [
      'MEMBER_REFUSES_US',
      'alarm',
      () => ofMember({ failingSince: NOON, refusal: 'PEER_NOT_A_MEMBER' }),
    ],
    ['MEMBER_LOG_REWRITTEN', 'alarm', () => ofMember({ isLogRewritten: true })],
    ['MEMBER_CLOCK_WRONG', 'warning', () => telling({ skewMs: -2 * MINUTE_MS })],
    ['MEMBER_CLOCK_WRONG', 'alarm', () => telling({ skewMs: 5 * MINUTE_MS })],
    ['MEMBER_PROTOCOL_DIFFERS', 'warning', () => telling({ protocol: 'p/2', software: '2' })],
    ['MEMBER_SOFTWARE_DIFFERS', 'notice', () => telling({ software: '1.0.1' })],
    ['MEMBER_LIST_BEHIND', 'warning', () => well({ list: { ...list, seq: 3 } })],
  ];

  it.each(faults)('is found as %s, %s, and as nothing else', (code, severity, facts) => {
    expect(findingsOf(facts())).toMatchObject([{ code, severity }]);
  });

  it('of our own clock is not laid at the door of those who are right', () => {
    const others = [MEX, BRA].map((node) =>
      member({ node, told: { ...told, skewMs: 10 * MINUTE_MS } }),
    );
    expect(findingsOf(well({ members: others }))).toMatchObject([
      { code: 'CLOCK_WRONG', severity: 'alarm', reason: '600 s behind' },
    ]);
  });

  it('of a key is told 60, 30 and 7 days before its end, and when it has ended', async () => {
    const ending = async (days: number, more: object[] = []) => {
      const gtm = await aMember(GTM);
      const [first, ...rest] = gtm.keys;
      const from = plus(NOON, -300 * DAY_MS);
      const key = { ...first, from, until: plus(NOON, days * DAY_MS) };
      const keys = [
        key,
        ...rest,
        ...more.map((one) => ({ ...first, ...one })),
      ] as unknown as typeof gtm.keys;
      const members = [{ ...gtm, keys }, list.members[1]] as typeof list.members;
      return findingsOf(well({ list: { ...list, members } }));
    };
    const subject = 'sig ES256';
    const soon = { code: 'KEY_ENDS_SOON', subject };
    expect(await ending(61)).toEqual([]);
    expect(await ending(60)).toEqual([{ ...soon, severity: 'notice', days: 60 }]);
    expect(await ending(30)).toEqual([{ ...soon, severity: 'warning', days: 30 }]);
    expect(await ending(7)).toEqual([{ ...soon, severity: 'alarm', days: 7 }]);
    expect(await ending(0)).toEqual([{ code: 'KEY_ENDED', subject, severity: 'alarm' }]);
    const successor = { from: plus(NOON, 7 * DAY_MS), until: plus(NOON, 400 * DAY_MS) };
    expect(await ending(7, [successor])).toEqual([]);
    const late = { ...successor, from: plus(NOON, 8 * DAY_MS) };
    expect(await ending(7, [late])).toHaveLength(1);
  });
});

const days = fc.integer({ min: -100, max: 500 });

describe('what will end', () => {
  const windowIn = fc.tuple(days, fc.integer({ min: 1, max: 800 })).map(([from, life]) => ({
    from: plus(NOON, from * DAY_MS),
    until: plus(NOON, (from + life) * DAY_MS),
  }));

  it('is told ever louder as its end comes near, and never grows quiet again', () => {
    const loudness = (window: { from: Instant; until: Instant }, at: Instant): number => {
      const alert = expiryAlert(window, at);
      return alert ? SEVERITIES.length - SEVERITIES.indexOf(alert.severity) : 0;
    };
    fc.assert(
      fc.property(windowIn, days, fc.nat(400), (window, day, more) => {
        const at = plus(NOON, day * DAY_MS);
        expect(loudness(window, plus(at, more * DAY_MS))).toBeGreaterThanOrEqual(
          loudness(window, at),
        );
      }),
    );
  });

  it('is an alarm on its last seven days, of whatever life', () => {
    fc.assert(
      fc.property(windowIn, fc.integer({ min: 0, max: 7 * DAY_MS }), (window, left) => {
        const at = plus(window.until, -Math.min(left, (window.until - window.from) / 2));
        expect(expiryAlert(window, at)?.severity).toBe('alarm');
      }),
    );
  });

  it('has every moment up to its end covered by some window, and the moment after by none', () => {
    fc.assert(
      fc.property(fc.array(windowIn, { maxLength: 6 }), (windows) => {
        const covers = (at: number) => windows.some(({ from, until }) => from <= at && at < until);
        const end = lastWithoutGap(windows, NOON)?.until;
        expect(end !== undefined).toBe(covers(NOON));
        if (end === undefined) return;
        expect(covers(end)).toBe(false);
        for (let at = NOON as number; at < end; at += DAY_MS) expect(covers(at)).toBe(true);
      }),
    );
  });
});

describe('findings', () => {
  const finding = fc.record({
    code: fc.constantFrom(...(Object.keys(findingWords) as FindingCode[])),
    severity: fc.constantFrom(...SEVERITIES),
    subject: fc.constantFrom('a', 'b'),
    days: fc.nat(60),
  });

  it('stand with the worst first, in one order however they were found', () => {
    fc.assert(
      fc.property(fc.array(finding), (found: readonly Finding[]) => {
        const sorted = worstFirst(found);
        const ranks = sorted.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(worstFirst(found.toReversed())).toEqual(sorted);
      }),
    );
  });
});

describe('a picture', () => {
  it('tells a backlog by its band alone', () => {
    const picture = (waiting: number) =>
      pictureOf(well({ deliveries: { waiting, waitingSince: NOON } }));
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        if (bandOf(a) === bandOf(b)) expect(picture(a)).toEqual(picture(b));
        else expect(picture(a)).not.toEqual(picture(b));
      }),
    );
    expect([0, 1, 9, 10, 99, 100].map(bandOf)).toEqual([
      '0',
      '1-9',
      '1-9',
      '10-99',
      '10-99',
      '100+',
    ]);
  });

  it('says of each member whether it is reached, and how far behind it is', () => {
    expect(pictureOf(well({ list: { ...list, seq: 2 } })).members).toMatchObject([
      { node: MEX, reachable: true, listSeq: 1, listsBehind: 1, skewMs: 0, keysDays: 80 },
    ]);
    const down = ofMember({ failingSince: NOON, told: null });
    expect(pictureOf(down).members).toMatchObject([{ reachable: false, listSeq: null }]);
  });
});
