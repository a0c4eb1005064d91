/** `comity verify`: checks a court bundle offline and says line by line what it checked. */

import type { Output } from '../network/progress.js';
import { readOptions, UsageError } from '../options.js';
import {
  verifyBundle,
  type Level,
  type Line,
  type Verdict,
  type VerifyOptions,
} from '../verifier/verify-bundle.js';

export const VERIFY_HELP = `comity verify BUNDLE [--anchor FILE] [--quiet]

Checks a court bundle offline: the archive byte by byte, the trust lists, every act with its
signatures, envelope and receipt, both States' logs, and the files. It needs no network and trusts
neither State.

  BUNDLE           the archive that "comity export" wrote
  --anchor FILE    the trust anchor as the network published it; without it, compare the
                   fingerprint that is printed
  --quiet          print only what failed or wants a look, and the counts

Each line: ✓ checked, ✗ failed, ! wants a look, – not checked.
Exit code: 0 when nothing failed, 1 when something did, 2 for wrong use.`;

const MARKS: Readonly<Record<Level, string>> = {
  passed: '✓',
  failed: '✗',
  warning: '!',
  unchecked: '–',
};
const FAILED = 1;
/** What a terminal would obey instead of showing. */
const CONTROLS = /\p{C}/gu;

/**
 * @returns 0 when the bundle verifies, 1 when it does not
 * @throws {UsageError} for an unknown option, no bundle, or a file that cannot be read
 */
export const verifyCommand = async (args: readonly string[], output: Output): Promise<number> => {
  const known = { anchor: 'string', quiet: 'boolean', help: 'boolean' } as const;
  const { flags, values, positionals } = readOptions(args, known);
  if (flags['help']) {
    output.write(`${VERIFY_HELP}\n`);
    return 0;
  }
  const [bundle, ...others] = positionals;
  if (bundle === undefined) throw new UsageError('name the bundle: comity verify BUNDLE');
  if (others.length > 0) throw new UsageError('one bundle at a time: comity verify BUNDLE');
  const { anchor: anchorFile } = values;
  const { lines, ok } = await verify(bundle, {
    onLine: (line) => {
      const loud = line.level === 'failed' || line.level === 'warning';
      if (loud || !flags['quiet']) output.write(`${told(line)}\n`);
    },
    ...(anchorFile !== undefined && { anchorFile }),
  });
  output.write(
    `\n${summary(lines)}\n${ok ? 'The bundle verifies.' : 'The bundle does NOT verify.'}\n`,
  );
  return ok ? 0 : FAILED;
};

const verify = async (bundle: string, options: VerifyOptions): Promise<Verdict> => {
  try {
    return await verifyBundle(bundle, options);
  } catch (cause) {
    const { code, path } = cause as NodeJS.ErrnoException;
    const why = WHY[code ?? ''];
    if (why === undefined) throw cause;
    throw new UsageError(`${path ?? bundle} ${why}`, { cause });
  }
};

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read',
  EISDIR: 'is a folder; name the archive itself',
  ENOTDIR: 'is not there',
};

const told = ({ level, what, detail }: Line): string => {
  const text = detail === undefined ? what : `${what} (${detail})`;
  return `${MARKS[level]} ${text.replace(CONTROLS, '\uFFFD')}`;
};

const summary = (lines: readonly Line[]): string => {
  const count = (level: Level): number => lines.filter((line) => line.level === level).length;
  return [
    `${count('passed')} checks passed`,
    `${count('failed')} failed`,
    `${count('warning')} to look at`,
    `${count('unchecked')} things not checked`,
  ].join(', ');
};
