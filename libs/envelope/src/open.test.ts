/** Opening: what a recipient accepts, and every reason for which it does not. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { toBase64url, utf8, toHex, fromSeconds, type ActHash, type NodeId } from '@comity/kernel';

import { hashOf } from './algorithms.js';
import {
  IAT,
  GTM,
  MEX,
  BRA,
  aParty,
  seeded,
  aDraft,
  resolverOf,
  aWorld,
  reseal,
  signedAnyhow,
  codeOf,
  decodedJws,
  decodedJwe,
  encoded,
  header,
  tamperedJws,
  tamperedJwe,
  reheader,
  type World,
  type Loose,
} from './envelope.fixture.js';
import { open, openerFrom, readJws, seal, signJws, type Sealed } from './index.js';
import { ENVELOPE_BYTES_MAX, TYP_MESSAGE } from './profile.js';

let world: World;
let sealed: Sealed;

beforeAll(async () => {
  world = await aWorld();
  sealed = await world.sealed();
});

const opening = async (envelope: Uint8Array, change = {}) =>
  codeOf(open(envelope, await world.context(change)));

describe('an envelope', () => {
  it('opens for its addressee, with the claims that were signed', async () => {
    const { claims, inner, env, msg } = await open(sealed.envelope, await world.context());

    expect(claims).toMatchObject({ ...aDraft(), ver: 'comity-msg/1' });
    expect(claims.rcp).toEqual([{ id: MEX, kid: world.mex.seal.public.kid }]);
    expect(toHex(inner)).toBe(toHex(sealed.inner));
    expect([env, msg]).toEqual([sealed.env, sealed.msg]);
  });

  it('opens for each of several recipients alike', async () => {
    const both = await world.sealed({ aud: [MEX, BRA] }, [world.mex, world.bra]);
    const openers = [await openerFrom(world.bra.seal.privateJwk)];

    const atMex = await open(both.envelope, await world.context());
    const atBra = await open(both.envelope, await world.context({ self: BRA, openers }));
    expect([atMex.env, atMex.msg]).toEqual([atBra.env, atBra.msg]);
  });

  it('carries a notice, which belongs to no case', async () => {
    const { thr: _, ...notice } = aDraft({ body: { kind: 'notice' } });
    const { envelope } = await seal(notice, {
      signers: world.gtm.signers,
      recipients: [{ id: MEX, key: world.mex.seal.public }],
      entropy: seeded('notice'),
    });

    expect((await open(envelope, await world.context())).claims.thr).toBeUndefined();
  });
});

describe('each check on opening has its own code', () => {
  it('size', async () => {
    expect(await opening(new Uint8Array(ENVELOPE_BYTES_MAX + 1))).toBe('ENVELOPE_TOO_LARGE');
  });

  it('UTF-8', async () => {
    expect(await opening(Uint8Array.of(0x7b, 0xff, 0x7d))).toBe('ENVELOPE_NOT_UTF8');
  });

  it('exact members', async () => {
    const more = tamperedJwe(sealed.envelope, (jwe) => Object.assign(jwe, { unprotected: {} }));
    const fewer = tamperedJwe(sealed.envelope, (jwe) => Reflect.deleteProperty(jwe, 'tag'));
    for (const each of [more, fewer, encoded([]), encoded('text')]) {
      expect(await opening(each)).toBe('ENVELOPE_MALFORMED');
    }
  });

  it('profile', async () => {
    const changes: Loose[] = [
      { alg: 'dir' },
      { zip: 'DEF' },
      { jwk: {} },
      { crit: ['comity', 'b64'] },
      { crit: ['exp'] },
      { typ: 'comity-key+jwe' },
      { cty: 'json' },
      { comity: { ih: sealed.msg, prf: 'comity-env/0' } },
      { comity: { ih: sealed.msg, prf: 'comity-env/1', more: 1 } },
      { iss: 'urn:comity:node:nowhere' },
      { aud: MEX },
    ];
    for (const change of changes) {
      const other = tamperedJwe(sealed.envelope, (jwe) => {
        reheader(jwe, { ...change });
      });
      expect(await opening(other)).toBe('ENVELOPE_PROFILE_UNSUPPORTED');
    }
  });

  it('addressed to us', async () => {
    expect(await opening(sealed.envelope, { self: BRA })).toBe('ENVELOPE_NOT_FOR_US');
  });

  it('exactly one proper recipient entry for our key', async () => {
    const twice = tamperedJwe(sealed.envelope, (jwe) => jwe.recipients.push(jwe.recipients[0]));
    const weakest = tamperedJwe(sealed.envelope, (jwe) => {
      const [{ header: own, encrypted_key: key }] = jwe.recipients;
      jwe.recipients.push({
        header: { ...own, alg: 'HPKE-0-KE', kid: 'other' },
        encrypted_key: key,
      });
    });
    const more = tamperedJwe(sealed.envelope, (jwe) =>
      Object.assign(jwe.recipients[0].header, { psk_id: 'x' }),
    );
    const none = await world.sealed({ aud: [BRA] }, [world.bra]);
    for (const each of [twice, weakest, more]) {
      expect(await opening(each)).toBe('ENVELOPE_RECIPIENT_INVALID');
    }
    expect(await opening(none.envelope, { self: BRA })).toBe('ENVELOPE_RECIPIENT_INVALID');
  });

  it('unseal', async () => {
    const foreign = decodedJwe((await world.sealed()).envelope).recipients[0].encrypted_key;
    const other = tamperedJwe(sealed.envelope, (jwe) => {
      jwe.recipients[0].encrypted_key = foreign;
    });
    expect(await opening(other)).toBe('ENVELOPE_UNSEAL_FAILED');
  });

  it('inner hash', async () => {
    const lying = await reseal(sealed.inner, { ih: hashOf(utf8('another')) }, [world.mex]);
    expect(await opening(lying)).toBe('ENVELOPE_INNER_HASH_MISMATCH');
  });

  it('inner canonical', async () => {
    const loose = utf8(`${new TextDecoder().decode(sealed.inner)}\n`);
    expect(await opening(await reseal(loose, {}, [world.mex]))).toBe('JWS_NOT_CANONICAL');
  });

  it('signer known', async () => {
    expect(await opening(sealed.envelope, { keysOf: () => undefined })).toBe(
      'ENVELOPE_SIGNER_UNKNOWN',
    );
    expect(await opening(sealed.envelope, { keysOf: () => [] })).toBe('ENVELOPE_SIGNER_UNKNOWN');
  });

  it('both algorithms, even if a resolver asked for one alone', async () => {
    const [es] = world.gtm.signers;
    const inner = await signedAnyhow(world, { sigs: [es.kid] }, [es]);
    const keysOf = () => [world.gtm.sign[0].public];
    expect(await opening(await reseal(inner, {}, [world.mex]), { keysOf })).toBe(
      'JWS_SIGNATURE_MISSING',
    );
  });

  it('all required signatures, a key added to the trust list included', async () => {
    const more = await aParty(GTM);
    const keysOf = () => [...world.gtm.sign, more.sign[1]].map((pair) => pair.public);
    expect(await opening(sealed.envelope, { keysOf })).toBe('JWS_SIGNATURE_MISSING');
  });

  it('all announced signatures', async () => {
    const sigs = [...world.gtm.signers.map(({ kid }) => kid), hashOf(utf8('a third key'))];
    const inner = await signedAnyhow(world, { sigs });
    expect(await opening(await reseal(inner, {}, [world.mex]))).toBe(
      'JWS_SIGNATURES_NOT_ANNOUNCED',
    );
  });

  it('signatures made when the claims say', async () => {
    const { payload } = readJws(sealed.inner, { typ: TYP_MESSAGE, bytesMax: 65_536 });
    const { signers } = world.gtm;
    const inner = await signJws(payload, { typ: TYP_MESSAGE, at: fromSeconds(IAT + 1), signers });
    expect(await opening(await reseal(inner, {}, [world.mex]))).toBe('JWS_SIGNING_TIME_MISMATCH');
  });

  it('keys are those valid when the message says it was signed', async () => {
    const asked: number[] = [];
    const all = resolverOf(world.gtm);
    const keysOf = (node: NodeId, at: number) => {
      asked.push(at);
      return all(node, fromSeconds(0));
    };
    expect(await opening(sealed.envelope, { keysOf })).toBe('nothing');
    expect(asked).toEqual([IAT * 1_000]);
  });

  it('inner equals outer in issuer, addressee and id', async () => {
    for (const outer of [{ jti: 'another' }, { aud: [MEX, BRA] }, { iss: BRA }]) {
      const other = await reseal(sealed.inner, outer, [world.mex]);
      const peer = outer.iss ?? GTM;
      expect(await opening(other, { peer })).toBe('ENVELOPE_INNER_OUTER_MISMATCH');
    }
    const elsewhere = await signedAnyhow(world, { aud: [BRA] });
    expect(await opening(await reseal(elsewhere, {}, [world.mex]))).toBe(
      'ENVELOPE_INNER_OUTER_MISMATCH',
    );
  });

  it('our id and key in the signed recipients', async () => {
    for (const rcp of [
      [{ id: BRA, kid: world.mex.seal.public.kid }],
      [{ id: MEX, kid: world.bra.seal.public.kid }],
    ]) {
      const inner = await signedAnyhow(world, { rcp });
      expect(await opening(await reseal(inner, {}, [world.mex]))).toBe(
        'ENVELOPE_RECIPIENT_NOT_SIGNED',
      );
    }

    const crossed = [
      { id: MEX, kid: world.bra.seal.public.kid },
      { id: BRA, kid: world.mex.seal.public.kid },
    ];
    const inner = await signedAnyhow(world, { rcp: crossed });
    expect(await opening(await reseal(inner, {}, [world.bra, world.mex]))).toBe(
      'ENVELOPE_RECIPIENT_NOT_SIGNED',
    );
  });

  it('time', async () => {
    const { envelope } = sealed;
    const minute = 60;
    const at = (seconds: number) => ({ at: fromSeconds(seconds) });
    const end = IAT + 30 * 86_400;
    expect(await opening(envelope, at(IAT - 6 * minute))).toBe('ENVELOPE_NOT_YET_VALID');
    expect(await opening(envelope, at(IAT - 4 * minute))).toBe('nothing');
    expect(await opening(envelope, at(end + 4 * minute))).toBe('nothing');
    expect(await opening(envelope, at(end + 6 * minute))).toBe('ENVELOPE_EXPIRED');

    for (const exp of [IAT, IAT - 1, IAT + 101 * 86_400]) {
      const inner = await signedAnyhow(world, { exp });
      expect(await opening(await reseal(inner, {}, [world.mex]))).toBe('ENVELOPE_LIFETIME_INVALID');
    }
  });

  it('claims', async () => {
    const prev = [hashOf(utf8('b')), hashOf(utf8('a'))].toSorted().toReversed() as ActHash[];
    const payload = header(decodedJws(sealed.inner).payload);
    const { thr } = aDraft();
    const wrong: Loose[] = [
      { ver: 'comity-msg/2' },
      { aud: [] },
      { jti: 'with space' },
      { iat: 1.5 },
      { exp: 1e300 },
      { sigs: [] },
      { tl: { seq: -1, sha256: aDraft().tl.sha256 } },
      { thr: { ...thr, n: 0 } },
      { thr: { ...thr, prev } },
      { files: {} },
      { more: 1 },
    ];
    for (const change of wrong) {
      const inner = tamperedJws(sealed.inner, (jws) => {
        jws.payload = toBase64url(encoded({ ...payload, ...change }));
      });
      expect(await opening(await reseal(inner, {}, [world.mex]))).toBe('ENVELOPE_CLAIMS_INVALID');
    }
  });
});
