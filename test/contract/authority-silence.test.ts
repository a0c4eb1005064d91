/** A case of which an officer is to know nothing answers as one that is not there, byte for byte. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered } from './authority-probes.fixture.js';
import {
  authorityWorld,
  CAST,
  proposalOf,
  type AuthorityWorld,
  type Cast,
} from './authority-world.fixture.js';

const BASE_PORT = 24_410;
const MS_MAX = 120_000;
const DRAWN = /"id":"[0-9a-f-]{36}"/;
const NO_CASE = 'NET-2026-GTM-MEX-0123456789AB';
const NO_ACT = 'A'.repeat(43);
const NO_ID = '01234567-89ab-4cde-8f01-23456789abcd';

let world: AuthorityWorld;

beforeAll(async () => {
  world = await authorityWorld(BASE_PORT);
}, MS_MAX);

afterAll(() => world.close());

/** What stands in the place of each id. */
interface Ids {
  readonly caseId: string;
  readonly act: string;
  readonly file: string;
  readonly operationalFile: string;
  readonly proposal: string;
  readonly alert: string;
}

const NOTHING: Ids = {
  caseId: NO_CASE,
  act: NO_ACT,
  file: NO_ID,
  operationalFile: NO_ID,
  proposal: NO_ID,
  alert: NO_ID,
};

const idsOf = (who: Cast): Ids => {
  const { settled } = world;
  return {
    caseId: settled.id,
    act: settled.act,
    file: settled.files.C1,
    operationalFile: settled.files.C2,
    proposal: proposalOf(who),
    alert: settled.alert,
  };
};

const DENIED =
  '{ __typename ... on Denial { code message(language: es) detail problems { path } } }';

const inTheGraph = ({ caseId, proposal, alert }: Ids): readonly string[] => [
  `{ case(id: "${caseId}") { id content acts { id } } }`,
  `{ _entities(representations: [{ __typename: "Case", id: "${caseId}" }]) { ... on Case { id } } }`,
  `mutation { x: reviseDraft(input: { caseId: "${caseId}", content: {} }) ${DENIED} }`,
  `mutation { x: takeStep(input: { caseId: "${caseId}", event: "submit" }) ${DENIED} }`,
  `mutation { x: askApproval(of: { draft: "${caseId}" }) ${DENIED} }`,
  `mutation { x: askApproval(of: { act: { caseId: "${caseId}", kind: "acknowledge", content: {} } }) ${DENIED} }`,
  `mutation { x: askApproval(of: { proposal: "${proposal}" }) ${DENIED} }`,
  `mutation { x: transmitRequest(caseId: "${caseId}") ${DENIED} }`,
  `mutation { x: proposeAct(input: { caseId: "${caseId}", kind: "acknowledge", content: {}, idempotencyKey: "k" }) ${DENIED} }`,
  `mutation { x: approveAct(proposalId: "${proposal}") ${DENIED} }`,
  `mutation { x: rejectAct(proposalId: "${proposal}", reason: "No.") ${DENIED} }`,
  `mutation { x: assignOfficer(caseId: "${caseId}", officer: "mex.drafter") ${DENIED} }`,
  `mutation { x: endAssignment(caseId: "${caseId}", officer: "mex.drafter") ${DENIED} }`,
  `mutation { x: shareCase(caseId: "${caseId}", officer: "mex.drafter", until: "2020-01-01T00:00:00.000Z") ${DENIED} }`,
  `mutation { x: breakGlass(caseId: "${caseId}", reason: "An emergency.") { __typename ... on BrokenGlass { officer reason confirmedBy at until } ... on Denial { code detail } } }`,
  `mutation { x: markAlertSeen(id: "${alert}") ${DENIED} }`,
];

const byRoute = ({ caseId, act, file, operationalFile }: Ids): readonly [string, string][] => [
  ['GET', `/cases/${caseId}/bundle`],
  ['GET', `/cases/${caseId}/letters/${act}`],
  ['GET', `/verify/${caseId}/${act}`],
  ['GET', `/files/${file}`],
  ['GET', `/files/${operationalFile}`],
  ['POST', `/files?case=${caseId}&name=a&media=text/plain`],
];

/** Status, headers but the date, and body of every answer; but the number drawn for each call. */
const everything = async (who: Cast, ids: Ids): Promise<readonly string[]> => {
  const answers: string[] = [];
  for (const query of inTheGraph(ids)) answers.push(await answered(world, who, query));
  for (const [method, path] of byRoute(ids)) {
    const octets = { 'content-type': 'application/octet-stream' };
    const init = method === 'POST' ? { method, body: 'Fictitious.', headers: octets } : { method };
    const response = await world.node.call(who.name, path, init);
    const headers = [...response.headers].filter(([name]) => name !== 'date');
    const body = (await response.text()).replace(DRAWN, '"id":"*"');
    answers.push(JSON.stringify([response.status, headers, body]));
  }
  return answers;
};

/** A head answers for every case; a liaison officer is called by alerts of any, and told no more. */
const isStranger = ({ role, relation }: Cast): boolean =>
  relation === 'stranger' && role !== 'head' && role !== 'liaison';

describe('a case that is another’s', () => {
  it.each(CAST.filter(isStranger).map((who) => [who.name, who] as const))(
    'answers %s as one that is not there, byte for byte, on every path',
    async (_, who) => {
      const ids = idsOf(who);
      // A proposal makes every approver one whom the case waits for.
      const proposal = who.role === 'approver' ? NO_ID : ids.proposal;

      expect(await everything(who, { ...ids, proposal })).toEqual(await everything(who, NOTHING));
    },
  );

  it('answers its own officers otherwise on every path', async () => {
    const who = CAST.find(({ name }) => name === 'examiner.team') as Cast;
    const [theirs, nothing] = [await everything(who, idsOf(who)), await everything(who, NOTHING)];

    const alike = theirs.filter((answer, place) => answer === nothing[place]);
    // What is received is neither approved as a draft nor transmitted by who received it; to open a
    // case is asked of any.
    expect(alike).toHaveLength(3);
    expect(alike.slice(0, 2).join(' ')).toMatch(/CASE_UNKNOWN.*CASE_UNKNOWN/s);
    expect(alike[2]).toContain('BrokenGlass');
  });
});
