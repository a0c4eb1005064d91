/** An officer approves acts: a passkey of theirs answers for exactly these words and files. */

import { approvalChallenge, verifyApproval, type Approval } from '@comity/envelope';
import {
  canonicalize,
  CodedError,
  denied,
  done,
  parseCanonical,
  toBase64url,
  type Instant,
  type Json,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { NodeTx } from '../unit-of-work.js';
import { keptChallenges, putChallenge } from './challenges.js';
import type { PasskeyParts } from './enrol-passkey.js';
import { JudgeAnswer, type Answered, type Proven } from './judge-answer.js';
import type { SignInDenialCode } from './people.denials.js';
import { publicJwk } from './passkey-key.js';

const NONCE_BYTES = 32;

export interface ApprovalParts extends PasskeyParts {
  readonly state: StateCode;
  /** `names` lets officers approve by being signed in: development only. */
  readonly approvals: 'passkey' | 'names';
}

/** What an officer is about to approve, and when. */
export interface Approving {
  readonly by: Officer;
  /** Digests of the acts as they stand now (PROTOCOL 8.6), or of what else a second confirms. */
  readonly acts: readonly string[];
  readonly at: Instant;
}

export class ApproveByPasskey {
  readonly #parts: ApprovalParts;
  readonly #judge: JudgeAnswer;

  constructor(parts: ApprovalParts) {
    this.#parts = parts;
    this.#judge = new JudgeAnswer(parts, keptChallenges('approve'));
  }

  /** Whether nobody approves here without a passkey. */
  get required(): boolean {
    return this.#parts.approvals !== 'names';
  }

  /** What a browser is asked by `by`, who is to approve `acts`; good once and for five minutes. */
  async ask({ by, acts, at }: Approving): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { unitOfWork, entropy, party, state } = this.#parts;
    const said = { acts: acts.toSorted(), nonce: toBase64url(entropy.bytes(NONCE_BYTES)) };
    const challenge = approvalChallenge({ ...said, state, officer: by.id });
    const about = { purpose: 'approve', officer: by.id, subject: canonicalize(said) } as const;
    const bytes = await unitOfWork.write((tx) => putChallenge(tx, about, { at, challenge }));
    return party.requestOptions(bytes);
  }

  /** Reads what the browser answered, outside a transaction; undefined where it was not asked. */
  async read(answer: unknown): Promise<Answered | undefined> {
    return answer === undefined || answer === null ? undefined : this.#judge.read(answer);
  }

  /**
   * The approval that the answer is; null where none was given and none is needed.
   *
   * Denies APPROVAL_NEEDED where one is, APPROVAL_OUTDATED where `acts` are not what was asked, and
   * as `JudgeAnswer`. What was answered is spent, whatever comes of it.
   */
  async take(
    tx: NodeTx,
    answered: Answered | undefined,
    { by, acts, at }: Approving,
  ): Promise<Outcome<Approval | null, SignInDenialCode>> {
    if (!answered) return this.required ? denied('APPROVAL_NEEDED') : done(null);
    const judging = { officer: by.id, at, deniedAs: 'approval.denied' } as const;
    const proven = await this.#judge.judge(tx, answered, judging);
    if (!proven.ok) return proven;
    const approval = approvalOf(proven.value);
    if (canonicalize(approval.acts) !== canonicalize(acts.toSorted())) {
      return denied('APPROVAL_OUTDATED');
    }
    return this.#isProvable(approval) ? done(approval) : denied('PASSKEY_REFUSED');
  }

  /** What the other State could not verify is not kept as an approval. */
  #isProvable(approval: Approval): boolean {
    const { state } = this.#parts;
    try {
      for (const digest of approval.acts) verifyApproval(approval, { state, digest });
      return true;
    } catch (error) {
      if (error instanceof CodedError) return false;
      throw error;
    }
  }
}

const approvalOf = ({ officer, passkey, challenge, response }: Proven): Approval => {
  const said = parseCanonical(challenge.subject ?? '{}') as Pick<Approval, 'acts' | 'nonce'>;
  const { authenticatorData, clientDataJSON, signature } = response;
  return {
    officer: officer.id,
    ...said,
    key: publicJwk(passkey.publicKey),
    authenticatorData: exact(authenticatorData),
    clientDataJSON: exact(clientDataJSON),
    signature: exact(signature),
  };
};

/** What the audit trail keeps of an approval that goes nowhere else: all that proves it. */
export const inTrail = (approval: Approval | null): Readonly<Record<string, Json>> =>
  approval ? { approval: approval as unknown as Json } : {};

/** Browsers may write base64url loosely; what crosses is canonical (PROTOCOL 2.2). */
const exact = (text: string): string => toBase64url(Buffer.from(text, 'base64url'));
