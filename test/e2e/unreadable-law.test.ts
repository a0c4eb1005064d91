/** No process starts on law that does not read: it names the file, the row and the reason. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalize, utf8 } from '@comity/kernel';
import { foundingRegister, REGISTER_EDITION } from '@comity/law';
import { rowsOf } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const APPS = join(import.meta.dirname, '..', '..', 'apps');
const BASE_PORT = 4796;
const TEST_MS_MAX = 60_000;

/** What a process says when `word` of a file of the law stands as `planted` once it is loaded. */
const saidBy = async (
  main: readonly string[],
  { file, word, planted }: Readonly<Record<'file' | 'word' | 'planted', string>>,
): Promise<{ readonly code: number | null; readonly text: string }> => {
  const hooks = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(${JSON.stringify(file)})) return loaded;
      return { ...loaded, source: String(loaded.source)
        .replace(${JSON.stringify(word)}, ${JSON.stringify(planted)}) };
    } });`;
  const options = ['--disable-warning=ExperimentalWarning', '--import'];
  const child = spawn(
    process.execPath,
    [...options, `data:text/javascript,${encodeURIComponent(hooks)}`, ...main],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, text };
};

const mainOf = (app: string): string => join(APPS, app, 'dist', 'main.js');
const LAW = [mainOf('comity'), 'law', 'bases', 'GT', 'MX'];
const RULE = {
  file: '/generated/rules.js',
  word: "severity: 'BLOCK'",
  planted: "severity: 'HALT'",
};

describe('a process whose law does not read', () => {
  it.each([
    ['directory', [mainOf('directory')]],
    ['node', [mainOf('node')]],
    ['practices', [mainOf('practices')]],
    ['the law on paper', LAW],
  ])(
    'does not start, and names file, row and reason: %s',
    async (_, main) => {
      const { code, text } = await saidBy(main, RULE);

      expect(code).toBe(1);
      expect(text).toContain('libs/law/src/generated/rules.ts: [0].severity NOT_ALLOWED');
    },
    TEST_MS_MAX,
  );

  it.each([
    ['fields', "compartment: 'C0'", "compartment: 'C9'", 'fields.ts: [0].compartment NOT_ALLOWED'],
    [
      'life-cycle-evidence',
      "initial: 'DRAFT'",
      "initial: 'X'",
      'life-cycle-evidence.ts: initial NOT_ALLOWED',
    ],
    ['words-labels', "es: '", "qu: '", '.es MISSING'],
    [
      'register',
      "party: 'yes'",
      "party: 'maybe'",
      'register.ts reads: parties[0].party NOT_ALLOWED',
    ],
  ])(
    'does not start, whichever file it is: %s',
    async (name, word, planted, told) => {
      const { code, text } = await saidBy(LAW, { file: `/generated/${name}.js`, word, planted });

      expect(code).toBe(1);
      expect(text).toContain(told);
    },
    TEST_MS_MAX,
  );

  it(
    'starts where the law reads',
    async () => {
      const { code, text } = await saidBy(LAW, { ...RULE, planted: RULE.word });

      expect([code, text]).toEqual([0, expect.stringContaining('1. A-55')]);
    },
    TEST_MS_MAX,
  );
});

describe('a node whose kept register does not read', () => {
  let network: TestNetwork;
  let gtm: NodeUnderTest;

  const keep = (content: object | string): void => {
    const bytes = utf8(typeof content === 'string' ? content : canonicalize(content));
    const database = new DatabaseSync(gtm.database);
    database.prepare('UPDATE directory_snapshots SET bytes = ?').run(bytes);
    database.close();
  };
  const parties = foundingRegister.parties.with(3, {
    ...foundingRegister.parties[3],
    instrument: 'X-1',
  } as (typeof foundingRegister.parties)[number]);

  beforeAll(async () => {
    network = await startNodes(['GTM'], BASE_PORT);
    gtm = network.nodes.get('GTM') as NodeUnderTest;
    await gtm.stop();
  }, TEST_MS_MAX);

  afterAll(() => network.close());

  it.each<[string, object | string, string]>([
    [
      'a row of an instrument nobody knows',
      { ver: REGISTER_EDITION, register: { ...foundingRegister, parties } },
      'parties[3].instrument NOT_ALLOWED',
    ],
    [
      'another edition',
      { ver: 'comity-register/9', register: foundingRegister },
      'ver NOT_ALLOWED',
    ],
    ['what is no object', 'register', 'NOT_OBJECT'],
  ])(
    'does not start, and names the snapshot, the row and the reason: %s',
    async (_, content, row) => {
      keep(content);

      await expect(gtm.start()).rejects.toMatchObject({
        code: 'DIRECTORY_SNAPSHOT_INVALID',
        detail: { snapshot: expect.any(String), rows: [row] },
        message: expect.stringContaining(`: ${row}`),
      });
    },
    TEST_MS_MAX,
  );

  it(
    'starts on one of the first edition, in which calendars were no rows',
    async () => {
      const { calendars, ...register } = foundingRegister;
      keep({ ver: 'comity-register/1', register });

      await gtm.start();

      expect(calendars.length).toBeGreaterThan(0);
      expect(rowsOf(gtm, 'directory_snapshots')).toHaveLength(1);
      await gtm.stop();
    },
    TEST_MS_MAX,
  );
});
