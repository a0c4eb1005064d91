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
  type Outcome,
  toSeconds,
} from '@comity/kernel';
import {
  type Correction,
  CORRECTION_BYTES_MAX,
  correctingState,
  correctRegister,
  readCorrection,
  type RegisterDenialCode,
  TYP_CORRECTION,
} from '@comity/law';
import { signingKeysAt, type TrustAnchor, type TrustList, verifyTrustList } from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import { readSnapshot, type RegisterVersion, sha256Of, snapshotOf } from '../snapshot/snapshot.js';
import type { IssueTrustList } from '../trust-list/issue-trust-list.js';
import type { Lists } from '../trust-list/ports.js';

/** The version of the register that a correction made, and the list that names it. */
export interface Corrected {
  readonly register: string;
  readonly version: number;
  readonly list: number;
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
  const state = correctingState(jws.payload);
  const member = list.members.find((one) => one.state === state);
  const keys = member && signingKeysAt(list, member.node, at);
  if (member === undefined || keys === undefined)
    throw new DirectoryError('DIRECTORY_CORRECTION_SIGNER_UNKNOWN');
  await requireSignatures(jws, keys);
  const { network } = list;
  const read = readCorrection(jws.payload, { network, state: member.state });
  if (read.ok) return read.value;
  const [{ path } = { path: '' }] = read.problems;
  throw new DirectoryError('DIRECTORY_CORRECTION_MALFORMED', { member: path });
};
