/** Where a member may be called: the trust list must not lead this node to its own insides. */

import type { Json } from '@comity/kernel';
import { isPublicAddress, isLoopbackAddress, parseAddress } from './ip-address.js';
import { TrustError } from './trust.errors.js';

export interface Endpoint {
  /** A DNS name, or an IP address in its one spelling, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
}

export interface EndpointRules {
  /** For networks on one machine: loopback is allowed, and nothing else that is not public. */
  readonly allowLoopback: boolean;
}

/** Whether `value` is `host:port` with a DNS name or an address in its one spelling. */
export const isEndpoint = (value: Json | undefined): boolean =>
  typeof value === 'string' && parseEndpoint(value) !== undefined;

/**
 * Reads a member's `host:port` and refuses what cannot be another State's node: addresses that are
 * not public, names of the own house, ports below 1024 but 443. There is no scheme, no path and no
 * credential to smuggle, because there is nothing but host and port.
 *
 * A name says nothing about where it leads: resolve it once, give each address to `checkAddress`,
 * and dial that address.
 *
 * @throws {TrustError} `ENDPOINT_MALFORMED`, `ENDPOINT_FORBIDDEN`
 */
export const checkEndpoint = (text: string, rules: EndpointRules): Endpoint => {
  const endpoint = parseEndpoint(text);
  if (!endpoint) throw new TrustError('ENDPOINT_MALFORMED');
  const { host, port } = endpoint;
  if (port !== PORT_HTTPS && port < PORT_MIN) throw new TrustError('ENDPOINT_FORBIDDEN', { port });
  if (parseAddress(host)) checkAddress(host, rules);
  else checkName(host, rules);
  return endpoint;
};

/**
 * Refuses an address, given or resolved, at which no other State can be.
 *
 * @throws {TrustError} `ENDPOINT_MALFORMED` for what is no address; `ENDPOINT_FORBIDDEN`
 */
export const checkAddress = (text: string, { allowLoopback }: EndpointRules): void => {
  const address = parseAddress(text);
  if (!address) throw new TrustError('ENDPOINT_MALFORMED');
  if (isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address))) return;
  throw new TrustError('ENDPOINT_FORBIDDEN');
};

const PORT_HTTPS = 443;
const PORT_MIN = 1_024;
const PORT_MAX = 65_535;
const NAME_CHARS_MAX = 253;
const LOCALHOST = 'localhost';

/** Domains that only ever name the own machine, house or network (RFC 6761, 6762, 8375, 9476). */
const OWN = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home', 'corp', 'home.arpa'];

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const ENDPOINT = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+)):([1-9][0-9]{0,4})$/;

const parseEndpoint = (text: string): Endpoint | undefined => {
  const [, bracketed, plain, digits] = ENDPOINT.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  if (host === undefined || port > PORT_MAX) return undefined;
  const address = parseAddress(host);
  const proper =
    bracketed === undefined ? address?.length === 4 || isName(host) : address?.length === 16;
  return proper ? { host, port } : undefined;
};

/** Lower-case labels, the last not numeric: so `0x7f000001` and `127.1` are no names either. */
const isName = (host: string): boolean => {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  return (
    host.length <= NAME_CHARS_MAX && labels.every((one) => LABEL.test(one)) && /^[a-z]/.test(last)
  );
};

const checkName = (host: string, { allowLoopback }: EndpointRules): void => {
  if (allowLoopback && host === LOCALHOST) return;
  const own = OWN.some((domain) => host === domain || host.endsWith(`.${domain}`));
  if (own || !host.includes('.')) throw new TrustError('ENDPOINT_FORBIDDEN');
};
