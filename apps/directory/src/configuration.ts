/** The settings of a directory process, as its environment gives them. */

import type { KeyObject } from 'node:crypto';
import { stateCode } from '@comity/kernel';
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
import type { DirectoryConfig } from './directory.config.js';

const EVERY_MS_DEFAULT = 5_000;
const EVERY_MS_MAX = 3_600_000;
const PORT_MAX = 65_535;

const ofSigningPrimary = ({ role, publishedFolder }: DirectorySettings): boolean =>
  role === 'primary' && publishedFolder === undefined;
const ofMirror = ({ role }: DirectorySettings): boolean => role === 'mirror';

/** Every setting, by the name that operators write. */
class DirectorySettings {
  @Setting({ name: 'COMITY_PROFILE', write: 'development or production' })
  @IsIn(['development', 'production'])
  profile: 'development' | 'production' = 'production';

  @Setting({ name: 'COMITY_DIRECTORY_ROLE', write: 'primary or mirror' })
  @IsIn(['primary', 'mirror'])
  role!: 'primary' | 'mirror';

  @Setting({ name: 'COMITY_DIRECTORY_DATABASE', write: 'sqlite:<path> or postgres://<address>' })
  @Matches(/^(sqlite:|postgres(ql)?:\/\/)/)
  databaseUrl!: string;

  @Setting({ name: 'COMITY_ANCHOR_FILE', write: 'the path of the trust anchor' })
  @IsString()
  anchorFile!: string;

  @Setting({ name: 'COMITY_DIRECTORY_HOST', write: 'an address of this machine' })
  @IsString()
  host = '127.0.0.1';

  @Setting({ name: 'COMITY_DIRECTORY_PORT', write: 'a free port from 1 to 65535' })
  @IsInt()
  @Min(1)
  @Max(PORT_MAX)
  @Type(() => Number)
  port!: number;

  @Setting({ name: 'COMITY_DIRECTORY_EVERY_MS', write: 'milliseconds from 1000 to 3600000' })
  @IsInt()
  @Min(1_000)
  @Max(EVERY_MS_MAX)
  @Type(() => Number)
  everyMs: number = EVERY_MS_DEFAULT;

  @Setting({
    name: 'COMITY_PUBLISHED_FOLDER',
    write: 'the folder of the lists that were published',
  })
  @IsOptional()
  @IsString()
  publishedFolder?: string;

  @Setting({ name: 'COMITY_MEMBERS_FOLDER', write: 'the folder of public member records' })
  @ValidateIf(ofSigningPrimary)
  @IsString()
  membersFolder?: string;

  @Setting({ name: 'COMITY_ADMINISTRATORS_FILE', write: 'the path of the administrators’ keys' })
  @ValidateIf(ofSigningPrimary)
  @IsString()
  administratorsFile?: string;

  @Setting({ name: 'COMITY_STATE', write: 'an ISO 3166-1 alpha-3 code in capitals, as GTM' })
  @ValidateIf(ofMirror)
  @Matches(/^[A-Z]{3}$/)
  state?: string;

  @Setting({ name: 'COMITY_PRIMARY_URL', write: 'the address of the primary, as http://host:port' })
  @ValidateIf(ofMirror)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  primaryUrl?: string;

  @Setting({ name: 'COMITY_LISTS', write: 'explained, or in development signed' })
  @IsIn(['explained', 'signed'])
  lists: 'explained' | 'signed' = 'explained';

  @Setting({
    name: 'COMITY_GATEWAY_KEYS',
    write: 'paths of public keys in PEM, with commas between',
  })
  @ValidateIf(ofMirror)
  @IsString()
  gatewayKeys?: string;
}

export interface ProcessSettings {
  readonly config: DirectoryConfig;
  readonly gatewayKeys: readonly KeyObject[];
}

/**
 * Reads the settings from `environment`.
 *
 * @throws {ConfigurationError} that names each bad setting and says what to write
 */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): ProcessSettings => {
  const settings = loadConfiguration(DirectorySettings, settingsIn(environment, DirectorySettings));
  const { profile, databaseUrl, anchorFile, host, port, everyMs } = settings;
  const common = { profile, databaseUrl, anchorFile, everyMs, listen: { host, port } };
  if (settings.role === 'primary') {
    const { publishedFolder, membersFolder = '', administratorsFile = '' } = settings;
    if (publishedFolder !== undefined) {
      return { config: { ...common, role: settings.role, publishedFolder }, gatewayKeys: [] };
    }
    const config = { ...common, role: settings.role, membersFolder, administratorsFile };
    return { config, gatewayKeys: [] };
  }
  const { state = '', primaryUrl = '', gatewayKeys = '', lists } = settings;
  refuseSigned(settings);
  return {
    config: { ...common, role: settings.role, state: stateCode(state), primaryUrl, lists },
    gatewayKeys: readGatewayKeys('COMITY_GATEWAY_KEYS', gatewayKeys),
  };
};

/** Lists that nothing explains give a few administrators the keys of every member. */
const refuseSigned = ({ profile, lists }: Pick<DirectorySettings, 'profile' | 'lists'>): void => {
  if (profile === 'development' || lists === 'explained') return;
  const name = 'COMITY_LISTS';
  const line = `${name} believes lists by their signatures alone, in development alone. Write explained.`;
  throw new ConfigurationError(new Map([[name, line]]));
};
