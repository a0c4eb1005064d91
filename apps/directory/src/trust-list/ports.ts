/** What keeping and following a trust list needs from the world. */

import type { Bytes, Instant } from '@comity/kernel';

/** A list that was issued here, or verified here: its exact signed bytes, and what they say. */
export interface KeptList {
  readonly seq: number;
  /** SHA-256 of the signed payload, base64url: what the next list calls this one. */
  readonly sha256: string;
  readonly bytes: Bytes;
  readonly issued: Instant;
  readonly expires: Instant;
  /** SHA-256 of the register snapshot that the list names, base64url. */
  readonly snapshot: string;
  readonly keptAt: Instant;
  /** What explains it, as administrators checked it; null where lists need none. */
  readonly proposal: Bytes | null;
  /** Whether its proposal makes others the administrators; null before any could. */
  readonly succeeds: boolean | null;
}

/** A register snapshot, or the correction that made it, under its hash. */
export interface KeptSnapshot {
  readonly sha256: string;
  readonly bytes: Bytes;
}

/** A list or snapshot that was refused, and how often it was offered. */
export interface Refusal {
  readonly code: string;
  /** SHA-256 of what was offered, base64url; `others` once there are too many to name. */
  readonly sha256: string;
  /** The number it claimed, where it could be read. */
  readonly seq: number | null;
  readonly first: Instant;
  readonly last: Instant;
  readonly count: number;
}

/** Refusals beyond this many are counted together: a hostile primary must not fill our disk. */
export const REFUSALS_NAMED_MAX = 1_000;
export const OTHERS = 'others';

/** Every list ever kept, and every snapshot one of them names. Each method is one transaction. */
export interface Lists {
  /** The list of the greatest number; null before the first. */
  head(): Promise<KeptList | null>;
  at(seq: number): Promise<KeptList | null>;
  /** The lists that made others the administrators, the first of them first. */
  successions(): Promise<readonly KeptList[]>;
  snapshot(sha256: string): Promise<Bytes | null>;
  /**
   * Keeps lists and snapshots together or not at all; what is kept already stays as it was.
   *
   * @throws {DirectoryError} DIRECTORY_HISTORY_FORKED when another list of one number is kept
   */
  keep(lists: readonly KeptList[], snapshots: readonly KeptSnapshot[]): Promise<void>;
  /** Records one refusal, or counts it again. */
  refuse(refused: Pick<Refusal, 'code' | 'sha256' | 'seq'>, at: Instant): Promise<void>;
  /** The refusals offered last, newest first. */
  refusals(first: number): Promise<readonly Refusal[]>;
}

/** The primary as a mirror sees it: bytes that prove themselves, from a place that proves nothing. */
export interface Primary {
  /** @throws {DirectoryError} DIRECTORY_PRIMARY_UNREACHABLE; DIRECTORY_ANSWER_TOO_LARGE */
  latest(): Promise<Bytes>;
  /**
   * The first list that is still on offer, for a directory that has none; undefined where only the
   * newest counts. @throws as `latest`
   */
  earliest(): Promise<Bytes | undefined>;
  /** @throws {DirectoryError} as `latest` */
  at(seq: number): Promise<Bytes>;
  /** What explains the list of that number; undefined where none is on offer. @throws as `latest` */
  proposal(seq: number): Promise<Bytes | undefined>;
  /** @throws {DirectoryError} as `latest` */
  snapshot(sha256: string): Promise<Bytes>;
}
