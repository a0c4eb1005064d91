/** The settings of a practices process, as its environment gives them. */
import { stateCode } from '@comity/kernel';
import {
  ConfigurationError,
  loadConfiguration,
  readGatewayKeys,
  Setting,
  settingsIn,
} from '@comity/platform/configuration';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import { openDoor, type Door, type DoorFiles } from './exchange/file-door.js';
import type { PracticesConfig } from './practices.js';

const PORT_MAX = 65_535;
const PUBLIC_URL = { protocols: ['https'], require_protocol: true, require_tld: false };

/** Every setting, by the name that operators write. */
class PracticesSettings {
  @Setting({ name: 'COMITY_PROFILE', write: 'development or production' })
  @IsIn(['development', 'production'])
  profile: 'development' | 'production' = 'production';

  @Setting({ name: 'COMITY_STATE', write: 'an ISO 3166-1 alpha-3 code in capitals, as GTM' })
  @Matches(/^[A-Z]{3}$/)
  state!: string;

  @Setting({ name: 'COMITY_PRACTICES_HOST', write: 'an address of this machine' })
  @IsString()
  host = '127.0.0.1';

  @Setting({ name: 'COMITY_PRACTICES_PORT', write: 'a free port from 1 to 65535' })
  @IsInt()
  @Min(1)
  @Max(PORT_MAX)
  @Type(() => Number)
  port!: number;

  @Setting({ name: 'COMITY_PRACTICES_DATABASE', write: 'sqlite:<path> or postgres://<address>' })
  @Matches(/^(sqlite:|postgres(ql)?:\/\/)/)
  databaseUrl!: string;

  @Setting({
    name: 'COMITY_GATEWAY_KEYS',
    write: 'paths of public keys in PEM, with commas between',
  })
  @IsString()
  gatewayKeys!: string;

  @Setting({ name: 'COMITY_MAILBOX_URL', write: 'the node’s mailbox as https://host:port' })
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true, require_tld: false })
  mailboxUrl?: string;

  @Setting({ name: 'COMITY_MAILBOX_CA', write: 'the path of the State’s authority in PEM' })
  @IsOptional()
  @IsString()
  mailboxAuthority?: string;

  @Setting({ name: 'COMITY_MAILBOX_CERT', write: 'the path of this library’s chain in PEM' })
  @IsOptional()
  @IsString()
  mailboxCertificate?: string;

  @Setting({ name: 'COMITY_MAILBOX_KEY', write: 'the path of its private key in PEM' })
  @IsOptional()
  @IsString()
  mailboxKey?: string;

  @Setting({ name: 'COMITY_ANCHOR_FILE', write: 'the path of the trust anchor' })
  @IsOptional()
  @IsString()
  anchorFile?: string;

  @Setting({
    name: 'COMITY_PRACTICES_PUBLIC_URL',
    write: 'where anybody finds what is public, as https://practices.example; or leave it out',
  })
  @IsOptional()
  @IsUrl(PUBLIC_URL)
  publicUrl?: string;
}

export interface ProcessSettings {
  readonly config: PracticesConfig;
  /** The way to other libraries; null where this one stays alone. */
  readonly door: Door | null;
}

/**
 * Reads the settings from `environment`.
 *
 * @throws {ConfigurationError} that names each bad setting and says what to write
 */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): ProcessSettings => {
  const found = settingsIn(environment, PracticesSettings);
  const settings = loadConfiguration(PracticesSettings, found);
  const { profile, state, host, port, databaseUrl, gatewayKeys, publicUrl, ...door } = settings;
  return {
    config: {
      profile,
      state: stateCode(state),
      listen: { host, port },
      databaseUrl,
      gatewayKeys: readGatewayKeys('COMITY_GATEWAY_KEYS', gatewayKeys),
      ...(publicUrl !== undefined && { publicUrl: publicUrl.replace(/\/+$/, '') }),
    },
    door: doorIn(door),
  };
};

const DOOR = {
  mailboxUrl: 'COMITY_MAILBOX_URL',
  mailboxAuthority: 'COMITY_MAILBOX_CA',
  mailboxCertificate: 'COMITY_MAILBOX_CERT',
  mailboxKey: 'COMITY_MAILBOX_KEY',
  anchorFile: 'COMITY_ANCHOR_FILE',
} as const;

type DoorSettings = Partial<Record<keyof typeof DOOR, string>>;

/** The mailbox's settings stand together, or not at all. */
const doorIn = (given: DoorSettings): Door | null => {
  const { mailboxUrl: url, anchorFile, ...files } = given;
  const { mailboxAuthority, mailboxCertificate, mailboxKey } = files;
  if (url && anchorFile && mailboxAuthority && mailboxCertificate && mailboxKey) {
    return opened({
      url,
      anchorFile,
      authorityFile: mailboxAuthority,
      certificateFile: mailboxCertificate,
      keyFile: mailboxKey,
    });
  }
  const missing = (Object.keys(DOOR) as (keyof typeof DOOR)[]).filter((one) => !given[one]);
  if (missing.length === Object.keys(DOOR).length) return null;
  const lines = missing.map((one): [string, string] => [
    DOOR[one],
    `${DOOR[one]} is missing. The settings of the mailbox stand together, or not at all.`,
  ]);
  throw new ConfigurationError(new Map(lines));
};

const opened = (files: DoorFiles): Door => {
  try {
    return openDoor(files);
  } catch {
    const paths = Object.values(files).slice(1).join(', ');
    const line = `COMITY_MAILBOX_* and COMITY_ANCHOR_FILE name a file that does not read: ${paths}.`;
    throw new ConfigurationError(new Map([[DOOR.mailboxUrl, line]]));
  }
};
