/** Options that every command of the development network takes, read strictly. */

import { parseArgs } from 'node:util';
import { BASE_PORT, basePortMax } from './network/plan.js';

/** Wrong use: the message says what to write instead. */
export class UsageError extends Error {}

export interface Options {
  readonly data: string;
  readonly basePort: number;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly values: Readonly<Record<string, string>>;
  readonly positionals: readonly string[];
}

const PORT_MIN = 1_024;

/** @throws {UsageError} for an option that is unknown or wants another value */
export const readOptions = (
  args: readonly string[],
  known: Readonly<Record<string, 'boolean' | 'string'>> = {},
): Options => {
  const parsed = parse(args, known);
  const { data = 'var', 'base-port': port = String(BASE_PORT), ...rest } = parsed.values;
  const entries: [string, string | boolean | undefined][] = Object.entries(rest);
  return {
    data: String(data),
    basePort: readPort(String(port)),
    flags: Object.fromEntries(
      entries.filter((pair): pair is [string, boolean] => pair[1] === true),
    ),
    values: Object.fromEntries(
      entries.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    ),
    positionals: parsed.positionals,
  };
};

const parse = (args: readonly string[], known: Readonly<Record<string, 'boolean' | 'string'>>) => {
  const options = Object.fromEntries(
    Object.entries({
      data: 'string',
      'base-port': 'string',
      help: 'boolean',
      ...known,
    } as const).map(([name, type]) => [name, { type }]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
};

const readPort = (text: string): number => {
  const port = Number(text);
  if (Number.isInteger(port) && port >= PORT_MIN && port <= basePortMax) return port;
  throw new UsageError(`--base-port wants a whole number from ${PORT_MIN} to ${basePortMax}`);
};
