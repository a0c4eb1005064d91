/** `comity law check`: what the content in a file lacks, with the article that asks for it. */

import { readFile } from 'node:fs/promises';
import type { Instant, Json } from '@comity/kernel';
import {
  checkCompleteness,
  findingIn,
  findingsOnRecord,
  foundingRegister,
  isLanguage,
  readContent,
} from '@comity/law';
import type { Finding, Language, Problem, Reading, Severity } from '@comity/law';
import { FILE_KINDS, readCaseFile, recordTypeOf } from '../demo/case-file.js';
import type { CaseFile } from '../demo/case-file.js';
import type { Output } from '../network/progress.js';
import { UsageError } from '../options.js';
import { askedDay } from './asked-day.js';

const FAILED = 1;
const FILE_BYTES_MAX = 8 * 1_048_576;

const MARKS: Readonly<Record<Severity, string>> = { BLOCK: '✗', WARN: '!', INFO: '–' };

/** @throws {UsageError} for no file, or one that cannot be read, is no JSON or tells no case */
export const tellCheck = async (
  files: readonly string[],
  values: Readonly<Record<string, string>>,
  output: Output,
): Promise<number> => {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    throw new UsageError('check wants one file: comity law check FILE');
  }
  const on = askedDay(values['on']);
  const language = askedLanguage(values['language']);
  const told = caseFileOf(file, await jsonOf(file));
  const checked = checkedOn(told, on);
  if (!checked.ok) {
    output.write(`${checked.problems.map(problemLine).join('\n')}\nThe file does not read.\n`);
    return FAILED;
  }
  const findings = checked.value.map((finding) => findingIn(finding, language));
  output.write(`${[...findings.flatMap(findingLines), summary(findings)].join('\n')}\n`);
  return findings.some(({ severity }) => severity === 'BLOCK') ? FAILED : 0;
};

const checkedOn = (told: CaseFile, on: Instant): Reading<readonly Finding[]> => {
  if ('record' in told) return { ok: true, value: findingsOnRecord(told.record) };
  const { content, sealed } = told;
  const read = readContent(content);
  if (!read.ok) return read;
  const context = { register: foundingRegister, on, sealed };
  return { ok: true, value: checkCompleteness(read.value, context) };
};

const askedLanguage = (text = 'en'): Language => {
  if (isLanguage(text)) return text;
  throw new UsageError(`--language wants es, en, pt or fr, not "${text}"`);
};

const jsonOf = async (file: string): Promise<Json> => {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new UsageError(
      `${file} cannot be read (${String(Reflect.get(cause as object, 'code'))})`,
      {
        cause,
      },
    );
  }
  if (bytes.length > FILE_BYTES_MAX) throw new UsageError(`${file} is more than 8 MiB`);
  try {
    return JSON.parse(bytes.toString('utf8')) as Json;
  } catch (cause) {
    throw new UsageError(`${file} is no JSON: ${(cause as Error).message}`, { cause });
  }
};

const caseFileOf = (file: string, json: Json): CaseFile => {
  let told: CaseFile | undefined;
  try {
    told = readCaseFile(json);
  } catch (cause) {
    throw new UsageError(`${file} is no case file: its envelope or its body is none`, { cause });
  }
  if (told !== undefined) return told;
  throw new UsageError(
    `${file} is not known here: it is a record "${recordTypeOf(json)}", and check reads ${FILE_KINDS.join(', ')}`,
  );
};

const problemLine = ({ path, problem }: Problem): string =>
  `✗ ${path === '' ? 'the file' : path}: ${problem}`;

const findingLines = ({ rule, severity, field, citation, message }: Finding): readonly string[] => [
  `${MARKS[severity]} ${severity.padEnd(5)} ${rule.padEnd(10)} ${field}`,
  `  ${message} [${citation}]`,
];

const summary = (findings: readonly Finding[]): string => {
  const count = (wanted: Severity): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return `${count('BLOCK')} block, ${count('WARN')} want a written reason, ${count('INFO')} for information.`;
};
