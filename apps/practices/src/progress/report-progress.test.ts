/** A report on progress: said once, by who speaks for the State, in the form that the law reads. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { systemEntropy } from '@comity/platform';
import type { Json } from '@comity/kernel';
import { intending } from '../exchange/intend.js';
import { auditor, editor, GTM, Library } from '../library.fixture.js';
import { ReportProgress } from './report-progress.js';

const PAGE = new URL('../../../../docs/PRACTICES.md', import.meta.url);

/** The sample that the page shows. */
const sample = JSON.parse(
  /```json\n([\s\S]*?)```/.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? 'null',
) as { readonly [member: string]: Json };

let library: Library;
let reporting: ReportProgress;

beforeEach(async () => {
  library = await Library.open();
  const { unitOfWork } = library;
  const clock = { now: () => 1_795_000_000_000 as never };
  const intend = intending({ clock, entropy: systemEntropy, onIntent: () => undefined });
  reporting = new ReportProgress({ state: GTM, unitOfWork, intend });
});
afterEach(() => library.database.close());

const report = async (content: Json, { by = editor, key = 'k' } = {}): Promise<string> => {
  const outcome = await reporting.execute({ by, content, idempotencyKey: key });
  return outcome.ok ? 'said' : outcome.denial.code;
};

const said = (): Promise<number> => library.unitOfWork.read((tx) => tx.intents.count({}));

describe('a report on progress', () => {
  it('is read as the page of the library shows one', async () => {
    expect(await report(sample)).toBe('said');
    expect(await said()).toBe(1);
  });

  it('is said once by one key, and the key says nothing else', async () => {
    expect([await report(sample), await report(sample)]).toEqual(['said', 'said']);
    expect(await report({ ...sample, language: 'pt' })).toBe('PRACTICE_KEY_USED');
    expect(await said()).toBe(1);
  });

  it('is nothing that is stored where it is denied', async () => {
    expect(await report(sample, { by: auditor })).toBe('OFFICER_ROLE_MISSING');
    expect(await report({ ...sample, lines: [{ line: 'none' }] })).toBe('PROGRESS_REPORT_INVALID');
    expect(await said()).toBe(0);
  });
});
