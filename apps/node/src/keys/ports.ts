/** A node's private keys, by what can be done with them, wherever they lie. */

import type { KeyObject } from 'node:crypto';
import type { Bytes, Instant, NodeId } from '@comity/kernel';
import type { Opener, PublicJwk, Signer } from '@comity/envelope';
import type { Signer as LogSigner } from '@comity/tlog';

/** What a key is for; no key has two purposes. */
export type KeyUse = 'sig' | 'enc' | 'log';
export type NodeKeyAlgorithm = 'ES256' | 'ML-DSA-65' | 'HPKE-9-KE' | 'Ed25519' | 'ML-DSA-44';

/** What everybody may know of a key; kept after its private part was destroyed. */
export interface KeyRecord {
  /** RFC 7638 thumbprint; for a log key the key id of its verifier key. */
  readonly kid: string;
  readonly use: KeyUse;
  readonly alg: NodeKeyAlgorithm;
  readonly from: Instant;
  readonly until: Instant;
  /** The public half as the trust list has it: a JWK, or a C2SP verifier key. */
  readonly jwk?: object;
  readonly vkey?: string;
  /** When the private part was destroyed. */
  readonly destroyed?: Instant;
  /** The private part lies in a device, and in no file. */
  readonly device?: true;
}

/** The public side of a key folder, readable without any secret. */
export interface PublicKeys {
  readonly node: NodeId;
  /** The name of the log in checkpoints; it never changes. */
  readonly origin: string;
  /** When the first keys were made. */
  readonly made: Instant;
  readonly keys: readonly KeyRecord[];
}

/**
 * What a node does with its private keys. Which adapter answers, an open folder, a sealed one or a
 * device beside it, is known to `file-key-folder.ts` alone.
 *
 * Error contract: `NODE_KEY_NOT_HELD` for a key whose private part is not there (destroyed, or
 * never the node's), `NODE_KEYS_UNREADABLE` for a private part that is not that of the public half;
 * and, later, out of the signer, what the device throws: `KEY_DEVICE_UNAVAILABLE` may be tried
 * again, `KEY_DEVICE_KEY_MISSING` and `KEY_DEVICE_PIN_REFUSED` need a person.
 */
export interface NodeKeyring extends PublicKeys {
  signer(kid: string): Promise<Signer>;
  opener(kid: string): Promise<Opener>;
  logSigner(kid: string): LogSigner;
  /** Encrypts file keys at rest; null where an open folder was never run by a node. */
  readonly dataKey: Bytes | null;
  readonly tlsKey: KeyObject;
  /** Lets go of the device, if there is one. */
  close(): Promise<void>;
}

/** A device that makes and holds ES256 keys which never leave it. */
export interface KeyDevice {
  /** Makes a pair inside the device, under its thumbprint as its name. @returns the public half */
  generate(): Promise<PublicJwk>;
  /** Signs by the key of this public half. @throws {NodeError} KEY_DEVICE_KEY_MISSING */
  signer(jwk: PublicJwk): Promise<Signer>;
  close(): Promise<void>;
}
