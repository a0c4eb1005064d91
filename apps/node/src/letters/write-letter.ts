/** The formal letter of an act: set from what the act says, signed where the act is ours. */

import {
  denied,
  done,
  type CaseId,
  type Clock,
  type OfficerId,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { readMessage } from '@comity/envelope';
import { letterOf, type Officer, type Signatory } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import { readActMessage, type ActOfficers } from '../cases/act-message.js';
import { readChain, recordOf } from '../cases/chain.js';
import { textDigest } from '../cases/text-digest.js';
import type { Network } from '../members/network.js';
import { mayOnCase } from '../people/access.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { LetterDenialCode } from './letter.denials.js';
import { linesIn } from './letter-text.js';
import type { PageSigner, Typesetter } from './ports.js';

/** Lines in both columns of a letter, some fifty pages: setting more would hold up everybody else. */
const LETTER_LINES_MAX = 6_000;

export interface WriteLetterParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly network: Pick<Network, 'register'>;
  readonly clock: Clock;
  readonly typesetter: Typesetter;
  /** Absent where the key folder holds no key for letters. */
  readonly signer: PageSigner | undefined;
  /** Where people of this State go: what the QR code leads to begins with it. */
  readonly publicUrl: string;
}

/** A letter ready to be saved. */
export interface WrittenLetter {
  readonly name: string;
  readonly pdf: Uint8Array;
}

export class WriteLetter {
  readonly #parts: WriteLetterParts;

  constructor(parts: WriteLetterParts) {
    this.#parts = parts;
  }

  /**
   * The letter of act `hash` in case `caseId`. Of an act of ours it is signed in the authority's
   * name; of another State's it is a copy, which that State alone can sign.
   *
   * Denies LETTER_UNKNOWN for an act that is not there or that the officer may not read,
   * LETTER_TOO_LONG over some 6 000 lines, and for an act of ours LETTER_KEY_MISSING where this
   * node has no key to sign with and LETTER_CERTIFICATE_INVALID where its certificate does not hold
   * now.
   */
  async execute(
    by: Officer,
    caseId: CaseId,
    hash: string,
  ): Promise<Outcome<WrittenLetter, LetterDenialCode>> {
    const { state, signer, typesetter, clock } = this.#parts;
    const found = await this.#found(by, caseId, hash);
    if (found === undefined) return this.#tell(by, caseId, denied('LETTER_UNKNOWN'));
    const own = found.act.author === state;
    if (own && signer === undefined) return this.#tell(by, caseId, denied('LETTER_KEY_MISSING'));
    if (own && signer?.isValidAt(clock.now()) === false) {
      return this.#tell(by, caseId, denied('LETTER_CERTIFICATE_INVALID'));
    }
    if (linesIn(found.letter) > LETTER_LINES_MAX) {
      return this.#tell(by, caseId, denied('LETTER_TOO_LONG', { linesMost: LETTER_LINES_MAX }));
    }
    const page = await typesetter.typeset(found.letter, own ? 'original' : 'copy');
    const pdf = own && signer !== undefined ? await signer.sign(page) : page;
    const name = `${caseId}-${found.act.n}-${found.act.kind}.pdf`;
    return this.#tell(by, caseId, done({ name, pdf }));
  }

  #found(by: Officer, caseId: CaseId, hash: string) {
    const { unitOfWork, network, clock, publicUrl } = this.#parts;
    return unitOfWork.read(async (tx) => {
      const row = await tx.cases.get({ id: caseId });
      if (!row || !(await mayOnCase(tx, row, { by, now: clock.now() }))) return undefined;
      const { acts, fold } = await readChain(tx, caseId, clock.now());
      const act = acts.find((one) => one.hash === hash);
      const message = act && (await tx.messages.get({ iss: act.iss, jti: act.jti }));
      // The message was verified when it came in.
      const officers = message && readActMessage(readMessage(message.inner).claims.body)?.officers;
      const opening = acts.find((one) => one.hash === fold.history[0]?.act);
      if (!act || !officers || !opening) return undefined;
      const letter = letterOf({
        act: recordOf(act),
        fold,
        caseId,
        register: network.register(),
        digest: textDigest,
        opening: opening.content,
        officers: await signatories(tx, officers),
        verifyAt: `${publicUrl}/verify/${caseId}/${hash}`,
      });
      return letter && { act, letter };
    });
  }

  async #tell<T>(
    by: Officer,
    caseId: CaseId,
    outcome: Outcome<T, LetterDenialCode>,
  ): Promise<Outcome<T, LetterDenialCode>> {
    const { unitOfWork, audit, clock } = this.#parts;
    await unitOfWork.write((tx) =>
      audit.append(tx, clock.now(), {
        event: outcome.ok ? 'letter.written' : 'letter.denied',
        actor: by.id,
        subject: caseId,
        ...(outcome.ok && { caseId }),
        detail: outcome.ok ? {} : { code: outcome.denial.code },
      }),
    );
    return outcome;
  }
}

/** Our officers by their names and roles; those of another State as its act names them. */
const signatories = async (tx: NodeTx, { proposedBy, approvedBy }: ActOfficers) => {
  const signatory = async (id: string): Promise<Signatory> => {
    const row = await tx.officers.get({ id: id as OfficerId });
    const [role] = row?.roles ?? [];
    return { name: row?.name ?? id, ...(role && { role }) };
  };
  return {
    proposedBy: await signatory(proposedBy),
    ...(approvedBy !== undefined && { approvedBy: await signatory(approvedBy) }),
  };
};
