/**
 * Hands an answer to the library of this State, as the officer released it: an arrival of the
 * mailbox that comes from no other State. The library is another trust zone, and never called.
 */

import { createHash } from 'node:crypto';
import {
  canonicalize,
  denied,
  done,
  fromUtf8,
  stateOfNode,
  utf8,
  type ActHash,
  type CaseId,
  type Clock,
  type Instant,
  type Json,
  type Outcome,
} from '@comity/kernel';
import {
  ANSWER_PARCEL,
  checkOfficer,
  draftOfAnswer,
  leaksIn,
  PRACTICE_AUTHORS,
  practiceDraft,
  problemPaths,
  readWith,
  releaseAnswer,
  type LawDenialCode,
  type Officer,
  type ReleasedAnswer,
  type SealedIdentity,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { CaseDenialCode } from '../cases/case.denials.js';
import { readChain, recordsOf, type Chain } from '../cases/chain.js';
import { mayChange } from '../cases/change-case.js';
import type { ArrivalRow } from '../mailbox/ports.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { InquiryDenialCode } from './inquiry.denials.js';

export interface OfferAnswerCommand {
  readonly by: Officer;
  readonly caseId: CaseId;
  /** The act that answers. */
  readonly act: string;
  /** Whom the words must not name; compared, and kept nowhere. */
  readonly sealed: readonly SealedIdentity[];
}

export interface OfferAnswerParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
  /** Wakes systems that follow arrivals. */
  readonly onArrival: () => void;
}

/** What was released, and when first. */
export interface AnswerOffered {
  readonly released: ReleasedAnswer;
  readonly at: Instant;
}

type Offered = Outcome<AnswerOffered, InquiryDenialCode | CaseDenialCode | LawDenialCode>;

export class OfferAnswer {
  readonly #parts: OfferAnswerParts;

  constructor(parts: OfferAnswerParts) {
    this.#parts = parts;
  }

  /**
   * An answer is handed over once; asked again, what was released then is shown.
   *
   * Denies CASE_UNKNOWN, CASE_READ_ONLY, OFFICER_ROLE_MISSING unless an author of practices asks,
   * ANSWER_NOT_RELEASABLE, ANSWER_NAMES_PERSON and ANSWER_NOT_PLAIN with the members at fault; each
   * leaves one audit entry and hands over nothing.
   */
  async execute(command: OfferAnswerCommand): Promise<Offered> {
    const { unitOfWork, audit, clock, onArrival } = this.#parts;
    const { by, caseId, act } = command;
    const at = clock.now();
    const outcome = await unitOfWork.write(async (tx): Promise<Offered> => {
      const offered = await this.#offer(tx, command, at);
      await audit.append(tx, at, {
        event: offered.ok ? 'answer.offered' : 'answer.offer-denied',
        actor: by.id,
        subject: caseId,
        ...((await tx.cases.get({ id: caseId })) && { caseId }),
        detail: offered.ok ? { act } : { code: offered.denial.code },
      });
      return offered;
    });
    if (outcome.ok) onArrival();
    return outcome;
  }

  /** When the answer was handed over, and what of it; null where it was not. */
  async offered(act: ActHash): Promise<AnswerOffered | null> {
    const found = await this.#parts.unitOfWork.read((tx) => this.#known(tx, act));
    return found ?? null;
  }

  async #offer(tx: NodeTx, command: OfferAnswerCommand, at: Instant): Promise<Offered> {
    const { by, caseId, act } = command;
    const allowed = await mayChange(tx, await tx.cases.get({ id: caseId }), { by, now: at });
    if (!allowed.ok) return allowed;
    const author = checkOfficer(by, by.state, PRACTICE_AUTHORS);
    if (!author.ok) return author;
    const chain = await readChain(tx, caseId, at);
    const released = this.#released(chain, act, by);
    if (!released) return denied('ANSWER_NOT_RELEASABLE');
    const known = await this.#known(tx, released.act);
    if (known) return done(known);
    const persons = [...command.sealed, ...(await ownOfficers(tx)), ...officersNamed(chain)];
    const leaks = leaksIn(released, persons).filter(({ certain }) => certain);
    if (leaks.length > 0) {
      const problems = leaks.map(({ field }) => `${field}: NOT_ALLOWED`);
      return denied('ANSWER_NAMES_PERSON', { problems: [...new Set(problems)] });
    }
    const draft = draftOfAnswer(released, by.state, this.#parts.network.register());
    const read = readWith(practiceDraft, draft as unknown as Json);
    if (!read.ok) return denied('ANSWER_NOT_PLAIN', { problems: problemPaths(read.problems) });
    await tx.arrivals.insert(await this.#arrival(tx, released, at));
    return done({ released, at });
  }

  #released({ acts, fold }: Chain, act: string, { id: by }: Officer): ReleasedAnswer | undefined {
    const register = this.#parts.network.register();
    const answer = { fold, acts: recordsOf(acts), act: act as ActHash };
    return releaseAnswer(answer, { register, by });
  }

  async #arrival(tx: NodeTx, released: ReleasedAnswer, at: Instant): Promise<ArrivalRow> {
    const id = parcelIdOf(released.act);
    return {
      iss: this.#parts.network.self,
      parcelId: id,
      jti: id,
      sender: stateOfNode(this.#parts.network.self),
      kind: ANSWER_PARCEL,
      content: utf8(canonicalize(released)),
      files: [],
      cursor: (await tx.lastCursor()) + 1,
      at,
    };
  }

  async #known(tx: NodeTx, act: ActHash): Promise<AnswerOffered | undefined> {
    const iss = this.#parts.network.self;
    const arrival = await tx.arrivals.get({ iss, parcelId: parcelIdOf(act) });
    if (!arrival) return undefined;
    const released = JSON.parse(fromUtf8(arrival.content)) as ReleasedAnswer;
    return { released, at: arrival.at };
  }
}

/** One act, one parcel: a name that follows from the act's (RFC 9562 section 5.8). */
const parcelIdOf = (act: ActHash): string => {
  const hex = createHash('sha256').update(`${ANSWER_PARCEL} ${act}`).digest('hex');
  const at = (from: number, to: number): string => hex.slice(from, to);
  return `${at(0, 8)}-${at(8, 12)}-8${at(13, 16)}-a${at(17, 20)}-${at(20, 32)}`;
};

/** Who works for this State: found where a text names them in full. */
const ownOfficers = async (tx: NodeTx): Promise<readonly SealedIdentity[]> =>
  (await tx.officers.list({})).map(({ id, name }) => ({ victimCode: id, representative: name }));

/** Officers who took the case, as its acknowledgements name them. */
const officersNamed = ({ acts }: Chain): readonly SealedIdentity[] =>
  acts
    .filter(({ kind }) => kind === 'acknowledge')
    .map(({ content }) => (content as { readonly officer?: Json }).officer)
    .filter((officer) => typeof officer === 'string')
    .map((representative) => ({ victimCode: 'officer', representative }));
