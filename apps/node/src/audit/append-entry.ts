/** Logged or it did not happen: every use case appends here, in the transaction of its act. */

import {
  canonicalize,
  fromBase64url,
  toBase64url,
  utf8,
  type CaseId,
  type Detail,
  type Entropy,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import { commit, encodeAuditLeaf, leafHash, SALT_BYTES, type AuditRef } from '@comity/tlog';
import type { AuditTx } from './ports.js';

/** One thing that happened, as the audit trail records it (PROTOCOL 9.2). */
export interface Happening {
  /** What happened: `act.received`, `step.denied`, `file.read`. */
  readonly event: string;
  /** Who did it: an officer's id, or a node's for what no person did. */
  readonly actor: string;
  /** What it was done to: a case, a file, a trust list. */
  readonly subject: string;
  readonly detail?: Detail;
  readonly caseId?: CaseId | null;
  readonly ref?: AuditRef;
  /** The peer that is owed a proof of this entry. */
  readonly proofFor?: NodeId;
}

/** What a leaf's commitments open to, by the leaf's member; values are text. */
export type OpenedCommitments = Readonly<
  Record<'act' | 'obj' | 'd', { readonly salt: string; readonly value: string }>
>;

/** Writes entries of one node's audit trail. */
export class AuditTrail {
  readonly #node: NodeId;
  readonly #entropy: Entropy;

  constructor(node: NodeId, entropy: Entropy) {
    this.#node = node;
    this.#entropy = entropy;
  }

  /**
   * Appends one entry; its place in the log is given by the sequencer after the commit.
   *
   * @returns the entry's leaf hash in base64url, as receipts name it
   */
  async append(tx: AuditTx, at: Instant, happening: Happening): Promise<string> {
    const opened: OpenedCommitments = {
      act: this.#salted(happening.actor),
      obj: this.#salted(happening.subject),
      d: this.#salted(canonicalize(happening.detail ?? {})),
    };
    const leaf = encodeAuditLeaf({
      at,
      event: happening.event,
      node: this.#node,
      ref: happening.ref ?? {},
      actor: commitmentOf('act', opened),
      object: commitmentOf('obj', opened),
      details: commitmentOf('d', opened),
    });
    const hash = toBase64url(leafHash(leaf));
    await tx.auditEntries.insert({
      id: this.#entropy.uuid(),
      position: null,
      at,
      event: happening.event,
      caseId: happening.caseId ?? null,
      leaf,
      leafHash: hash,
      msg: happening.ref?.msg ?? null,
      proofFor: happening.proofFor ?? null,
      opened,
    });
    return hash;
  }

  #salted(value: string): OpenedCommitments['act'] {
    return { salt: toBase64url(this.#entropy.bytes(SALT_BYTES)), value };
  }
}

const commitmentOf = (label: keyof OpenedCommitments, opened: OpenedCommitments): string =>
  commit({ salt: fromBase64url(opened[label].salt), label, value: utf8(opened[label].value) });
