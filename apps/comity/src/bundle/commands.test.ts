/** The two commands of court bundles as a person uses them: what they print, write, and end with. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OfficerClient } from '../demo/officer-client.js';
import { UsageError } from '../options.js';
import { exportCommand, type ExportDeps } from './export-command.js';
import { verifyCommand } from './verify-command.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-commands-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command. @returns its exit code and what it printed; wrong use as main counts it */
const run = async (
  command: (output: { write(text: string): void }) => Promise<number>,
): Promise<{ readonly code: number; readonly text: string }> => {
  let text = '';
  try {
    const code = await command({ write: (more) => (text += more) });
    return { code, text };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, text: error.message };
  }
};

const verify = (...args: string[]) => run((output) => verifyCommand(args, output));

describe('comity verify', () => {
  it('ends with 1 for what is no bundle, and says at which byte', async () => {
    const path = join(folder, 'no-bundle.tar');
    writeFileSync(path, 'nothing of the kind\n'.repeat(200));
    const { code, text } = await verify(path);
    expect(code).toBe(1);
    expect(text).toMatch(/^✗ container at byte 0: /);
    expect(text).toMatch(/^– not checked: the law \(/m);
    expect(text).toMatch(/0 checks passed, 1 failed, 0 to look at, 6 things not checked/);
    expect(text).toMatch(/The bundle does NOT verify\.\n$/);
  });

  it('prints with --quiet only what failed or wants a look', async () => {
    const path = join(folder, 'no-bundle.tar');
    writeFileSync(path, '');
    const { text } = await verify(path, '--quiet');
    expect(text).not.toMatch(/^–/m);
    expect(text).toMatch(/^✗ /);
  });

  it('shows no control character that a bundle holds', async () => {
    const path = join(folder, 'evil.tar');
    writeFileSync(path, `\u001B[2J\u001B]0;owned\u0007${'x'.repeat(2_000)}`);
    const { text } = await verify(path);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    [[], /name the bundle/],
    [['a.tar', 'b.tar'], /one bundle at a time/],
    [['--ancor', 'x', 'a.tar'], /--ancor/],
    [['/nowhere/a.tar'], /\/nowhere\/a\.tar is not there/],
    [[tmpdir()], /is a folder/],
  ])('ends with 2 for %j, and says why', async (args, words) => {
    const { code, text } = await verify(...args);
    expect(code).toBe(2);
    expect(text).toMatch(words);
  });

  it('ends with 2 for an anchor that is not there, and names it', async () => {
    const path = join(folder, 'a.tar');
    writeFileSync(path, '');
    const { code, text } = await verify(path, '--anchor', join(folder, 'none.json'));
    expect(code).toBe(2);
    expect(text).toMatch(/none\.json is not there/);
  });

  it('explains itself', async () => {
    const { code, text } = await verify('--help');
    expect(code).toBe(0);
    expect(text).toMatch(/comity verify BUNDLE/);
  });
});

describe('comity export', () => {
  const CASE = 'NET-2026-GTM-MEX-0123456789AB';
  let server: Server;
  let url: string;
  let bundle: (response: ServerResponse) => void;

  /** A gateway as far as this command knows one. */
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '';
    if (path === '/dev/links') {
      response.end(JSON.stringify({ url: `${url}/sign-in/once` }));
    } else if (path === '/sign-in/once') {
      response.writeHead(302, { 'set-cookie': 'session=s', location: '/' }).end();
    } else if (path === '/graphql') {
      const cases = [
        { id: CASE, status: 'CLOSED', requestingReference: 'GT-1', requestedReference: 'MX-9' },
        { id: 'NET-2', status: 'DRAFT', requestingReference: null, requestedReference: null },
      ];
      response.end(JSON.stringify({ data: { cases } }));
    } else if (path === `/cases/${CASE}/bundle`) {
      bundle(response);
    } else {
      response.writeHead(404).end();
    }
  };

  beforeAll(async () => {
    server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
  });

  beforeEach(() => {
    mkdirSync(join(folder, 'var', 'gtm'), { recursive: true });
    bundle = (response) => response.end(Buffer.alloc(3_000_000, 7));
  });

  const deps: ExportDeps = {
    clientOf: () =>
      Promise.resolve(
        new OfficerClient({ gatewayUrl: url, secret: 's', officer: 'gt.approver', patienceMs: 0 }),
      ),
    now: () => 0,
  };

  const exporting = (...args: string[]) =>
    run((output) => exportCommand([...args, '--data', join(folder, 'var')], output, deps));

  it('writes the bundle byte for byte, and says how to check it', async () => {
    const out = join(folder, 'case.tar');
    const { code, text } = await exporting('--state', 'GT', '--case', CASE, '--out', out);
    expect(code).toBe(0);
    expect(readFileSync(out).equals(Buffer.alloc(3_000_000, 7))).toBe(true);
    expect(text).toContain(`npm run comity -- verify ${out}`);
    expect(readdirSync(folder).toSorted()).toEqual(['case.tar', 'var']);
  });

  it('leaves nothing behind when the stream breaks', async () => {
    bundle = (response) => {
      response.writeHead(200, { 'content-length': 3_000_000 });
      response.write(Buffer.alloc(1_000_000), () => response.destroy());
    };
    const out = join(folder, 'case.tar');
    await expect(exporting('--state', 'gt', '--case', CASE, '--out', out)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['var']);
  });

  it('never writes over a file that is there', async () => {
    const out = join(folder, 'case.tar');
    writeFileSync(out, 'mine');
    const { code, text } = await exporting('--state', 'GTM', '--case', CASE, '--out', out);
    expect(code).toBe(2);
    expect(text).toMatch(/choose another --out/);
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('lists the cases of the officer when none is named', async () => {
    const { code, text } = await exporting('--state', 'GT');
    expect(code).toBe(0);
    expect(text).toContain(`${CASE}  CLOSED  GT-1\nNET-2  DRAFT  no reference\n`);
    expect(text).toContain(`--case ${CASE}`);
  });

  it('says so when the State shows no such case', async () => {
    const out = join(folder, 'case.tar');
    await expect(exporting('--state', 'GT', '--case', 'NET-X', '--out', out)).rejects.toThrow();
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [[], /--state GT, MX or BR/],
    [['--state', 'FR'], /not FR/],
    [['--state', 'MX'], /no network keeps its data/],
    [['--state', 'GT', CASE], /options only/],
    [['--stat', 'GT'], /--stat/],
  ])('ends with 2 for %j, and says why', async (args, words) => {
    const { code, text } = await exporting(...args);
    expect(code).toBe(2);
    expect(text).toMatch(words);
  });
});
