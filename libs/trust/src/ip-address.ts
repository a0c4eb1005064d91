/** IP addresses: one spelling each, and which of them lie on the public Internet. */

/** 4 bytes of IPv4 or 16 bytes of IPv6. */
export type Address = readonly number[];

/**
 * The bytes of an address, or undefined. IPv4 in four plain decimal numbers only: no octal, no
 * hexadecimal, no fewer parts, which resolvers read each in their own way.
 */
export const parseAddress = (text: string): Address | undefined =>
  text.includes(':') ? parseV6(text) : parseV4(text);

/** Whether another State's node can be there, by the special-purpose registries (RFC 6890). */
export const isPublicAddress = (address: Address): boolean => {
  if (address.length === 4) return !V4_SPECIAL.some((block) => isIn(address, block));
  // IPv6 in use lies in 2000::/3; parts of it wrap IPv4 addresses or are set aside.
  return isIn(address, V6_GLOBAL) && !V6_SPECIAL.some((block) => isIn(address, block));
};

/** Whether it is this machine: 127.0.0.0/8 or ::1. */
export const isLoopbackAddress = (address: Address): boolean =>
  isIn(address, V4_LOOPBACK) || isIn(address, V6_LOOPBACK);

interface Block {
  readonly address: Address;
  readonly bits: number;
}

const parseV4 = (text: string): Address | undefined => {
  const parts = text.split('.');
  const numbers = parts.map(Number);
  const plain = parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part));
  return plain && parts.length === 4 && numbers.every((n) => n <= 255) ? numbers : undefined;
};

const GROUPS = 8;

/** RFC 4291 2.2, without zones; an IPv4 tail is read and so is judged as what it wraps. */
const parseV6 = (text: string): Address | undefined => {
  const halves = withoutV4Tail(text)?.split('::');
  if (!halves || halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = GROUPS - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined;
  return groups.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
};

const withoutV4Tail = (text: string): string | undefined => {
  const at = text.lastIndexOf(':') + 1;
  const tail = text.slice(at);
  if (!tail.includes('.')) return text;
  const v4 = parseV4(tail);
  const [a = 0, b = 0, c = 0, d = 0] = v4 ?? [];
  const hex = (high: number, low: number) => ((high << 8) | low).toString(16);
  return v4 && `${text.slice(0, at)}${hex(a, b)}:${hex(c, d)}`;
};

const isIn = (address: Address, block: Block): boolean =>
  address.length === block.address.length &&
  address.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, block.bits - index * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return (byte & mask) === ((block.address[index] ?? 0) & mask);
  });

const blockOf = (text: string): Block => {
  const [address = '', bits = ''] = text.split('/');
  return { address: parseAddress(address) ?? [], bits: Number(bits) };
};

const V4_LOOPBACK = blockOf('127.0.0.0/8');
const V6_LOOPBACK = blockOf('::1/128');

/** IANA IPv4 Special-Purpose Address Registry, multicast and reserved. */
const V4_SPECIAL = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map(blockOf);

const V6_GLOBAL = blockOf('2000::/3');

/** Within 2000::/3: protocol assignments with Teredo, documentation, 6to4. */
const V6_SPECIAL = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map(blockOf);
