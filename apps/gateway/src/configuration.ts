/** The settings of a gateway process, as its environment gives them. */
import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stateCode } from '@comity/kernel';
import {
  ConfigurationError,
  loadConfiguration,
  Setting,
  settingsIn,
} from '@comity/platform/configuration';
import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { isNetwork } from './border/caller-address.js';
import type { GatewayConfig } from './gateway.config.js';
import type { OpenIdSettings } from './sign-in/openid-provider.js';
import { ProviderSettings, providerIn } from './sign-in/provider-settings.js';

const PORT_MAX = 65_535;
/** Within a State's own network there may be no name service. */
const INNER_URL = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
const OUTER_URL = { protocols: ['https'], require_protocol: true, require_tld: false };

const listed = (text: string): readonly string[] =>
  text === '' ? [] : text.split(',').map((each) => each.trim());

const inProduction = ({ profile }: GatewaySettings): boolean => profile === 'production';

/** Every setting, by the name that operators write. */
class GatewaySettings extends ProviderSettings {
  @Setting({ name: 'COMITY_PROFILE', write: 'development or production' })
  @IsIn(['development', 'production'])
  profile: 'development' | 'production' = 'production';

  @Setting({ name: 'COMITY_STATE', write: 'an ISO 3166-1 alpha-3 code in capitals, as GTM' })
  @Matches(/^[A-Z]{3}$/)
  state!: string;

  @Setting({ name: 'COMITY_GATEWAY_HOST', write: 'an address of this machine' })
  @IsString()
  host = '127.0.0.1';

  @Setting({ name: 'COMITY_GATEWAY_PORT', write: 'a free port from 1 to 65535' })
  @IsInt()
  @Min(1)
  @Max(PORT_MAX)
  @Type(() => Number)
  port!: number;

  @Setting({ name: 'COMITY_PUBLIC_URL', write: 'where officers find it, as https://host' })
  @ValidateIf(inProduction)
  @IsUrl(OUTER_URL)
  publicUrl?: string;

  @Setting({ name: 'COMITY_DIRECTORY_URL', write: 'the mirror’s address, as http://host:port' })
  @IsUrl(INNER_URL)
  directoryUrl!: string;

  @Setting({ name: 'COMITY_NODE_URL', write: 'the node’s address, as http://host:port' })
  @IsUrl(INNER_URL)
  nodeUrl!: string;

  @Setting({ name: 'COMITY_PRACTICES_URL', write: 'the library’s address, as http://host:port' })
  @IsUrl(INNER_URL)
  practicesUrl!: string;

  @Setting({ name: 'COMITY_GATEWAY_KEY', write: 'the path of the gateway’s private key in PEM' })
  @IsString()
  gatewayKey!: string;

  @Setting({
    name: 'COMITY_TRUSTED_PROXIES',
    write: 'addresses or networks of the proxies before it, as 10.0.0.7,10.1.0.0/16',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? listed(value) : value))
  @ValidateBy(
    {
      name: 'isNetwork',
      validator: { validate: isNetwork, defaultMessage: () => '$property must hold addresses' },
    },
    { each: true },
  )
  trustedProxies: readonly string[] = [];

  @Setting({ name: 'COMITY_CLIENTS', write: 'trusted, or any for clients other than our console' })
  @IsOptional()
  @IsIn(['trusted', 'any'])
  clients?: 'trusted' | 'any';

  @Setting({ name: 'COMITY_CONSOLE_FOLDER', write: 'the folder of the console’s files' })
  @IsString()
  consoleFolder: string = fileURLToPath(new URL('../../console/site', import.meta.url));

  @Setting({ name: 'COMITY_DEVELOPMENT_SECRET', write: '16 to 128 characters' })
  @IsOptional()
  @Length(16, 128)
  developmentSecret?: string;
}

export interface ProcessSettings {
  readonly config: GatewayConfig;
  /** Signs the identities that this gateway vouches for. */
  readonly privateKey: KeyObject;
  /** The State's own identity provider; null where officers have passkeys alone. */
  readonly provider: OpenIdSettings | null;
}

/**
 * Reads the settings from `environment`.
 *
 * @throws {ConfigurationError} that names each bad setting and says what to write
 */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): ProcessSettings => {
  const settings = loadConfiguration(GatewaySettings, settingsIn(environment, GatewaySettings));
  const { profile, state, host, port, nodeUrl, consoleFolder } = settings;
  refuseLinksInProduction(settings);
  return {
    config: {
      profile,
      state: stateCode(state),
      listen: { host, port },
      publicUrl: settings.publicUrl ?? null,
      trustedProxies: settings.trustedProxies,
      subgraphs: {
        directory: graphAt(settings.directoryUrl),
        node: graphAt(nodeUrl),
        practices: graphAt(settings.practicesUrl),
      },
      nodeUrl,
      clients: settings.clients ?? (profile === 'development' ? 'any' : 'trusted'),
      consoleFolder,
      developmentSecret: settings.developmentSecret ?? null,
    },
    privateKey: createPrivateKey(readFileSync(settings.gatewayKey)),
    provider: providerIn(settings, profile),
  };
};

const graphAt = (url: string): string => new URL('/graphql', url).href;

const refuseLinksInProduction = ({ profile, developmentSecret }: GatewaySettings): void => {
  if (profile === 'development' || developmentSecret === undefined) return;
  const name = 'COMITY_DEVELOPMENT_SECRET';
  const line = `${name} is set: sign-in links are for development alone. Leave it out.`;
  throw new ConfigurationError(new Map([[name, line]]));
};
