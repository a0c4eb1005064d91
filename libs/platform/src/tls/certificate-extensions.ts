/** Which extensions a certificate has: read from its DER, since Node tells only of those it knows. */

/** RFC 5280 section 4.1: the extensions stand in `[3]`, the last part of what is signed. */
const EXTENSIONS_TAG = 0xa3;
const SEQUENCE_TAG = 0x30;
const OID_TAG = 0x06;
const LONG_FORM = 0x80;
/** No certificate of TLS needs more than three bytes to say how long a part is. */
const LENGTH_BYTES_MAX = 3;
const OID_BASE = 40;

/** One part of DER: its tag, and the bytes in it. */
interface Part {
  readonly tag: number;
  readonly content: Uint8Array;
}

/**
 * The object identifiers of every extension, in their order, as `2.5.29.17`; the same one twice
 * where it stands twice. Attacker-controlled here, though OpenSSL has read it before.
 *
 * @throws {RangeError} for bytes that are no certificate in DER
 */
export const extensionsOf = (der: Uint8Array): readonly string[] => {
  const [certificate] = partsOf(der);
  const [signed] = partsOf(inside(certificate, SEQUENCE_TAG));
  const fields = partsOf(inside(signed, SEQUENCE_TAG));
  const wrapped = fields.find(({ tag }) => tag === EXTENSIONS_TAG);
  if (wrapped === undefined) return [];
  const [list] = partsOf(wrapped.content);
  return partsOf(inside(list, SEQUENCE_TAG)).map((extension) => {
    const [oid] = partsOf(inside(extension, SEQUENCE_TAG));
    return oidIn(inside(oid, OID_TAG));
  });
};

const inside = (part: Part | undefined, tag: number): Uint8Array => {
  if (part?.tag !== tag) throw new RangeError('not the part that stands here in a certificate');
  return part.content;
};

/** `bytes` as parts that follow each other, and nothing after them. */
const partsOf = (bytes: Uint8Array): readonly Part[] => {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length;) {
    const { length, begin } = lengthAt(bytes, at + 1);
    const end = begin + length;
    if (end > bytes.length) throw new RangeError('cut off');
    parts.push({ tag: bytes[at] ?? 0, content: bytes.subarray(begin, end) });
    at = end;
  }
  return parts;
};

const lengthAt = (bytes: Uint8Array, at: number): { length: number; begin: number } => {
  const first = bytes[at];
  if (first === undefined) throw new RangeError('cut off');
  if (first < LONG_FORM) return { length: first, begin: at + 1 };
  const count = first - LONG_FORM;
  if (count === 0 || count > LENGTH_BYTES_MAX || at + count >= bytes.length) {
    throw new RangeError('no length of DER');
  }
  let length = 0;
  for (const byte of bytes.subarray(at + 1, at + 1 + count)) length = length * 256 + byte;
  return { length, begin: at + 1 + count };
};

/** X.690 section 8.19: base 128, the first number holding two. */
const oidIn = (bytes: Uint8Array): string => {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(number)) throw new RangeError('no object identifier');
    if (byte < LONG_FORM) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const top = Math.min(Math.floor(first / OID_BASE), 2);
  return [top, first - top * OID_BASE, ...rest].join('.');
};
