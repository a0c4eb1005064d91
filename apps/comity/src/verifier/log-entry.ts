/** Entries of an audit trail, what their commitments open to, and the proof that they stand there. */

import { fromBase64url, sha256 } from './bytes.js';
import {
  countIn,
  HASH,
  listIn,
  membersOf,
  NODE,
  parse,
  readCanonical,
  textIn,
  TOKEN,
  canonicalText,
} from './canonical-json.js';
import { openCheckpoint, type Checkpoint } from './checkpoint.js';
import { demand } from './disproof.js';
import { leafHash, requireIncluded } from './inclusion.js';
import type { TrustHistory } from './trust-history.js';

export const ENTRY_BYTES_MAX = 65_535;
export const PROOF_BYTES_MAX = 524_288;
export const OPENING_BYTES_MAX = 65_535;

const HASHES_MAX = 128;
const SALT_BYTES = 16;
/** Labels of the three commitments, as the entry's members are called (PROTOCOL 9.3). */
const LABELS = ['act', 'obj', 'd'] as const;

/** An entry as far as a court bundle needs it. `t` is in milliseconds. */
export interface LogEntry {
  readonly leaf: Buffer;
  readonly t: number;
  readonly event: string;
  readonly node: string;
  readonly ref: { readonly jti: string; readonly env: string; readonly msg: string };
  readonly commitments: Readonly<Record<(typeof LABELS)[number], string>>;
}

/** Reads an entry about a message. @throws {Disproof} (PROTOCOL 9.2) */
export const readEntry = (bytes: Uint8Array): LogEntry => {
  const entry = membersOf(readCanonical(bytes), 'it', {
    has: ['act', 'd', 'ev', 'n', 'obj', 'ref', 't', 'v'],
  });
  demand(entry['v'] === 'comity-log/1', 'it is of another version');
  const ref = membersOf(entry['ref'], 'ref', { has: ['env', 'jti', 'msg'] });
  return {
    leaf: leafHash(bytes),
    t: countIn(entry['t'], 'its time'),
    event: textIn(entry['ev'], 'its event', /^[a-z][a-z0-9.-]{0,63}$/),
    node: textIn(entry['n'], 'its node', NODE),
    ref: {
      jti: textIn(ref['jti'], 'ref.jti', TOKEN),
      env: textIn(ref['env'], 'ref.env', HASH),
      msg: textIn(ref['msg'], 'ref.msg', HASH),
    },
    commitments: {
      act: textIn(entry['act'], 'act', HASH),
      obj: textIn(entry['obj'], 'obj', HASH),
      d: textIn(entry['d'], 'd', HASH),
    },
  };
};

/** What the three commitments of an entry hide: who, what, and the details as JSON. */
export interface Opening {
  readonly actor: string;
  readonly subject: string;
}

/** Throws unless opening.json opens exactly the entry's commitments (PROTOCOL 9.3). */
export const requireOpened = (bytes: Uint8Array, { commitments }: LogEntry): Opening => {
  const opening = membersOf(readCanonical(bytes), 'it', { has: LABELS });
  const values = LABELS.map((label) => {
    const { salt, value } = membersOf(opening[label], label, { has: ['salt', 'value'] });
    const text = textIn(value, `the value of ${label}`);
    const commitment = commit(fromBase64url(textIn(salt, `the salt of ${label}`)), label, text);
    demand(
      commitment === commitments[label],
      `what it shows for ${label} is not what was committed`,
    );
    return text;
  });
  const [actor = '', subject = '', details = ''] = values;
  demand(canonicalText(parse(details)) === details, 'the details are not canonical JSON');
  return { actor, subject };
};

const commit = (salt: Buffer, label: string, value: string): string => {
  demand(salt.length === SALT_BYTES, `the salt of ${label} has another length`);
  const length = Uint8Array.of(0, label.length);
  return sha256('comity-c1', salt, length, label, value).toString('base64url');
};

/** The proof of an entry, as read. */
export interface Proof {
  readonly index: number;
  readonly leaf: string;
  readonly path: readonly Buffer[];
  readonly note: string;
}

/** Reads a proof. @throws {Disproof} (PROTOCOL 9.5) */
export const readProof = (bytes: Uint8Array): Proof => {
  const proof = membersOf(readCanonical(bytes), 'it', {
    has: ['checkpoint', 'hashes', 'index', 'leaf', 'v'],
  });
  demand(proof['v'] === 'comity-tlogproof/1', 'it is of another version');
  return {
    index: countIn(proof['index'], 'its index'),
    leaf: textIn(proof['leaf'], 'its leaf', HASH),
    path: listIn(proof['hashes'], 'its hashes', HASHES_MAX).map((one) =>
      fromBase64url(textIn(one, 'a hash', HASH)),
    ),
    note: textIn(proof['checkpoint'], 'its checkpoint'),
  };
};

/** Opens checkpoints, each text once: the proofs of one bundle lead to few of them. */
export class Checkpoints {
  readonly #history: TrustHistory;
  readonly #opened = new Map<string, Checkpoint>();

  constructor(history: TrustHistory) {
    this.#history = history;
  }

  /** @throws {Disproof} as `openCheckpoint` */
  open(note: string, node: string): Checkpoint {
    const name = `${node} ${note}`;
    const checkpoint = this.#opened.get(name) ?? openCheckpoint(note, node, this.#history);
    this.#opened.set(name, checkpoint);
    return checkpoint;
  }
}

/** Throws unless the proof leads from this entry to the root of the checkpoint. */
export const requireProven = (
  { index, path }: Proof,
  { leaf }: LogEntry,
  { size, root }: Checkpoint,
): void => {
  requireIncluded({ index, size, leaf, path, root });
};
