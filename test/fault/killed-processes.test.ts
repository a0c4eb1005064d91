import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientFor, planNetwork, type NetworkPlan } from '@comity/comity';
import { NetworkUnderFire, type Strike } from './killed-processes.fixture.js';

const BASE_PORT = 4840;
const POINT_MS_MAX = 180_000;

/** Twenty moments, spread over the case and over every process there is. */
const STRIKES: readonly Strike[] = [
  { victim: 'Guatemala', after: /case NET/, laterMs: 0 },
  { victim: 'Guatemala', after: /D1\.txt/, laterMs: 5 },
  { victim: 'client', after: /missing/, laterMs: 0 },
  { victim: 'directory', after: /at home {7}submit/, laterMs: 0 },
  { victim: 'Guatemala', after: /return_to_drafter/, laterMs: 20 },
  { victim: 'Mexico', after: /at home {7}approve/, laterMs: 0 },
  { victim: 'Guatemala', after: /at home {7}approve/, laterMs: 30 },
  { victim: 'Mexico', after: /GTM request/, laterMs: 10 },
  { victim: 'supervisor', after: /MEX acknowledge/, laterMs: 0 },
  { victim: 'Mexico', after: /start_examination/, laterMs: 40 },
  { victim: 'Guatemala', after: /ask_information/, laterMs: 20 },
  { victim: 'client', after: /supplement_received/, laterMs: 30 },
  { victim: 'Mexico', after: /MEX accept/, laterMs: 0 },
  { victim: 'Brazil', after: /MEX forward/, laterMs: 0 },
  { victim: 'Mexico', after: /partial_result/, laterMs: 60 },
  { victim: 'Mexico', after: /declaracion-V-01/, laterMs: 100 },
  { victim: 'Guatemala', after: /declaracion-V-01/, laterMs: 160 },
  { victim: 'Guatemala', after: /rest_result/, laterMs: 10 },
  { victim: 'Mexico', after: /objects_to_return/, laterMs: 25 },
  { victim: 'supervisor', after: /GTM returned/, laterMs: 15 },
];

const KINDS = [
  'request',
  'acknowledge',
  'start_examination',
  'ask_information',
  'supplement_received',
  'accept',
  'forward',
  'partial_result',
  'rest_result',
  'confirm',
  'objects_to_return',
  'returned',
  'returned',
];

const SEE = `query See($id: ID!) { case(id: $id) {
  status outcome
  acts { id kind status author { code } receipt { leafHash } }
  files { name sha256 status }
  auditTrail { event detail }
} }`;

interface Seen {
  readonly status: string;
  readonly outcome: string;
  readonly acts: readonly { readonly kind: string; readonly author: { code: string } }[];
  readonly files: readonly { readonly status: string }[];
  readonly auditTrail: readonly { readonly event: string }[];
}

let network: NetworkUnderFire;
let plan: NetworkPlan;

beforeAll(async () => {
  network = await NetworkUnderFire.start(BASE_PORT);
  plan = planNetwork({ data: network.folder, basePort: BASE_PORT });
}, POINT_MS_MAX);

afterAll(() => network.stop(), POINT_MS_MAX);

const look = async (state: number, id: string): Promise<Seen> => {
  const at = plan.states[state];
  if (!at) throw new Error('no such State');
  const officer = await clientFor(at, 'approver');
  return (await officer.ask<{ case: Seen }>(SEE, { id })).case;
};

const count = ({ auditTrail }: Seen, event: string): number =>
  auditTrail.filter((entry) => entry.event === event).length;

describe('a process killed with kill -9 during the case', () => {
  it.each(STRIKES)(
    '$victim, after $after: the case ends with nothing lost and nothing twice',
    async (strike) => {
      const id = await network.play(strike);

      const [ours, theirs] = [await look(0, id), await look(1, id)];
      expect(ours).toMatchObject({ status: 'CLOSED', outcome: 'full' });
      expect(ours.acts.map(({ kind }) => kind)).toEqual(KINDS);
      expect(theirs.acts).toEqual(ours.acts);
      expect(theirs.files.map(({ status }) => status)).toEqual(Array(3).fill('complete'));
      expect(ours.files.map(({ status }) => status)).toEqual(Array(3).fill('complete'));
      const byUs = ours.acts.filter(({ author }) => author.code === 'GTM').length;
      const byThem = ours.acts.length - byUs;
      expect([count(ours, 'act.sent'), count(theirs, 'act.received')]).toEqual([byUs, byUs]);
      expect([count(theirs, 'act.sent'), count(ours, 'act.received')]).toEqual([byThem, byThem]);
      expect([count(ours, 'act.receipted'), count(theirs, 'act.receipted')]).toEqual([
        byUs,
        byThem,
      ]);
      expect([count(ours, 'file.receipted'), count(theirs, 'file.receipted')]).toEqual([2, 1]);
    },
    POINT_MS_MAX,
  );
});
