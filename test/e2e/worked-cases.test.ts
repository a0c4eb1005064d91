/** The worked cases, each to its last state, through the gateways of both its States. */

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  heard,
  startComity,
  type ComityNetwork,
  type GatewayClient,
} from './comity-network.fixture.js';

const BASE_PORT = 4980;
const MS_MAX = 180_000;
const LOOK_MS = 250;

let network: ComityNetwork;

beforeAll(async () => {
  network = await startComity('GT,MX,BR,PE', BASE_PORT);
}, MS_MAX);

afterAll(() => network.close(), MS_MAX);

/** Plays a story with the command, and says what both States see at its end. */
const play = async (story: string, states: readonly [string, string]) => {
  const child = network.comity('demo', '--case', story, '--evidence-mib', '1');
  const all = heard(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  expect([code, all.text]).toEqual([0, expect.any(String)]);
  const id = /case (NET-\S+)/.exec(all.text)?.[1] ?? '';
  const seen = [];
  const letters = [];
  for (const code of states) {
    const officer = await network.clientOf(code, 'approver');
    const { case: shown } = await officer.ask<{ case: Seen }>(QUERY, { id });
    seen.push(shown);
    letters.push(await lettersOf(officer, id, shown));
  }
  return { id, seen, letters };
};

/** What the gateway hands out for every act of a case: who wrote it, and its letter. */
const lettersOf = async (
  officer: GatewayClient,
  id: string,
  { acts }: Seen,
): Promise<readonly { readonly author: string; readonly type: string; readonly pdf: Buffer }[]> => {
  const letters = [];
  for (const act of acts) {
    const answer = await officer.download(`/cases/${id}/letters/${act.id}`);
    const pdf = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    letters.push({ author: act.author.code, type, pdf });
  }
  return letters;
};

interface Seen {
  readonly status: string;
  readonly outcome: string | null;
  readonly es: string;
  readonly pt: string;
  readonly acts: readonly ShownAct[];
}

interface ShownAct {
  readonly id: string;
  readonly author: { readonly code: string };
  readonly es: Rendering;
  readonly en: Rendering;
  readonly pt: Rendering;
  readonly fr: Rendering;
}

type Rendering = readonly {
  readonly heading: string;
  readonly entries: readonly { readonly path: string }[];
}[];

const QUERY = `query Seen($id: ID!) { case(id: $id) {
  status outcome es: statusName(language: es) pt: statusName(language: pt)
  acts { id author { code } es: rendering(language: es) { ...Said } en: rendering(language: en) { ...Said }
    pt: rendering(language: pt) { ...Said } fr: rendering(language: fr) { ...Said } } } }
  fragment Said on RenderedSection { heading entries { path } }`;

describe('the worked cases', () => {
  it.each<[string, [string, string], string, number]>([
    ['evidence', ['GTM', 'MEX'], 'full', 13],
    ['extradition', ['PER', 'BRA'], 'surrendered', 17],
    ['spontaneous', ['MEX', 'GTM'], 'full', 6],
    ['practices', ['GTM', 'BRA'], 'full', 6],
  ])(
    'run end to end through the gateway, each to its last state, at both States: %s',
    async (story, states, outcome, acts) => {
      const { seen, letters } = await play(story, states);

      for (const one of seen) {
        expect(one).toMatchObject({ status: 'CLOSED', outcome, es: 'Cerrada', pt: 'Encerrada' });
        expect(one.acts).toHaveLength(acts);
      }
      const ids = seen.map((one) => one.acts.map(({ id }) => id));
      expect(ids[0]).toEqual(ids[1]);
      for (const act of seen.flatMap((one) => one.acts)) {
        const said = [act.es, act.en, act.pt, act.fr].map((sections) =>
          sections.map(({ entries }) => entries.map(({ path }) => path)),
        );
        expect(new Set(said.map((paths) => JSON.stringify(paths))).size).toBe(1);
      }
      for (const { acts: told } of seen) {
        expect(told.map(({ es }) => es)).not.toEqual(told.map(({ fr }) => fr));
      }
      for (const [index, reader] of states.entries()) {
        for (const { author, type, pdf } of letters[index] ?? []) {
          expect([type, pdf.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
          expect([author, pdf.includes('ETSI.CAdES.detached')]).toEqual([
            author,
            author === reader,
          ]);
        }
      }
    },
    MS_MAX,
  );

  it.each(['GTM', 'BRA'])('show the best practice of Guatemala, published, to %s', async (code) => {
    const officer = await network.clientOf(code, 'drafter');
    const query = `{ practice(id: "BP-2026-GTM-0007") { status state { code }
      title(language: "es") steps { event } translations { language state } } }`;
    const ask = async (): Promise<unknown> =>
      (await officer.ask<{ practice: unknown }>(query)).practice;
    // It reaches the other library once both have signed, sent and taken it.
    while ((await ask()) === null) await sleep(LOOK_MS);
    const practice = await ask();

    expect(practice).toMatchObject({
      status: 'PUBLISHED_NETWORK',
      state: { code: 'GTM' },
      title: expect.stringMatching(/\S/),
      steps: expect.arrayContaining([{ event: 'publish' }]),
    });
  });

  it(
    'are named in full to whoever asks for one that is not told',
    async () => {
      const child = network.comity('demo', '--case', 'murder');
      const all = heard(child);
      const [code] = (await once(child, 'exit')) as [number | null];

      expect(code).not.toBe(0);
      expect(all.text).toMatch(/--case wants evidence, extradition, spontaneous, practices/);
    },
    MS_MAX,
  );
});
