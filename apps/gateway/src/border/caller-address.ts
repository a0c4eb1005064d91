/** From which address a call comes, though proxies of ours may stand before us. */
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

const FORWARDED = 'x-forwarded-for';
/** An IPv4 address as sockets for both families write it. */
const MAPPED = /^::ffff:(?=\d+\.)/i;
const NETWORK = /^([0-9A-Fa-f.:]+)(?:\/(\d{1,3}))?$/;
const BITS = { ipv4: 32, ipv6: 128 } as const;
/** Of a line or a site, which has them all: 64 bits, four groups. */
const GROUPS_OF_SITE = 4;
const GROUPS = 8;
/** Where a call says nothing that can be believed. */
const NOWHERE = 'unknown';

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: keyof typeof BITS;
}

/** Whether `text` is an address or, as 10.0.0.0/8, a network of them. */
export const isNetwork = (text: unknown): boolean =>
  typeof text === 'string' && readNetwork(text) !== undefined;

/** The addresses of callers, where `proxies` alone are believed about whom they call for. */
export class CallerAddresses {
  readonly #proxies = new BlockList();

  constructor(proxies: readonly string[]) {
    for (const { address, bits, family } of proxies.map(readNetwork).filter(isGiven)) {
      this.#proxies.addSubnet(address, bits, family);
    }
  }

  /**
   * The nearest address that is no proxy of ours: who is connected, or else the last hop of
   * `X-Forwarded-For` that a proxy of ours did not write of another. What stands further left was
   * written by strangers. Of IPv6 the network of 64 bits: one caller has all of it.
   */
  of({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
    const hops = [headers[FORWARDED] ?? []].flat().join(',').split(',');
    let caller = readAddress(socket.remoteAddress ?? '');
    while (caller !== undefined && this.#isProxy(caller)) {
      const before = readAddress(hops.pop()?.trim() ?? '');
      if (before === undefined) break;
      caller = before;
    }
    return caller === undefined ? NOWHERE : siteOf(caller);
  }

  #isProxy(address: string): boolean {
    return this.#proxies.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  }
}

const isGiven = <T>(value: T | undefined): value is T => value !== undefined;

const readNetwork = (text: string): Network | undefined => {
  const [, written = '', length] = NETWORK.exec(text) ?? [];
  const address = readAddress(written);
  if (address === undefined) return undefined;
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  const bits = length === undefined ? BITS[family] : Number(length);
  return bits <= BITS[family] ? { address, bits, family } : undefined;
};

const readAddress = (text: string): string | undefined => {
  const address = text.replace(MAPPED, '').replace(/%.*$/, '');
  return isIP(address) === 0 ? undefined : address;
};

const siteOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('::');
  const [left, right] = [groupsOf(before), groupsOf(after ?? '')];
  const zeros = after === undefined ? 0 : GROUPS - left.length - right.length;
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, GROUPS_OF_SITE);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
};

/** An IPv4 address at the end stands for two groups, which no site's network reaches. */
const groupsOf = (part: string): readonly string[] =>
  part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : group));
