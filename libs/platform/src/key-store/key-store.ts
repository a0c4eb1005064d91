/** Where a node's private keys lie. In production this may be a device; the port is the same. */

/** A private key as JSON (RFC 7517), its members as its algorithm needs them. */
export type PrivateJwk = Readonly<Record<string, unknown>>;

/**
 * Keys by name, as `act-2026-11`: small letters, digits, hyphens and dots.
 *
 * Error contract: `put` and `remove` return when the change is durable; what they throw is the
 * store's own failure, and the store is as before.
 */
export interface KeyStore {
  names(): readonly string[];
  get(name: string): PrivateJwk | undefined;
  put(name: string, key: PrivateJwk): Promise<void>;
  /** After this the key is in no file of this store: destroying old keys is the point of it. */
  remove(name: string): Promise<void>;
}
