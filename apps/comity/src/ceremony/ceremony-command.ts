/** A command of the ceremony: a word says which step, and every step takes the same. */

import { systemClock, systemEntropy } from '@comity/platform';
import type { Output } from '../network/progress.js';
import { readOptions, UsageError, type Options } from '../options.js';
import { tellingRefusals, type CeremonyDeps } from './telling.js';

/** One step. @returns the exit code */
export type CeremonyStep = (
  options: Options,
  files: readonly string[],
  output: Output,
  deps: CeremonyDeps,
) => Promise<number>;

/** A command of several steps: its name, its help, the options it knows. */
export interface CeremonyPlan {
  readonly name: string;
  readonly help: string;
  readonly known: Readonly<Record<string, 'boolean' | 'string'>>;
  readonly steps: Readonly<Record<string, CeremonyStep>>;
}

const SYSTEM: CeremonyDeps = { clock: systemClock, entropy: systemEntropy };

/** The command of a plan. It throws {UsageError} for an unknown word or option, or a missing one. */
export const ceremonyCommand =
  ({ name, help, known, steps }: CeremonyPlan) =>
  async (args: readonly string[], output: Output, deps: CeremonyDeps = SYSTEM): Promise<number> => {
    const options = readOptions(args, known);
    if (options.flags['help']) {
      output.write(`${help}\n`);
      return 0;
    }
    const [what = '', ...files] = options.positionals;
    const step = Object.hasOwn(steps, what) ? steps[what] : undefined;
    if (!step) {
      const asked = what === '' ? `${name} wants a word` : `${name} has no "${what}"`;
      throw new UsageError(`${asked}: ${Object.keys(steps).join(', ')}`);
    }
    return tellingRefusals(output, () => step(options, files, output, deps));
  };
