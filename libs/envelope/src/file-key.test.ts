/** File keys: each opens for its recipients, for one file of one message. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { toHex, utf8, type Bytes } from '@comity/kernel';

import {
  MEX,
  seeded,
  aWorld,
  codeOf,
  encoded,
  tamperedJwe,
  reheader,
  type World,
} from './envelope.fixture.js';
import { open, openerFrom, openFileKey, sealFileKey, type Opener } from './index.js';
import { sealFor } from './sealed.js';

let world: World;
let sealed: Bytes;
let openers: readonly Opener[];
const fileKey = seeded('file key').bytes(32);
const REF = { jti: 'message-1', fileId: 'f1' };

beforeAll(async () => {
  world = await aWorld();
  openers = [await openerFrom(world.mex.seal.privateJwk)];
  sealed = await sealFileKey(fileKey, {
    ...REF,
    recipients: [{ id: MEX, key: world.mex.seal.public }],
    entropy: seeded('seal'),
  });
});

describe('a sealed file key', () => {
  it('opens for its recipient', async () => {
    expect(toHex(await openFileKey(sealed, { ...REF, openers }))).toBe(toHex(fileKey));
  });

  it('opens for no other file and no other message', async () => {
    for (const other of [{ fileId: 'f2' }, { jti: 'message-2' }]) {
      expect(await codeOf(openFileKey(sealed, { ...REF, ...other, openers }))).toBe(
        'FILE_KEY_MISMATCH',
      );
    }
    const renamed = tamperedJwe(sealed, (jwe) => {
      reheader(jwe, { comity: { file: 'f2', jti: REF.jti, prf: 'comity-env/1' } });
    });
    expect(await codeOf(openFileKey(renamed, { ...REF, fileId: 'f2', openers }))).toBe(
      'ENVELOPE_DECRYPTION_FAILED',
    );
  });

  it('opens for nobody else', async () => {
    const others = [await openerFrom(world.bra.seal.privateJwk)];
    expect(await codeOf(openFileKey(sealed, { ...REF, openers: others }))).toBe(
      'ENVELOPE_RECIPIENT_INVALID',
    );
  });

  it('is no envelope, and an envelope is no file key', async () => {
    const { envelope } = await world.sealed();
    expect(await codeOf(open(sealed, await world.context()))).toBe('ENVELOPE_PROFILE_UNSUPPORTED');
    expect(await codeOf(openFileKey(envelope, { ...REF, openers }))).toBe('FILE_KEY_MISMATCH');
  });

  it('holds one key of 32 bytes and nothing else', async () => {
    const short = { k: 'AAAA', kty: 'oct' };
    const named = { k: 'A'.repeat(43), kid: 'key', kty: 'oct' };
    for (const content of [encoded(short), encoded(named), utf8('key')]) {
      const other = await sealFor(content, {
        header: {
          comity: { file: REF.fileId, jti: REF.jti, prf: 'comity-env/1' },
          crit: ['comity'],
          cty: 'jwk+json',
          enc: 'A256GCM',
          typ: 'comity-key+jwe',
        },
        recipients: [{ id: MEX, key: world.mex.seal.public }],
        entropy: seeded('seal'),
      });
      expect(await codeOf(openFileKey(other, { ...REF, openers }))).toBe('FILE_KEY_MISMATCH');
    }
  });
});
