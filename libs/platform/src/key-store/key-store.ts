/** Where a node's private keys lie. In production this may be a device; the port is the same. */

import type { Json } from '@comity/kernel';

/** A private key as JSON (RFC 7517), its members as its algorithm needs them. */
export type PrivateJwk = Readonly<Record<string, unknown>>;

/** The keys of a store, by name, and what it says of them in the clear; null for nothing. */
export interface StoreContent {
  readonly keys: ReadonlyMap<string, PrivateJwk>;
  readonly about: Json;
}

/**
 * Keys by name, as `act-2026-11`: a small letter or a digit, then letters, digits, `-`, `_`, `.`.
 *
 * Error contract: what changes the store returns when the change is durable; what it throws is
 * the store's own failure, and the store is as before.
 */
export interface KeyStore {
  /** What the file says in the clear, proven by its having opened. */
  readonly about: Json;
  names(): readonly string[];
  get(name: string): PrivateJwk | undefined;
  put(name: string, key: PrivateJwk): Promise<void>;
  /** After this the key is in no file of this store: destroying old keys is the point of it. */
  remove(name: string): Promise<void>;
  /** All keys at once, and what is said of them: after a crash the old content stands, or this. */
  replace(content: StoreContent): Promise<void>;
  /** The same content under another passphrase and another salt; the old one opens it no longer. */
  reseal(passphrase: string): Promise<void>;
}
