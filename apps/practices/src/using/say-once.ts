/** Writes down what an officer says to the libraries of all: once for each key. */

import { canonicalize, denied, done } from '@comity/kernel';
import type { Json, Outcome, StateCode } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { readSaying, type Officer, type Saying } from '@comity/law';
import { readBody, type Remark } from '@comity/library';
import type { Intend } from '../exchange/intend.js';
import type { ExchangeTx } from '../exchange/ports.js';
import { keyOf } from '../records/draft-practice.js';
import type { RemarkRow, UsingTx } from './ports.js';

export interface RemarkCommand {
  readonly by: Officer;
  readonly kind: RemarkRow['kind'];
  /** What is said, as contributions say it; with the practice where it is about one. */
  readonly say: { readonly practice?: string } & Readonly<Record<string, Json>>;
  readonly idempotencyKey: string;
}

interface Given<Code extends string> {
  /** The State whose library this is. */
  readonly state: StateCode;
  readonly intend: Intend;
  readonly decide: () => Promise<Outcome<Remark, Code>>;
}

/**
 * Writes down what `decide` allows, with the key that it was said by. Denies PRACTICE_KEY_USED
 * where the key said something else, and what `decide` denies.
 */
export const sayOnce = async <Code extends string>(
  tx: Pick<ExchangeTx & UsingTx, 'intents' | 'remarks'>,
  command: RemarkCommand,
  { state, intend, decide }: Given<Code>,
): Promise<Outcome<null, Code | 'PRACTICE_KEY_USED'>> => {
  const { by, kind, say } = command;
  const key = keyOf(command);
  const known = await tx.remarks.get({ key });
  if (known) return isSame(known, command, state) ? done(null) : denied('PRACTICE_KEY_USED');
  const decided = await decide();
  if (!decided.ok) return decided;
  const { at, bytes } = await intend(tx, decided.value);
  const body = hashOf(bytes);
  const { practice = '' } = say;
  await tx.remarks.insert({ key, officer: by.id, practice, kind, at, bytes, body });
  return done(null);
};

/** Whether the same key said the same before. */
const isSame = (known: RemarkRow, { kind, say }: RemarkCommand, state: StateCode): boolean => {
  const { at, bytes, body } = known;
  const before = readBody(bytes, { state, n: 1, prev: '', at, body });
  const now = readSaying(kind, say);
  return before.ok && now.ok && spelt(before.value.saying) === spelt(now.value);
};

const spelt = ({ kind, say }: Saying): string =>
  canonicalize({ kind, say: say as unknown as Json });
