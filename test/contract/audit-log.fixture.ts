/** One node's audit trail in memory, as far as a court bundle shows it. */

import {
  canonicalize,
  fromBase64url,
  fromSeconds,
  toBase64url,
  utf8,
  type Bytes,
  type NodeId,
} from '@comity/kernel';
import {
  appendLeaves,
  assembleProof,
  commit,
  EMPTY_EDGE,
  encodeAuditLeaf,
  encodeTlogProof,
  inclusionPlan,
  leafHash,
  rootOf,
  signCheckpoint,
  type Signer,
  type TreeEdge,
} from '@comity/tlog';
import { CASE, entropy } from './court-world.fixture.js';

export type Happened = 'act.sent' | 'act.received' | 'file.received';

interface Happening {
  readonly event: Happened;
  readonly actor: string;
  readonly subject?: string;
  readonly ref: { readonly jti: string; readonly env: string; readonly msg?: string };
  readonly iat: number;
}

type Opened = Readonly<
  Record<'act' | 'obj' | 'd', { readonly salt: string; readonly value: string }>
>;

interface Entry {
  readonly event: string;
  readonly msg: string | undefined;
  readonly leaf: Bytes;
  readonly opened: Opened;
}

/** An entry with its proof, as a bundle holds it. */
export interface ShownEntry {
  readonly leaf: Bytes;
  readonly opened: Opened;
  readonly proof: string;
}

export class AuditLog {
  readonly #node: NodeId;
  readonly #origin: string;
  readonly #signers: readonly Signer[];
  readonly #entries: Entry[] = [];
  readonly #nodes = new Map<string, Bytes>();
  #edge: TreeEdge = EMPTY_EDGE;
  #note = '';

  constructor({ id, origin, logKeys }: { id: NodeId; origin: string; logKeys: readonly Signer[] }) {
    this.#node = id;
    this.#origin = origin;
    this.#signers = logKeys;
  }

  /** @returns the leaf hash, as receipts name it */
  append({ event, actor, subject = CASE, ref, iat }: Happening): string {
    const opened = {
      act: salted(actor),
      obj: salted(subject),
      d: salted(canonicalize({ trustList: 1 })),
    };
    const { jti, env, msg } = ref;
    const leaf = encodeAuditLeaf({
      at: fromSeconds(iat),
      event,
      node: this.#node,
      ref: { jti, env, ...(msg !== undefined && { msg }) },
      actor: commitmentOf('act', opened),
      object: commitmentOf('obj', opened),
      details: commitmentOf('d', opened),
    });
    this.#entries.push({ event, msg, leaf, opened });
    const { nodes, ...edge } = appendLeaves(this.#edge, [leafHash(leaf)]);
    for (const { level, index, hash } of nodes) this.#nodes.set(`${level}/${index}`, hash);
    this.#edge = edge;
    return toBase64url(leafHash(leaf));
  }

  /** Signs the log as it stands at `seconds`. */
  seal(seconds: number): void {
    const { size, frontier } = this.#edge;
    const checkpoint = { origin: this.#origin, size, root: rootOf(frontier) };
    this.#note = signCheckpoint(checkpoint, this.#signers, fromSeconds(seconds));
  }

  /** The entry about that act, and its proof under the checkpoint. */
  shown(msg: string): ShownEntry {
    const index = this.#entries.findIndex((one) => one.msg === msg && one.event.startsWith('act.'));
    const { leaf, opened } = this.#entries[index] as Entry;
    const plan = inclusionPlan(index, this.#edge.size);
    const hashes = assembleProof(plan, ({ level, index: at }) => this.#nodes.get(`${level}/${at}`));
    const checkpoint = this.#note;
    return {
      leaf,
      opened,
      proof: encodeTlogProof({ index, leafHash: leafHash(leaf), hashes, checkpoint }),
    };
  }
}

const salted = (value: string) => ({ salt: toBase64url(entropy.bytes(16)), value });

const commitmentOf = (label: keyof Opened, opened: Opened): string =>
  commit({ salt: fromBase64url(opened[label].salt), label, value: utf8(opened[label].value) });
