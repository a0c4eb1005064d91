/**
 * ES256 keys in a PKCS #11 token: made there, never out of there, found by their thumbprint.
 *
 * One session, one call after another. A session that is lost is opened again and the call is made
 * once more. A PIN that was refused is not tried again: tokens lock after a few.
 */

import { createHash, createPublicKey, verify } from 'node:crypto';
import { toBase64url, utf8, type Bytes } from '@comity/kernel';
import { readPublicKey, type PublicJwk, type Signer } from '@comity/envelope';
import { readPrivateFile } from '@comity/platform/key-store';
import { NodeError } from '../node.errors.js';
import { CKR, Pkcs11Failure, Pkcs11Module, type Attribute } from './pkcs11-module.js';
import type { KeyDevice } from './ports.js';

/** Which token, and by what it opens. */
export interface Pkcs11Settings {
  /** The path of the module, a shared library. */
  readonly module: string;
  /** The label of the token. */
  readonly token: string;
  /** The file with the user's PIN, 0600. */
  readonly pinFile: string;
}

/** Attributes of objects, as the standard numbers them. */
export const CKA = {
  CLASS: 0x0,
  TOKEN: 0x1,
  PRIVATE: 0x2,
  LABEL: 0x3,
  VALUE: 0x11,
  KEY_TYPE: 0x100,
  ID: 0x102,
  SENSITIVE: 0x103,
  SIGN: 0x108,
  VERIFY: 0x10a,
  EXTRACTABLE: 0x162,
  EC_PARAMS: 0x180,
  EC_POINT: 0x181,
} as const;

/** `CKO_PRIVATE_KEY`. */
export const PRIVATE_KEY = 0x3;
const EC = 0x3;
const EC_KEY_PAIR_GEN = 0x1040;
const ECDSA = 0x1041;
/** The curve P-256 as an object identifier in DER (RFC 5480). */
const P256 = Uint8Array.of(0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07);
const COORDINATE_BYTES = 32;
const POINT_BYTES_MAX = 128;
const ATTEMPTS_MAX = 2;

const PIN_REFUSALS: readonly number[] = [
  CKR.PIN_INCORRECT,
  CKR.PIN_INVALID,
  CKR.PIN_LEN_RANGE,
  CKR.PIN_LOCKED,
];

/** The token of `settings`; nothing is opened before the first key is asked for. */
export const pkcs11Device = (settings: Pkcs11Settings): KeyDevice => new Pkcs11Device(settings);

class Pkcs11Device implements KeyDevice {
  readonly #settings: Pkcs11Settings;
  #module: Pkcs11Module | undefined;
  #session: bigint | undefined;
  #refused: NodeError | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(settings: Pkcs11Settings) {
    this.#settings = settings;
  }

  generate(): Promise<PublicJwk> {
    return this.#once(async (module, session) => {
      const made = await module.generatePair(session, EC_KEY_PAIR_GEN, PAIR);
      const wanted = { type: CKA.EC_POINT, bytesMax: POINT_BYTES_MAX };
      const jwk = jwkOf(await module.read(session, made.public, wanted));
      const name = utf8(readPublicKey(jwk).kid);
      for (const object of [made.public, made.private]) {
        await module.change(session, object, [
          [CKA.ID, name],
          [CKA.LABEL, name],
        ]);
      }
      return jwk;
    });
  }

  async signer(jwk: PublicJwk): Promise<Signer> {
    const { kid } = readPublicKey(jwk);
    await this.#inTurn((module, session) => this.#find(module, session, kid));
    return { kid, alg: 'ES256', sign: (input) => this.#sign(kid, jwk, input) };
  }

  close(): Promise<void> {
    const closing = this.#turn.then(async () => {
      const module = this.#module;
      this.#module = undefined;
      this.#session = undefined;
      await module?.call('C_Finalize', [null]).catch(() => undefined);
    });
    this.#turn = closing;
    return closing;
  }

  async #sign(kid: string, jwk: PublicJwk, input: Uint8Array): Promise<Bytes> {
    const digest = new Uint8Array(createHash('sha256').update(input).digest());
    const signature = await this.#inTurn(async (module, session) => {
      const key = await this.#find(module, session, kid);
      return module.sign(session, key, { mechanism: ECDSA, input: digest });
    });
    // A device that errs once in a calculation can give its key away by the result (FIPS 186-5).
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    if (!verify('sha256', input, { key, dsaEncoding: 'ieee-p1363' }, signature)) {
      throw new NodeError('KEY_DEVICE_SIGNATURE_WRONG', { kid });
    }
    return new Uint8Array(signature);
  }

  async #find(module: Pkcs11Module, session: bigint, kid: string): Promise<bigint> {
    const wanted: readonly Attribute[] = [
      [CKA.CLASS, PRIVATE_KEY],
      [CKA.ID, utf8(kid)],
    ];
    const key = await module.find(session, wanted);
    if (key === undefined) {
      throw new NodeError('KEY_DEVICE_KEY_MISSING', { kid, token: this.#settings.token });
    }
    return key;
  }

  /** What may be done again: a session that was lost is opened anew, once. */
  #inTurn<T>(work: Work<T>): Promise<T> {
    return this.#queue(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#withSession(work);
        } catch (error) {
          const failed = error instanceof Pkcs11Failure;
          if (!failed && !isMissing(error)) throw error;
          await this.#drop();
          if (attempt < ATTEMPTS_MAX) continue;
          throw failed ? this.#unavailable(error) : error;
        }
      }
    });
  }

  /** What may not: a pair that was made and not reported would be made twice. */
  #once<T>(work: Work<T>): Promise<T> {
    return this.#queue(async () => {
      try {
        return await this.#withSession(work);
      } catch (error) {
        if (!(error instanceof Pkcs11Failure)) throw error;
        await this.#drop();
        throw this.#unavailable(error);
      }
    });
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #withSession<T>(work: Work<T>): Promise<T> {
    const module = (this.#module ??= await this.#load());
    this.#session ??= await this.#open(module);
    return work(module, this.#session);
  }

  async #load(): Promise<Pkcs11Module> {
    const { module } = this.#settings;
    try {
      return await Pkcs11Module.load(module);
    } catch (cause) {
      throw new NodeError('KEY_DEVICE_MODULE_UNUSABLE', { module }, { cause });
    }
  }

  async #open(module: Pkcs11Module): Promise<bigint> {
    if (this.#refused) throw this.#refused;
    const { token, pinFile } = this.#settings;
    const pin = (await readPrivateFile(pinFile)).replace(/\r?\n$/, '');
    await module.initialize();
    const slot = await module.slotOf(token);
    if (slot === undefined) throw new NodeError('KEY_DEVICE_TOKEN_MISSING', { token });
    const session = await module.openSession(slot);
    try {
      await module.login(session, pin);
      return session;
    } catch (cause) {
      await module.call('C_CloseSession', [session]).catch(() => undefined);
      if (!(cause instanceof Pkcs11Failure) || !PIN_REFUSALS.includes(cause.returned)) throw cause;
      const locked = cause.returned === CKR.PIN_LOCKED;
      this.#refused = new NodeError('KEY_DEVICE_PIN_REFUSED', { token, locked }, { cause });
      throw this.#refused;
    }
  }

  /** Whatever state it is in, a token would count it among those that are open. */
  async #drop(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    if (session === undefined) return;
    await this.#module?.call('C_CloseSession', [session]).catch(() => undefined);
  }

  #unavailable(cause: Pkcs11Failure): NodeError {
    const { call, returned } = cause;
    const detail = { token: this.#settings.token, call, returned };
    return new NodeError('KEY_DEVICE_UNAVAILABLE', detail, { cause });
  }
}

/** To a session that was signed out a private key looks as if it were not there. */
const isMissing = (error: unknown): boolean =>
  error instanceof NodeError && error.code === 'KEY_DEVICE_KEY_MISSING';

type Work<T> = (module: Pkcs11Module, session: bigint) => Promise<T>;

/** The private half stays where it is made: sensitive, and never to be taken out. */
const PAIR = {
  public: [
    [CKA.TOKEN, true],
    [CKA.VERIFY, true],
    [CKA.EC_PARAMS, P256],
  ],
  private: [
    [CKA.TOKEN, true],
    [CKA.PRIVATE, true],
    [CKA.KEY_TYPE, EC],
    [CKA.SIGN, true],
    [CKA.SENSITIVE, true],
    [CKA.EXTRACTABLE, false],
  ],
} as const satisfies Record<string, readonly Attribute[]>;

/** The point is uncompressed and ends the value, in an OCTET STRING as the standard says or bare. */
const jwkOf = (point: Uint8Array): PublicJwk => {
  const y = point.slice(-COORDINATE_BYTES);
  const x = point.slice(-2 * COORDINATE_BYTES, -COORDINATE_BYTES);
  return { kty: 'EC', crv: 'P-256', x: toBase64url(x), y: toBase64url(y) };
};
