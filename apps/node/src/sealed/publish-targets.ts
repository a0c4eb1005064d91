/** Tells every member to whom of this State may be sealed, each time that changes. */

import {
  canonicalize,
  toBase64url,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type NodeId,
  type StateCode,
} from '@comity/kernel';
import type { Signer } from '@comity/envelope';
import { CASEWORK_ROLES } from '@comity/law';
import { TARGETS_VERSION, type SealTarget } from '@comity/sealed';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Sealing } from '../deliveries/sealing.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { enqueueNotice } from './notice.js';
import type { TargetListRow } from './ports.js';
import { isConfirmed } from './sealing-keys.js';
import { signTargets, targetsHash, targetsOf } from './signed-targets.js';

export interface PublishTargetsParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly sealing: Sealing;
  readonly signers: readonly Signer[];
  readonly onDispatch: () => void;
  readonly onError: (error: unknown) => void;
}

export class PublishTargets {
  readonly #parts: PublishTargetsParts;

  constructor(parts: PublishTargetsParts) {
    this.#parts = parts;
  }

  /**
   * Signs a list when the officers or their keys are others than the last one says, and hands the
   * last to each active member that has not got it.
   */
  async round(): Promise<void> {
    const { unitOfWork, clock, state } = this.#parts;
    const at = clock.now();
    const { targets, held } = await unitOfWork.read(async (tx) => ({
      targets: await targetsNow(tx),
      held: await latestOf(tx, state),
    }));
    const said = held ? targetsOf(held.bytes).targets : [];
    const isSame = canonicalize(said) === canonicalize(targets);
    const row = isSame ? held : await this.#make(targets, (held?.seq ?? 0) + 1, at);
    if (row) await this.#handOut(row, at);
  }

  async #make(targets: readonly SealTarget[], seq: number, at: Instant): Promise<TargetListRow> {
    const { unitOfWork, audit, network, state, signers } = this.#parts;
    const bytes = await signTargets({ ver: TARGETS_VERSION, state, seq, targets }, { at, signers });
    const row: TargetListRow = { state, seq, bytes, sha256: targetsHash(bytes), at, sentTo: [] };
    return unitOfWork.write(async (tx) => {
      // Another process of this node may have been faster.
      const made = await tx.targetLists.get({ state, seq });
      if (made) return made;
      await tx.targetLists.insert(row);
      await audit.append(tx, at, {
        event: 'sealing-keys.published',
        actor: network.self,
        subject: state,
        detail: { seq, sha256: row.sha256, targets: targets.length },
      });
      return row;
    });
  }

  async #handOut(row: TargetListRow, at: Instant): Promise<void> {
    const { network, state } = this.#parts;
    const peers = network.list.members
      .filter((member) => member.state !== state && member.status === 'active')
      .map(({ node }) => node)
      .filter((node) => !row.sentTo.includes(node));
    // A member that nothing can be sealed to now keeps no other from the list.
    const sent = await Promise.allSettled(peers.map((peer) => this.#send(row, peer, at)));
    if (peers.length > 0) this.#parts.onDispatch();
    for (const one of sent) if (one.status === 'rejected') this.#parts.onError(one.reason);
  }

  async #send({ state, seq, bytes }: TargetListRow, peer: NodeId, at: Instant): Promise<void> {
    const { unitOfWork, sealing } = this.#parts;
    const kind = 'sealed_targets';
    const body: Json = { kind, targets: toBase64url(bytes) };
    const message = await sealing.seal({ to: peer, body }, at);
    await unitOfWork.write(async (tx) => {
      const row = await tx.targetLists.get({ state, seq });
      if (!row || row.sentTo.includes(peer)) return;
      await tx.targetLists.update({ state, seq }, { sentTo: [...row.sentTo, peer] });
      await enqueueNotice(tx, message, { ...this.#parts, at, kind });
    });
  }
}

/** The last list of a State. */
export const latestOf = async (
  tx: NodeTx,
  state: StateCode,
): Promise<TargetListRow | undefined> => {
  const [latest] = await tx.targetLists.list({ state }, { order: { seq: 'desc' }, limit: 1 });
  return latest;
};

/** Active officers who work on cases, with the one confirmed key each has. */
const targetsNow = async (tx: NodeTx): Promise<readonly SealTarget[]> => {
  const keys = (await tx.sealingKeys.list({ endedAt: null })).filter(isConfirmed);
  const ids = [...new Set(keys.map(({ officer }) => officer))];
  const officers = ids.length === 0 ? [] : await tx.officers.list({ id: ids, active: true });
  const rolesOf = new Map(
    officers.map(({ id, roles }) => [id, CASEWORK_ROLES.filter((role) => roles.includes(role))]),
  );
  return keys
    .map(({ kid, officer, pub }) => ({ kid, officer, pub, roles: rolesOf.get(officer) ?? [] }))
    .filter(({ roles }) => roles.length > 0)
    .toSorted((a, b) => (a.kid < b.kid ? -1 : 1));
};
