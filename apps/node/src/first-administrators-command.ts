/** `first-administrators`: the way in for the first two administrators of a node, at its machine. */

import { parseArgs } from 'node:util';
import { nodeIdOf, officerId, toIso, type Outcome } from '@comity/kernel';
import { systemClock, systemEntropy } from '@comity/platform';
import { Database } from '@comity/platform/database';
import { AuditTrail } from './audit/append-entry.js';
import { readSettings } from './configuration.js';
import { messageOf } from './denial-messages.js';
import { migrations } from './migrations.js';
import {
  FirstAdministrators,
  type FirstAdministrator,
  type FirstLink,
} from './people/first-administrators.js';
import { isNobody } from './people/officer-change.js';
import { OFFICER_NAME } from './people/officers.inputs.js';
import { nodeTables, TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';

const HELP = `node apps/node/dist/main.js first-administrators ID NAME ID NAME

Makes the first two administrators of a node that has no officers, and prints a link for each by
which they enrol a passkey: good once, for an hour. Settings come from the environment, the same
as the node's own; the node may be running.

  ID       small letters, digits, "." and "-", as gt.ana; it is never given to anybody else
  NAME     the person's name in quotation marks, as "Ana Pérez"

Run it again with the same two ids for new links, as long as neither has enrolled. Once anybody
has, it refuses: administrators then make links themselves, and who lost a passkey is reset by two
of them together.

Exit code: 0; 1 when it refuses or fails; 2 for wrong use.`;

const COMMAND = 'first-administrators';
const FAILED = 1;
const WRONG_USE = 2;

/** Wrong use: the message says what to write instead. */
class UsageError extends Error {}

/** Where a command speaks. */
export interface Terminal {
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
}

/** Runs what the command line asks of a node besides running. @returns the exit code */
export const runCommand = async (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  { output, errors }: Terminal,
): Promise<number> => {
  try {
    const two = readPeople(args);
    if (two === 'help') {
      output.write(`${HELP}\n`);
      return 0;
    }
    const outcome = await make(two, environment);
    if (outcome.ok) output.write(told(outcome.value));
    else errors.write(`node: ${messageOf(outcome.denial, 'en')}\n`);
    return outcome.ok ? 0 : FAILED;
  } catch (error) {
    const advice = error instanceof UsageError ? `\nTry: main.js ${COMMAND} --help` : '';
    errors.write(`node: ${error instanceof Error ? error.message : String(error)}${advice}\n`);
    return error instanceof UsageError ? WRONG_USE : FAILED;
  }
};

const readPeople = (args: readonly string[]): readonly FirstAdministrator[] | 'help' => {
  const { values, positionals } = parse(args);
  const [command, ...people] = positionals;
  if (values.help === true) return 'help';
  if (command !== COMMAND) {
    throw new UsageError(`there is no command "${command ?? ''}": ${COMMAND}, or none to run`);
  }
  const [firstId, firstName, secondId, secondName, ...more] = people;
  if (secondId === undefined || secondName === undefined || more.length > 0) {
    throw new UsageError(`${COMMAND} wants two people: ID NAME ID NAME`);
  }
  return [readPerson(firstId ?? '', firstName ?? ''), readPerson(secondId, secondName)];
};

const parse = (args: readonly string[]) => {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
};

const readPerson = (id: string, name: string): FirstAdministrator => {
  if (isNobody(id))
    throw new UsageError(`"${id}" means nobody in the audit trail: take another id`);
  if (!OFFICER_NAME.test(name)) throw new UsageError(`"${name}" is no name of one line`);
  try {
    return { id: officerId(id), name: name.trim() };
  } catch (cause) {
    throw new UsageError(`"${id}" is no id: small letters, digits, "." and "-"`, { cause });
  }
};

const make = async (
  two: readonly FirstAdministrator[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Outcome<readonly FirstLink[]>> => {
  const { state, databaseUrl: url, publicUrl } = readSettings(environment).config;
  const database = await Database.open({ url, tables: [...nodeTables], migrations });
  try {
    return await new FirstAdministrators({
      state,
      unitOfWork: new TypeOrmUnitOfWork(database),
      audit: new AuditTrail(nodeIdOf(state), systemEntropy),
      clock: systemClock,
      entropy: systemEntropy,
      publicUrl,
    }).make(two);
  } finally {
    await database.close();
  }
};

const told = (made: readonly FirstLink[]): string => {
  const [until] = made.map(({ link }) => toIso(link.expiresAt));
  const links = made.map(({ id, name, link }) => `${id}  ${name}\n  ${link.url}\n`);
  return `Each link lets one person in, once, until ${until ?? ''}:

${links.join('\n')}
Give each to its own person alone and keep neither: whoever opens one first is that administrator.
`;
};
