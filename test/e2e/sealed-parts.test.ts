/** Persons sealed to named officers of another State: who gets what, and who is told. */

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromBase64url } from '@comity/kernel';
import type { Identity } from '@comity/sealed';
import { agree, approve, approvedCase, openCase, transmit } from './casework.fixture.js';
import {
  ask,
  attach,
  confirm,
  confirmAlone,
  confirmKey,
  confirmKeyAlone,
  keyholder,
  known,
  opened,
  partsOf,
  propose,
  registered,
  release,
  revokeKey,
  sealedTo,
  targetsAt,
  untilPart,
  withdraw,
  type Keyholder,
} from './sealed.fixture.js';
import { entriesOf, rowsOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 24_900;
const START_MS_MAX = 90_000;
const TEST_MS_MAX = 60_000;
/** The round that settles what is owed comes every second. */
const SETTLED_MS = 2_500;
const REASON = 'To protect the witness on the way to the hearing.';

/** Fictitious. */
const PERSON: Identity = {
  code: 'V-01',
  name: 'Itzel Quiahuitzin Baltazar',
  birthDate: '2001-02-03',
  document: 'DPI 2734 00951',
  contact: 'Shelter, key 4471.',
  health: '',
  risk: 'High.',
  material: [],
};

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let first: Keyholder;
let second: Keyholder;
let own: Keyholder;

/** A delivered case that carries a part for both officers of MEX; its id and the part's. */
const delivered = async (
  given: { readonly noStore?: boolean } = {},
): Promise<{ readonly caseId: string; readonly part: string }> => {
  const { id: caseId = '' } = await openCase(gtm);
  const to = [first, second, own].map(({ key }) => key.public);
  const bytes = await sealedTo(gtm, caseId, { persons: [PERSON], to, ...given });
  const { id: part = '', code } = await attach(gtm, caseId, bytes);
  if (code) throw new Error(code);
  await approve(gtm, caseId);
  const sent = await transmit(gtm, caseId);
  if (sent.code) throw new Error(`${sent.code}: ${String(sent.message)}`);
  await agree(caseId, gtm, mex);
  await untilPart(gtm, caseId, part, ({ status }) => status === 'complete');
  return { caseId, part };
};

const eventsAbout = (node: NodeUnderTest, event: string): number =>
  entriesOf(node).filter((one) => one.event === event).length;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, {
    approvals: 'passkey',
    officers: { examiner: ['examiner'], second: ['intake', 'examiner'], outsider: ['drafter'] },
  });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  first = await keyholder(mex, 'examiner');
  second = await keyholder(mex, 'second');
  own = await keyholder(gtm, 'drafter');
  await known(gtm, [first, second]);
}, START_MS_MAX);

afterAll(() => network.close());

describe('a key that an officer registers', () => {
  it(
    'is one to seal to only once another officer has confirmed it',
    async () => {
      const { key } = await registered(mex, 'approver');
      const { kid } = key.public;

      expect(await confirmKey(mex, 'examiner', kid)).toMatchObject({
        code: 'OFFICER_ROLE_MISSING',
      });
      expect(await confirmKey(mex, 'approver', kid)).toMatchObject({
        code: 'SEALING_KEY_NEEDS_TWO',
      });
      // Whatever is told after it tells nothing of it.
      const later = (await keyholder(mex, 'intake')).key.public.kid;
      await until(async () => (await targetsAt(gtm, 'MEX')).some((one) => one.kid === later));
      expect((await targetsAt(gtm, 'MEX')).map((one) => one.kid)).not.toContain(kid);

      expect((await confirmKeyAlone(mex, 'both', kid)).code).toBe('APPROVAL_NEEDED');
      expect(await confirmKey(mex, 'both', kid)).toMatchObject({ __typename: 'SealingKey' });
      await until(async () => (await targetsAt(gtm, 'MEX')).some((one) => one.kid === kid));

      await revokeKey(mex, 'approver', kid);
      await until(async () => (await targetsAt(gtm, 'MEX')).every((one) => one.kid !== kid));
    },
    TEST_MS_MAX,
  );

  it('is served with its wrapped half to that officer alone', async () => {
    const own = '{ sealingKeys { kid wrapped } }';
    interface Shown {
      readonly sealingKeys: readonly {
        readonly kid: string;
        readonly wrapped: readonly string[];
      }[];
    }
    const mine = (await mex.ask<Shown>('examiner', own)).sealingKeys;
    expect(mine).toEqual([{ kid: first.key.public.kid, wrapped: [expect.any(String)] }]);
    for (const other of ['second', 'approver', 'admin', 'auditor']) {
      expect(JSON.stringify(await mex.ask(other, own))).not.toContain(mine[0]?.wrapped[0]);
    }
  });
});

describe('a sealed part', () => {
  it(
    'opens to an officer whom it names, once two others released it',
    async () => {
      const { caseId, part } = await delivered();

      expect(await ask(first, part)).toMatchObject({ code: 'PART_NOT_RELEASED' });
      expect(await propose(mex, 'intake', part, first.id)).toMatchObject({
        code: 'OFFICER_ROLE_MISSING',
      });
      const proposed = await propose(mex, 'approver', part, first.id);
      expect(await confirm(mex, 'approver', proposed.id ?? '')).toMatchObject({
        code: 'RELEASE_NEEDS_TWO',
      });
      expect(await confirm(mex, 'examiner', proposed.id ?? '')).toMatchObject({
        code: 'RELEASE_NEEDS_TWO',
      });
      expect(await confirm(mex, 'intake', proposed.id ?? '')).toMatchObject({
        code: 'RELEASE_UNKNOWN',
      });
      expect(await ask(first, part)).toMatchObject({ code: 'PART_NOT_RELEASED' });
      const alone = await confirmAlone(mex, 'second', proposed.id ?? '');
      expect(alone.code).toBe('APPROVAL_NEEDED');
      expect(await confirm(mex, 'second', proposed.id ?? '')).toMatchObject({
        __typename: 'SealedRelease',
      });

      expect(await opened(first, part)).toEqual([PERSON]);
      expect(await ask(second, part)).toMatchObject({ code: 'PART_NOT_RELEASED' });
      expect((await partsOf(mex, caseId))?.[0]?.recipients.map(({ officer }) => officer)).toEqual(
        expect.arrayContaining([first.id, second.id, own.id]),
      );
    },
    TEST_MS_MAX,
  );

  it(
    'is served to nobody whom it does not name, and looks to them like no part at all',
    async () => {
      const { caseId, part } = await delivered();
      const missing = '00000000-0000-4000-8000-000000000000';
      const nothing = { code: 'PART_UNKNOWN' };
      for (const role of ['approver', 'both', 'intake', 'outsider', 'admin', 'auditor']) {
        expect(await ask({ node: mex, role }, part)).toMatchObject(nothing);
        expect(await ask({ node: mex, role }, missing)).toMatchObject(nothing);
        for (const node of [gtm, mex]) {
          expect((await node.call(role, `/files/${part}`)).status).toBe(404);
        }
      }
      const bundle = await mex.call('approver', `/cases/${caseId}/bundle`);
      const tar = Buffer.from(await bundle.arrayBuffer()).toString('latin1');
      expect(tar).toContain(`files/${part}/receipt.json`);
      expect(tar).not.toContain(`files/${part}/content`);
    },
    TEST_MS_MAX,
  );

  it(
    'is not served before its opening is logged with the reason, and the sending State told',
    async () => {
      const { caseId, part } = await delivered();
      await release(first, part, { second: 'second' });
      expect(await ask(first, part, '  ')).toMatchObject({ code: 'PART_OPENING_WITHOUT_REASON' });
      const before = eventsAbout(mex, 'sealed.opened');
      const { bytes = '' } = await ask(first, part, REASON);

      expect(fromBase64url(bytes).length).toBeGreaterThan(0);
      expect(eventsAbout(mex, 'sealed.opened')).toBe(before + 1);
      const opening = { state: 'MEX', officer: first.id, reason: REASON };
      expect((await partsOf(mex, caseId))?.[0]?.openings).toEqual([opening]);
      await untilPart(gtm, caseId, part, ({ openings }) => openings.length > 0);
      expect((await partsOf(gtm, caseId))?.[0]?.openings).toEqual([opening]);
      expect(eventsAbout(gtm, 'sealed.opening-told')).toBeGreaterThan(0);
    },
    TEST_MS_MAX,
  );

  it(
    'is sealed to two officers of the other State at least, whom that State names now',
    async () => {
      const caseId = await approvedCase(gtm);
      const other = await approvedCase(gtm);
      const [a, b] = [first.key.public, second.key.public];
      const stranger = (await registered(mex, 'intake')).key.public;
      const sealed = (to: readonly (typeof a)[], of = caseId) =>
        sealedTo(gtm, of, { persons: [PERSON], to });

      for (const [bytes, code] of [
        [await sealed([a]), 'PART_RECIPIENTS_FEW'],
        [await sealed([a, own.key.public]), 'PART_RECIPIENTS_FEW'],
        [await sealed([a, b, stranger]), 'PART_RECIPIENT_UNKNOWN'],
        [await sealed([a, b], other), 'PART_ELSEWHERE'],
        [await sealedTo(mex, caseId, { persons: [PERSON], to: [a, b] }), 'PART_ELSEWHERE'],
        [(await sealed([a, b])).subarray(1), 'PART_NOT_IN_FORM'],
        [new Uint8Array(200_000), 'PART_NOT_IN_FORM'],
      ] as const) {
        expect(await attach(gtm, caseId, bytes)).toMatchObject({ code });
      }
      expect(await attach(gtm, caseId, await sealed([a, b]), 'outsider')).toMatchObject({
        code: 'CASE_UNKNOWN',
      });
    },
    TEST_MS_MAX,
  );

  it(
    'that its State withdraws is erased at both nodes, and the other says so',
    async () => {
      const { caseId, part } = await delivered();
      await release(first, part, { second: 'second' });
      expect(await withdraw(mex, 'approver', part)).toMatchObject({
        code: 'PART_OF_ANOTHER_STATE',
      });
      expect(await withdraw(gtm, 'drafter', part)).toMatchObject({ __typename: 'SealedPart' });

      await untilPart(gtm, caseId, part, ({ peerErasedAt }) => peerErasedAt !== null);
      expect(await ask(first, part)).toMatchObject({ code: 'PART_ERASED' });
      for (const node of [gtm, mex]) {
        await untilPart(node, caseId, part, ({ erasedAt }) => erasedAt !== null);
        const [file] = rowsOf(node, 'files').filter(({ id }) => id === part);
        expect(file).toMatchObject({ status: 'erased' });
        expect(file?.['wrapped_key']).toHaveLength(0);
      }
    },
    TEST_MS_MAX,
  );

  it(
    'that may not be stored is served once, and then erased at both nodes',
    async () => {
      const { caseId, part } = await delivered({ noStore: true });
      for (const [holder, other] of [
        [first, 'second'],
        [second, 'examiner'],
      ] as const) {
        await release(holder, part, { second: other });
      }
      const answers = await Promise.all([ask(first, part), ask(second, part)]);

      expect(answers.map(({ code }) => code ?? 'served').toSorted()).toEqual([
        'PART_ERASED',
        'served',
      ]);
      for (const node of [gtm, mex]) {
        await untilPart(node, caseId, part, ({ erasedAt }) => erasedAt !== null);
      }
    },
    TEST_MS_MAX,
  );

  it(
    'that may not be stored still reaches the other State, though it was opened at home before',
    async () => {
      const { id: caseId = '' } = await openCase(gtm);
      const to = [first, second, own].map(({ key }) => key.public);
      const bytes = await sealedTo(gtm, caseId, { persons: [PERSON], to, noStore: true });
      const { id: part = '' } = await attach(gtm, caseId, bytes);
      await approve(gtm, caseId);
      await release(own, part, { second: 'both' });
      expect(await opened(own, part)).toMatchObject([{ name: PERSON.name }]);
      // Long enough for whatever is owed to be settled.
      await sleep(SETTLED_MS);
      await transmit(gtm, caseId);
      await agree(caseId, gtm, mex);

      await untilPart(mex, caseId, part, ({ status }) => status === 'complete');
      await untilPart(gtm, caseId, part, ({ erasedAt }) => erasedAt !== null);
    },
    TEST_MS_MAX,
  );

  it(
    'is not served to a key that was revoked',
    async () => {
      const { part } = await delivered();
      await release(second, part, { second: 'examiner' });
      expect(await ask(second, part)).toMatchObject({ __typename: 'ServedPart' });
      await revokeKey(mex, 'second', second.key.public.kid);
      expect(await ask(second, part)).toMatchObject({ code: 'PART_UNKNOWN' });
    },
    TEST_MS_MAX,
  );
});
