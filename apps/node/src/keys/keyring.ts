/** The keyring over a set of keys in memory, and over a device for those that lie in one. */

import {
  openerFrom,
  readPublicKey,
  signerFrom,
  type PrivateJwk,
  type PublicJwk,
} from '@comity/envelope';
import { signerOf, type Signer as LogSigner } from '@comity/tlog';
import { NodeError } from '../node.errors.js';
import type { KeySet } from './key-set.js';
import type { KeyDevice, KeyRecord, NodeKeyring } from './ports.js';

/** What can be done with the keys of `set`; those that a device holds need it at hand. */
export const keyringOf = (set: KeySet, device?: KeyDevice): NodeKeyring => {
  const { node, origin, made, keys, dataKey, tlsKey } = set;
  const secretOf = (kid: string): PrivateJwk => {
    const secret = set.privates.get(kid);
    if (secret === undefined) throw new NodeError('NODE_KEY_NOT_HELD', { kid });
    return secret as object as PrivateJwk;
  };
  return {
    node,
    origin,
    made,
    keys,
    dataKey,
    tlsKey,
    signer: async (kid) => {
      const key = recordOf(keys, kid);
      if (key.device !== true) return requireKid(kid, await signerFrom(secretOf(kid)));
      if (!device) throw new NodeError('KEY_DEVICE_NOT_NAMED', { kid });
      return device.signer(readPublicKey(key.jwk).jwk satisfies PublicJwk);
    },
    opener: async (kid) => requireKid(kid, await openerFrom(secretOf(kid))),
    logSigner: (kid) => logSignerOf(recordOf(keys, kid), origin, secretOf(kid)),
    close: async () => device?.close(),
  };
};

const recordOf = (keys: readonly KeyRecord[], kid: string): KeyRecord => {
  const key = keys.find((one) => one.kid === kid);
  if (!key) throw new NodeError('NODE_KEY_NOT_HELD', { kid });
  return key;
};

const logSignerOf = ({ kid, alg }: KeyRecord, origin: string, secret: object): LogSigner => {
  const type = alg === 'Ed25519' ? 'ed25519' : 'ml-dsa-44-cosignature';
  const signer = signerOf(origin, type, { jwk: { ...secret } });
  if (signer.keyId !== kid) throw new NodeError('NODE_KEYS_UNREADABLE', { kid });
  return signer;
};

/** A private part under another's name would sign what nobody can verify. */
const requireKid = <T extends { readonly kid: string }>(kid: string, held: T): T => {
  if (held.kid !== kid) throw new NodeError('NODE_KEYS_UNREADABLE', { kid });
  return held;
};
