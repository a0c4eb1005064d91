/** Notices about sealed parts: in one form each, and refused in any other. */

import { describe, expect, it } from '@jest/globals';
import { toBase64url, utf8, type Json } from '@comity/kernel';
import { isSealedNotice, readSealedNotice, REASON_CHARS_MAX } from './notice.js';

const PART = '0b6f4c1e-8f5b-4d5e-9a61-0f6b3c2d1e00';
const OPENED = {
  kind: 'sealed_opened',
  case: 'NET-2026-GTM-MEX-0123456789AB',
  part: PART,
  officer: 'mex.examiner',
  reason: 'To protect the witness.',
  at: 1_795_000_000_000,
};
const { officer: _officer, reason: _reason, ...about } = OPENED;

describe('a notice about sealed parts', () => {
  it('is read as it was said', () => {
    for (const said of [
      OPENED,
      { ...about, kind: 'sealed_withdrawn' },
      { ...about, kind: 'sealed_erased' },
    ]) {
      expect(isSealedNotice(said)).toBe(true);
      expect(readSealedNotice(said)).toEqual(said);
    }
    const targets = utf8('a signed list');
    expect(readSealedNotice({ kind: 'sealed_targets', targets: toBase64url(targets) })).toEqual({
      kind: 'sealed_targets',
      targets,
    });
  });

  it('is refused in any other form', () => {
    for (const wrong of [
      { ...OPENED, more: true },
      { ...OPENED, kind: 'sealed_erased' },
      { ...OPENED, kind: 'toString' },
      { ...OPENED, case: 'no case' },
      { ...OPENED, part: '../../etc' },
      { ...OPENED, officer: 'Somebody Else' },
      { ...OPENED, reason: ' ' },
      { ...OPENED, reason: 'x'.repeat(REASON_CHARS_MAX + 1) },
      { ...OPENED, at: -1 },
      { ...OPENED, at: '2026-11-30' },
      { kind: 'sealed_targets', targets: 'not base64url!' },
      { ...about, kind: 'sealed_withdrawn', at: null },
    ] as Json[]) {
      expect(() => readSealedNotice(wrong)).toThrow(
        expect.objectContaining({ code: 'NOTICE_INVALID' }),
      );
    }
    expect(isSealedNotice({ kind: 'log_proofs' })).toBe(false);
  });
});
