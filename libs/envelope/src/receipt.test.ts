/** Receipts: what they prove to the sender, and what cannot pose as one. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { fromSeconds, plus, toHex, utf8, type ActHash, type Bytes } from '@comity/kernel';

import { hashOf } from './algorithms.js';
import {
  IAT,
  NOON,
  GTM,
  MEX,
  BRA,
  resolverOf,
  aWorld,
  codeOf,
  decodedJws,
  header,
  base64urlOf,
  tamperedJws,
  sha256Of,
  type World,
  type Loose,
} from './envelope.fixture.js';
import { signReceipt, verifyReceipt, type ReceiptDraft, type Sealed } from './index.js';

let world: World;
let sealed: Sealed;
let receipt: Bytes;

const aReceipt = (change: Partial<ReceiptDraft> = {}): ReceiptDraft => ({
  iss: MEX,
  aud: [GTM],
  jti: '018f6c1f-0000-4000-8000-000000000001',
  iat: IAT + 60,
  exp: IAT + 60 + 3_650 * 86_400,
  evt: 'ContentHandover',
  ref: { iss: GTM, jti: 'message-1', env: sealed.env, msg: sealed.msg },
  files: [{ id: 'f1', root: hashOf(utf8('root')), sha256: hashOf(utf8('file')), state: 'awaited' }],
  log: { origin: 'mex.comity.example/log/2026', leaf: hashOf(utf8('leaf')) },
  ...change,
});

beforeAll(async () => {
  world = await aWorld();
  sealed = await world.sealed();
  ({ receipt } = await signReceipt(aReceipt(), world.mex));
});

const verifying = (bytes: Uint8Array, change: Loose = {}, about: Loose = {}) =>
  codeOf(
    verifyReceipt(bytes, {
      keysOf: resolverOf(world.gtm, world.mex, world.bra),
      expect: {
        iss: MEX,
        aud: GTM,
        ref: { iss: GTM, jti: 'message-1', env: sealed.env, msg: sealed.msg, ...about },
      },
      at: NOON,
      ...change,
    }),
  );

describe('a receipt', () => {
  it('tells the sender that its node received exactly these bytes', async () => {
    const claims = await verifyReceipt(receipt, {
      keysOf: resolverOf(world.mex),
      expect: { iss: MEX, aud: GTM, ref: aReceipt().ref as never },
      at: NOON,
    });
    expect(claims).toMatchObject(aReceipt());
    expect(claims.ver).toBe('comity-rcpt/1');
  });

  it('is named by SHA-256 of its exact bytes', async () => {
    const signed = await signReceipt(aReceipt(), world.mex);
    expect(signed.sha256).toBe(sha256Of(signed.receipt));
  });

  it('of other bytes, another message or another node is refused', async () => {
    const other = hashOf(utf8('other')) as ActHash;
    for (const about of [{ env: other }, { msg: other }, { jti: 'message-2' }, { iss: BRA }]) {
      expect(await verifying(receipt, {}, about)).toBe('RECEIPT_MISMATCH');
    }
    const ref = aReceipt().ref;
    expect(await verifying(receipt, { expect: { iss: BRA, aud: GTM, ref } })).toBe(
      'RECEIPT_MISMATCH',
    );
    expect(await verifying(receipt, { expect: { iss: MEX, aud: BRA, ref } })).toBe(
      'RECEIPT_MISMATCH',
    );
  });

  it('signed by another member in the name of the recipient is refused', async () => {
    const forged = await signReceipt(aReceipt(), world.bra);
    expect(await verifying(forged.receipt)).toBe('JWS_SIGNER_UNKNOWN');
  });

  it('that lost its post-quantum signature is refused', async () => {
    const stripped = tamperedJws(receipt, (jws) => jws.signatures.pop());
    expect(await verifying(stripped)).toBe('JWS_SIGNATURE_MISSING');
  });

  it('that claims another date than its signatures is refused', async () => {
    const [es, pq] = world.mex.signers;
    const late = await signReceipt(aReceipt({ iat: IAT + 61 }), world.mex);
    const mixed = tamperedJws(receipt, (jws) => {
      jws.payload = decodedJws(late.receipt).payload;
    });
    expect(await verifying(mixed)).toBe('JWS_SIGNATURE_INVALID');
    expect([es.alg, pq.alg]).toEqual(['ES256', 'ML-DSA-65']);
  });

  it('is no message: a signed message in its place is refused', async () => {
    expect(await verifying(sealed.inner)).toBe('JWS_HEADER_INVALID');
  });

  it('from the future, or past its life, is refused; a court judges time by the log', async () => {
    const end = fromSeconds(aReceipt().exp);
    expect(await verifying(receipt, { at: fromSeconds(IAT - 600) })).toBe('RECEIPT_OUT_OF_TIME');
    expect(await verifying(receipt, { at: plus(end, 600_000) })).toBe('RECEIPT_OUT_OF_TIME');
    expect(await verifying(receipt, { at: undefined })).toBe('nothing');
  });

  it('of a rejection may not know the message; one of a handover must', async () => {
    const { msg: _, ...ref } = aReceipt().ref;
    const rejected = await signReceipt(aReceipt({ evt: 'RelayRejection', ref }), world.mex);
    expect(await verifying(rejected.receipt)).toBe('nothing');
    expect(await codeOf(signReceipt(aReceipt({ ref }), world.mex))).toBe('RECEIPT_CLAIMS_INVALID');
  });

  it('is refused when a member is missing, strange or malformed', async () => {
    const wrong: Loose[] = [
      { evt: 'Handover' },
      { log: { origin: 'mex.comity.example/log/2026' } },
      { files: [{ id: 'f1' }] },
      { ref: { ...aReceipt().ref, env: 'short' } },
      { more: true },
    ];
    for (const change of wrong) {
      const other = tamperedJws(receipt, (jws) => {
        jws.payload = base64urlOf({ ...header(jws.payload), ...change });
      });
      expect(await verifying(other)).toBe('RECEIPT_CLAIMS_INVALID');
    }
  });

  it('any single changed bit of it is refused', async () => {
    for (let at = 0; at < receipt.length; at += 97) {
      const copy = Uint8Array.from(receipt);
      copy[at] = (copy[at] ?? 0) ^ 1;
      expect(toHex(copy)).not.toBe(toHex(receipt));
      expect(await verifying(copy)).not.toBe('nothing');
    }
  });
});
