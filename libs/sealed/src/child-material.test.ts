/** Material of children: described, and never carried. */

import { describe, expect, it } from '@jest/globals';

import { toBase64 } from '@comity/kernel';

import { CHILD_MATERIAL_BYTES_MAX, childMaterial } from './index.js';

const MATERIAL = {
  sha256: 'A'.repeat(43),
  bytes: CHILD_MATERIAL_BYTES_MAX,
  mediaType: 'video/mp4',
  handOver: 'Handed over by a sworn courier to the unit for children.',
};

describe('material of a child', () => {
  it('is a hash, a size, a media type and a note', () => {
    expect(childMaterial(MATERIAL)).toEqual(MATERIAL);
  });

  it('cannot hold bytes, in a member of their own or in the note', () => {
    const bytes = toBase64(new Uint8Array(120));
    for (const wrong of [
      { ...MATERIAL, content: bytes },
      { ...MATERIAL, handOver: `See here: ${bytes}` },
      { ...MATERIAL, sha256: bytes },
      { ...MATERIAL, mediaType: `data:image/png;base64,${bytes}` },
      { ...MATERIAL, bytes: [0, 1, 2] },
      { ...MATERIAL, bytes: 0 },
    ]) {
      expect(() => childMaterial(wrong)).toThrow(
        expect.objectContaining({ code: 'CHILD_MATERIAL_INVALID' }),
      );
    }
  });
});
