/** A register that was kept in the first edition serves on, and is corrected into the next. */

import { beforeEach, describe, expect, it } from '@jest/globals';
import { generateSigningKey, signerFrom, signJws } from '@comity/envelope';
import {
  type Bytes,
  canonicalize,
  DAY_MS,
  fromUtf8,
  type Json,
  parseCanonical,
  plus,
  stateCode,
  utf8,
} from '@comity/kernel';
import { foundingRegister, isBusinessDay, calendarDate } from '@comity/law';
import { verifyTrustList } from '@comity/trust';
import { CorrectTheRegister } from '../register/correct-the-register.js';
import {
  aList,
  aMember,
  anAdministrator,
  anchorOf,
  NOON,
  signedBy,
} from '../testing/small-network.js';
import { IssueTrustList } from '../trust-list/issue-trust-list.js';
import { keptListOf } from '../trust-list/kept-list.js';
import { MemoryLists } from '../trust-list/memory-lists.js';
import { requireKeptSnapshot } from './kept-snapshot.js';
import { readSnapshot, sha256Of } from './snapshot.js';

const GTM = stateCode('GTM');
const INDEPENDENCE = calendarDate('2027-09-15');
const { calendars, instruments, ...others } = foundingRegister;

/** The founding register as the first edition wrote it. */
const FIRST: Bytes = utf8(
  canonicalize({
    ver: 'comity-register/1',
    seq: 1,
    issued: NOON / 1_000,
    previous: null,
    correction: null,
    register: {
      ...others,
      instruments: instruments.map((row) => ({ ...row, between: undefined })),
    },
  }),
);

describe('a register that was kept in the first edition', () => {
  const sha256 = sha256Of(FIRST);
  let lists: MemoryLists;
  let correct: (rows: object) => Promise<string>;

  beforeEach(async () => {
    const administrators = await Promise.all([anAdministrator(), anAdministrator()]);
    const pairs = await Promise.all([generateSigningKey('ES256'), generateSigningKey('ML-DSA-65')]);
    const signers = await Promise.all(pairs.map(({ privateJwk }) => signerFrom(privateJwk)));
    const window = { from: plus(NOON, -DAY_MS), until: plus(NOON, 90 * DAY_MS) };
    const keys = pairs.map((pair) => ({ ...pair.public, use: 'sig' as const, ...window }));
    const member = await aMember('GTM', { keys });
    const [anchor, clock] = [anchorOf(administrators), { now: () => NOON }];
    const bytes = await signedBy(aList([member], { directory: { sha256 } }), administrators);
    lists = new MemoryLists();
    const verified = await verifyTrustList(bytes, { anchor });
    await lists.keep([keptListOf({ ...verified, bytes }, NOON)], [{ sha256, bytes: FIRST }]);
    const admission = {
      members: async () => [member],
      signers: async () => administrators.map((one) => one.signers),
    };
    const issue = new IssueTrustList(
      admission,
      lists,
      { anchor, register: foundingRegister },
      clock,
    );
    correct = async (rows) => {
      const { network } = verified.list;
      const payload = { ver: 'comity-correction/1', network, state: GTM, on: sha256, rows };
      const signed = await signJws(payload as unknown as Json, {
        typ: 'comity-corr+jws',
        at: NOON,
        signers,
      });
      const outcome = await new CorrectTheRegister(lists, issue, anchor, clock).execute(signed);
      return outcome.ok ? outcome.value.register : outcome.denial.code;
    };
  });

  it('does not stop the start, and says the same of every day and treaty', async () => {
    await requireKeptSnapshot(lists);

    expect(readSnapshot(FIRST, sha256).register).toEqual(foundingRegister);
    expect(calendars.length).toBeGreaterThan(0);
  });

  it('is corrected into the next edition, with the calendar that its State gave', async () => {
    const own = { state: 'GTM', source: 'Acuerdo (ficticio)', grounding: 'found', days: [] };

    const version = await correct({ calendars: [own] });

    const bytes = (await lists.snapshot(version)) ?? utf8('null');
    expect(parseCanonical(fromUtf8(bytes))).toMatchObject({
      ver: 'comity-register/2',
      seq: 2,
      previous: sha256,
    });
    const { register } = readSnapshot(bytes, version);
    expect(isBusinessDay(foundingRegister, GTM, INDEPENDENCE)).toBe(false);
    expect(isBusinessDay(register, GTM, INDEPENDENCE)).toBe(true);
    expect(register).toEqual({
      ...foundingRegister,
      calendars: calendars.map((row) => (row.state === GTM ? own : row)),
    });
  });

  it('is not corrected by a State that gives the calendar of another', async () => {
    const other = { state: 'MEX', source: 'Acuerdo (ficticio)', grounding: 'found', days: [] };

    expect(await correct({ calendars: [other] })).toBe('CORRECTION_OF_OTHER_STATE');
  });
});
