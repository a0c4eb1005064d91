/** A simulated node's inbox: `judgeArrival` and `MissingAct` rows of libs/delivery on memory. */

import type { NodeId } from '@comity/kernel';
import {
  type ArrivalSlice,
  type ArrivalVerdict,
  type MissingActInput,
  isAskDue,
  judgeArrival,
  newMissingAct,
  repeatedReceipt,
  stepMissingAct,
} from '@comity/delivery';
import { apply, standingOf } from './case-chain.js';
import type { NodePorts } from './node-ports.js';
import type { StoreReader, Tx } from './sim-store.js';
import { type Message, type Opened, open, writeReceipt } from './wire.js';

export type HandOver = Extract<Message, { readonly kind: 'hand_over' }>;
export type Answer =
  | { readonly kind: 'receipt'; readonly receipt: string }
  | { readonly kind: 'refusal'; readonly code: string; readonly terminal: boolean };
export type Accepting = Extract<
  ArrivalVerdict<string>,
  { readonly kind: 'accept' | 'accept_waiting' }
>;

/** Opening and verifying takes time, in which the same envelope may arrive again. */
const OPENING_MS_MAX = 200;

export class SimReceiver {
  protected readonly node: NodePorts;

  constructor(node: NodePorts) {
    this.node = node;
  }

  onHandOver(from: NodeId, call: HandOver): void {
    const opened = open(call.bytes);
    const held = this.node.store.rows('inbox').get(keyOf(opened));
    const repeated = opened.act.iss === from ? repeatedReceipt(held, opened.env) : undefined;
    if (repeated !== undefined) {
      this.answer(from, call, { kind: 'receipt', receipt: repeated });
      return;
    }
    const openingMs = Math.ceil(OPENING_MS_MAX * this.node.jitter());
    this.node.later(openingMs, 'opened', () => {
      this.onOpened(from, call, opened);
    });
  }

  protected onOpened(from: NodeId, call: HandOver, opened: Opened): void {
    const answer = this.node.store.run((tx) => this.decide(tx, from, opened));
    // From here a crash is recoverable: the peer, unanswered, sends again and gets this receipt.
    this.answer(from, call, answer);
  }

  /** The worker asks for what is missing and due. */
  poll(): void {
    const at = this.node.now();
    for (const row of this.node.store.rows('missing').values()) {
      if (isAskDue(row, at)) this.stepMissing(row.msg, { kind: 'due' });
    }
  }

  /** The peer was heard of: what it owes us is asked for soon. */
  wake(peer: NodeId): void {
    for (const row of this.node.store.rows('missing').values()) {
      if (row.peer === peer) this.stepMissing(row.msg, { kind: 'wake' });
    }
  }

  protected answer(to: NodeId, { id, attempt }: HandOver, answer: Answer): void {
    this.node.send(to, { ...answer, id, attempt });
  }

  protected decide(tx: Tx, from: NodeId, opened: Opened): Answer {
    const fault = this.provenFault(from, opened);
    if (fault !== undefined) return this.refuse(tx, opened, fault, true);
    const verdict = judgeArrival(this.slice(tx, opened), arrivalOf(opened));
    switch (verdict.kind) {
      case 'duplicate':
        return { kind: 'receipt', receipt: verdict.receipt };
      case 'conflict':
        return this.refuse(tx, opened, verdict.code, true);
      case 'refuse_for_now':
        return this.refuse(tx, opened, verdict.code, false);
      case 'accept':
      case 'accept_waiting':
        return { kind: 'receipt', receipt: this.accept(tx, opened, verdict) };
    }
  }

  /** What is wrong with the envelope itself, before anything that we hold is asked. */
  protected provenFault(from: NodeId, { act }: Opened): string | undefined {
    if (act.iss !== from) return 'ENVELOPE_PEER_NOT_ISSUER';
    return act.aud === this.node.id ? undefined : 'ENVELOPE_NOT_FOR_US';
  }

  protected slice(store: StoreReader, { act, ...opened }: Opened): ArrivalSlice<string> {
    const prev = act.prev.flatMap((hash) => {
      const standing = standingOf(store, hash);
      return standing === undefined ? [] : [[hash, standing] as const];
    });
    const waiting = [...store.rows('waiting').values()].filter((row) => row.iss === act.iss);
    return {
      held: store.rows('inbox').get(keyOf({ act, ...opened })),
      prev: new Map(prev),
      waitingCount: waiting.length,
    };
  }

  protected accept(tx: Tx, opened: Opened, verdict: Accepting): string {
    const { act, env, msg } = opened;
    const receipt = this.sign(tx, opened);
    tx.put('acts', msg, act);
    tx.put('inbox', keyOf(opened), { env, msg, receipt });
    this.auditAcceptance(tx, opened);
    if (tx.rows('missing').has(msg)) tx.remove('missing', msg);
    if (verdict.kind === 'accept') this.applyAccepted(tx, opened);
    else this.wait(tx, opened, verdict);
    return receipt;
  }

  protected applyAccepted(tx: Tx, { msg }: Opened): void {
    apply(tx, msg);
  }

  protected wait(
    tx: Tx,
    { act, msg }: Opened,
    verdict: Extract<Accepting, { readonly kind: 'accept_waiting' }>,
  ): void {
    const { caseId, iss } = act;
    tx.put('waiting', msg, { msg, unapplied: verdict.unapplied, caseId, iss });
    for (const missing of verdict.missing) {
      if (tx.rows('missing').has(missing)) continue;
      tx.put('missing', missing, newMissingAct({ msg: missing, peer: iss }, this.node.now()));
    }
  }

  protected auditAcceptance(tx: Tx, opened: Opened): void {
    tx.append('audit', { action: 'accept', subject: keyOf(opened), at: this.node.now() });
  }

  protected sign(store: StoreReader, { act, env, msg }: Opened): string {
    const { iss, jti } = act;
    const entry = store.list('audit').length;
    return writeReceipt({ by: this.node.id, iss, jti, env, msg, at: this.node.now(), entry });
  }

  protected refuse(tx: Tx, opened: Opened, code: string, terminal: boolean): Answer {
    const subject = keyOf(opened);
    tx.append('audit', { action: 'refuse', subject, at: this.node.now(), code });
    return { kind: 'refusal', code, terminal };
  }

  private stepMissing(msg: string, input: MissingActInput): void {
    const { store } = this.node;
    const before = store.rows('missing').get(msg);
    if (before === undefined) return;
    const step = stepMissingAct(before, input, this.node.now(), this.node.jitter());
    if (step.row === before) return;
    store.run((tx) => {
      if (step.row === null) tx.remove('missing', msg);
      else tx.put('missing', msg, step.row);
      for (const output of step.outputs) {
        if (output.kind !== 'alarm') continue;
        const { code } = output;
        tx.append('audit', { action: 'alarm', subject: msg, at: this.node.now(), code });
      }
    });
    for (const output of step.outputs) {
      if (output.kind === 'ask') this.node.send(before.peer, output);
    }
  }
}

/** The key under which an arrival is remembered for ever. */
export const keyOf = ({ act }: Pick<Opened, 'act'>): string => `${act.iss}|${act.jti}`;

const arrivalOf = ({ act, env, msg }: Opened): Parameters<typeof judgeArrival>[1] => ({
  iss: act.iss,
  jti: act.jti,
  env,
  msg,
  prev: act.prev,
});
