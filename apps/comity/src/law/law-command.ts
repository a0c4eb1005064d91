/** `comity law`: asks the law on paper, without a network: legal bases, and completeness of a file. */

import type { Output } from '../network/progress.js';
import { readOptions, UsageError } from '../options.js';
import { tellBases } from './bases.js';
import { tellCheck } from './check.js';

const HELP = `comity law bases STATE STATE [--purpose mla|extradition] [--on DATE]
comity law check FILE [--on DATE] [--language es|en|pt|fr]

  bases            on what a request of the first State to the second may rest, best first, each
                   with its source; what is not known is said to be unknown
  check            what a request in FILE lacks, with the article that asks for it
  STATE            a code of ISO 3166-1 or a name, as GT, MEX or Brasil
  FILE             JSON: a whole case file, or the content of a request for evidence, for a
                   person or for practices, of information given unasked, or a record of a practice
  --purpose        mla for evidence and other assistance (the default), or extradition
  --on DATE        the day for which it is asked, as 2026-06-08 (default: today)
  --language       in which the findings are told (default: en)

Exit code: 0; for check 1 when something blocks or the file does not read; 2 for wrong use.`;

/** @returns the exit code @throws {UsageError} for an unknown word, option, State, day or file */
export const lawCommand = async (args: readonly string[], output: Output): Promise<number> => {
  const known = {
    purpose: 'string',
    on: 'string',
    language: 'string',
    help: 'boolean',
  } as const;
  const { flags, values, positionals } = readOptions(args, known);
  const [what, ...names] = positionals;
  if (flags['help']) {
    output.write(`${HELP}\n`);
    return 0;
  }
  if (what === 'bases') return tellBases(names, values, output);
  if (what === 'check') return tellCheck(names, values, output);
  throw new UsageError(
    what === undefined ? 'law wants bases or check' : `law has no "${what}": bases or check`,
  );
};
