/** Asks an officer's passkey for what is about to be submitted, proposed or approved. */

import { denied, done, type CaseId, type Clock, type Json, type Outcome } from '@comity/kernel';
import { isActKind, type Officer } from '@comity/law';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { changeableAtHome, waitingFor } from '../inquiries/inquiry-cases.js';
import type { InquiryDenialCode } from '../inquiries/inquiry.denials.js';
import { isAtHome } from '../people/access.js';
import type { ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { digestOfProposal, digestsOfDraft } from './act-digests.js';
import { stagedFiles } from './author-act.js';
import type { CaseDenialCode } from './case.denials.js';
import { mayChange } from './change-case.js';
import { readDraft } from './draft.js';
import { decidable } from './pending-proposal.js';
import { readStanding } from './standing.js';

/**
 * What is about to be approved: a draft, the drafts of an inquiry, an act to be proposed, a proposal;
 * or else a digest.
 */
export type ToApprove =
  | { readonly draft: CaseId }
  | { readonly inquiry: InquiryStep }
  | { readonly act: ActToPropose }
  | { readonly proposal: string }
  /** As the list of what waits shows it; whoever confirms that compares. */
  | { readonly digest: string };

/** A step with every case of an inquiry that waits for it. */
export interface InquiryStep {
  readonly id: string;
  readonly event: string;
}

export interface ActToPropose {
  readonly caseId: CaseId;
  readonly kind: string;
  readonly content: Json;
  readonly fileIds: readonly string[];
}

/** What the browser is asked, and the digests that it answers for. */
export interface ApprovalAsked {
  readonly options: PublicKeyCredentialRequestOptionsJSON;
  readonly acts: readonly string[];
}

export class AskApproval {
  readonly #unitOfWork: UnitOfWork;
  readonly #clock: Clock;
  readonly #approvals: ApproveByPasskey;

  constructor(unitOfWork: UnitOfWork, clock: Clock, approvals: ApproveByPasskey) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
    this.#approvals = approvals;
  }

  /**
   * Puts a challenge to `by` over the digests of what is named as it now stands. Whether it may be
   * approved is decided when the answer comes.
   *
   * Denies CASE_UNKNOWN, CASE_READ_ONLY, CASE_ALREADY_TRANSMITTED, INQUIRY_UNKNOWN,
   * ACT_KIND_UNKNOWN, FILE_UNKNOWN, PROPOSAL_UNKNOWN.
   */
  async execute(
    by: Officer,
    of: ToApprove,
  ): Promise<Outcome<ApprovalAsked, CaseDenialCode | InquiryDenialCode>> {
    const found = await this.#unitOfWork.read((tx) => this.#digests(tx, by, of));
    if (!found.ok) return found;
    const acts = found.value;
    const options = await this.#approvals.ask({ by, acts, at: this.#clock.now() });
    return done({ options, acts });
  }

  #digests(tx: NodeTx, by: Officer, of: ToApprove): Digests {
    if ('digest' in of) return Promise.resolve(done([of.digest]));
    if ('draft' in of) return this.#ofDraft(tx, by, of.draft);
    if ('inquiry' in of) return this.#ofInquiry(tx, by, of.inquiry);
    return 'act' in of ? this.#ofAct(tx, by, of.act) : this.#ofProposal(tx, by, of.proposal);
  }

  async #ofDraft(tx: NodeTx, by: Officer, id: CaseId): Digests {
    const now = this.#clock.now();
    const allowed = await mayChange(tx, await tx.cases.get({ id }), { by, now });
    if (!allowed.ok) return allowed;
    if (!isAtHome(by, allowed.value)) return denied('CASE_UNKNOWN');
    const standing = await readStanding(tx, allowed.value, { state: by.state, now });
    return done(digestsOfDraft(await readDraft(tx, standing)));
  }

  async #ofInquiry(tx: NodeTx, by: Officer, { id, event }: InquiryStep): Digests {
    const found = await changeableAtHome(tx, id, { by, now: this.#clock.now() });
    if (!found.ok) return found;
    const { atHome } = found.value;
    const waiting = waitingFor(atHome, event);
    const digests: string[] = [];
    for (const standing of atHome.filter(({ row }) => waiting.includes(row.id))) {
      digests.push(...digestsOfDraft(await readDraft(tx, standing)));
    }
    return done(digests);
  }

  async #ofAct(tx: NodeTx, by: Officer, act: ActToPropose): Digests {
    const { caseId: id, kind, fileIds } = act;
    const now = this.#clock.now();
    const allowed = await mayChange(tx, await tx.cases.get({ id }), { by, now });
    if (!allowed.ok) return allowed;
    if (!isActKind(kind)) return denied('ACT_KIND_UNKNOWN');
    const files = await stagedFiles(tx, id, fileIds);
    if (!files) return denied('FILE_UNKNOWN', { files: fileIds });
    return done([digestOfProposal({ ...act, kind }, files)]);
  }

  async #ofProposal(tx: NodeTx, by: Officer, id: string): Digests {
    const found = await decidable(tx, by, { id, now: this.#clock.now() });
    if (found?.proposal.status !== 'pending') return denied('PROPOSAL_UNKNOWN');
    const { proposal } = found;
    const files = await stagedFiles(tx, proposal.caseId, proposal.fileIds);
    if (!files) return denied('FILE_UNKNOWN', { files: proposal.fileIds });
    return done([digestOfProposal(proposal, files)]);
  }
}

type Digests = Promise<Outcome<readonly string[], CaseDenialCode | InquiryDenialCode>>;
