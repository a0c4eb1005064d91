import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Bytes, type Entropy, fromHex, toHex, utf8 } from '@comity/kernel';
import {
  EvidenceError,
  HEADER_BYTES,
  plainSegmentBytes,
  startOpening,
  startSealing,
} from '@comity/evidence';

const FOLDER = new URL('data/floe/', import.meta.url);
const SEGMENT_BYTES_AT = 2;
const IV_AT = 10;
const IV_BYTES = 32;
const PREFIX_BYTES = 4;
const NONCE_BYTES = 12;
const NOT_LAST = 0xffff_ffff;

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('_ct.txt'))
  .map((name) => name.replace('_ct.txt', ''));

const read = (name: string): Bytes =>
  fromHex(readFileSync(new URL(name, FOLDER), 'utf8').trim().toLowerCase());

/** A vector cut into header and segments, with the parameters that every file shares. */
const vector = (name: string) => {
  const bytes = read(`${name}_ct.txt`);
  const view = new DataView(bytes.buffer);
  const segmentBytes = view.getUint32(SEGMENT_BYTES_AT);
  const segments: Bytes[] = [];
  for (let offset = HEADER_BYTES; offset < bytes.length;) {
    const stated = view.getUint32(offset);
    const end = offset + (stated === NOT_LAST ? segmentBytes : stated);
    segments.push(bytes.slice(offset, end));
    offset = end;
  }
  const shape = { segmentBytes, ...(name.includes('rotation') ? { rotationMask: 2 } : {}) };
  const secrets = { key: new Uint8Array(32), aad: utf8('This is AAD'), ...shape };
  return { header: bytes.slice(0, HEADER_BYTES), segments, secrets };
};

const openAll = ({ header, segments, secrets }: ReturnType<typeof vector>): string => {
  const opening = startOpening({ ...secrets, header });
  const last = segments.length - 1;
  return segments
    .map((segment, position) =>
      opening.openSegment({ position, final: position === last }, segment),
    )
    .map(toHex)
    .join('');
};

/** Answers with the IV and then the nonces that a vector was made with. */
const replaying = (answers: readonly Bytes[]): Entropy => {
  const left = [...answers];
  return { bytes: () => left.shift() ?? utf8(''), uuid: () => '' };
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof EvidenceError ? error.code : String(error);
  }
};

describe('the FLOE vectors', () => {
  it('are those of four implementations', () => {
    expect(names).toHaveLength(14);
  });

  it.each(names)('%s opens to its plaintext', (name) => {
    expect(openAll(vector(name))).toBe(toHex(read(`${name}_pt.txt`)));
  });

  it.each(names)('%s is sealed again, byte for byte, from the same IV and nonces', (name) => {
    const { header, segments, secrets } = vector(name);
    const plaintext = read(`${name}_pt.txt`);
    const full = plainSegmentBytes(secrets.segmentBytes);
    const iv = header.slice(IV_AT, IV_AT + IV_BYTES);
    const nonces = segments.map((each) => each.slice(PREFIX_BYTES, PREFIX_BYTES + NONCE_BYTES));
    const sealing = startSealing({ ...secrets, entropy: replaying([iv, ...nonces]) });

    const sealed = segments.map((_, at) =>
      sealing.sealSegment(
        plaintext.subarray(at * full, (at + 1) * full),
        at === segments.length - 1,
      ),
    );
    expect(toHex(sealing.header)).toBe(toHex(header));
    expect(sealed.map(toHex)).toEqual(segments.map(toHex));
  });

  it.each(names)('%s is refused cut short, out of order, or under another key', (name) => {
    const given = vector(name);
    const { segments, secrets } = given;
    const cut = { ...given, segments: segments.slice(0, -1) };
    const swapped = { ...given, segments: segments.toReversed() };
    const strange = { ...given, secrets: { ...secrets, key: new Uint8Array(32).fill(1) } };

    expect(codeOf(() => openAll(strange))).toBe('EVIDENCE_HEADER_INVALID');
    if (segments.length < 2) return;
    expect(codeOf(() => openAll(cut))).toBe('EVIDENCE_SEGMENT_INVALID');
    expect(codeOf(() => openAll(swapped))).toBe('EVIDENCE_SEGMENT_INVALID');
  });
});
