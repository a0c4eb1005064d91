/** A primary that serves what administrators published, and nothing that they did not. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Bytes, plus } from '@comity/kernel';
import { diagnostics, silent } from '@comity/platform';
import { createDirectory, type RunningDirectory } from '../index.js';
import {
  after,
  aList,
  aMember,
  anAdministrator,
  anchorJson,
  NOON,
  proposalOf,
  signedBy,
  SNAPSHOT,
  type TestAdministrator,
} from '../testing/small-network.js';
import type { TrustList } from '@comity/trust';

let administrators: readonly TestAdministrator[];
let list: TrustList;
let folder: string;
let now = NOON;
let directory: RunningDirectory | undefined;

const clock = { now: () => now };

const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);

const two = (one: TrustList): Promise<Bytes> => signedBy(one, administrators.slice(0, 2));

beforeAll(async () => {
  administrators = await Promise.all([anAdministrator(), anAdministrator(), anAdministrator()]);
  list = aList([await aMember('GTM')]);
});

beforeEach(() => {
  now = plus(NOON, 1_000);
  folder = mkdtempSync(join(tmpdir(), 'comity-published-'));
  const anchor = anchorJson(administrators);
  writeFileSync(join(folder, 'anchor.json'), JSON.stringify(anchor));
  put(`${SNAPSHOT.sha256}.json`, SNAPSHOT.bytes);
});

afterEach(async () => {
  await directory?.stop();
  directory = undefined;
  rmSync(folder, { recursive: true });
});

/** Starts the primary in production, which takes one turn. @returns what it then serves */
const served = async (): Promise<{ readonly list: Buffer | number; readonly url: string }> => {
  await directory?.stop();
  const given = { clock, diagnostics: diagnostics('test', { sink: silent, clock }) };
  directory = createDirectory(
    {
      role: 'primary',
      profile: 'production',
      publishedFolder: folder,
      databaseUrl: `sqlite:${join(folder, 'directory.sqlite')}`,
      anchorFile: join(folder, 'anchor.json'),
      listen: { host: '127.0.0.1', port: 0 },
      everyMs: 60_000,
    },
    given,
  );
  const { url } = await directory.start();
  const answer = await fetch(`${url}/trust-list`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { url, list: answer.ok ? bytes : answer.status };
};

describe('a primary that serves what was published', () => {
  it('serves the list and the register it names, byte for byte, and takes no correction', async () => {
    const bytes = await two(list);
    put('list.json', bytes);
    const { url, list: answered } = await served();
    expect(answered).toEqual(Buffer.from(bytes));
    const register = await fetch(`${url}/snapshot/${SNAPSHOT.sha256}`);
    expect(Buffer.from(await register.arrayBuffer())).toEqual(Buffer.from(SNAPSHOT.bytes));
    const correction = await fetch(`${url}/register/corrections`, { method: 'POST', body: '{}' });
    expect(correction.status).toBe(404);
  });

  it('serves no list that one administrator signed alone, and goes on with the one before', async () => {
    put('list.json', await signedBy(list, administrators.slice(0, 1)));
    expect((await served()).list).toBe(404);

    const bytes = await two(list);
    put('list.json', bytes);
    expect((await served()).list).toEqual(Buffer.from(bytes));
    put('list.json', await signedBy(after(list), administrators.slice(2)));
    now = plus(after(list).issued, 1_000);
    expect((await served()).list).toEqual(Buffer.from(bytes));
  });

  it('takes up the next list with what explains it, and one that was missed from beside it', async () => {
    const [second, third] = [after(list), after(after(list))];
    const first = await two(list);
    put('list.json', first);
    await served();
    now = plus(third.issued, 1_000);
    const bytes = await two(third);
    put('list.json', bytes);
    expect((await served()).list).toEqual(Buffer.from(first));
    put('list-2.json', await two(second));
    put('list-2.proposal.json', proposalOf(second));
    expect((await served()).list).toEqual(Buffer.from(first));
    put('list-3.proposal.json', proposalOf(third));
    const { list: newest, url } = await served();
    expect(newest).toEqual(Buffer.from(bytes));
    const proposal = await fetch(`${url}/trust-list/3/proposal`);
    expect(Buffer.from(await proposal.arrayBuffer())).toEqual(Buffer.from(proposalOf(third)));
    expect((await fetch(`${url}/trust-list/1/proposal`)).status).toBe(404);
  });

  it('serves no list whose register is not there, or is another', async () => {
    rmSync(join(folder, `${SNAPSHOT.sha256}.json`));
    put('list.json', await two(list));
    expect((await served()).list).toBe(404);
    put(`${SNAPSHOT.sha256}.json`, SNAPSHOT.bytes.slice(1));
    expect((await served()).list).toBe(404);
  });
});
