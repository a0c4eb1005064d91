import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { instant, officerId, plus, SECOND_MS, stateCode } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { JWTHeaderParameters, JWTPayload } from 'jose';
import type { Identity, Officer } from './identity.js';
import { generateIdentityKeys, IdentityIssuer, IdentityVerifier } from './identity-token.js';

const NOON = instant(1_795_000_000_000);
const state = stateCode('GTM');
const keys = generateIdentityKeys();
const otherKeys = generateIdentityKeys();

const ana: Officer = {
  kind: 'officer',
  officer: officerId('ana'),
  state,
  roles: ['drafter', 'node_admin'],
  session: 's_1',
  epoch: 3,
};

const issuerAt = (at: Instant, privateKey: KeyObject = keys.privateKey): IdentityIssuer =>
  new IdentityIssuer({ state, privateKey, clock: { now: () => at } });

const verifierAt = (at: Instant, overrides: object = {}): IdentityVerifier =>
  new IdentityVerifier({
    state,
    audience: 'node',
    publicKeys: [keys.publicKey],
    clock: { now: () => at },
    ...overrides,
  });

const refusal = { code: 'IDENTITY_INVALID', kind: 'violation' };

describe('an identity', () => {
  it.each<Identity>([ana, { kind: 'system', state }])(
    'arrives as it was issued: $kind',
    async (who) => {
      const token = await issuerAt(NOON).issue(who, 'node');

      expect(await verifierAt(NOON).verify(token)).toEqual(who);
    },
  );

  it('ends after a minute, give or take the skew of clocks', async () => {
    const token = await issuerAt(NOON).issue(ana, 'node');

    await expect(verifierAt(plus(NOON, 64 * SECOND_MS)).verify(token)).resolves.toEqual(ana);
    await expect(verifierAt(plus(NOON, 66 * SECOND_MS)).verify(token)).rejects.toMatchObject(
      refusal,
    );
    await expect(verifierAt(plus(NOON, -6 * SECOND_MS)).verify(token)).rejects.toMatchObject(
      refusal,
    );
  });

  it('is of no use at another service', async () => {
    const token = await issuerAt(NOON).issue(ana, 'practices');

    await expect(verifierAt(NOON).verify(token)).rejects.toMatchObject(refusal);
  });

  it('is of no use in another State, though it knew the key', async () => {
    const token = await issuerAt(NOON).issue(ana, 'node');
    const elsewhere = verifierAt(NOON, { state: stateCode('MEX') });

    await expect(elsewhere.verify(token)).rejects.toMatchObject(refusal);
  });

  it('signed with a key that is not ours is refused', async () => {
    const token = await issuerAt(NOON, otherKeys.privateKey).issue(ana, 'node');

    await expect(verifierAt(NOON).verify(token)).rejects.toMatchObject(refusal);
  });

  it('is accepted under either key while the gateway changes its key', async () => {
    const both = verifierAt(NOON, { publicKeys: [keys.publicKey, otherKeys.publicKey] });
    for (const { privateKey } of [keys, otherKeys]) {
      const token = await issuerAt(NOON, privateKey).issue(ana, 'node');
      expect(await both.verify(token)).toEqual(ana);
    }
  });

  it('changed in any character is refused', async () => {
    const token = await issuerAt(NOON).issue(ana, 'node');
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
      await expect(verifierAt(NOON).verify(changed)).rejects.toMatchObject(refusal);
    }
  });

  it('has one spelling: stray trailing bits of its signature are refused', async () => {
    const token = await issuerAt(NOON).issue(ana, 'node');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet[alphabet.indexOf(token.at(-1) ?? '') + 1] ?? '';

    const respelt = verifierAt(NOON).verify(`${token.slice(0, -1)}${last}`);
    await expect(respelt).rejects.toMatchObject(refusal);
  });

  it('is never made with keys of another curve', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });

    expect(() => issuerAt(NOON, privateKey)).toThrow();
  });
});

describe('a forged identity', () => {
  const kidOf = async (): Promise<string> => {
    const [header] = (await issuerAt(NOON).issue(ana, 'node')).split('.');
    const { kid } = JSON.parse(Buffer.from(header ?? '', 'base64url').toString()) as {
      kid: string;
    };
    return kid;
  };
  const seconds = NOON / SECOND_MS;
  const goodClaims: JWTPayload = {
    iss: 'urn:comity:gateway:gtm',
    aud: 'node',
    sub: 'officer',
    officer: 'ana',
    state: 'GTM',
    roles: [],
    session: 's',
    epoch: 0,
    iat: seconds,
    exp: seconds + 60,
  };
  const signed = async (
    claims: JWTPayload,
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'comity-identity+jwt',
        kid: await kidOf(),
        ...header,
      })
      .sign(keys.privateKey);

  it('is told from a good one by what these tests change alone', async () => {
    expect(await verifierAt(NOON).verify(await signed(goodClaims))).toMatchObject({
      officer: 'ana',
    });
  });

  it.each<[string, JWTPayload]>([
    ['another issuer', { iss: 'urn:comity:gateway:mex' }],
    ['two audiences', { aud: ['node', 'practices'] }],
    ['no issue time', { iat: undefined as unknown as number }],
    ['no end', { exp: undefined as unknown as number }],
    ['an end next year', { iat: seconds - 3_600, exp: seconds + 31_536_000 }],
    ['another State', { state: 'MEX' }],
    ['a subject of another kind', { sub: 'admin' }],
    ['an officer that is no id', { officer: '../ana' }],
    ['roles that are no list', { roles: 'head' }],
    ['a role that is no word', { roles: ['head\n'] }],
    ['no session', { session: undefined }],
    ['no epoch', { epoch: undefined }],
    ['an epoch that is no count', { epoch: -1 }],
  ])('with %s is refused', async (_, change) => {
    const token = await signed({ ...goodClaims, ...change });

    await expect(verifierAt(NOON).verify(token)).rejects.toMatchObject(refusal);
  });

  it('of another type of token is refused', async () => {
    for (const typ of ['JWT', 'at+jwt', undefined]) {
      const token = await signed(goodClaims, { typ: typ as string });
      await expect(verifierAt(NOON).verify(token)).rejects.toMatchObject(refusal);
    }
  });

  it('without a key id is refused', async () => {
    const token = await signed(goodClaims, { kid: undefined as unknown as string });

    await expect(verifierAt(NOON).verify(token)).rejects.toMatchObject(refusal);
  });

  it('without a signature, or signed with the public key as a secret, is refused', async () => {
    const unsecured = new UnsecuredJWT(goodClaims).encode();
    const secret = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const confused = await new SignJWT(goodClaims)
      .setProtectedHeader({ alg: 'HS256', typ: 'comity-identity+jwt', kid: await kidOf() })
      .sign(new TextEncoder().encode(secret));

    for (const token of [unsecured, confused, '', 'a.b.c', 'x'.repeat(10_000)]) {
      await expect(verifierAt(NOON).verify(token)).rejects.toMatchObject(refusal);
    }
  });
});
