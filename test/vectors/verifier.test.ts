/** The verifier of court bundles, which shares no code with the libs, agrees with the same published data. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  canonicalText,
  parse,
  readCanonical,
} from '../../apps/comity/src/verifier/canonical-json.js';
import { requireIncluded, type Inclusion } from '../../apps/comity/src/verifier/inclusion.js';
import {
  isSigned,
  publicKey,
  readLogKey,
  readSigningKey,
} from '../../apps/comity/src/verifier/signatures.js';

const folder = new URL('data/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const readJson = <T>(path: string): T => JSON.parse(read(path)) as T;

const accepts = (run: () => unknown): boolean => {
  try {
    run();
    return true;
  } catch {
    return false;
  }
};

interface InclusionCase {
  readonly file: string;
  readonly leafIdx: number | string;
  readonly treeSize: number | string;
  readonly root: string | null;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const base64 = (text: string | null): Buffer => Buffer.from(text ?? '', 'base64');

describe('inclusion proofs of transparency-dev/merkle', () => {
  const cases = readJson<InclusionCase[]>('transparency-dev-merkle/inclusion.json');

  it('are all here, good and bad', () => {
    const good = cases.filter(({ wantErr }) => !wantErr).length;
    expect([cases.length, good]).toEqual([98, 6]);
  });

  it.each(cases)('$file: refused $wantErr', (given) => {
    const inclusion: Inclusion = {
      index: Number(given.leafIdx),
      size: Number(given.treeSize),
      leaf: base64(given.leafHash),
      path: (given.proof ?? []).map(base64),
      root: base64(given.root),
    };
    expect(accepts(() => requireIncluded(inclusion))).toBe(!given.wantErr);
  });
});

describe('canonical JSON of RFC 8785', () => {
  const names = readdirSync(new URL('rfc8785-jcs/input/', folder));

  it.each(names)('%s is written as in the reference, and read in no other spelling', (name) => {
    const [input, output] = [read(`rfc8785-jcs/input/${name}`), read(`rfc8785-jcs/output/${name}`)];
    expect(canonicalText(parse(input))).toBe(output);
    expect(accepts(() => readCanonical(Buffer.from(output)))).toBe(true);
    expect(accepts(() => readCanonical(Buffer.from(input)))).toBe(false);
  });

  it.each([
    ['a member twice', '{"a":1,"a":1}'],
    ['a member twice, by an escape', '{"a":1,"\\u0061":1}'],
    ['members in another order', '{"b":1,"a":1}'],
    ['white space', '{"a": 1}'],
    ['another spelling of a number', '{"a":1.0}'],
    ['a number out of range', '{"a":1e999}'],
    ['minus nought', '[-0]'],
    ['an escape that need not be', '"\\u0061"'],
    ['a lone surrogate', '"\\ud800"'],
    ['a byte order mark', '\uFEFF{}'],
    ['nesting beyond 64 levels', `${'['.repeat(66)}${']'.repeat(66)}`],
    ['nothing', ''],
  ])('has no text with %s', (_, text) => {
    expect(accepts(() => readCanonical(Buffer.from(text)))).toBe(false);
  });

  it.each(['[1e999]', '{"\\ud800":1}', '["\\udfff"]'])('has no form for %s', (text) => {
    expect(accepts(() => canonicalText(parse(text)))).toBe(false);
  });

  it('has no bytes that are not UTF-8', () => {
    expect(accepts(() => readCanonical(Uint8Array.of(0x22, 0xff, 0x22)))).toBe(false);
  });
});

describe('signatures', () => {
  interface MlDsaVector {
    readonly jwk: Readonly<Record<'kid' | 'kty' | 'alg' | 'pub', string>>;
    readonly raw_to_be_signed: string;
    readonly raw_signature: string;
    readonly raw_public_key: string;
  }
  const flipped = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(0) ^ 1, 0);
    return copy;
  };

  it.each(['ML-DSA-44', 'ML-DSA-65'] as const)('%s of RFC 9964 verifies, and no other', (alg) => {
    const vector = readJson<MlDsaVector>(`jose-ml-dsa/${alg.replaceAll('-', '_')}.jose.json`);
    const [message, signature, raw] = (
      ['raw_to_be_signed', 'raw_signature', 'raw_public_key'] as const
    ).map((name) => Buffer.from(vector[name], 'hex')) as [Buffer, Buffer, Buffer];
    const key = publicKey(alg, raw);
    expect(isSigned(key, message, signature)).toBe(true);
    expect(isSigned(key, flipped(message), signature)).toBe(false);
    expect(isSigned(key, message, flipped(signature))).toBe(false);
    expect(isSigned(key, message, signature.subarray(1))).toBe(false);
  });

  it('ML-DSA-65 keys have the name that RFC 9964 gives them', () => {
    const { kid, kty, alg, pub } = readJson<MlDsaVector>('jose-ml-dsa/ML_DSA_65.jose.json').jwk;
    const jwk = { kty, alg, pub };
    expect(readSigningKey(jwk).kid).toBe(kid);
    expect(accepts(() => readSigningKey({ ...jwk, kid }))).toBe(false);
    expect(accepts(() => readSigningKey({ ...jwk, alg: 'ML-DSA-87' }))).toBe(false);
  });

  it('Ed25519 of the signed-note example verifies', () => {
    const { signed_note_example: given } = readJson<{
      readonly signed_note_example: { readonly vkey: string; readonly note: string };
    }>('c2sp-notes/signed-note-example.json');
    const key = readLogKey(given.vkey);
    const [text = '', line = ''] = given.note.split('\n\n');
    const signature = base64(line.trim().split(' ')[2] ?? '').subarray(4);
    expect(isSigned(key, Buffer.from(`${text}\n`), signature)).toBe(true);
    expect(isSigned(key, Buffer.from(`${text}.\n`), signature)).toBe(false);
    expect(accepts(() => readLogKey(given.vkey.replace('530d903a', '530d903b')))).toBe(false);
  });

  it('ES256 keys are points of P-256', () => {
    const far = { crv: 'P-256', kty: 'EC', x: 'A'.repeat(43), y: 'A'.repeat(43) };
    expect(accepts(() => readSigningKey(far))).toBe(false);
  });
});
