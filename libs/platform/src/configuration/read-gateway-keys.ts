/** The gateway's public keys, from the files that a setting names. */

import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigurationError } from './load-configuration.js';

const CURVE = 'prime256v1';

/**
 * The P-256 keys in the files that `paths` names, with commas between.
 *
 * @param setting the setting's name, for whoever wrote it
 * @throws {ConfigurationError} when one of the files is none, or holds another key
 */
export const readGatewayKeys = (setting: string, paths: string): readonly KeyObject[] =>
  paths.split(',').map((path) => readKey(setting, path));

const readKey = (setting: string, path: string): KeyObject => {
  try {
    const key = createPublicKey(readFileSync(path));
    if (key.asymmetricKeyDetails?.namedCurve === CURVE) return key;
  } catch {
    // Said below, in words for whoever wrote the setting.
  }
  const line = `${setting} names a file without a P-256 key. Write paths of public keys in PEM.`;
  throw new ConfigurationError(new Map([[setting, line]]));
};
