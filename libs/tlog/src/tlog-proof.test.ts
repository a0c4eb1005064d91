import { describe, expect, it } from '@jest/globals';
import { instant, toBase64url, utf8 } from '@comity/kernel';
import {
  appendLeaves,
  type CheckpointPolicy,
  decodeTlogProof,
  EMPTY_EDGE,
  encodeTlogProof,
  formatVerifierKey,
  generateLogKeys,
  leafHash,
  parseVerifierKey,
  rootOf,
  signCheckpoint,
  TlogError,
  type TlogProof,
  verifyTlogProof,
} from './index.js';

const ORIGIN = 'bb.comity.example/log/2026';
const keys = generateLogKeys(ORIGIN);
const policy: CheckpointPolicy = {
  origin: ORIGIN,
  log: keys.map((key) => parseVerifierKey(formatVerifierKey(key))),
  witnesses: [],
  quorum: 0,
};

const [first, second] = [leafHash(utf8('first')), leafHash(utf8('second'))];
const root = rootOf(appendLeaves(EMPTY_EDGE, [first, second]).frontier);
const proof: TlogProof = {
  index: 1,
  leafHash: second,
  hashes: [first],
  checkpoint: signCheckpoint({ origin: ORIGIN, size: 2, root }, keys, instant(1_795_326_152_000)),
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof TlogError ? error.code : String(error);
  }
};

describe('a log proof', () => {
  it('comes back from its text and shows the checkpoint that holds the entry', () => {
    const again = decodeTlogProof(encodeTlogProof(proof));
    expect(again).toEqual(proof);
    expect(verifyTlogProof(again, policy)).toMatchObject({ origin: ORIGIN, size: 2 });
  });

  it('is refused for another entry, another place or another path', () => {
    const wrong = [
      { ...proof, leafHash: first },
      { ...proof, index: 0 },
      { ...proof, hashes: [] },
      { ...proof, hashes: [second] },
    ];
    for (const each of wrong) {
      expect(codeOf(() => verifyTlogProof(each, policy))).toBe('TLOG_INCLUSION_INVALID');
    }
  });

  it('is refused when the checkpoint is not believed', () => {
    const strangers = generateLogKeys(ORIGIN).map((key) =>
      parseVerifierKey(formatVerifierKey(key)),
    );
    expect(codeOf(() => verifyTlogProof(proof, { ...policy, log: strangers }))).toBe(
      'TLOG_SIGNATURE_MISSING',
    );
  });

  const text = encodeTlogProof(proof);
  it.each([
    ['another version', text.replace('tlogproof/1', 'tlogproof/2')],
    ['another member', text.replace('{', '{"a":1,')],
    ['white space', text.replace(',', ', ')],
    ['a negative index', text.replace('"index":1', '"index":-1')],
    ['an index that is text', text.replace('"index":1', '"index":"1"')],
    ['a short hash', text.replace(toBase64url(first), 'AAAA')],
    ['a hash that is a number', text.replace(`"${toBase64url(second)}"`, '1')],
    [
      'too many hashes',
      encodeTlogProof({ ...proof, hashes: Array.from({ length: 129 }, () => first) }),
    ],
    ['nothing', 'null'],
    ['no JSON', '{'],
  ])('with %s is none', (_what, wrong) => {
    expect(codeOf(() => decodeTlogProof(wrong))).toBe('TLOG_PROOF_MALFORMED');
  });
});
