/** The settings of a practices process, as its environment gives them. */
import { stateCode } from '@comity/kernel';
import {
  loadConfiguration,
  readGatewayKeys,
  Setting,
  settingsIn,
} from '@comity/platform/configuration';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
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

  @Setting({
    name: 'COMITY_PRACTICES_PUBLIC_URL',
    write: 'where anybody finds what is public, as https://practices.example; or leave it out',
  })
  @IsOptional()
  @IsUrl(PUBLIC_URL)
  publicUrl?: string;
}

/**
 * Reads the settings from `environment`.
 *
 * @throws {ConfigurationError} that names each bad setting and says what to write
 */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): PracticesConfig => {
  const found = settingsIn(environment, PracticesSettings);
  const settings = loadConfiguration(PracticesSettings, found);
  const { profile, state, host, port, databaseUrl, gatewayKeys, publicUrl } = settings;
  return {
    profile,
    state: stateCode(state),
    listen: { host, port },
    databaseUrl,
    gatewayKeys: readGatewayKeys('COMITY_GATEWAY_KEYS', gatewayKeys),
    ...(publicUrl !== undefined && { publicUrl: publicUrl.replace(/\/+$/, '') }),
  };
};
