/** `comity law` as a person uses it: what it prints, and what it ends with. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantFromIso, type Json } from '@comity/kernel';
import { workedCase } from '@comity/testkit';
import { UsageError } from '../options.js';
import { lawCommand } from './law-command.js';

const ON = '2026-06-08';
const CASE_FILE = join(
  import.meta.dirname,
  '../../../../libs/testkit/data/case1_evidence_GTM_MEX.json',
);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-law-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const law = async (
  ...args: string[]
): Promise<{ readonly code: number; readonly text: string }> => {
  let text = '';
  try {
    const code = await lawCommand(args, { write: (more) => (text += more) });
    return { code, text };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, text: error.message };
  }
};

const written = (name: string, content: Json): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const request = workedCase({ transmittedOn: instantFromIso(`${ON}T18:00:00Z`) })
  .request as unknown as { readonly [member: string]: Json };

describe('comity law bases', () => {
  it('prints the legal bases best first, each with its source', async () => {
    const { code, text } = await law('bases', 'GT', 'MX', '--on', ON);
    expect(code).toBe(0);
    expect(text).toMatch(/1\. A-55 [\s\S]*2\. UNTOC [\s\S]*3\. Reciprocity/);
    expect(text).toMatch(/GTM {2}party: yes, deposited 2003-05-05 \(.*source: http/);
  });

  it('says UNKNOWN of what the register does not know', async () => {
    const { text } = await law('bases', 'AG', 'Barbados', '--purpose', 'extradition', '--on', ON);
    expect(text).toMatch(/UNKNOWN whether it is in force/);
  });
});

describe('comity law check', () => {
  it('prints what blocks with its article, and ends with 1', async () => {
    const { factsOfRequest, ...without } = request;
    expect(factsOfRequest).toBeDefined();
    const { code, text } = await law('check', written('lacking.json', without), '--on', ON);
    expect(code).toBe(1);
    expect(text).toMatch(/✗ .*factsOfRequest/);
  });

  it('ends with 0 for a request that nothing blocks', async () => {
    const { code, text } = await law('check', written('whole.json', request), '--on', ON);
    expect(text).not.toMatch(/✗/);
    expect(text).toMatch(/0 block, /);
    expect(code).toBe(0);
  });

  it('reads a whole case file as it reads the content alone', async () => {
    expect(readFileSync(CASE_FILE, 'utf8')).toContain('"envelope"');
    const { code, text } = await law('check', CASE_FILE, '--on', ON);
    expect(text).toMatch(/0 block, /);
    expect(code).toBe(0);
  });

  it('tells the findings in the language asked', async () => {
    const { text } = await law('check', CASE_FILE, '--on', ON, '--language', 'es');
    expect(text).toMatch(/de Autoridad Central designada a Autoridad Central designada/);
  });

  it('names the member that does not read, and ends with 1', async () => {
    const wrong = { ...request, originalLanguage: 7 };
    const { code, text } = await law('check', written('wrong.json', wrong), '--on', ON);
    expect(code).toBe(1);
    expect(text).toMatch(/✗ originalLanguage: NOT_TEXT/);
  });
});

describe('comity law', () => {
  it.each([
    [['base', 'GT', 'MX'], /no "base"/],
    [[], /bases or check/],
    [['bases', 'GT'], /two States/],
    [['bases', 'GT', 'GT'], /two different/],
    [['bases', 'GT', 'Atlantis'], /"Atlantis" is no State/],
    [['bases', 'GT', 'MX', '--purpose', 'war'], /mla or extradition/],
    [['bases', 'GT', 'MX', '--on', '2026-02-30'], /a day as 2026-06-08/],
    [['check'], /one file/],
    [['check', 'any.json', '--language', 'de'], /es, en, pt or fr/],
    [['check', 'not-there.json'], /ENOENT/],
  ])('says what is wrong with %j, and ends with 2', async (args, words) => {
    const { code, text } = await law(...args);
    expect(text).toMatch(words);
    expect(code).toBe(2);
  });
});
