/** `comity law` as a person uses it: what it prints, and what it ends with. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantFromIso, toIso, type Json } from '@comity/kernel';
import { contextOn, ON_EXTRADITION, WHOLE_CONTENT, workedCase } from '@comity/testkit';
import { UsageError } from '../options.js';
import { lawCommand } from './law-command.js';

const ON = '2026-06-08';
const DATA = join(import.meta.dirname, '../../../../libs/testkit/data');
const CASE_FILE = join(DATA, 'case1_evidence_GTM_MEX.json');
const EXTRADITION_FILE = join(DATA, 'case2_extradition_PER_BRA.json');
const PRACTICE_FILE = join(
  import.meta.dirname,
  '../../../practices/data/case5_best_practice_CAN.json',
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

const written = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const request = workedCase({ transmittedOn: instantFromIso(`${ON}T18:00:00Z`) })
  .request as unknown as { readonly [member: string]: Json };

describe('comity law bases', () => {
  it('says of a treaty whose entry into force nobody has read that it is unknown', async () => {
    const { text } = await law('bases', 'GT', 'MX', '--on', ON);
    const [treaty = ''] = /2\. BILATERAL-MEX-GTM-1996[^]*?\n\n/.exec(text) ?? [];
    expect(treaty).toMatch(/UNKNOWN whether it is in force between them/);
    expect(treaty).toMatch(/no day of its entry into force/);
    expect(treaty).toMatch(/recalls this instrument/);
  });

  it('prints the legal bases best first, each with its source', async () => {
    const { code, text } = await law('bases', 'GT', 'MX', '--on', ON);
    expect(code).toBe(0);
    expect(text).toMatch(
      /1\. A-55 [\s\S]*2\. BILATERAL-MEX-GTM-1996 [\s\S]*3\. UNTOC [\s\S]*4\. Reciprocity/,
    );
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

/** A case file in the spelling of the worked ones. */
const caseFile = (type: string, body: object, more: object = {}): Json =>
  ({
    record_type: type,
    envelope: {
      requesting_state: 'GTM',
      requested_state: 'MEX',
      requesting_central_authority:
        'Ministerio Público de la República de Guatemala – Unidad de Asuntos Internacionales',
      requested_central_authority:
        'Fiscalía General de la República – área de procedimientos internacionales',
      original_language: 'es',
    },
    body,
    ...more,
  }) as unknown as Json;

describe('comity law check, of a file of any kind', () => {
  it('reads the worked extradition, in which nothing blocks on its own day', async () => {
    const { code, text } = await law('check', EXTRADITION_FILE, '--on', '2026-04-28');
    expect(text).toMatch(/0 block, /);
    expect(code).toBe(0);
  });

  it('tells what a request for a person lacks, with its article, in the language asked', async () => {
    const lacking = JSON.parse(readFileSync(EXTRADITION_FILE, 'utf8')) as {
      envelope: { translations: readonly Json[] };
    };
    lacking.envelope.translations = [];
    const path = written('untranslated.json', lacking);
    const { code, text } = await law('check', path, '--on', '2026-04-28', '--language', 'pt');
    expect(text).toMatch(/✗ BLOCK BR-LANG +translations\n.*traduz.*\[gov\.br/i);
    expect(code).toBe(1);
  });

  it.each(Object.entries(WHOLE_CONTENT))('reads the content alone: %s', async (name, content) => {
    const extradition = name === 'formal' || name === 'provisional';
    const day = toIso(extradition ? ON_EXTRADITION : contextOn().on).slice(0, 10);
    const path = written(`${name}.json`, content);
    const { code, text } = await law('check', path, '--on', day);
    expect(text).toMatch(/0 block, /);
    expect(code).toBe(0);
  });

  it('reads a case file of information given unasked', async () => {
    const file = caseFile('spontaneous_information', {
      subject: 'Una ruta',
      information: 'Se anuncian empleos falsos.',
      risk_to_life: false,
      retention_until: '2027-06-08',
      acceptance_needed_first: false,
    });
    const { code, text } = await law('check', written('given.json', file), '--on', ON);
    expect(text.match(/^✗.*$/gm)).toEqual([
      expect.stringMatching(/S05 +whyUseful/),
      expect.stringMatching(/S06 +originAndGrading/),
    ]);
    expect(code).toBe(1);
  });

  it('reads a case file of a request for practices', async () => {
    const file = caseFile('practice_request', {
      pillars: ['protection'],
      theme: 'Una sola entrevista',
      questions: [{ item: 1, question: '¿Cómo?' }],
    });
    const { code, text } = await law('check', written('asked.json', file), '--on', ON);
    expect(text.match(/^✗.*$/gm)).toEqual([expect.stringMatching(/Q02 +need/)]);
    expect(code).toBe(1);
  });

  it('reads a record of a practice, in which the worked one lacks nothing', async () => {
    const { code, text } = await law('check', PRACTICE_FILE);
    expect(text).toBe('0 block, 0 want a written reason, 0 for information.\n');
    expect(code).toBe(0);
  });

  it('tells what a record of a practice lacks, in the language asked', async () => {
    const record = JSON.parse(readFileSync(PRACTICE_FILE, 'utf8')) as { body: object };
    const lacking = { ...record, body: { ...record.body, steps: '', owner: undefined } };
    const path = written('practice.json', lacking);
    const { code, text } = await law('check', path, '--language', 'fr');
    expect(text.match(/^✗.*$/gm)).toEqual([
      expect.stringMatching(/B05 +owner/),
      expect.stringMatching(/B07 +steps/),
    ]);
    expect(text).toMatch(/Il manque une donnée obligatoire/);
    expect(code).toBe(1);
  });

  it('looks for the sealed identities of the file in its open text', async () => {
    const file = JSON.parse(readFileSync(CASE_FILE, 'utf8')) as { body: { purpose: string } };
    file.body.purpose = 'Oír a Petrona Ajanel Muestrario.';
    const path = written('leaking.json', file);
    const { code, text } = await law('check', path, '--on', ON);
    expect(text).toMatch(/✗ BLOCK TIP-6-1 +purpose/);
    expect(text).not.toMatch(/Petrona/);
    expect(code).toBe(1);
  });

  it.each<[string, string | Json, RegExp]>([
    [
      'a record of another kind',
      caseFile('toString', {}),
      /not known here: .*"toString".*best_practice/,
    ],
    ['a record of no kind', caseFile(7 as never, {}), /not known here/],
    ['an envelope that is none', { envelope: null, body: {} }, /no case file/],
    [
      'lists that are none',
      caseFile('extradition_request', {}, { trafficking: 5 }),
      /no case file/,
    ],
    ['no JSON', 'Estimados colegas:', /is no JSON/],
  ])('says that it cannot check %s, and ends with 2', async (_, content, words) => {
    const path = join(folder, 'wrong-file.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    const { code, text } = await law('check', path);
    expect(text).toMatch(words);
    expect(code).toBe(2);
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
