import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateIdentityKeys } from '@comity/platform/identity';
import { runCommand } from './first-administrators-command.js';

const TWO = ['gt.eva', 'Eva Pérez', 'gt.leo', 'Leo'];

let folder: string;
let environment: Readonly<Record<string, string>>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-first-'));
  const at = (name: string): string => join(folder, name);
  const { privateKey, publicKey } = generateIdentityKeys();
  writeFileSync(at('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  environment = {
    COMITY_STATE: 'GTM',
    COMITY_NODE_DATABASE: `sqlite:${at('node.sqlite')}`,
    COMITY_KEYS_FOLDER: 'keys',
    COMITY_EVIDENCE_FOLDER: 'evidence',
    COMITY_ANCHOR_FILE: 'anchor.json',
    COMITY_DIRECTORY_URL: 'http://127.0.0.1:4114',
    COMITY_PRIMARY_URL: 'http://127.0.0.1:4100',
    COMITY_PUBLIC_URL: 'https://comity.example',
    COMITY_NODE_PORT: '4112',
    COMITY_PEER_PORT: '4111',
    COMITY_GATEWAY_KEYS: at('public.pem'),
    COMITY_GATEWAY_KEY: at('key.pem'),
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (args: readonly string[], settings = environment) => {
  const said = { output: '', errors: '' };
  const code = await runCommand(args, settings, {
    output: { write: (text: string) => void (said.output += text) },
    errors: { write: (text: string) => void (said.errors += text) },
  });
  return { code, ...said };
};

describe('the command first-administrators', () => {
  it.each([
    ['help is asked for', ['--help'], 0],
    ['help is asked for by its name', ['first-administrators', '-h'], 0],
    ['the command is misspelt', ['first-administrator', ...TWO], 2],
    ['an option is misspelt', ['first-administrators', '--hlep'], 2],
    ['a person is missing', ['first-administrators', 'gt.eva', 'Eva'], 2],
    ['there is one too many', ['first-administrators', ...TWO, 'gt.ida', 'Ida'], 2],
    ['an id is none', ['first-administrators', 'Eva', 'gt.eva', 'gt.leo', 'Leo'], 2],
    ['a name is none', ['first-administrators', 'gt.eva', ' ', 'gt.leo', 'Leo'], 2],
  ])('says what to write when %s', async (_, args, code) => {
    const said = await run(args);
    expect(said.code).toBe(code);
    expect(code === 0 ? said.output : said.errors).toMatch(
      code === 0 ? /ID NAME ID NAME/ : /Try: /,
    );
  });

  it('says which settings are missing', async () => {
    const { code, errors } = await run(['first-administrators', ...TWO], {});
    expect([code, errors]).toEqual([1, expect.stringContaining('COMITY_STATE')]);
  });

  it('prints one link for each, and says what to do once one of them has enrolled', async () => {
    const { code, output } = await run(['first-administrators', ...TWO]);
    expect(code).toBe(0);
    const links = output.match(/https:\/\/comity\.example\/enrol\.html#[A-Za-z0-9_-]{43}\n/g) ?? [];
    expect(new Set(links).size).toBe(2);
    expect((await run(['first-administrators', ...TWO])).code).toBe(0);

    const database = new DatabaseSync(join(folder, 'node.sqlite'));
    database.exec(`INSERT INTO passkeys VALUES ('c', 'gt.eva', x'00', 0, '[]', 0, '', 1, NULL)`);
    database.close();
    const refused = await run(['first-administrators', ...TWO]);
    expect([refused.code, refused.output]).toEqual([1, '']);
    expect(refused.errors).toMatch(/two administrators reset/);
  });
});
