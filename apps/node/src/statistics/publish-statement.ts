/** Once a month: states this State's figures to the network, signed, and hands them to every member. */

import {
  DAY_MS,
  plus,
  toBase64url,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type NodeId,
  type StateCode,
} from '@comity/kernel';
import { newConsignment } from '@comity/delivery';
import type { Signer } from '@comity/envelope';
import { makeStatement, monthOf, monthsAfter, type Month } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Sealing } from '../deliveries/sealing.js';
import type { Network } from '../members/network.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { measuredCases } from './measured-cases.js';
import type { StatementRow } from './ports.js';
import { signStatement, statementHash, STATISTICS } from './signed-statement.js';

/** Acts of a month that come late, over a weekend say, still count in its statement. */
const GRACE_MS = 3 * DAY_MS;
/** Months that are made up for, and handed to members that join. */
const MONTHS_BACK = 12;

export interface PublishStatementParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly sealing: Sealing;
  readonly signers: readonly Signer[];
  /** Tells the courier that something is due. */
  readonly onDispatch: () => void;
  /** Tells operators; what failed is tried again at the next round. */
  readonly onError: (error: unknown) => void;
}

export class PublishStatement {
  readonly #parts: PublishStatementParts;

  constructor(parts: PublishStatementParts) {
    this.#parts = parts;
  }

  /**
   * Makes what statements are due, each once, and hands every statement of the last year to each
   * active member that has not got it. A State states months from that of its first case on.
   *
   * @returns 0: there is nothing more to do until a month ends or a member joins
   */
  async round(): Promise<number> {
    const { unitOfWork, clock, state } = this.#parts;
    const at = clock.now();
    const latest = monthsAfter(monthOf(plus(at, -GRACE_MS)), -1);
    const [first] = await unitOfWork.read((tx) =>
      tx.cases.list({}, { order: { openedAt: 'asc' }, limit: 1 }),
    );
    if (!first) return 0;
    const begun = monthOf(first.openedAt);
    for (let back = MONTHS_BACK - 1; back >= 0; back -= 1) {
      const month = monthsAfter(latest, -back);
      if (month < begun) continue;
      const held = await unitOfWork.read((tx) => tx.statements.get({ state, month }));
      await this.#handOut(held ?? (await this.#make(month, at)), at);
    }
    return 0;
  }

  async #make(month: Month, at: Instant): Promise<StatementRow> {
    const { unitOfWork, audit, network, state, signers } = this.#parts;
    const register = network.register();
    const measures = await unitOfWork.read((tx) => measuredCases(tx, { month, register, now: at }));
    const peers = network.list.members.filter((member) => member.state !== state).length;
    const bytes = await signStatement(makeStatement(measures, { state, month, peers }), {
      at,
      signers,
    });
    const row: StatementRow = { state, month, bytes, sha256: statementHash(bytes), at, sentTo: [] };
    return unitOfWork.write(async (tx) => {
      // Another process of this node may have been faster: a month has one statement.
      const held = await tx.statements.get({ state, month });
      if (held) return held;
      await tx.statements.insert(row);
      await audit.append(tx, at, {
        event: 'statistics.stated',
        actor: network.self,
        subject: STATISTICS,
        detail: { month, sha256: row.sha256 },
      });
      return row;
    });
  }

  async #handOut(row: StatementRow, at: Instant): Promise<void> {
    const { network, state } = this.#parts;
    const peers = network.list.members
      .filter((member) => member.state !== state && member.status === 'active')
      .map(({ node }) => node)
      .filter((node) => !row.sentTo.includes(node));
    // A member that nothing can be sealed to now keeps no other from its statement.
    const sent = await Promise.allSettled(peers.map((peer) => this.#send(row, peer, at)));
    if (peers.length > 0) this.#parts.onDispatch();
    for (const one of sent) if (one.status === 'rejected') this.#parts.onError(one.reason);
  }

  async #send({ state, month, bytes }: StatementRow, peer: NodeId, at: Instant): Promise<void> {
    const { unitOfWork, sealing, entropy, audit } = this.#parts;
    const body: Json = { kind: STATISTICS, statement: toBase64url(bytes) };
    const message = await sealing.seal({ to: peer, body }, at);
    await unitOfWork.write(async (tx) => {
      const row = await tx.statements.get({ state, month });
      if (!row || row.sentTo.includes(peer)) return;
      await tx.statements.update({ state, month }, { sentTo: [...row.sentTo, peer] });
      await tx.messages.insert(message);
      const what = { id: entropy.uuid(), peer, kind: 'envelope' } as const;
      await tx.consignments.insert(newConsignment({ ...what, ref: message.jti }, at));
      const { jti, env, msg } = message;
      await audit.append(tx, at, {
        event: 'notice.sent',
        actor: message.iss,
        subject: jti,
        detail: { peer, month },
        ref: { jti, env, msg },
      });
    });
  }
}
