/** Sealing: what the sender may say, and what a listener can learn from the bytes. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { fromBase64url, toHex } from '@comity/kernel';

import {
  IAT,
  GTM,
  MEX,
  BRA,
  seeded,
  aDraft,
  aWorld,
  codeOf,
  decodedJws,
  decodedJwe,
  header,
  base64urlOf,
  sha256Of,
  type World,
} from './envelope.fixture.js';
import { CLAIMS_BUCKETS_BYTES, ENVELOPE_BYTES_MAX, open, seal } from './index.js';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const payloadOf = (inner: Uint8Array) => fromBase64url(decodedJws(inner).payload);

describe('a sealed message', () => {
  it('is named by SHA-256 of its exact bytes, and its envelope by its own', async () => {
    const { envelope, inner, env, msg } = await world.sealed();
    expect([env, msg]).toEqual([sha256Of(envelope), sha256Of(inner)]);
  });

  it('shows a listener issuer, addressee, id and hash, and nothing else', async () => {
    const { envelope, msg } = await world.sealed();
    expect(header(decodedJwe(envelope).protected)).toEqual({
      aud: [MEX],
      comity: { ih: msg, prf: 'comity-env/1' },
      crit: ['comity'],
      cty: 'comity-msg+jws',
      enc: 'A256GCM',
      iss: GTM,
      jti: aDraft().jti,
      typ: 'comity-env+jwe',
    });
  });

  it('signs who it is for, to which key, and by which keys', async () => {
    const { inner } = await world.sealed({ aud: [MEX, BRA] }, [world.mex, world.bra]);
    const claims = header(decodedJws(inner).payload);
    expect(claims['rcp']).toEqual(
      [world.mex, world.bra].map(({ id, seal: { public: key } }) => ({ id, kid: key.kid })),
    );
    expect(claims['sigs']).toEqual(world.gtm.signers.map(({ kid }) => kid));
  });

  it('has one of seven lengths, whatever it says', async () => {
    const texts = ['', 'a', 'x'.repeat(1_000), 'ñ'.repeat(900), 'x'.repeat(5_000)];
    const sizes = new Set<number>();
    for (const text of texts) {
      const { envelope, inner } = await world.sealed({ body: { text } });
      expect(CLAIMS_BUCKETS_BYTES).toContain(payloadOf(inner).length);
      sizes.add(envelope.length);
    }
    expect(sizes.size).toBe(2);
  });

  it('holds random padding, so that no hash of it confirms a guess', async () => {
    const { inner } = await world.sealed();
    const pad = String(header(decodedJws(inner).payload)['pad']);
    expect(pad.length).toBeGreaterThanOrEqual(22);
    expect(new Set(pad).size).toBeGreaterThan(16);
  });

  it('opens when it is as large as a message may be', async () => {
    const largest = Math.max(...CLAIMS_BUCKETS_BYTES);
    const { envelope } = await world.sealed({ body: 'x'.repeat(largest - 1_200) });
    expect(envelope.length).toBeLessThanOrEqual(ENVELOPE_BYTES_MAX);
    expect(await codeOf(open(envelope, await world.context()))).toBe('nothing');
  });

  it('still fits with as many recipients as there may be', async () => {
    const archives = Array.from({ length: 15 }, () => ({ ...world.bra }));
    const body = 'x'.repeat(Math.max(...CLAIMS_BUCKETS_BYTES) - 4_000);
    const { envelope } = await world.sealed({ body }, [world.mex, ...archives]);
    expect(envelope.length).toBeLessThanOrEqual(ENVELOPE_BYTES_MAX);
  });

  it('takes its padding from the entropy it is given, and differs all the same', async () => {
    const [once, twice] = [await world.sealed(), await world.sealed()];
    expect(toHex(payloadOf(twice.inner))).toBe(toHex(payloadOf(once.inner)));
    expect(twice.env).not.toBe(once.env);
  });
});

describe('sealing is refused', () => {
  const sealing = (change: object, given: object = {}) =>
    codeOf(
      seal(aDraft(change), {
        signers: world.gtm.signers,
        recipients: [{ id: MEX, key: world.mex.seal.public }],
        entropy: seeded('seal'),
        ...given,
      }),
    );

  it('beyond the largest bucket', async () => {
    const body = 'x'.repeat(Math.max(...CLAIMS_BUCKETS_BYTES));
    expect(await sealing({ body })).toBe('ENVELOPE_TOO_LARGE');
  });

  it('for claims that the recipient would refuse', async () => {
    expect(await sealing({ jti: '' })).toBe('ENVELOPE_CLAIMS_INVALID');
    expect(await sealing({ exp: IAT + 101 * 86_400 })).toBe('ENVELOPE_LIFETIME_INVALID');
  });

  it('to a key that is not for sealing', async () => {
    const recipients = [{ id: MEX, key: world.mex.sign[0].public }];
    expect(await sealing({}, { recipients })).toBe('KEY_INVALID');
  });

  it('by one algorithm alone, and without a key for every addressee', async () => {
    const [es] = world.gtm.signers;
    expect(await sealing({}, { signers: [es] })).toBeInstanceOf(Error);
    expect(await sealing({ aud: [MEX, BRA] })).toBeInstanceOf(Error);
  });
});

describe('base64url of canonical JSON', () => {
  it('is how every part of an envelope is spelled', async () => {
    const { envelope } = await world.sealed();
    const { protected: text } = decodedJwe(envelope);
    expect(base64urlOf(header(text))).toBe(text);
  });
});
