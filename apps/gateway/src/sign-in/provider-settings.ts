/** The settings of a State's own identity provider; a gateway without them has passkeys alone. */
import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigurationError, Setting } from '@comity/platform/configuration';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { OpenIdSettings } from './openid-provider.js';

const NAMES = {
  issuer: 'COMITY_OIDC_ISSUER',
  clientId: 'COMITY_OIDC_CLIENT_ID',
  key: 'COMITY_OIDC_CLIENT_KEY',
  secretFile: 'COMITY_OIDC_CLIENT_SECRET_FILE',
  acr: 'COMITY_OIDC_ACR',
} as const;
type Named = keyof typeof NAMES;

const RSA_BITS_MIN = 2_048;
/** Of less, whoever sees one assertion or hash guesses it. */
const SECRET_CHARS_MIN = 32;
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Every setting of it, by the name that operators write. */
export class ProviderSettings {
  @Setting({ name: NAMES.issuer, write: 'exactly what the provider calls itself, as https://host' })
  @IsOptional()
  @Matches(/^https?:\/\/[^\s?#@]{1,240}$/)
  oidcIssuer?: string;

  @Setting({ name: NAMES.clientId, write: 'the name under which the provider knows this gateway' })
  @IsOptional()
  @Length(1, 255)
  oidcClientId?: string;

  @Setting({ name: NAMES.key, write: 'the path of a private key in PEM, EC P-256 or RSA' })
  @IsOptional()
  @IsString()
  oidcClientKey?: string;

  @Setting({ name: NAMES.secretFile, write: 'the path of a file that holds the secret alone' })
  @IsOptional()
  @IsString()
  oidcClientSecretFile?: string;

  @Setting({ name: NAMES.acr, write: 'the strong contexts of authentication, with commas between' })
  @IsOptional()
  @Matches(/^[\x21\x23-\x2b\x2d-\x7e]+(,[\x21\x23-\x2b\x2d-\x7e]+)*$/)
  oidcAcr?: string;
}

/**
 * The provider as `settings` have it; null where none is set.
 *
 * @throws {ConfigurationError} that names the setting that is wrong or missing, and says why
 */
export const providerIn = (
  settings: ProviderSettings,
  profile: 'development' | 'production',
): OpenIdSettings | null => {
  const { oidcIssuer, oidcClientId, oidcClientKey, oidcClientSecretFile, oidcAcr } = settings;
  if (oidcIssuer === undefined) {
    const others = [oidcClientId, oidcClientKey, oidcClientSecretFile, oidcAcr];
    if (others.every((one) => one === undefined)) return null;
    return refuse('issuer', 'is missing, and other settings of the provider are there');
  }
  requireTls(oidcIssuer, profile);
  return {
    issuer: oidcIssuer,
    clientId: oidcClientId ?? refuse('clientId', 'is missing'),
    clientAuth: clientAuthIn(settings),
    acr: (oidcAcr ?? refuse('acr', 'is missing: a password alone is no way in')).split(','),
  };
};

const requireTls = (issuer: string, profile: 'development' | 'production'): void => {
  if (!URL.canParse(issuer)) refuse('issuer', 'is no address');
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'https:' || (profile === 'development' && LOOPBACK.has(hostname))) return;
  refuse('issuer', 'begins with http: whoever listens could sign in as anybody. Write https');
};

const clientAuthIn = (settings: ProviderSettings): OpenIdSettings['clientAuth'] => {
  const { oidcClientKey: keyFile, oidcClientSecretFile: secretFile } = settings;
  if (keyFile !== undefined) {
    if (secretFile !== undefined) refuse('secretFile', 'is set beside a key. Leave it out');
    return { by: 'private_key_jwt', key: keyIn(keyFile) };
  }
  if (secretFile === undefined) return refuse('key', 'is missing, and so is a secret');
  const secret = textIn('secretFile', secretFile).trim();
  if (secret.length >= SECRET_CHARS_MIN) return { by: 'secret', secret };
  return refuse('secretFile', `holds fewer than ${SECRET_CHARS_MIN} characters`);
};

const keyIn = (path: string): KeyObject => {
  const pem = textIn('key', path);
  try {
    const key = createPrivateKey(pem);
    if (isStrong(key)) return key;
  } catch {
    // What is no key says so below; OpenSSL's own words may quote it.
  }
  return refuse('key', `holds no private key of EC P-256, or RSA of ${RSA_BITS_MIN} bits`);
};

const isStrong = ({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean =>
  (type === 'ec' && details?.namedCurve === 'prime256v1') ||
  (type === 'rsa' && (details?.modulusLength ?? 0) >= RSA_BITS_MIN);

const textIn = (name: Named, path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return refuse(name, 'names a file that cannot be read');
  }
};

const refuse = (name: Named, why: string): never => {
  const setting = NAMES[name];
  throw new ConfigurationError(new Map([[setting, `${setting} ${why}.`]]));
};
