/** Other administrators from a list on: proposed by one, endorsed by those before and those after. */

import { canonicalize, fromUtf8, utf8, type Json } from '@comity/kernel';
import {
  lastAnchor,
  readTrustAnchor,
  signSuccession,
  THRESHOLD_DEFAULT,
  type Succession,
  type TrustAnchor,
} from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { openAdministrator } from './administrator-keys.js';
import { outFile, readAnchorFile, readBytes, readJson, required, writeNew } from './files.js';
import { fingerprintLines, plain, type CeremonyDeps } from './telling.js';

/** `trust succession`. @returns the exit code */
export const makeSuccession = async (
  { values }: Options,
  files: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  if (files.length === 0) throw new UsageError('name the public halves of the administrators');
  const before = lastAnchor(await readAnchorFile(values['anchor']));
  const from = Number(required(values['from'], '--from SEQ: the first list that they sign'));
  if (!Number.isSafeInteger(from) || from < 2) throw new UsageError('--from wants a list’s number');
  const threshold = Number(values['threshold'] ?? THRESHOLD_DEFAULT);
  const administrators = await Promise.all(files.map(readJson));
  const anchor = { network: before.network, threshold, administrators };
  const after = readTrustAnchor(anchor);
  const succession = { prev: before.sha256, from, issued: clock.now(), anchor };
  const file = outFile(values['out'], `succession-${from}.json`);
  await writeNew(file, canonicalize(succession));
  show(output, { before, after, from });
  output.write(`✓ written to ${file}; nothing is signed. Send it to all of them.\n`);
  return 0;
};

/** `trust endorse`. @returns the exit code */
export const signSuccessionFile = async (
  { values }: Options,
  [path, ...others]: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  if (others.length > 0) throw new UsageError('one succession at a time');
  const file = required(path, 'which succession');
  const succession = await readSuccessionFile(file);
  const before = lastAnchor(await readAnchorFile(values['anchor']));
  const after = readTrustAnchor(succession.anchor);
  if (succession.prev !== before.sha256) {
    throw new UsageError(`${file} follows another anchor than --anchor; fetch the newest of both`);
  }
  show(output, { before, after, from: succession.from });
  const administrators = [...before.administrators, ...after.administrators];
  const { id, signers } = await openAdministrator(values, { ...before, administrators });
  const signed = outFile(values['out'], `succession-${succession.from}.${id}.json`);
  await writeNew(signed, await signSuccession(succession, { at: clock.now(), signers }));
  const each = `${before.threshold} of before and ${after.threshold} of after`;
  output.write(`✓ endorsed by ${id}: ${signed}. It takes ${each}.\n`);
  return 0;
};

const readSuccessionFile = async (path: string): Promise<Succession> => {
  const bytes = await readBytes(path);
  try {
    return JSON.parse(fromUtf8(bytes)) as Succession;
  } catch (cause) {
    throw new UsageError(`${path} is no JSON`, { cause });
  }
};

/** Who leaves and who comes, in words that are the same for all who endorse it. */
const show = (
  output: Output,
  {
    before,
    after,
    from,
  }: { readonly before: TrustAnchor; readonly after: TrustAnchor; readonly from: number },
): void => {
  const names = ({ administrators, threshold }: TrustAnchor): string =>
    plain(`${threshold} of ${administrators.map(({ id }) => id).join(', ')}`);
  output.write(
    [
      `  network      ${plain(before.network)}`,
      `  until list ${from - 1}: ${names(before)}`,
      `  from list ${from} on: ${names(after)}`,
      '',
      '  The new anchor in words, the same for everybody who endorses it:',
      '',
      ...fingerprintLines(after.sha256),
      '',
      '',
    ].join('\n'),
  );
};

/** An anchor with one succession more, as a file to hand out in person. */
export const anchorWith = (held: Json, succession: Uint8Array): Uint8Array => {
  const chain = held as { readonly anchor?: Json; readonly successions?: readonly Json[] };
  const { anchor = held, successions = [] } = chain;
  const one = JSON.parse(fromUtf8(succession)) as Json;
  return utf8(canonicalize({ anchor, successions: [...successions, one] }));
};
