/** Officers correct the register from their node; the primary's next list names what they said. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stateCode } from '@comity/kernel';
import { foundingRegister } from '@comity/law';
import { readTrustAnchor, verifyTrustList } from '@comity/trust';
import { newKey } from './casework.fixture.js';
import { entriesOf, rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4782;
const START_MS_MAX = 60_000;
const TEST_MS_MAX = 60_000;

const RESULT = `__typename
  ... on RegisterCorrection { id status on rows draftedBy decidedBy sha256 lastCode version }
  ... on Denial { code detail problems { path problem message } }`;
const DRAFT = `mutation Draft($input: DraftRegisterCorrectionInput!) {
  result: draftRegisterCorrection(input: $input) { ${RESULT} } }`;
const APPROVE = `mutation Approve($id: ID!) {
  result: approveRegisterCorrection(id: $id) { ${RESULT} } }`;
const WITHDRAW = `mutation Withdraw($id: ID!) {
  result: withdrawRegisterCorrection(id: $id) { ${RESULT} } }`;
const LIST = `{ registerCorrections { id status on rows draftedBy draftedAt decidedBy decidedAt
  sha256 attempts answeredAt lastCode lastCodeMessage(language: es) version } }`;

interface Shown {
  readonly __typename: string;
  readonly id: string;
  readonly status: string;
  readonly on: string;
  readonly sha256: string;
  readonly lastCode: string | null;
  readonly version: string | null;
}

let network: TestNetwork;
let gtm: NodeUnderTest;

const rowOf = (state: string, note: string): object => {
  const row = foundingRegister.parties.find((one) => one.state === stateCode(state));
  return { ...row, note };
};

const tell = async (role: string, mutation: string, variables: object): Promise<Shown> =>
  (await gtm.ask<{ result: Shown }>(role, mutation, variables)).result;

const draft = (role: string, ...parties: readonly object[]): Promise<Shown> =>
  tell(role, DRAFT, { input: { rows: { parties }, idempotencyKey: newKey() } });

const approve = (role: string, id: string): Promise<Shown> => tell(role, APPROVE, { id });

const shown = async (id: string, role = 'intake'): Promise<Shown | undefined> => {
  const answer = await gtm.ask<{ registerCorrections: readonly Shown[] }>(role, LIST);
  return answer.registerCorrections.find((one) => one.id === id);
};

/** The list that the primary serves now, verified. */
const primaryList = async () => {
  const answer = await fetch(`${network.directories?.primaryUrl ?? ''}/trust-list`);
  const anchor = readTrustAnchor(JSON.parse(Buffer.from(network.anchor).toString('utf8')));
  return (await verifyTrustList(new Uint8Array(await answer.arrayBuffer()), { anchor })).list;
};

/** Resolves once the node relies on the primary's present version: drafts are made on it. */
const followed = async (version: string): Promise<void> =>
  until(() => rowsOf(gtm, 'directory_snapshots').some(({ sha256 }) => sha256 === version));

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, { started: ['GTM'], realDirectory: true });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
}, START_MS_MAX);

afterAll(() => network.close());

describe('a correction of the register', () => {
  it(
    'a State’s officers correct its own row from their node and the primary’s next list names the new version',
    async () => {
      const before = await primaryList();
      const own = rowOf('GTM', 'Corrected by the State itself (fictitious).');
      const drafted = await draft('drafter', own);
      expect(drafted).toMatchObject({ status: 'drafted', on: before.directory.sha256 });
      expect(await approve('approver', drafted.id)).toMatchObject({ decidedBy: 'gtm.approver' });
      await until(async () => (await shown(drafted.id))?.status === 'accepted');

      const accepted = await shown(drafted.id);
      const after = await primaryList();
      expect(after.seq).toBe(before.seq + 1);
      expect(after.directory.sha256).toBe(accepted?.version);
      const url = network.directories?.primaryUrl ?? '';
      const version = (await (
        await fetch(`${url}/snapshot/${accepted?.version ?? ''}`)
      ).json()) as {
        correction: string;
        previous: string;
        register: { parties: readonly object[] };
      };
      expect(version).toMatchObject({
        correction: accepted?.sha256,
        previous: before.directory.sha256,
      });
      expect(version.register.parties).toContainEqual(own);
      await followed(accepted?.version ?? '');
      const events = entriesOf(gtm).map(({ event, actor }) => [event, actor]);
      expect(events.filter(([event]) => event?.startsWith('correction.'))).toEqual([
        ['correction.drafted', 'gtm.drafter'],
        ['correction.approved', 'gtm.approver'],
        ['correction.sent', 'urn:comity:node:gtm-1'],
        ['correction.accepted', 'urn:comity:node:gtm-1'],
      ]);
    },
    TEST_MS_MAX,
  );

  it('nobody approves their own correction', async () => {
    const { id } = await draft('both', rowOf('GTM', 'Never to be sent (fictitious).'));
    const trace = await traceOf(gtm, () => approve('both', id));
    expect(trace).toMatchObject({
      answer: { __typename: 'Denial', code: 'CORRECTION_APPROVER_IS_DRAFTER' },
      changed: [],
      entries: [{ event: 'correction.approve-denied', actor: 'gtm.both' }],
    });
    expect(await tell('drafter', WITHDRAW, { id })).toMatchObject({ status: 'withdrawn' });
  });

  it('a correction that names another State’s row is denied, nothing stored, one audit entry', async () => {
    const own = rowOf('GTM', 'Its own row (fictitious).');
    const trace = await traceOf(gtm, () => draft('drafter', own, rowOf('MEX', 'Not its own.')));
    expect(trace).toMatchObject({
      answer: {
        __typename: 'Denial',
        code: 'CORRECTION_OF_OTHER_STATE',
        problems: [{ path: 'parties[1].state', problem: 'NOT_ALLOWED' }],
      },
      changed: [],
      entries: [{ event: 'correction.draft-denied', code: 'CORRECTION_OF_OTHER_STATE' }],
    });
  });

  it(
    'waits while the primary is away and both processes stop, and arrives once',
    async () => {
      const before = await primaryList();
      const { id, on } = await draft('drafter', rowOf('GTM', 'Sent after an outage (fictitious).'));
      expect(on).toBe(before.directory.sha256);
      await network.directories?.stopPrimary();
      await approve('approver', id);
      await until(async () => (await shown(id))?.lastCode === 'PRIMARY_UNREACHABLE');
      await gtm.stop();
      await network.directories?.startPrimary();
      await gtm.start();
      await until(async () => (await shown(id))?.status === 'accepted');

      const after = await primaryList();
      expect(after.directory.sha256).toBe((await shown(id))?.version);
      expect(after.seq).toBe(before.seq + 1);
    },
    TEST_MS_MAX,
  );

  it('tells its refusal in words', async () => {
    const version = (await primaryList()).directory.sha256;
    await followed(version);
    const [one, two] = [
      await draft('drafter', rowOf('GTM', 'The first of two (fictitious).')),
      await draft('drafter', rowOf('GTM', 'The second of two (fictitious).')),
    ];
    await network.directories?.stopPrimary();
    await Promise.all([approve('approver', one.id), approve('approver', two.id)]);
    await network.directories?.startPrimary();
    const statuses = async () =>
      [await shown(one.id), await shown(two.id)].map((row) => String(row?.status)).toSorted();
    await until(async () => !(await statuses()).includes('sending'));

    expect(await statuses()).toEqual(['accepted', 'refused']);
    const refused = [await shown(one.id), await shown(two.id)].find((r) => r?.status === 'refused');
    expect(refused).toMatchObject({
      lastCode: 'CORRECTION_STALE',
      lastCodeMessage: expect.stringMatching(/^El registro/),
      version: null,
    });
  });
});
