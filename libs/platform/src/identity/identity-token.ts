/** The signed token by which the gateway hands an identity on: ES256 (RFC 7515, RFC 7519). */

import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { canonicalize, fromBase64url, invariant, toSeconds } from '@comity/kernel';
import type { Clock, StateCode } from '@comity/kernel';
import { jwtVerify, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { PlatformError } from '../platform.errors.js';
import {
  claimsOf,
  gatewayOf,
  IDENTITY_LIFETIME_S,
  IDENTITY_SKEW_S,
  IDENTITY_TOKEN_CHARS_MAX,
  IDENTITY_TYPE,
  identityOf,
} from './identity.js';
import type { Identity } from './identity.js';

const ALGORITHM = 'ES256';
const CURVE = 'prime256v1';

/** A new P-256 key pair for one gateway; the public half goes to its State's services. */
export const generateIdentityKeys = (): { privateKey: KeyObject; publicKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: CURVE });

/** Signs identities; only the gateway of a State holds one. */
export class IdentityIssuer {
  readonly #state: StateCode;
  readonly #privateKey: KeyObject;
  readonly #kid: string;
  readonly #clock: Clock;

  constructor(options: { state: StateCode; privateKey: KeyObject; clock: Clock }) {
    requireCurve(options.privateKey);
    this.#state = options.state;
    this.#privateKey = options.privateKey;
    this.#kid = thumbprint(createPublicKey(options.privateKey));
    this.#clock = options.clock;
  }

  /**
   * A token that `audience`, one service as `node`, accepts for a minute. Another service does
   * not: one that was taken over cannot pass an officer's token on.
   */
  issue(identity: Identity, audience: string): Promise<string> {
    invariant(identity.state === this.#state, 'a gateway vouches for its own State only');
    const now = toSeconds(this.#clock.now());
    return new SignJWT(claimsOf(identity))
      .setProtectedHeader({ alg: ALGORITHM, typ: IDENTITY_TYPE, kid: this.#kid })
      .setIssuer(gatewayOf(this.#state))
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + IDENTITY_LIFETIME_S)
      .sign(this.#privateKey);
  }
}

/** Who verifies identities, and what a service may put around it. */
export type Verifies = Pick<IdentityVerifier, 'verify'>;

/** Verifies identities; each service of a State holds one. */
export class IdentityVerifier {
  readonly #state: StateCode;
  readonly #audience: string;
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #clock: Clock;

  /** `publicKeys`: the gateway's key; two while it changes from one to the next. */
  constructor(options: {
    state: StateCode;
    audience: string;
    publicKeys: readonly KeyObject[];
    clock: Clock;
  }) {
    options.publicKeys.forEach(requireCurve);
    this.#state = options.state;
    this.#audience = options.audience;
    this.#keys = new Map(options.publicKeys.map((key) => [thumbprint(key), key]));
    this.#clock = options.clock;
  }

  /**
   * The identity that `token` carries.
   *
   * @throws {PlatformError} IDENTITY_INVALID unless the gateway of this State signed it with a key
   *   of ours and ES256, for this audience, less than a minute ago; the reason stays in `cause`
   */
  async verify(token: string): Promise<Identity> {
    try {
      const identity = identityOf(await this.#claims(token));
      if (identity.state !== this.#state) throw new RangeError('of another State');
      return identity;
    } catch (cause) {
      throw new PlatformError('IDENTITY_INVALID', { subgraph: this.#audience }, { cause });
    }
  }

  async #claims(token: string): Promise<JWTPayload> {
    if (token.length > IDENTITY_TOKEN_CHARS_MAX) throw new RangeError('too long for an identity');
    // jose overlooks stray trailing bits, by which one token would have several spellings.
    token.split('.').forEach((part) => fromBase64url(part));
    const { payload } = await jwtVerify(token, ({ kid }) => this.#keyOf(kid), {
      algorithms: [ALGORITHM],
      typ: IDENTITY_TYPE,
      issuer: gatewayOf(this.#state),
      audience: this.#audience,
      requiredClaims: ['iss', 'aud', 'sub', 'iat', 'exp'],
      maxTokenAge: IDENTITY_LIFETIME_S,
      clockTolerance: IDENTITY_SKEW_S,
      currentDate: new Date(this.#clock.now()),
    });
    if (Array.isArray(payload.aud)) throw new RangeError('an identity has one audience');
    return payload;
  }

  #keyOf(kid: string | undefined): KeyObject {
    const key = this.#keys.get(kid ?? '');
    if (!key) throw new RangeError('not a key of our gateway');
    return key;
  }
}

const requireCurve = (key: KeyObject): void =>
  invariant(
    key.asymmetricKeyDetails?.namedCurve === CURVE,
    'identities are signed with P-256 keys and nothing else',
  );

/** RFC 7638: SHA-256 over the required members in canonical order. */
const thumbprint = (publicKey: KeyObject): string => {
  const { crv, kty, x, y } = publicKey.export({ format: 'jwk' });
  return createHash('sha256').update(canonicalize({ crv, kty, x, y })).digest('base64url');
};
