/** Showing a node's keys, sealing them, and destroying those whose time is over. */

import { resolve } from 'node:path';
import { toIso, type Instant } from '@comity/kernel';
import {
  changePassphrase,
  DESTROY_DAYS_MIN,
  destroyable,
  destroySealingKeys,
  readPublicKeys,
  sealKeyFolder,
  stageOf,
  type KeyRecord,
} from '@comity/node/keys';
import { required } from '../ceremony/files.js';
import { plain, type CeremonyDeps } from '../ceremony/telling.js';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { accessIn, folderIn, passphraseIn, requireNone } from './key-options.js';

const REFUSED = 1;
/** Beyond the life of any key, in days; what is longer is a slip of the pen. */
const DAYS_MAX = 3_650;
const DAY_CHARS = 10;
const STAGE_CHARS = 9;

/** `keys show`. @returns the exit code */
export const showKeys = async (
  { values }: Options,
  others: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'show');
  const { node, origin, made, keys, sealed } = await readPublicKeys(folderIn(values));
  const at = clock.now();
  const how = sealed ? 'sealed by a passphrase' : 'OPEN, as for development alone';
  const lines = [
    `  node      ${node}`,
    `  log       ${origin}`,
    `  made      ${toIso(made)}`,
    `  private   ${how}`,
    ...keys.map((key) => `  ${stageOf(key, at).padEnd(STAGE_CHARS)} ${keyLine(key)}`),
  ];
  output.write(`${lines.map(plain).join('\n')}\n`);
  return 0;
};

/** `keys seal`. @returns the exit code */
export const sealFolder = async (
  { values }: Options,
  others: readonly string[],
  output: Output,
  { entropy }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'seal');
  const folder = folderIn(values);
  await sealKeyFolder(folder, passphraseIn(values), entropy);
  output.write(
    [
      `✓ keys sealed in ${folder}, read back and compared; the open ones are removed`,
      '! a copy of the folder made before, or a disk that keeps old blocks, still holds them open:',
      '  renew the keys (comity enrol change --renew sig,enc) if anybody else could have read them',
      '',
    ].join('\n'),
  );
  return 0;
};

/** `keys passphrase`. @returns the exit code */
export const sealAnew = async (
  { values }: Options,
  others: readonly string[],
  output: Output,
): Promise<number> => {
  requireNone(others, 'passphrase');
  const folder = folderIn(values);
  const next = resolve(
    required(values['new-passphrase'], '--new-passphrase FILE, of mode 0600, with the next one'),
  );
  await changePassphrase(folder, { old: passphraseIn(values), new: next });
  output.write(`✓ keys in ${folder} open by the new passphrase alone; backups by the old one\n`);
  return 0;
};

/** `keys destroy`. @returns the exit code; 1 when it was not confirmed */
export const destroyPast = async (
  { values, flags }: Options,
  others: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  requireNone(others, 'destroy');
  const folder = folderIn(values);
  const when = { days: daysIn(values['days']), at: clock.now() };
  const past = destroyable((await readPublicKeys(folder)).keys, when);
  if (past.length === 0) {
    output.write(`– no sealing key ended ${when.days} days ago or more; nothing to destroy\n`);
    return 0;
  }
  if (flags['confirm'] !== true) {
    const lines = past.map((key) => `  would destroy ${keyLine(key)}`);
    const asked = '✗ nothing was destroyed: say --confirm, for ever';
    output.write(`${[...lines, asked].map(plain).join('\n')}\n`);
    return REFUSED;
  }
  const gone = await destroySealingKeys(folder, accessIn(values), when);
  const told = gone.map((key) => `✓ ${toIso(when.at)} destroyed ${keyLine(key)}`);
  output.write(`${told.map(plain).join('\n')}\n`);
  return 0;
};

const keyLine = ({ use, alg, kid, from, until, destroyed, device }: KeyRecord): string =>
  [
    `${use} ${alg.padEnd(STAGE_CHARS)} ${kid}  ${day(from)} to ${day(until)}`,
    device === true ? '  in a device' : '',
    destroyed === undefined ? '' : `  destroyed ${day(destroyed)}`,
  ].join('');

const day = (at: Instant): string => toIso(at).slice(0, DAY_CHARS);

const daysIn = (text = String(DESTROY_DAYS_MIN)): number => {
  const days = Number(text);
  if (Number.isInteger(days) && days >= DESTROY_DAYS_MIN && days <= DAYS_MAX) return days;
  throw new UsageError(
    `--days wants a whole number from ${DESTROY_DAYS_MIN} to ${DAYS_MAX}: a message may be under way that long`,
  );
};
