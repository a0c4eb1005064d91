/** The names that a bundle may hold, and SHA256SUMS, which names each file once with its hash. */

import { textOf } from './bytes.js';
import type { Container } from './container.js';
import { demand } from './disproof.js';
import type { Report } from './report.js';

export const SUMS_NAME = 'SHA256SUMS';

const SUMS_BYTES_MAX = 33_554_432;
const LINE = /^([0-9a-f]{64}) {2}([\x21-\x7e]+)$/;

/** The files of one act, in the order in which they stand in its folder. */
export const ACT_PARTS = [
  'envelope.json',
  'message.json',
  'receipt.json',
  'entry.json',
  'opening.json',
  'proof.json',
  'peer-entry.json',
  'peer-proof.json',
] as const;

const NAMES = [
  /^(README\.txt|anchor\.json|bundle\.json|SHA256SUMS)$/,
  /^(successions|trust-lists)\/[1-9][0-9]{0,15}\.json$/,
  new RegExp(`^acts/[0-9]{3,4}-[a-z][a-z0-9_]*-[A-Za-z0-9_-]{8}/(${ACT_PARTS.join('|')})$`),
  /^files\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/(receipt\.json|content)$/,
];

/** Every name is one that a bundle has, so none leads out of a folder; and none stands twice. */
export const checkNames = ({ entries }: Container, report: Report): void => {
  const seen = new Set<string>();
  let failed = false;
  for (const { name } of entries) {
    const known = NAMES.some((form) => form.test(name));
    if (!known || seen.has(name)) {
      failed = true;
      report.fail('container.names', name, known ? 'it stands there twice' : 'no bundle has this');
    }
    seen.add(name);
  }
  if (!failed) report.pass('container.names', 'container');
};

/** Every file but the last is named once in SHA256SUMS, in order, with the hash of its bytes. */
export const checkSums = async (container: Container, report: Report): Promise<void> => {
  const lines = await readLines(container, report);
  if (!lines) return;
  const names = container.entries.map(({ name }) => name);
  await report.check('sums.form', SUMS_NAME, () => {
    demand(names.at(-1) === SUMS_NAME, 'it is not the last file');
    for (const [at, name] of names.slice(0, -1).entries()) {
      const line = lines[at];
      demand(line !== undefined, `it ends before ${name}`);
      demand(line.name === name, `line ${at + 1} is not that of ${name}`);
    }
    demand(lines.length === names.length - 1, 'it names a file that is not in the archive');
  });
  const hashes = new Map(lines.map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of container.entries) {
    if (name === SUMS_NAME) continue;
    if (hashes.get(name) === sha256) report.pass('sums.file', name);
    else report.fail('sums.file', name, `its bytes have SHA-256 ${sha256}`);
  }
};

interface SumLine {
  readonly sha256: string;
  readonly name: string;
}

const readLines = (container: Container, report: Report): Promise<readonly SumLine[] | undefined> =>
  report.attempt('sums.form', SUMS_NAME, async () => {
    const text = textOf(await container.read(SUMS_NAME, SUMS_BYTES_MAX));
    demand(text.endsWith('\n'), 'its last line does not end');
    return text
      .slice(0, -1)
      .split('\n')
      .map((line, at) => {
        const [, sha256, name] = LINE.exec(line) ?? [];
        demand(sha256 !== undefined && name !== undefined, `line ${at + 1} is malformed`);
        return { sha256, name };
      });
  });
