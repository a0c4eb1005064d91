/** The thirteen attacks on an envelope that the profile was built against, each refused. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { utf8 } from '@comity/kernel';

import { hashOf } from './algorithms.js';
import {
  MEX,
  BRA,
  aWorld,
  reseal,
  signedAnyhow,
  codeOf,
  decodedJwe,
  tamperedJws,
  tamperedJwe,
  reheader,
  type World,
} from './envelope.fixture.js';
import { open, openerFrom, type Sealed } from './index.js';

let world: World;
let sealed: Sealed;

beforeAll(async () => {
  world = await aWorld();
  sealed = await world.sealed();
});

const opening = async (envelope: Uint8Array, change = {}) =>
  codeOf(open(envelope, await world.context(change)));

describe('the thirteen refusals', () => {
  it('the same bytes again have the same env and msg, so that a replay is known', async () => {
    const once = await open(sealed.envelope, await world.context());
    const twice = await open(sealed.envelope, await world.context());
    expect([twice.env, twice.msg]).toEqual([once.env, once.msg]);
  });

  it('a message sealed anew to a third State is refused when its recipient delivers it', async () => {
    const forwarded = await reseal(sealed.inner, { aud: [BRA] }, [world.bra]);
    const openers = [await openerFrom(world.bra.seal.privateJwk)];
    expect(await opening(forwarded, { self: BRA, peer: MEX, openers })).toBe(
      'ENVELOPE_PEER_MISMATCH',
    );
  });

  it('a message forwarded under the name of the forwarder is refused', async () => {
    const forwarded = await reseal(sealed.inner, { iss: MEX, aud: [BRA] }, [world.bra]);
    const openers = [await openerFrom(world.bra.seal.privateJwk)];
    expect(await opening(forwarded, { self: BRA, peer: MEX, openers })).toBe(
      'ENVELOPE_INNER_OUTER_MISMATCH',
    );
  });

  it('a message forwarded to a key that its issuer did not sign for is refused', async () => {
    const rcp = [
      { id: MEX, kid: world.mex.seal.public.kid },
      { id: BRA, kid: hashOf(utf8('an older key of BRA')) },
    ];
    const inner = await signedAnyhow(world, { aud: [MEX, BRA], rcp });
    const forwarded = await reseal(inner, { aud: [MEX, BRA] }, [world.mex, world.bra]);
    const openers = [await openerFrom(world.bra.seal.privateJwk)];
    expect(await opening(forwarded, { self: BRA, openers })).toBe('ENVELOPE_RECIPIENT_NOT_SIGNED');
  });

  it('a message whose post-quantum signature was stripped is refused', async () => {
    const stripped = tamperedJws(sealed.inner, (jws) => jws.signatures.pop());
    expect(await opening(await reseal(stripped, {}, [world.mex]))).toBe('JWS_SIGNATURE_MISSING');
  });

  it('a message whose post-quantum signature was corrupted is refused', async () => {
    const corrupted = tamperedJws(sealed.inner, (jws) => {
      const { signature } = jws.signatures[1];
      const first = signature.startsWith('A') ? 'B' : 'A';
      jws.signatures[1].signature = first + signature.slice(1);
    });
    expect(await opening(await reseal(corrupted, {}, [world.mex]))).toBe('JWS_SIGNATURE_INVALID');
  });

  it('a message signed by another member is refused', async () => {
    const { signers } = world.bra;
    const inner = await signedAnyhow(world, { sigs: signers.map(({ kid }) => kid) }, signers);
    expect(await opening(await reseal(inner, {}, [world.mex]))).toBe('JWS_SIGNER_UNKNOWN');
  });

  it('a signature that names another algorithm than the trust list is refused', async () => {
    const [es, pq] = world.gtm.signers;
    const posing = { ...es, kid: pq.kid };
    const inner = await signedAnyhow(world, {}, [es, posing]);
    expect(await opening(await reseal(inner, {}, [world.mex]))).toBe('JWS_ALGORITHM_MISMATCH');
  });

  it('an envelope with a weaker content encryption is refused', async () => {
    const weaker = tamperedJwe(sealed.envelope, (jwe) => {
      reheader(jwe, { enc: 'A128GCM' });
    });
    expect(await opening(weaker)).toBe('ENVELOPE_PROFILE_UNSUPPORTED');
  });

  it('an envelope whose protected header was changed is refused', async () => {
    const changed = tamperedJwe(sealed.envelope, (jwe) => {
      reheader(jwe, { jti: 'another' });
    });
    expect(await opening(changed)).toBe('ENVELOPE_DECRYPTION_FAILED');
  });

  it('a receipt in the place of a message is refused', async () => {
    const posing = tamperedJws(sealed.inner, (jws) => {
      for (const one of jws.signatures) {
        reheader(one, { typ: 'comity-rcpt+jws' });
      }
    });
    expect(await opening(await reseal(posing, {}, [world.mex]))).toBe('JWS_HEADER_INVALID');
  });

  it('another spelling of the same envelope is refused', async () => {
    const text = new TextDecoder().decode(sealed.envelope);
    const { tag, iv } = decodedJwe(sealed.envelope);
    const spellings = {
      ENVELOPE_NOT_CANONICAL: [
        `${text} `,
        text.replace('{', '{ '),
        text.replace('{', '{"iv":"AAAAAAAAAAAAAAAA",'),
        text.replace(`"iv":"${iv}",`, '').replace(/}$/, `,"iv":"${iv}"}`),
      ],
      ENVELOPE_BASE64URL_INVALID: [
        text.replace(`"tag":"${tag}"`, `"tag":"${tag}=="`),
        text.replace(`"tag":"${tag}"`, `"tag":" ${tag}"`),
        text.replace(`"tag":"${tag}"`, `"tag":"${withTrailingBits(tag)}"`),
        text.replace(`"iv":"${iv}"`, `"iv":"${iv}\\n"`),
      ],
    };
    for (const [code, texts] of Object.entries(spellings)) {
      for (const each of texts) expect(await opening(utf8(each))).toBe(code);
    }
  });

  it('an envelope whose recipients were reordered is refused', async () => {
    const { envelope } = await world.sealed({ aud: [MEX, BRA] }, [world.mex, world.bra]);
    const reordered = tamperedJwe(envelope, (jwe) => jwe.recipients.reverse());
    expect(await opening(reordered)).toBe('ENVELOPE_RECIPIENT_NOT_SIGNED');
  });
});

/** The same bytes as `text` to a lax decoder: only the unused last bits differ. */
const withTrailingBits = (text: string): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.slice(-1)) + 1];
};
