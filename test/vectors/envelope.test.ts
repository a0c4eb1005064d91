/** Signatures and seals agree with the published vectors, and foreign objects do not pass our gate. */

import { createDecipheriv } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  canonicalize,
  fromBase64url,
  fromUtf8,
  instant,
  nodeId,
  toHex,
  utf8,
  type Json,
} from '@comity/kernel';
import {
  open,
  openerFrom,
  openFileKey,
  readPublicKey,
  requireSignature,
  signerFrom,
  signJws,
  verifyJws,
  verifyMessage,
  type Jws,
  type PrivateJwk,
  type PublicKey,
} from '@comity/envelope';

type Jwk = Record<string, string>;

const folder = new URL('data/', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T;

const without = (jwk: Jwk, ...members: readonly string[]): Jwk =>
  Object.fromEntries(Object.entries(jwk).filter(([member]) => !members.includes(member)));
const withoutName = (jwk: Jwk) => without(jwk, 'kid');
const publicHalf = (jwk: Jwk) => without(jwk, 'kid', 'priv');

const codeOf = async (attempt: () => unknown): Promise<unknown> => {
  try {
    await attempt();
    return 'nothing';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

interface HpkeVector {
  readonly alg: string;
  readonly jwk: Jwk;
  readonly flattened: Record<'protected' | 'aad' | 'iv' | 'ciphertext' | 'tag', string> & {
    readonly encrypted_key: string;
  };
  readonly compact: string;
}

const hpke = [
  ...read<HpkeVector[]>('jose-hpke/draft-ietf-jose-hpke-pq-pqt-jose-vectors.json'),
  ...read<HpkeVector[]>('jose-hpke/draft-ietf-jose-hpke-encrypt-jose-vectors.json'),
];
const [ours, ...doubles] = hpke.filter(({ alg }) => alg === 'HPKE-9-KE');

const compactParts = (compact: string) => {
  const [header = '', encrypted_key = '', iv = '', ciphertext = '', tag = ''] = compact.split('.');
  return { protected: header, encrypted_key, iv, ciphertext, tag, aad: '' };
};

/** Opens a vector: the content key by our opener, the content by node:crypto alone. */
const openVector = async (jwk: Jwk, jwe: HpkeVector['flattened']): Promise<string> => {
  const { ek } = JSON.parse(fromUtf8(fromBase64url(jwe.protected))) as { ek: string };
  const opener = await openerFrom(withoutName(jwk) as unknown as PrivateJwk);
  const contentKey = await opener.unwrap({
    encapsulated: fromBase64url(ek),
    encryptedKey: fromBase64url(jwe.encrypted_key),
  });
  const content = createDecipheriv('aes-256-gcm', contentKey, fromBase64url(jwe.iv));
  content.setAAD(utf8(jwe.aad === '' ? jwe.protected : `${jwe.protected}.${jwe.aad}`));
  content.setAuthTag(fromBase64url(jwe.tag));
  return content.update(fromBase64url(jwe.ciphertext), undefined, 'utf8') + content.final('utf8');
};

describe('HPKE-9-KE of draft-ietf-jose-hpke-pq-pqt', () => {
  it('stands in the vectors once', () => {
    expect(ours).toBeDefined();
    expect(doubles).toEqual([]);
  });

  it('names its key as we do', () => {
    expect(readPublicKey(publicHalf(ours?.jwk ?? {})).kid).toBe(ours?.jwk['kid']);
  });

  it('opens, flattened and compact, to the text that was sealed', async () => {
    if (!ours) throw new Error('no vector');
    const text = await openVector(ours.jwk, ours.flattened);
    expect(text).toMatch(/^You can trust us to stick with you/);
    expect(await openVector(ours.jwk, compactParts(ours.compact))).toBe(text);
  });

  it('does not open when a bit of the sealed key is changed', async () => {
    if (!ours) throw new Error('no vector');
    const sealed = ours.flattened.encrypted_key;
    const first = sealed.startsWith('A') ? 'B' : 'A';
    const changed = { ...ours.flattened, encrypted_key: first + sealed.slice(1) };
    await expect(openVector(ours.jwk, changed)).rejects.toThrow();
  });

  it.each(hpke.filter(({ alg }) => alg !== 'HPKE-9-KE'))(
    'is the only suite we speak: a key for $alg is refused',
    async ({ jwk }) => {
      expect(await codeOf(() => readPublicKey(publicHalf(jwk)))).toBe('KEY_INVALID');
    },
  );
});

interface MlDsaVector {
  readonly jwk: Jwk;
  readonly jws: string;
  readonly raw_public_key: string;
}

const mlDsa = (level: number) => read<MlDsaVector>(`jose-ml-dsa/ML_DSA_${level}.jose.json`);

/** A foreign JWS as the signature check sees it, past our own gate. */
const asJws = (compact: string, key: PublicKey): { jws: Jws; signature: Jws['signatures'][0] } => {
  const [header = '', encoded = '', signature = ''] = compact.split('.');
  const one = { kid: key.kid, alg: key.alg, iat: 0, protected: header, signature };
  return { jws: { payload: null, encoded, signatures: [one] }, signature: one };
};

describe('ML-DSA-65 of RFC 9964', () => {
  const vector = mlDsa(65);
  const key = readPublicKey(publicHalf(vector.jwk));
  const { jws, signature } = asJws(vector.jws, key);

  it('names its key as we do', () => {
    expect(key.kid).toBe(vector.jwk['kid']);
    expect(toHex(fromBase64url(vector.jwk['pub'] ?? ''))).toBe(vector.raw_public_key);
  });

  it('verifies', async () => {
    expect(await codeOf(() => requireSignature(jws, signature, key))).toBe('nothing');
  });

  it('does not verify over another payload', async () => {
    const other = { ...jws, encoded: 'e30' };
    expect(await codeOf(() => requireSignature(other, signature, key))).toBe(
      'JWS_SIGNATURE_INVALID',
    );
  });

  it('signs from its seed what its published key verifies', async () => {
    const signer = await signerFrom(withoutName(vector.jwk) as unknown as PrivateJwk);
    const given = { typ: 'comity-test+jws', at: instant(0), signers: [signer] };
    const bytes = await signJws({ text: 'prueba' }, given);
    const expected = { typ: given.typ, keys: [key], bytesMax: 65_536 };
    expect(await codeOf(() => verifyJws(bytes, expected))).toBe('nothing');
  });

  it.each([44, 87])(
    'is the only level we sign with: a key of ML-DSA-%i is refused',
    async (level) => {
      expect(await codeOf(() => readPublicKey(publicHalf(mlDsa(level).jwk)))).toBe('KEY_INVALID');
    },
  );
});

interface CookbookSigned {
  readonly input: { readonly key: readonly Jwk[] };
  readonly output: {
    readonly json: {
      readonly payload: string;
      readonly signatures: readonly { protected?: string; signature: string }[];
    };
  };
}

describe('the JOSE cookbook (RFC 7520)', () => {
  it('4.8: of several signatures, each is verified by itself, under its own key', async () => {
    const { input, output } = read<CookbookSigned>(
      'rfc7520-cookbook/jws/4_8.multiple_signatures.json',
    );
    const { kty, n, e } = input.key[0] ?? {};
    const key = { kid: 'rsa', alg: 'RS256', jwk: { kty, n, e } } as unknown as PublicKey;
    const jws: Jws = { payload: null, encoded: output.json.payload, signatures: [] };
    const signed = ({
      protected: header = '',
      signature,
    }: {
      protected?: string;
      signature: string;
    }) =>
      codeOf(() =>
        requireSignature(
          jws,
          { kid: 'rsa', alg: 'RS256', iat: 0, protected: header, signature },
          key,
        ),
      );

    expect(await Promise.all(output.json.signatures.map(signed))).toEqual([
      'nothing',
      'JWS_SIGNATURE_INVALID',
      'JWS_SIGNATURE_INVALID',
    ]);
  });

  const examples = ['jws', 'jwe', 'rfc7797', 'curve25519'].flatMap((set) =>
    readdirSync(new URL(`rfc7520-cookbook/${set}/`, folder)).map((file) => `${set}/${file}`),
  );
  const objectsIn = (path: string): readonly Json[] => {
    const { output } = read<{ output: Record<string, Json> }>(`rfc7520-cookbook/${path}`);
    return Object.values(output);
  };

  it('is complete', () => {
    expect(examples).toHaveLength(25);
    expect(examples.every((path) => objectsIn(path).length > 0)).toBe(true);
  });

  it.each(examples)('%s passes no gate of ours, in any serialisation', async (path) => {
    const [self, peer] = [nodeId('urn:comity:node:mex-1'), nodeId('urn:comity:node:gtm-1')];
    const keysOf = () => [];
    for (const object of objectsIn(path)) {
      const bytes = utf8(canonicalize(object));
      const gates = [
        () => open(bytes, { self, peer, openers: [], keysOf, at: instant(0) }),
        () => verifyMessage(bytes, { keysOf }),
        () => openFileKey(bytes, { jti: 'x', fileId: 'x', openers: [] }),
      ];
      for (const gate of gates) expect(await codeOf(gate)).toMatch(/^(ENVELOPE|JWS|FILE)_/);
    }
  });

  it.each(['3_1.ec_public_key', '3_3.rsa_public_key', '3_6.symmetric_key_encryption'])(
    '%s is no key of ours',
    async (name) => {
      const jwk = read<Jwk>(`rfc7520-cookbook/jwk/${name}.json`);
      expect(await codeOf(() => readPublicKey(jwk))).toBe('KEY_INVALID');
    },
  );
});
