/** `comity trust register`: the register that a network is founded on, under the hash that names it. */

import { fromSeconds, toSeconds } from '@comity/kernel';
import { foundingRegister } from '@comity/law';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { outFile, writeNew } from './files.js';
import type { CeremonyDeps } from './telling.js';

/** `trust register`. @returns the exit code */
export const writeRegister = async (
  { values }: Options,
  [other]: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  if (other !== undefined) throw new UsageError('trust register takes options only; see --help');
  // Loaded when it is asked for: no other step of the ceremony needs a directory.
  const { snapshotOf } = await import('@comity/directory');
  const issued = fromSeconds(toSeconds(clock.now()));
  const edition = { seq: 1, issued, previous: null, correction: null };
  const { sha256, bytes } = snapshotOf(foundingRegister, edition);
  const file = outFile(values['out'], `${sha256}.json`);
  await writeNew(file, bytes);
  output.write(
    `✓ founding register written to ${file}\n  name it in the first list: --register ${sha256}\n`,
  );
  return 0;
};
