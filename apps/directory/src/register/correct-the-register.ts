/** The primary's part in a correction: who signed it, on which version, and the version after it. */

import { readJws, requireSignatures } from '@comity/envelope';
import {
  type Bytes,
  type Clock,
  CodedError,
  denied,
  done,
  fromSeconds,
  type Instant,
  type Json,
  type Outcome,
  type StateCode,
  toSeconds,
} from '@comity/kernel';
import { correctRegister, type OwnRows, readOwnRows, type RegisterDenialCode } from '@comity/law';
import { signingKeysAt, type TrustAnchor, type TrustList, verifyTrustList } from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import { readSnapshot, type RegisterVersion, sha256Of, snapshotOf } from '../snapshot/snapshot.js';
import type { IssueTrustList } from '../trust-list/issue-trust-list.js';
import type { Lists } from '../trust-list/ports.js';

/** The media type in a correction's signatures; no other kind of object shares it. */
export const TYP_CORRECTION = 'comity-corr+jws';
export const CORRECTION_VERSION = 'comity-correction/1';
/** A State's rows are some tens of short texts; two signatures are five thousand bytes. */
const CORRECTION_BYTES_MAX = 262_144;

/** The version of the register that a correction made, and the list that names it. */
export interface Corrected {
  readonly register: string;
  readonly version: number;
  readonly list: number;
}

interface Correction {
  readonly state: StateCode;
  /** The version the State has seen, and corrects. */
  readonly on: string;
  readonly rows: OwnRows;
}

/** Admits corrections one at a time; what is refused leaves one row in `refusal` and no more. */
export class CorrectTheRegister {
  readonly #lists: Lists;
  readonly #issue: IssueTrustList;
  readonly #anchor: TrustAnchor;
  readonly #clock: Clock;

  constructor(lists: Lists, issue: IssueTrustList, anchor: TrustAnchor, clock: Clock) {
    this.#lists = lists;
    this.#issue = issue;
    this.#anchor = anchor;
    this.#clock = clock;
  }

  /**
   * Takes up a correction that its State signed with every signing key the list now gives it, and
   * issues the next version of the register and the list that names it.
   *
   * Denies CORRECTION_STALE for any other version than the one in force (so also when it is sent
   * twice), and as `correctRegister`.
   *
   * @throws {DirectoryError} DIRECTORY_CORRECTION_MALFORMED; DIRECTORY_CORRECTION_SIGNER_UNKNOWN;
   *   DIRECTORY_NOT_FOLLOWED before the first list
   * @throws {EnvelopeError} `JWS_*` for a signature that is missing, foreign or false
   */
  async execute(bytes: Bytes): Promise<Outcome<Corrected, RegisterDenialCode>> {
    const at = this.#clock.now();
    try {
      const outcome = await this.#correct(bytes, at);
      if (!outcome.ok) await this.#refuse(bytes, outcome.denial.code, at);
      return outcome;
    } catch (error) {
      if (error instanceof CodedError && error.kind === 'violation') {
        await this.#refuse(bytes, error.code, at);
      }
      throw error;
    }
  }

  async #correct(bytes: Bytes, at: Instant): Promise<Outcome<Corrected, RegisterDenialCode>> {
    const { list, version } = await this.#present();
    const { state, on, rows } = await verified(bytes, list, at);
    if (on !== version.sha256) return denied('CORRECTION_STALE', { present: version.sha256 });
    const corrected = correctRegister(version.register, state, rows);
    if (!corrected.ok) return corrected;
    const correction = { sha256: sha256Of(bytes), bytes };
    const seq = version.seq + 1;
    const snapshot = snapshotOf(corrected.value, {
      seq,
      issued: fromSeconds(toSeconds(at)),
      previous: on,
      correction: correction.sha256,
    });
    const issued = await this.#issue.supersede(on, { snapshot, correction });
    if (issued === null) return denied('CORRECTION_STALE', { corrected: on });
    return done({ register: snapshot.sha256, version: seq, list: issued });
  }

  async #present(): Promise<{ readonly list: TrustList; readonly version: RegisterVersion }> {
    const head = await this.#lists.head();
    if (head === null) throw new DirectoryError('DIRECTORY_NOT_FOLLOWED');
    const { list } = await verifyTrustList(head.bytes, { anchor: this.#anchor });
    const { sha256 } = list.directory;
    const kept = await this.#lists.snapshot(sha256);
    if (kept === null) throw new DirectoryError('DIRECTORY_NOT_FOLLOWED');
    return { list, version: readSnapshot(kept, sha256) };
  }

  #refuse(bytes: Bytes, code: string, at: Instant): Promise<void> {
    return this.#lists.refuse({ code, sha256: sha256Of(bytes), seq: null }, at);
  }
}

/** Signatures before content: what no member signed is not read further than the State it names. */
const verified = async (bytes: Bytes, list: TrustList, at: Instant): Promise<Correction> => {
  const jws = readJws(bytes, { typ: TYP_CORRECTION, bytesMax: CORRECTION_BYTES_MAX });
  const { ver, network, state, on, rows } = membersOf(jws.payload);
  const member = list.members.find((one) => one.state === state);
  const keys = member && signingKeysAt(list, member.node, at);
  if (member === undefined || keys === undefined)
    throw new DirectoryError('DIRECTORY_CORRECTION_SIGNER_UNKNOWN');
  await requireSignatures(jws, keys);
  if (ver !== CORRECTION_VERSION) throw malformed('ver');
  if (network !== list.network) throw malformed('network');
  if (typeof on !== 'string') throw malformed('on');
  const read = readOwnRows(rows ?? null);
  if (!read.ok) throw malformed(`rows.${read.problems[0]?.path ?? ''}`);
  return { state: member.state, on, rows: read.value };
};

const membersOf = (payload: Json): Readonly<Record<string, Json>> =>
  typeof payload === 'object' && payload !== null && !Array.isArray(payload)
    ? (payload as Readonly<Record<string, Json>>)
    : {};

const malformed = (member: string): DirectoryError =>
  new DirectoryError('DIRECTORY_CORRECTION_MALFORMED', { member });
