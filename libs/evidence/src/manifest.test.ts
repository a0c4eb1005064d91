import { describe, expect, it } from '@jest/globals';
import { fromUtf8, toBase64url } from '@comity/kernel';
import {
  aadOfManifest,
  bindingText,
  EvidenceError,
  FILE_BYTES_MAX,
  fileId,
  type FileManifest,
  parseManifest,
  plainSegmentBytes,
  segmentCount,
} from './index.js';

const ID = fileId('018f6c1e-6e62-4ce4-89f9-883e4ec90d87');
const JTI = '5c2d7a10-1f0b-4c59-9f57-0d6f6f7a2b11';

const aManifest = (over: object = {}, ct: object = {}): FileManifest => ({
  id: ID,
  size: 107_374_182_400,
  sha256: toBase64url(new Uint8Array(32)),
  media: 'application/x-e01',
  ct: {
    fmt: 'floe/aes-256-gcm/hkdf-sha384/1048576',
    hdr: toBase64url(new Uint8Array(74)),
    n: 102_404,
    root: toBase64url(new Uint8Array(32)),
    ...ct,
  },
  ...over,
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof EvidenceError ? error.code : String(error);
  }
};

describe('a manifest', () => {
  it('of a file, with or without name and binding, is read as it stands', () => {
    const named = aManifest({ name: 'Declaración nº 3.pdf' }, { aad: bindingText(ID, JTI) });
    for (const manifest of [aManifest(), named]) expect(parseManifest(manifest)).toEqual(manifest);
  });

  it.each([
    ['no id', aManifest({ id: undefined })],
    ['an id that is no UUID', aManifest({ id: 'f1' })],
    ['an id in capitals', aManifest({ id: ID.toUpperCase() })],
    ['a member more', aManifest({ path: '/etc' })],
    ['a name with a path', aManifest({ name: '../../etc/passwd' })],
    ['a name of dots', aManifest({ name: '..' })],
    ['an empty name', aManifest({ name: '' })],
    ['a name with a control', aManifest({ name: 'a\nb' })],
    ['a name that turns around', aManifest({ name: 'a\u202efdp.exe' })],
    ['a name that is too long', aManifest({ name: 'é'.repeat(128) })],
    ['a name that is no text', aManifest({ name: 7 })],
    ['a negative size', aManifest({ size: -1 })],
    ['a size with a fraction', aManifest({ size: 0.5 }, { n: 1 })],
    [
      'a size beyond the limit',
      aManifest({ size: FILE_BYTES_MAX + 1 }, { n: segmentCount(FILE_BYTES_MAX + 1) }),
    ],
    ['a short hash', aManifest({ sha256: 'AAAA' })],
    ['a hash in hexadecimal', aManifest({ sha256: '00'.repeat(32) })],
    ['a media type with parameters', aManifest({ media: 'text/html; charset=utf-8' })],
    ['no ciphertext', aManifest({ ct: null })],
    ['another format', aManifest({}, { fmt: 'floe/aes-256-gcm/hkdf-sha384/4096' })],
    ['a short header', aManifest({}, { hdr: 'AAAA' })],
    ['fewer segments than its size needs', aManifest({}, { n: 102_403 })],
    ['more segments than its size needs', aManifest({}, { n: 102_405 })],
    ['a root that is no text', aManifest({}, { root: 1 })],
    ['a ciphertext member more', aManifest({}, { key: 'x' })],
    ['the binding of another file', aManifest({}, { aad: bindingText(fileId(JTI), JTI) })],
    ['a binding without a message', aManifest({}, { aad: `{"file":"${ID}"}` })],
    ['a binding with white space', aManifest({}, { aad: `{"file": "${ID}","jti":"${JTI}"}` })],
    ['a binding that is no JSON', aManifest({}, { aad: 'aad' })],
    ['nothing', null],
    ['a list', []],
  ])('with %s is refused', (_what, manifest) => {
    expect(codeOf(() => parseManifest(manifest))).toBe('EVIDENCE_MANIFEST_MALFORMED');
  });

  it('binds its file to the message that announces it, or to the text it names', () => {
    const text = (manifest: FileManifest) => fromUtf8(aadOfManifest(manifest, 'msg-1'));
    expect(text(aManifest())).toBe(`{"file":"${ID}","jti":"msg-1"}`);
    expect(text(aManifest({}, { aad: bindingText(ID, JTI) }))).toBe(
      `{"file":"${ID}","jti":"${JTI}"}`,
    );
  });

  it('counts one segment for an empty file, and no empty one after a full one', () => {
    const full = plainSegmentBytes();
    expect([0, 1, full, full + 1].map((size) => segmentCount(size))).toEqual([1, 1, 1, 2]);
    expect(segmentCount(100 * 2 ** 30)).toBe(102_404);
  });

  it('has no file id but a UUID in small letters', () => {
    for (const id of ['', 'f1', ID.toUpperCase(), `${ID} `]) expect(() => fileId(id)).toThrow();
  });
});
