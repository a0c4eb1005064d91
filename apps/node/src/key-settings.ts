/** The settings of a node process that say where its private keys lie. */

import { ConfigurationError, Setting } from '@comity/platform/configuration';
import { IsOptional, IsString } from 'class-validator';
import type { NodeConfig } from './node.config.js';

/** By the names that operators write. */
export class KeySettings {
  @Setting({ name: 'COMITY_KEYS_FOLDER', write: 'the folder of this node’s keys' })
  @IsString()
  keysFolder!: string;

  @Setting({
    name: 'COMITY_KEYS_PASSPHRASE_FILE',
    write: 'the path of a file of mode 0600 with the passphrase of the key folder',
  })
  @IsOptional()
  @IsString()
  keysPassphraseFile?: string;

  @Setting({ name: 'COMITY_PKCS11_MODULE', write: 'the path of the device’s library, or nothing' })
  @IsOptional()
  @IsString()
  pkcs11Module?: string;

  @Setting({ name: 'COMITY_PKCS11_TOKEN', write: 'the label of the token that holds the keys' })
  @IsOptional()
  @IsString()
  pkcs11Token?: string;

  @Setting({
    name: 'COMITY_PKCS11_PIN_FILE',
    write: 'the path of a file of mode 0600 with the PIN of the token',
  })
  @IsOptional()
  @IsString()
  pkcs11PinFile?: string;
}

const NAMES = {
  module: 'COMITY_PKCS11_MODULE',
  token: 'COMITY_PKCS11_TOKEN',
  pinFile: 'COMITY_PKCS11_PIN_FILE',
} as const;

/** The token of `settings`, where they name one. @throws {ConfigurationError} when they half do */
export const pkcs11In = ({
  pkcs11Module: module,
  pkcs11Token: token,
  pkcs11PinFile: pinFile,
}: KeySettings): Pick<NodeConfig, 'pkcs11'> => {
  if (module !== undefined && token !== undefined && pinFile !== undefined) {
    return { pkcs11: { module, token, pinFile } };
  }
  const missing = Object.entries({ module, token, pinFile }).flatMap(([what, value]) =>
    value === undefined ? [NAMES[what as keyof typeof NAMES]] : [],
  );
  if (missing.length === Object.keys(NAMES).length) return {};
  const line = (name: string): string =>
    `${name} is missing, and another setting of the device is there. Write all three, or none.`;
  throw new ConfigurationError(new Map(missing.map((name) => [name, line(name)])));
};
