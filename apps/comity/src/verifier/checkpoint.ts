/** Checkpoints: what a log signed about its size and root (PROTOCOL 9.4, C2SP signed-note). */

import { fromBase64, HASH_BYTES, u64 } from './bytes.js';
import { demand } from './disproof.js';
import { isSigned, type LogKey } from './signatures.js';
import type { TrustHistory } from './trust-history.js';

const NOTE_BYTES_MAX = 262_144;
const SIGNATURES_MAX = 64;
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;
const NOTE =
  /^(([^\s+]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n((?:\u2014 [^\s]+ [^\s]+\n)+)$/u;
const SIGNATURE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** When it was signed, by the log's own word, in whole seconds. */
  readonly at: number;
}

/**
 * Opens the note of a log: every signature by a key that this log ever had verifies, and every key
 * that it had to use when it signed did, Ed25519 and ML-DSA-44 among them. Signatures by others,
 * witnesses for one, are ignored.
 *
 * @throws {Disproof}
 */
export const openCheckpoint = (note: string, node: string, history: TrustHistory): Checkpoint => {
  const { checkpoint, text, lines } = readNote(note);
  const known = history.knownLogKeys(node, checkpoint.origin);
  demand(known.length > 0, `its checkpoint is not of a log of ${node}`);
  const signedBy = new Map<string, number | undefined>();
  for (const { name, id, signature } of lines) {
    const key = known.find((one) => one.name === name && one.id === id);
    if (!key) continue;
    signedBy.set(id, requireSigned(key, { checkpoint, text, signature }));
  }
  const at = [...signedBy.values()].find((time) => time !== undefined);
  demand(at !== undefined, 'its checkpoint lacks the ML-DSA-44 signature of its log');
  const required = history.logKeys(node, checkpoint.origin, at);
  for (const { id, alg } of required) {
    demand(signedBy.has(id), `its checkpoint lacks the ${alg} signature of its log`);
  }
  const both = (['Ed25519', 'ML-DSA-44'] as const).every((alg) =>
    required.some((key) => key.alg === alg),
  );
  demand(both, 'the trust list gives its log one algorithm only');
  return { ...checkpoint, at };
};

interface NoteLine {
  readonly name: string;
  readonly id: string;
  readonly signature: Buffer;
}

interface ReadNote {
  readonly checkpoint: Omit<Checkpoint, 'at'>;
  readonly text: string;
  readonly lines: readonly NoteLine[];
}

const readNote = (note: string): ReadNote => {
  demand(note.length <= NOTE_BYTES_MAX, 'its checkpoint is too large');
  const [, text, origin, size, root, signatures] = NOTE.exec(note) ?? [];
  const isCheckpoint =
    text !== undefined && origin !== undefined && size !== undefined && root !== undefined;
  demand(isCheckpoint && signatures !== undefined, 'its checkpoint is malformed');
  const lines = signatures.slice(0, -1).split('\n').map(readLine);
  demand(lines.length <= SIGNATURES_MAX, 'its checkpoint has too many signatures');
  const hash = fromBase64(root);
  demand(
    hash.length === HASH_BYTES && Number.isSafeInteger(Number(size)),
    'its checkpoint is malformed',
  );
  return { checkpoint: { origin, size: Number(size), root: hash }, text, lines };
};

const readLine = (line: string): NoteLine => {
  const [, name, base64] = SIGNATURE.exec(line) ?? [];
  demand(name !== undefined && base64 !== undefined, 'a signature of its checkpoint is malformed');
  const bytes = fromBase64(base64);
  demand(bytes.length > KEY_ID_BYTES, 'a signature of its checkpoint is malformed');
  const id = bytes.subarray(0, KEY_ID_BYTES).toString('hex');
  return { name, id, signature: bytes.subarray(KEY_ID_BYTES) };
};

interface Signed {
  readonly checkpoint: Omit<Checkpoint, 'at'>;
  readonly text: string;
  readonly signature: Buffer;
}

/** @returns the time that the signature states; undefined for the kind that states none */
const requireSigned = (key: LogKey, signed: Signed): number | undefined => {
  const { checkpoint, text, signature } = signed;
  const falsely = `the ${key.alg} signature of its checkpoint does not verify`;
  if (key.alg === 'Ed25519') {
    demand(isSigned(key, Buffer.from(text), signature), falsely);
    return undefined;
  }
  demand(signature.length > TIME_BYTES, falsely);
  const time = signature.readBigUInt64BE();
  const message = subtreeOf(key.name, checkpoint, time);
  demand(isSigned(key, message, signature.subarray(TIME_BYTES)), falsely);
  return Number(time);
};

/** What ML-DSA-44 signs: a checkpoint as the subtree from 0 to its size (C2SP tlog-cosignature). */
const subtreeOf = (
  name: string,
  { origin, size, root }: Omit<Checkpoint, 'at'>,
  time: bigint,
): Buffer =>
  Buffer.concat([
    Buffer.from('subtree/v1\n\0'),
    short(name),
    u64(time),
    short(origin),
    u64(0n),
    u64(BigInt(size)),
    root,
  ]);

const short = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  demand(bytes.length <= 255, 'the name of a log is too long');
  return Buffer.concat([Uint8Array.of(bytes.length), bytes]);
};
