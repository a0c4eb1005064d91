/** The settings of a node process, as its environment gives them. */

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stateCode, type Json } from '@comity/kernel';
import { readOwnLengths, type OwnLength } from '@comity/law';
import {
  ConfigurationError,
  loadConfiguration,
  readGatewayKeys,
  Setting,
  settingsIn,
} from '@comity/platform/configuration';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { KeySettings, pkcs11In } from './key-settings.js';
import type { NodeConfig } from './node.config.js';

const PORT_MAX = 65_535;
const HOUR_MS = 3_600_000;
const CHECKPOINT_MS_DEFAULT = 60_000;
const FOLLOW_MS_DEFAULT = 60_000;
const CLOCKS_MS_DEFAULT = 60_000;
const GIB_BYTES = 1_073_741_824;
const FILE_GIB_MAX = 100;

/** Letters lead people to that address for years: only under development may it be left out. */
const inProduction = ({ profile }: NodeSettings): boolean => profile === 'production';

const hasMailbox = ({ mailboxPort }: NodeSettings): boolean => mailboxPort !== undefined;

/** Every setting, by the name that operators write. */
class NodeSettings extends KeySettings {
  @Setting({ name: 'COMITY_PROFILE', write: 'development or production' })
  @IsIn(['development', 'production'])
  profile: 'development' | 'production' = 'production';

  @Setting({ name: 'COMITY_STATE', write: 'an ISO 3166-1 alpha-3 code in capitals, as GTM' })
  @Matches(/^[A-Z]{3}$/)
  state!: string;

  @Setting({ name: 'COMITY_NODE_DATABASE', write: 'sqlite:<path> or postgres://<address>' })
  @Matches(/^(sqlite:|postgres(ql)?:\/\/)/)
  databaseUrl!: string;

  @Setting({ name: 'COMITY_EVIDENCE_FOLDER', write: 'the folder for files’ ciphertext' })
  @IsString()
  evidenceFolder!: string;

  @Setting({ name: 'COMITY_ANCHOR_FILE', write: 'the path of the trust anchor' })
  @IsString()
  anchorFile!: string;

  @Setting({ name: 'COMITY_DIRECTORY_URL', write: 'the mirror’s address, as http://host:port' })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  mirrorUrl!: string;

  @Setting({ name: 'COMITY_PRIMARY_URL', write: 'the address of the primary, as http://host:port' })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  primaryUrl!: string;

  @Setting({
    name: 'COMITY_PUBLIC_URL',
    write: 'the gateway’s address for people, as https://host',
  })
  @ValidateIf(inProduction)
  @IsUrl({ protocols: ['https'], require_protocol: true, require_tld: false })
  publicUrl = 'http://localhost';

  @Setting({ name: 'COMITY_APPROVALS', write: 'passkey, or in development names' })
  @IsIn(['passkey', 'names'])
  approvals: 'passkey' | 'names' = 'passkey';

  @Setting({ name: 'COMITY_LISTS', write: 'explained, or in development signed' })
  @IsIn(['explained', 'signed'])
  lists: 'explained' | 'signed' = 'explained';

  @Setting({ name: 'COMITY_NODE_HOST', write: 'an address of this machine' })
  @IsString()
  host = '127.0.0.1';

  @Setting({ name: 'COMITY_NODE_PORT', write: 'a free port from 1 to 65535' })
  @IsInt()
  @Min(1)
  @Max(PORT_MAX)
  @Type(() => Number)
  port!: number;

  @Setting({ name: 'COMITY_PEER_HOST', write: 'the address at which other States call' })
  @IsString()
  peerHost = '0.0.0.0';

  @Setting({ name: 'COMITY_PEER_PORT', write: 'a free port from 1 to 65535' })
  @IsInt()
  @Min(1)
  @Max(PORT_MAX)
  @Type(() => Number)
  peerPort!: number;

  @Setting({ name: 'COMITY_MAILBOX_HOST', write: 'an address of this machine' })
  @IsString()
  mailboxHost = '127.0.0.1';

  @Setting({ name: 'COMITY_MAILBOX_PORT', write: 'a free port from 1 to 65535, or nothing' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PORT_MAX)
  @Type(() => Number)
  mailboxPort?: number;

  @Setting({
    name: 'COMITY_MAILBOX_KEYS_FOLDER',
    write: 'the folder of authority.pem, tls.pem and tls.key.pem for this State’s systems',
  })
  @ValidateIf(hasMailbox)
  @IsString()
  mailboxKeysFolder?: string;

  @Setting({
    name: 'COMITY_MAILBOX_SYSTEMS',
    write: 'the path of the file that enrols this State’s systems',
  })
  @ValidateIf(hasMailbox)
  @IsString()
  mailboxSystems?: string;

  @Setting({ name: 'COMITY_CHECKPOINT_EVERY_MS', write: 'milliseconds from 500 to 3600000' })
  @IsInt()
  @Min(500)
  @Max(HOUR_MS)
  @Type(() => Number)
  checkpointEveryMs: number = CHECKPOINT_MS_DEFAULT;

  @Setting({ name: 'COMITY_FOLLOW_EVERY_MS', write: 'milliseconds from 500 to 3600000' })
  @IsInt()
  @Min(500)
  @Max(HOUR_MS)
  @Type(() => Number)
  followEveryMs: number = FOLLOW_MS_DEFAULT;

  @Setting({ name: 'COMITY_CLOCKS_EVERY_MS', write: 'milliseconds from 500 to 3600000' })
  @IsInt()
  @Min(500)
  @Max(HOUR_MS)
  @Type(() => Number)
  clocksEveryMs: number = CLOCKS_MS_DEFAULT;

  @Setting({
    name: 'COMITY_CLOCKS_FILE',
    write: 'the path of the lengths that this State sets for its own duties, or nothing',
  })
  @IsOptional()
  @IsString()
  clocksFile?: string;

  @Setting({ name: 'COMITY_FILE_GIB_MAX', write: 'a whole number of GiB from 1 to 100' })
  @IsInt()
  @Min(1)
  @Max(FILE_GIB_MAX)
  @Type(() => Number)
  fileGibMax: number = FILE_GIB_MAX;

  @Setting({
    name: 'COMITY_GATEWAY_KEYS',
    write: 'paths of public keys in PEM, with commas between',
  })
  @IsString()
  gatewayKeys!: string;

  @Setting({ name: 'COMITY_GATEWAY_KEY', write: 'the path of the gateway’s private key in PEM' })
  @IsString()
  gatewayKey!: string;
}

export interface ProcessSettings {
  readonly config: NodeConfig;
  readonly gatewayKeys: readonly KeyObject[];
  /** Signs what this node says of itself to its State's mirror. */
  readonly identityKey: KeyObject;
}

/**
 * Reads the settings from `environment`.
 *
 * @throws {ConfigurationError} that names each bad setting and says what to write
 */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): ProcessSettings => {
  const settings = loadConfiguration(NodeSettings, settingsIn(environment, NodeSettings));
  const { host, port, peerHost, peerPort, fileGibMax, state, clocksFile, ...others } = settings;
  const { gatewayKeys, gatewayKey, ...more } = others;
  const { mailboxHost, mailboxPort, mailboxKeysFolder, mailboxSystems, ...further } = more;
  const { pkcs11Module: _, pkcs11Token: __, pkcs11PinFile: ___, ...rest } = further;
  refuseRelaxed(rest);
  return {
    config: {
      ...rest,
      ...pkcs11In(settings),
      state: stateCode(state),
      listen: { host, port },
      peerListen: { host: peerHost, port: peerPort },
      ...(mailboxPort !== undefined && {
        mailbox: {
          listen: { host: mailboxHost, port: mailboxPort },
          keysFolder: mailboxKeysFolder ?? '',
          systemsFile: mailboxSystems ?? '',
        },
      }),
      fileBytesMax: fileGibMax * GIB_BYTES,
      ownLengths: clocksFile === undefined ? [] : ownLengthsIn(clocksFile),
      developmentOfficers: [],
    },
    gatewayKeys: readGatewayKeys('COMITY_GATEWAY_KEYS', gatewayKeys),
    identityKey: readIdentityKey(gatewayKey),
  };
};

/**
 * Approvals without passkeys prove nothing abroad, and lists that nothing explains give a few
 * administrators the keys of every member.
 */
const refuseRelaxed = ({
  profile,
  approvals,
  lists,
}: Pick<NodeSettings, 'profile' | 'approvals' | 'lists'>): void => {
  if (profile === 'development') return;
  const lines = new Map<string, string>();
  const refuse = (name: string, what: string, write: string): void => {
    lines.set(name, `${name} ${what}, in development alone. Write ${write}.`);
  };
  if (approvals !== 'passkey') {
    refuse('COMITY_APPROVALS', 'lets officers approve without passkeys', 'passkey');
  }
  if (lists !== 'explained') {
    refuse('COMITY_LISTS', 'believes trust lists by their signatures alone', 'explained');
  }
  if (lines.size > 0) throw new ConfigurationError(lines);
};

/** Operators are told every row that is wrong, and why, before anything runs by the others. */
const ownLengthsIn = (path: string): readonly OwnLength[] => {
  const name = 'COMITY_CLOCKS_FILE';
  const read = readOwnLengths(jsonIn(name, path));
  if (read.ok) return read.lengths;
  const lines = read.problems.map(({ row, reason }) => {
    const place = row === 0 ? path : `${path}, row ${row}`;
    return `${name} names a file that does not read: ${place}: ${reason}. Write rows as in ADR 0010.`;
  });
  throw new ConfigurationError(new Map([[name, lines.join('\n')]]));
};

const jsonIn = (name: string, path: string): Json => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Json;
  } catch {
    const line = `${name} names a file that is no JSON: ${path}. Write rows as in ADR 0010.`;
    throw new ConfigurationError(new Map([[name, line]]));
  }
};

const readIdentityKey = (path: string): KeyObject => {
  try {
    return createPrivateKey(readFileSync(path));
  } catch {
    const name = 'COMITY_GATEWAY_KEY';
    const line = `${name} names a file without a private key. Write the path of one in PEM.`;
    throw new ConfigurationError(new Map([[name, line]]));
  }
};
