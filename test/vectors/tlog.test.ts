import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fromBase64 } from '@comity/kernel';
import { openNote, parseVerifierKey, verifyConsistency, verifyInclusion } from '@comity/tlog';

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(`data/${path}`, import.meta.url), 'utf8')) as T;

interface Case {
  readonly file: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface InclusionCase extends Case {
  readonly leafIdx: number | string;
  readonly treeSize: number | string;
  readonly root: string | null;
  readonly leafHash: string;
}

interface ConsistencyCase extends Case {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string | null;
  readonly root2: string | null;
}

const hash = (base64: string | null) => fromBase64(base64 ?? '');
const hashes = ({ proof }: Case) => (proof ?? []).map(hash);
const accepts = (verify: () => void): boolean => {
  try {
    verify();
    return true;
  } catch {
    return false;
  }
};

const inclusion = read<InclusionCase[]>('transparency-dev-merkle/inclusion.json');
const consistency = read<ConsistencyCase[]>('transparency-dev-merkle/consistency.json');

describe('proofs of transparency-dev/merkle', () => {
  it('are all here, good and bad', () => {
    const good = (cases: readonly Case[]) => cases.filter(({ wantErr }) => !wantErr).length;
    expect([inclusion.length, good(inclusion)]).toEqual([98, 6]);
    expect([consistency.length, good(consistency)]).toEqual([98, 6]);
  });

  it.each(inclusion)('inclusion $file: refused $wantErr', (given) => {
    const claim = {
      index: Number(given.leafIdx),
      size: Number(given.treeSize),
      leaf: hash(given.leafHash),
      proof: hashes(given),
      root: hash(given.root),
    };
    expect(accepts(() => verifyInclusion(claim))).toBe(!given.wantErr);
  });

  it.each(consistency)('consistency $file: refused $wantErr', (given) => {
    const claim = {
      from: { size: given.size1, root: hash(given.root1) },
      to: { size: given.size2, root: hash(given.root2) },
      proof: hashes(given),
    };
    expect(accepts(() => verifyConsistency(claim))).toBe(!given.wantErr);
  });
});

describe('the signed note of C2SP', () => {
  const { signed_note_example: example } = read<{
    signed_note_example: { vkey: string; note: string };
  }>('c2sp-notes/signed-note-example.json');

  it('verifies under its verifier key, and no other text does', () => {
    const key = parseVerifierKey(example.vkey);
    expect(openNote(example.note, [key])).toBe('This is an example message.\n');
    expect(() => openNote(example.note.replace('an', 'no'), [key])).toThrow();
  });
});
