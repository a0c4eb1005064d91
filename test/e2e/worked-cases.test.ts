/** The worked cases, each to its last state, through the gateways of both its States. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientFor, planNetwork } from '@comity/comity';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'comity', 'dist', 'main.js');
const BASE_PORT = 4980;
const MS_MAX = 180_000;

let folder: string;
let network: ChildProcess;

const comity = (...args: string[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      MAIN,
      ...args,
      '--data',
      join(folder, 'var'),
      '--base-port',
      String(BASE_PORT),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );

const heard = (child: ChildProcess): { text: string } => {
  const all = { text: '' };
  const hear = (chunk: Buffer): void => void (all.text += chunk.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return all;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comity-cases-'));
  network = comity('up', '--no-demo', '--states', 'GT,MX,BR,PE');
  const all = heard(network);
  await new Promise<void>((resolve, reject) => {
    network.stdout?.on('data', () => {
      if (all.text.includes('Ctrl-C stops the network')) resolve();
    });
    network.once('exit', () => reject(new Error(`it ended early:\n${all.text}`)));
  });
}, MS_MAX);

afterAll(async () => {
  const exit = once(network, 'exit');
  network.kill('SIGINT');
  await exit;
  await rm(folder, { recursive: true });
}, MS_MAX);

/** Plays a story with the command, and says what both States see at its end. */
const play = async (story: string, states: readonly [string, string]) => {
  const child = comity('demo', '--case', story, '--evidence-mib', '1');
  const all = heard(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  expect([code, all.text]).toEqual([0, expect.any(String)]);
  const id = /case (NET-\S+)/.exec(all.text)?.[1] ?? '';
  const plan = planNetwork({ data: join(folder, 'var'), basePort: BASE_PORT });
  const seen = [];
  const letters = [];
  for (const code of states) {
    const state = plan.states.find((one) => one.state === code);
    if (!state) throw new Error(`no ${code}`);
    const officer = await clientFor(state, 'approver');
    const { case: shown } = await officer.ask<{ case: Seen }>(QUERY, { id });
    seen.push(shown);
    letters.push(await lettersOf(officer, id, shown));
  }
  return { id, seen, letters };
};

/** What the gateway hands out for every act of a case: who wrote it, and its letter. */
const lettersOf = async (
  officer: Awaited<ReturnType<typeof clientFor>>,
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

  it.each(['GTM', 'BRA'])('show the best practice of Canada, published, to %s', async (code) => {
    const plan = planNetwork({ data: join(folder, 'var'), basePort: BASE_PORT });
    const state = plan.states.find((one) => one.state === code);
    if (!state) throw new Error(`no ${code}`);
    const officer = await clientFor(state, 'drafter');
    const query = `{ practice(id: "BP-2026-CAN-0007") { status state { code }
      title(language: "es") steps { event } translations { language state } } }`;
    const { practice } = await officer.ask<{ practice: unknown }>(query);

    expect(practice).toMatchObject({
      status: 'PUBLISHED_NETWORK',
      state: { code: 'CAN' },
      title: expect.stringMatching(/\S/),
      steps: expect.arrayContaining([{ event: 'publish' }]),
    });
  });

  it(
    'are named in full to whoever asks for one that is not told',
    async () => {
      const child = comity('demo', '--case', 'murder');
      const all = heard(child);
      const [code] = (await once(child, 'exit')) as [number | null];

      expect(code).not.toBe(0);
      expect(all.text).toMatch(/--case wants evidence, extradition, spontaneous, practices/);
    },
    MS_MAX,
  );
});
