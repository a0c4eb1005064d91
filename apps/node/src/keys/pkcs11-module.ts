/**
 * A PKCS #11 module (OASIS, version 2.40) through koffi: what a node asks of one, and no more.
 *
 * Structures are laid out here as a 64-bit Unix has them: `CK_ULONG` of eight bytes, natural
 * alignment. Every call runs on a thread of its own, so that a device at the end of a network never
 * holds up the event loop; who calls sees to it that one follows another.
 */

import { utf8 } from '@comity/kernel';
import type { KoffiFunc, LibraryHandle } from 'koffi';

type Call = KoffiFunc<(...args: unknown[]) => number>;

/** Places in `CK_FUNCTION_LIST`, and how many arguments each takes. */
const FUNCTIONS = {
  C_Initialize: [0, 'p'],
  C_Finalize: [1, 'p'],
  C_GetSlotList: [4, 'bpp'],
  C_GetTokenInfo: [6, 'np'],
  C_OpenSession: [12, 'nnppp'],
  C_CloseSession: [13, 'n'],
  C_CloseAllSessions: [14, 'n'],
  C_Login: [18, 'nnpn'],
  C_Logout: [19, 'n'],
  C_DestroyObject: [22, 'nn'],
  C_GetAttributeValue: [24, 'nnpn'],
  C_SetAttributeValue: [25, 'nnpn'],
  C_FindObjectsInit: [26, 'npn'],
  C_FindObjects: [27, 'npnp'],
  C_FindObjectsFinal: [28, 'n'],
  C_SignInit: [42, 'npn'],
  C_Sign: [43, 'npnpp'],
  C_GenerateKeyPair: [59, 'nppnpnpp'],
} as const;

type FunctionName = keyof typeof FUNCTIONS;

/** The letters of `FUNCTIONS` as C has them. */
const TYPES: Readonly<Record<string, string>> = { n: 'ulong', p: 'void *', b: 'uint8_t' };

const FUNCTIONS_IN_LIST = 68;
/** `CK_VERSION` and padding lie before the first function. */
const LIST_OFFSET = 8;
const ULONG_BYTES = 8;
const ATTRIBUTE_BYTES = 24;
const MECHANISM_BYTES = 24;
const INITIALIZE_BYTES = 48;
const INITIALIZE_FLAGS_AT = 32;
/** `CKF_OS_LOCKING_OK`: our calls come from several threads. */
const OS_LOCKING = 2;
const TOKEN_INFO_BYTES = 512;
const LABEL_BYTES = 32;
const SLOTS_MAX = 64;
/** `CKF_SERIAL_SESSION` and `CKF_RW_SESSION`. */
const SESSION_FLAGS = 0x4 | 0x2;
const USER = 1;
const SIGNATURE_BYTES_MAX = 256;

/** Return values that callers decide by. */
export const CKR = {
  OK: 0x0,
  PIN_INCORRECT: 0xa0,
  PIN_INVALID: 0xa1,
  PIN_LEN_RANGE: 0xa2,
  PIN_LOCKED: 0xa4,
  TOKEN_NOT_PRESENT: 0xe0,
  USER_ALREADY_LOGGED_IN: 0x100,
  CRYPTOKI_ALREADY_INITIALIZED: 0x191,
} as const;

/** A call that a module did not answer with CKR_OK. */
export class Pkcs11Failure extends Error {
  readonly call: string;
  /** As the standard numbers it. */
  readonly returned: number;

  constructor(call: string, returned: number) {
    super(`${call} returned 0x${returned.toString(16)}`);
    this.name = 'Pkcs11Failure';
    this.call = call;
    this.returned = returned;
  }
}

/** An attribute of an object: a number, a truth value, or bytes. */
export type Attribute = readonly [type: number, value: number | boolean | Uint8Array];

/**
 * koffi takes a library out of the process when its handle is collected, and the functions found in
 * its list would point at nothing. A module stays until the process ends.
 */
const loaded = new Map<string, LibraryHandle>();

/** One module, loaded. Every method but `load` throws {Pkcs11Failure}. */
export class Pkcs11Module {
  readonly #functions: ReadonlyMap<FunctionName, Call>;
  readonly #address: (value: Uint8Array) => bigint;
  /** What a call under way points into; nothing of it may be collected before the call is over. */
  readonly #inUse = new Set<readonly unknown[]>();

  private constructor(
    functions: ReadonlyMap<FunctionName, Call>,
    address: (value: Uint8Array) => bigint,
  ) {
    this.#functions = functions;
    this.#address = address;
  }

  /** Loads the library at `path`; koffi comes into the process here, and for nobody else. */
  static async load(path: string): Promise<Pkcs11Module> {
    const { default: koffi } = await import('koffi');
    const library = loaded.get(path) ?? koffi.load(path);
    loaded.set(path, library);
    const list = library.func('C_GetFunctionList', 'ulong', ['void *']) as Call;
    const found = Buffer.alloc(ULONG_BYTES);
    const returned = list(found);
    if (returned !== CKR.OK) throw new Pkcs11Failure('C_GetFunctionList', returned);
    const size = LIST_OFFSET + FUNCTIONS_IN_LIST * ULONG_BYTES;
    const table = Buffer.from(koffi.view(found.readBigUInt64LE(), size));
    const functions = Object.entries(FUNCTIONS).map(([name, [place, letters]]) => {
      const given = letters.split('').map((letter) => TYPES[letter] ?? '');
      const pointer = table.readBigUInt64LE(LIST_OFFSET + place * ULONG_BYTES);
      return [name, koffi.decode(pointer, koffi.proto('ulong', given)) as Call] as const;
    });
    return new Pkcs11Module(new Map(functions as [FunctionName, Call][]), (value) =>
      koffi.address(value),
    );
  }

  /** Once a process; a second time it changes nothing. */
  async initialize(): Promise<void> {
    const args = Buffer.alloc(INITIALIZE_BYTES);
    args.writeBigUInt64LE(BigInt(OS_LOCKING), INITIALIZE_FLAGS_AT);
    await this.call('C_Initialize', [args], CKR.CRYPTOKI_ALREADY_INITIALIZED);
  }

  /** The slot of the token with this label; undefined when no slot holds it. */
  async slotOf(label: string): Promise<bigint | undefined> {
    const count = ulong(SLOTS_MAX);
    const slots = Buffer.alloc(SLOTS_MAX * ULONG_BYTES);
    await this.call('C_GetSlotList', [1, slots, count]);
    for (let at = 0; at < Number(count.readBigUInt64LE()); at += 1) {
      const slot = slots.readBigUInt64LE(at * ULONG_BYTES);
      const info = Buffer.alloc(TOKEN_INFO_BYTES);
      await this.call('C_GetTokenInfo', [slot, info], CKR.TOKEN_NOT_PRESENT);
      if (info.toString('utf8', 0, LABEL_BYTES).trimEnd() === label) return slot;
    }
    return undefined;
  }

  async openSession(slot: bigint): Promise<bigint> {
    const session = ulong(0);
    await this.call('C_OpenSession', [slot, SESSION_FLAGS, null, null, session]);
    return session.readBigUInt64LE();
  }

  async login(session: bigint, pin: string): Promise<void> {
    const bytes = bytesOf(utf8(pin));
    const given = [session, USER, bytes, bytes.length];
    await this.call('C_Login', given, CKR.USER_ALREADY_LOGGED_IN);
  }

  /** The first object with all these attributes; undefined when there is none. */
  async find(session: bigint, attributes: readonly Attribute[]): Promise<bigint | undefined> {
    const { template, held } = this.#templateOf(attributes);
    await this.#call('C_FindObjectsInit', [session, template, held.length], held);
    const found = ulong(0);
    const count = ulong(0);
    await this.call('C_FindObjects', [session, found, 1, count]);
    await this.call('C_FindObjectsFinal', [session]);
    return count.readBigUInt64LE() === 0n ? undefined : found.readBigUInt64LE();
  }

  /** The value of one attribute, of at most `bytesMax` bytes. */
  async read(
    session: bigint,
    object: bigint,
    { type, bytesMax }: { readonly type: number; readonly bytesMax: number },
  ): Promise<Uint8Array> {
    const { template, held } = this.#templateOf([[type, new Uint8Array(bytesMax)]]);
    await this.#call('C_GetAttributeValue', [session, object, template, 1], held);
    const length = Number(template.readBigUInt64LE(2 * ULONG_BYTES));
    return Uint8Array.from(held[0]?.subarray(0, length) ?? []);
  }

  async change(session: bigint, object: bigint, attributes: readonly Attribute[]): Promise<void> {
    const { template, held } = this.#templateOf(attributes);
    await this.#call('C_SetAttributeValue', [session, object, template, held.length], held);
  }

  async generatePair(
    session: bigint,
    mechanism: number,
    given: { readonly public: readonly Attribute[]; readonly private: readonly Attribute[] },
  ): Promise<{ readonly public: bigint; readonly private: bigint }> {
    const [open, secret] = [this.#templateOf(given.public), this.#templateOf(given.private)];
    const handles = [ulong(0), ulong(0)] as const;
    const templates = [open.template, open.held.length, secret.template, secret.held.length];
    const arguments_ = [session, mechanismOf(mechanism), ...templates, ...handles];
    await this.#call('C_GenerateKeyPair', arguments_, [open.held, secret.held]);
    return { public: handles[0].readBigUInt64LE(), private: handles[1].readBigUInt64LE() };
  }

  async sign(
    session: bigint,
    key: bigint,
    { mechanism, input }: { readonly mechanism: number; readonly input: Uint8Array },
  ): Promise<Uint8Array> {
    await this.call('C_SignInit', [session, mechanismOf(mechanism), key]);
    const signature = Buffer.alloc(SIGNATURE_BYTES_MAX);
    const length = ulong(SIGNATURE_BYTES_MAX);
    await this.call('C_Sign', [session, bytesOf(input), input.length, signature, length]);
    return Uint8Array.from(signature.subarray(0, Number(length.readBigUInt64LE())));
  }

  /** Any function of `FUNCTIONS`; `harmless` is a return value that counts as CKR_OK. */
  call(name: FunctionName, args: readonly unknown[], harmless?: number): Promise<void> {
    return this.#call(name, args, [], harmless);
  }

  async #call(
    name: FunctionName,
    args: readonly unknown[],
    pointedTo: readonly unknown[],
    harmless?: number,
  ): Promise<void> {
    const call = this.#functions.get(name);
    const using = [args, pointedTo];
    const given = args.map((one) => (one instanceof Uint8Array ? this.#address(one) : one));
    this.#inUse.add(using);
    try {
      const returned = await new Promise<number>((resolve, reject) => {
        call?.async(...given, (error: unknown, value: number) => {
          if (error instanceof Error) reject(error);
          else resolve(value);
        });
      });
      if (returned !== CKR.OK && returned !== harmless) throw new Pkcs11Failure(name, returned);
    } finally {
      this.#inUse.delete(using);
    }
  }

  /** The template points into `held`. */
  #templateOf(attributes: readonly Attribute[]) {
    const held = attributes.map(([, value]) => bytesOf(value));
    const template = Buffer.alloc(attributes.length * ATTRIBUTE_BYTES);
    for (const [at, [type]] of attributes.entries()) {
      const value = held[at] ?? Buffer.alloc(0);
      template.writeBigUInt64LE(BigInt(type), at * ATTRIBUTE_BYTES);
      template.writeBigUInt64LE(this.#address(value), at * ATTRIBUTE_BYTES + ULONG_BYTES);
      template.writeBigUInt64LE(BigInt(value.length), at * ATTRIBUTE_BYTES + 2 * ULONG_BYTES);
    }
    return { template, held };
  }
}

const ulong = (value: number): Buffer => {
  const bytes = Buffer.alloc(ULONG_BYTES);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

const mechanismOf = (mechanism: number): Buffer => {
  const bytes = Buffer.alloc(MECHANISM_BYTES);
  bytes.writeBigUInt64LE(BigInt(mechanism));
  return bytes;
};

const bytesOf = (value: Attribute[1]): Buffer => {
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  if (typeof value === 'number') return ulong(value);
  const bytes = Buffer.alloc(value.length);
  bytes.set(value);
  return bytes;
};
