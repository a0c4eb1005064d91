/** The resume map: which segments of a file are verified and stored, one bit each. */

import { type Bytes, fromBase64url, invariant, toBase64url } from '@comity/kernel';
import { EvidenceError } from './evidence.errors.js';

const BYTE_BITS = 8;

/** Positions from `from` up to but without `to`. */
export interface MissingRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The most significant bit of the first byte is segment 0; unused bits at the end are zero.
 * Marking twice is marking once, so segments may arrive in any order and more than once.
 */
export class ResumeMap {
  readonly segments: number;
  readonly #bits: Bytes;
  #held = 0;

  /** A map of a file of `segments`, none of them held yet. */
  constructor(segments: number) {
    invariant(Number.isSafeInteger(segments) && segments > 0, 'a file has at least one segment');
    this.segments = segments;
    this.#bits = new Uint8Array(Math.ceil(segments / BYTE_BITS));
  }

  /**
   * The map that `bytes` spell.
   *
   * @throws {EvidenceError} EVIDENCE_RESUME_MAP_MALFORMED when they are not one of `segments`
   */
  static fromBytes(bytes: Uint8Array, segments: number): ResumeMap {
    const map = new ResumeMap(segments);
    const malformed = () => new EvidenceError('EVIDENCE_RESUME_MAP_MALFORMED', { segments });
    if (bytes.length !== map.#bits.length) throw malformed();
    for (let position = 0; position < bytes.length * BYTE_BITS; position += 1) {
      if (!isSet(bytes, position)) continue;
      if (position >= segments) throw malformed();
      map.mark(position);
    }
    return map;
  }

  /**
   * The map that `encode` wrote.
   *
   * @throws {EvidenceError} EVIDENCE_RESUME_MAP_MALFORMED
   */
  static decode(text: string, segments: number): ResumeMap {
    try {
      return ResumeMap.fromBytes(fromBase64url(text), segments);
    } catch (cause) {
      if (cause instanceof EvidenceError) throw cause;
      throw new EvidenceError('EVIDENCE_RESUME_MAP_MALFORMED', { segments }, { cause });
    }
  }

  /** How many segments are held. */
  get held(): number {
    return this.#held;
  }

  /** Whether nothing is missing. */
  get complete(): boolean {
    return this.#held === this.segments;
  }

  has(position: number): boolean {
    return position < this.segments && isSet(this.#bits, position);
  }

  /** Notes that the segment at `position` is verified and stored. */
  mark(position: number): void {
    const inFile = Number.isSafeInteger(position) && position >= 0 && position < this.segments;
    invariant(inFile, 'a segment lies in its file');
    if (isSet(this.#bits, position)) return;
    const byte = Math.floor(position / BYTE_BITS);
    this.#bits[byte] = (this.#bits[byte] ?? 0) | maskOf(position);
    this.#held += 1;
  }

  /** What still has to come, in order: no two ranges touch. */
  missing(): readonly MissingRange[] {
    const ranges: MissingRange[] = [];
    for (let position = 0; position < this.segments; position += 1) {
      if (isSet(this.#bits, position)) continue;
      const from = position;
      while (position < this.segments && !isSet(this.#bits, position)) position += 1;
      ranges.push({ from, to: position });
    }
    return ranges;
  }

  /** The bits, as they go over the wire. */
  toBytes(): Bytes {
    return this.#bits.slice();
  }

  /** The bits in base64url, as they are stored. */
  encode(): string {
    return toBase64url(this.#bits);
  }
}

const isSet = (bits: Uint8Array, position: number): boolean =>
  ((bits[Math.floor(position / BYTE_BITS)] ?? 0) & maskOf(position)) !== 0;

const maskOf = (position: number): number => 0x80 >> (position % BYTE_BITS);
