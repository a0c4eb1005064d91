/** What this node signs and opens: its keys, the network it knows, and the envelope lib between. */

import {
  DAY_MS,
  plus,
  toSeconds,
  type Bytes,
  type Entropy,
  type Instant,
  type Json,
  type NodeId,
} from '@comity/kernel';
import {
  open,
  openFileKey,
  seal,
  sealFileKey,
  signReceipt,
  type Opened,
  type Opener,
  type ReceiptFile,
  type Signer,
  type Thread,
} from '@comity/envelope';
import type { Network } from '../members/network.js';
import type { MessageRow } from './ports.js';

/** Beyond the ninety days for which delivery is tried (PROTOCOL 6.5). */
const LIFETIME_MS = 95 * DAY_MS;

/** The node's own keys for acts; how they are kept is the key store's business. */
export interface ActKeys {
  readonly node: NodeId;
  readonly signers: readonly Signer[];
  readonly openers: readonly Opener[];
  /** The name of this node's log, as its receipts give it. */
  readonly logOrigin: string;
}

export interface MessageDraft {
  readonly to: NodeId;
  /** Absent for notices. */
  readonly thread?: Thread;
  readonly body: Json;
  readonly files?: readonly Json[];
}

export class Sealing {
  readonly #keys: ActKeys;
  readonly #network: Network;
  readonly #entropy: Entropy;

  constructor(keys: ActKeys, network: Network, entropy: Entropy) {
    this.#keys = keys;
    this.#network = network;
    this.#entropy = entropy;
  }

  /**
   * Signs and seals one message to one node. Nothing is stored yet.
   *
   * @throws {NetworkError} MEMBER_UNKNOWN, TRUST_LIST_EXPIRED
   * @throws {EnvelopeError} ENVELOPE_TOO_LARGE and what the draft's form breaks
   */
  async seal({ to, thread, body, files }: MessageDraft, at: Instant): Promise<MessageRow> {
    const jti = this.#entropy.uuid();
    const sealed = await seal(
      {
        iss: this.#keys.node,
        aud: [to],
        jti,
        iat: toSeconds(at),
        exp: toSeconds(plus(at, LIFETIME_MS)),
        ...(thread && { thr: thread }),
        tl: this.#network.reference(),
        body,
        files: files ?? [],
      },
      {
        signers: this.#keys.signers,
        recipients: [{ id: to, key: this.#network.sealingKeyOf(to, at) }],
        entropy: this.#entropy,
      },
    );
    const { env, msg, envelope, inner } = sealed;
    const iss = this.#keys.node;
    const common = { iss, jti, direction: 'sent', peer: to, at, receipt: null } as const;
    return { ...common, env, msg, envelope, inner };
  }

  /** Opens what `peer` handed over. @throws {EnvelopeError} the first check that fails */
  open(envelope: Uint8Array, peer: NodeId, at: Instant): Promise<Opened> {
    const { node, openers } = this.#keys;
    return open(envelope, { self: node, peer, openers, keysOf: this.#network.keysOf(at), at });
  }

  /** Seals a file's key to the node that the file's act was sealed to. */
  sealFileKey(
    key: Uint8Array,
    file: { readonly fileId: string; readonly jti: string; readonly to: NodeId },
    at: Instant,
  ): Promise<Bytes> {
    const recipients = [{ id: file.to, key: this.#network.sealingKeyOf(file.to, at) }];
    return sealFileKey(key, { ...file, recipients, entropy: this.#entropy });
  }

  /** Opens a file's key. @throws {EnvelopeError} FILE_KEY_MISMATCH and what the seal breaks */
  openFileKey(bytes: Uint8Array, file: { fileId: string; jti: string }): Promise<Bytes> {
    return openFileKey(bytes, { ...file, openers: this.#keys.openers });
  }

  /**
   * Signs the receipt for a message we hold durably once the transaction commits.
   *
   * @param leaf the leaf hash of the audit entry of the same transaction
   */
  async receipt(
    message: Pick<MessageRow, 'iss' | 'jti' | 'env' | 'msg'>,
    { leaf, files, at }: { leaf: string; files: readonly ReceiptFile[]; at: Instant },
  ): Promise<Bytes> {
    const { iss, jti, env, msg } = message;
    const { receipt } = await signReceipt(
      {
        iss: this.#keys.node,
        aud: [iss],
        jti: this.#entropy.uuid(),
        iat: toSeconds(at),
        exp: toSeconds(plus(at, LIFETIME_MS)),
        evt: files.every(({ state }) => state === 'complete') ? 'ContentHandover' : HELD,
        ref: { iss, jti, env, msg },
        files,
        log: { origin: this.#keys.logOrigin, leaf },
      },
      { signers: this.#keys.signers },
    );
    return receipt;
  }
}

/** The message is held; of its files some are still to come. */
const HELD = 'ContentConsignment';
