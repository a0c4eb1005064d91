/** An authenticator in software, for tests: it answers as a real one does, or lies as it is told to. */

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { concat, fromBase64url, toBase64url, utf8, type Bytes } from '@comity/kernel';

/** Flags of authenticator data (WebAuthn section 6.1). */
const [UP, UV, BE, BS, AT] = [0x01, 0x04, 0x08, 0x10, 0x40];

/** What a lying authenticator, or the page that it is asked by, does otherwise. */
export interface Misbehaviour {
  readonly origin?: string;
  readonly crossOrigin?: boolean;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  /** Says this count, and goes on from where it was. */
  readonly counter?: number;
  readonly credentialId?: string;
  readonly userHandle?: string;
  readonly challenge?: string;
  readonly type?: string;
  /** Signs other bytes than it shows. */
  readonly forged?: boolean;
}

export interface SoftPasskeyOptions {
  readonly origin: string;
  readonly algorithm?: 'ES256' | 'EdDSA';
  /** Whether it counts its signatures; one that follows a person over devices does not. */
  readonly counts?: boolean;
  readonly backedUp?: boolean;
  /** One that was made before, as `saved` gave it. */
  readonly saved?: SavedPasskey;
}

/** A passkey that goes on after a restart; it holds the private key. */
export interface SavedPasskey {
  readonly id: string;
  readonly userHandle: string;
  readonly privateKey: JsonWebKey;
}

/** What a browser posts, ready to be JSON. */
export interface SoftAnswer {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly clientExtensionResults: object;
  readonly response: Readonly<Record<string, string | readonly string[]>>;
}

interface CreationAsked {
  readonly challenge: string;
  readonly rp: { readonly id?: string | undefined };
  readonly user: { readonly id: string };
}

/** One passkey and the authenticator that holds it; it counts, and says yes for its person. */
export class SoftPasskey {
  readonly id: string;
  readonly #origin: string;
  readonly #keys: Pair;
  readonly #algorithm: 'ES256' | 'EdDSA';
  readonly #counts: boolean;
  readonly #backedUp: boolean;
  #counter = 0;
  #userHandle = '';

  constructor({ origin, algorithm = 'ES256', counts = true, ...options }: SoftPasskeyOptions) {
    const { backedUp, saved } = options;
    this.id = saved?.id ?? toBase64url(randomBytes(16));
    this.#userHandle = saved?.userHandle ?? '';
    this.#origin = origin;
    this.#algorithm = algorithm;
    this.#counts = counts;
    this.#backedUp = backedUp ?? false;
    this.#keys = saved ? pairOf(saved.privateKey) : newPair(algorithm);
  }

  /** The COSE_Key by which whoever enrolled it verifies. */
  get publicKey(): Bytes {
    return this.#coseKey();
  }

  /** What has to be kept for it to go on; `userHandle` names its person to the relying party. */
  saved(userHandle = this.#userHandle): SavedPasskey {
    const privateKey = this.#keys.privateKey.export({ format: 'jwk' });
    return { id: this.id, userHandle, privateKey };
  }

  /** Answers `navigator.credentials.create`, with no attestation. */
  create({ challenge, rp, user }: CreationAsked, lie: Misbehaviour = {}): SoftAnswer {
    this.#userHandle = user.id;
    const id = fromBase64url(lie.credentialId ?? this.id);
    const attested = concat(new Uint8Array(16), uint16(id.length), id, this.#coseKey());
    const authenticatorData = concat(this.#data(rp.id ?? '', lie, AT), attested);
    const attestationObject = concat(
      Uint8Array.of(0xa3),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Uint8Array.of(0xa0),
      cborText('authData'),
      cborBytes(authenticatorData),
    );
    return this.#answer(lie, {
      clientDataJSON: toBase64url(this.#clientData('webauthn.create', challenge, lie)),
      attestationObject: toBase64url(attestationObject),
      transports: ['usb'],
    });
  }

  /** Answers `navigator.credentials.get`. */
  get(
    { challenge, rpId = '' }: { readonly challenge: string; readonly rpId?: string | undefined },
    lie: Misbehaviour = {},
  ): SoftAnswer {
    if (this.#counts) this.#counter += 1;
    const clientData = this.#clientData('webauthn.get', challenge, lie);
    const data = this.#data(rpId, lie, 0);
    const signed = concat(data, createHash('sha256').update(clientData).digest());
    const { privateKey } = this.#keys;
    const hash = this.#algorithm === 'ES256' ? 'sha256' : null;
    const signature = sign(hash, lie.forged ? concat(signed, utf8('x')) : signed, privateKey);
    return this.#answer(lie, {
      clientDataJSON: toBase64url(clientData),
      authenticatorData: toBase64url(data),
      signature: toBase64url(signature),
      userHandle: lie.userHandle ?? this.#userHandle,
    });
  }

  #answer({ credentialId }: Misbehaviour, response: SoftAnswer['response']): SoftAnswer {
    const id = credentialId ?? this.id;
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #clientData(type: string, challenge: string, lie: Misbehaviour): Bytes {
    return utf8(
      JSON.stringify({
        type: lie.type ?? type,
        challenge: lie.challenge ?? challenge,
        origin: lie.origin ?? this.#origin,
        crossOrigin: lie.crossOrigin ?? false,
      }),
    );
  }

  #data(rpId: string, lie: Misbehaviour, more: number): Bytes {
    const verified = lie.userVerified ?? true;
    const flags = UP | (verified ? UV : 0) | (this.#backedUp ? BE | BS : 0) | more;
    const rpIdHash = createHash('sha256')
      .update(lie.rpId ?? rpId)
      .digest();
    return concat(rpIdHash, Uint8Array.of(flags), uint32(lie.counter ?? this.#counter));
  }

  /** COSE_Key: {1: kty, 3: alg, -1: crv, -2: x, -3: y} (RFC 9053 section 7). */
  #coseKey(): Bytes {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const at = (label: number, value: Bytes): Bytes => concat(Uint8Array.of(label), value);
    if (this.#algorithm === 'EdDSA') {
      const key = [Uint8Array.of(0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06)];
      return concat(...key, at(0x21, cborBytes(fromBase64url(x))));
    }
    return concat(
      Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01),
      at(0x21, cborBytes(fromBase64url(x))),
      at(0x22, cborBytes(fromBase64url(y))),
    );
  }
}

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const newPair = (algorithm: 'ES256' | 'EdDSA'): Pair =>
  algorithm === 'ES256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('ed25519');

const pairOf = (jwk: JsonWebKey): Pair => {
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
};

const uint16 = (value: number): Bytes => Uint8Array.of(value >> 8, value & 0xff);

const uint32 = (value: number): Bytes => {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, value);
  return out;
};

/** Short text (RFC 8949 section 3.1, major type 3). */
const cborText = (text: string): Bytes => concat(Uint8Array.of(0x60 + text.length), utf8(text));

/** A byte string whose length takes one or two bytes more. */
const cborBytes = (bytes: Uint8Array): Bytes =>
  bytes.length < 256
    ? concat(Uint8Array.of(0x58, bytes.length), bytes)
    : concat(Uint8Array.of(0x59), uint16(bytes.length), bytes);
