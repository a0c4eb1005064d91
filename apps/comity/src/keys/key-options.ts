/** The options that the steps of `comity keys` share. */

import { resolve } from 'node:path';
import type { KeyAccess } from '@comity/node/keys';
import { required } from '../ceremony/files.js';
import { UsageError, type Options } from '../options.js';

type Values = Options['values'];

/** `--keys DIR`. @throws {UsageError} when it is missing */
export const folderIn = ({ keys }: Values): string =>
  resolve(required(keys, '--keys DIR: the node’s key folder'));

/** `--passphrase FILE`, where the folder may be open or sealed. */
export const accessIn = ({ passphrase }: Values): KeyAccess =>
  passphrase === undefined ? {} : { passphraseFile: resolve(passphrase) };

/** `--passphrase FILE`, where there must be one. @throws {UsageError} when it is missing */
export const passphraseIn = ({ passphrase }: Values): string =>
  resolve(required(passphrase, '--passphrase FILE, of mode 0600'));

/** @throws {UsageError} for a word that the step does not take */
export const requireNone = ([other]: readonly string[], what: string): void => {
  if (other !== undefined) throw new UsageError(`keys ${what} takes no "${other}"; see --help`);
};
