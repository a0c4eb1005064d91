/** The settings of a practices process, as its environment gives them. */
import { readFileSync } from 'node:fs';
import { stateCode } from '@comity/kernel';
import { readTrustAnchor, type TrustAnchor } from '@comity/trust';
import {
  ConfigurationError,
  loadConfiguration,
  readGatewayKeys,
  Setting,
  settingsIn,
} from '@comity/platform/configuration';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import type { MailboxAddress } from './exchange/grpc-mailbox.js';
import type { PracticesConfig } from './practices.js';

const PORT_MAX = 65_535;

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

  @Setting({ name: 'COMITY_MAILBOX_ADDRESS', write: 'the node’s mailbox as host:port, or nothing' })
  @IsOptional()
  @Matches(/^[^\s/]+:\d+$/)
  mailboxAddress?: string;

  @Setting({ name: 'COMITY_MAILBOX_AUTHORITY', write: 'the path of the State’s authority in PEM' })
  @IsOptional()
  @IsString()
  mailboxAuthority?: string;

  @Setting({ name: 'COMITY_MAILBOX_CERTIFICATE', write: 'the path of this library’s chain in PEM' })
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
}

export interface ProcessSettings {
  readonly config: PracticesConfig;
  /** The door of this State's node, and the anchor; null where the library stays alone. */
  readonly door: { readonly mailbox: MailboxAddress; readonly anchor: TrustAnchor } | null;
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
  const { profile, state, host, port, databaseUrl, gatewayKeys, ...door } = loadConfiguration(
    PracticesSettings,
    found,
  );
  return {
    config: {
      profile,
      state: stateCode(state),
      listen: { host, port },
      databaseUrl,
      gatewayKeys: readGatewayKeys('COMITY_GATEWAY_KEYS', gatewayKeys),
    },
    door: doorIn(door),
  };
};

const DOOR = {
  mailboxAddress: 'COMITY_MAILBOX_ADDRESS',
  mailboxAuthority: 'COMITY_MAILBOX_AUTHORITY',
  mailboxCertificate: 'COMITY_MAILBOX_CERTIFICATE',
  mailboxKey: 'COMITY_MAILBOX_KEY',
  anchorFile: 'COMITY_ANCHOR_FILE',
} as const;

type Door = Partial<Record<keyof typeof DOOR, string>>;

/** The mailbox's settings stand together, or not at all. */
const doorIn = (door: Door): ProcessSettings['door'] => {
  const missing = (Object.keys(DOOR) as (keyof typeof DOOR)[]).filter((one) => !door[one]);
  if (missing.length === Object.keys(DOOR).length) return null;
  if (missing.length > 0) {
    const lines = missing.map((one): [string, string] => [
      DOOR[one],
      `${DOOR[one]} is missing. The settings of the mailbox stand together, or not at all.`,
    ]);
    throw new ConfigurationError(new Map(lines));
  }
  return {
    anchor: anchorIn(door.anchorFile ?? ''),
    mailbox: {
      address: door.mailboxAddress ?? '',
      authority: fileIn(DOOR.mailboxAuthority, door.mailboxAuthority),
      certificate: fileIn(DOOR.mailboxCertificate, door.mailboxCertificate),
      key: fileIn(DOOR.mailboxKey, door.mailboxKey),
    },
  };
};

const fileIn = (name: string, path = ''): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    const line = `${name} names a file that cannot be read: ${path}. Write the path of one in PEM.`;
    throw new ConfigurationError(new Map([[name, line]]));
  }
};

const anchorIn = (path: string): TrustAnchor => {
  try {
    return readTrustAnchor(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    const name = DOOR.anchorFile;
    const line = `${name} names a file that is no trust anchor: ${path}.`;
    throw new ConfigurationError(new Map([[name, line]]));
  }
};
