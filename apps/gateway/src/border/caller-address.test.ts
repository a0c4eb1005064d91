import type { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CallerAddresses, isNetwork } from './caller-address.js';

const PROXIES = ['10.0.0.7', '10.1.0.0/16', 'fd00::/8'];

const callerOf = (remoteAddress: string | undefined, forwarded?: string | string[]): string =>
  new CallerAddresses(PROXIES).of({
    socket: { remoteAddress } as Socket,
    headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) },
  });

describe('the address of a caller', () => {
  it('is that of who is connected, whatever they say of others', () => {
    expect(callerOf('192.0.2.1')).toBe('192.0.2.1');
    expect(callerOf('192.0.2.1', '198.51.100.9')).toBe('192.0.2.1');
    fc.assert(
      fc.property(fc.string(), (said) => {
        expect(callerOf('192.0.2.1', said)).toBe('192.0.2.1');
      }),
    );
  });

  it.each([
    ['the last that a proxy of ours names', '10.0.0.7', '198.51.100.9', '198.51.100.9'],
    ['not what a caller wrote before it', '10.0.0.7', '1.1.1.1, 198.51.100.9', '198.51.100.9'],
    [
      'the first before several proxies',
      '10.0.0.7',
      '1.1.1.1, 198.51.100.9, 10.1.2.3',
      '198.51.100.9',
    ],
    ['through proxies of both families', 'fd00::1', '198.51.100.9,10.1.9.9', '198.51.100.9'],
    ['the proxy itself where it names nobody', '10.0.0.7', '', '10.0.0.7'],
    ['the proxy itself where it names no address', '10.0.0.7', 'unknown', '10.0.0.7'],
    ['the proxy itself where a port follows', '10.0.0.7', '198.51.100.9:443', '10.0.0.7'],
    ['the last proxy where all are proxies', '10.0.0.7', '10.1.0.1, 10.1.0.2', '10.1.0.1'],
    [
      'the same under the name of both families',
      '::ffff:10.0.0.7',
      '::ffff:198.51.100.9',
      '198.51.100.9',
    ],
  ])('is %s', (_, connected, forwarded, caller) => {
    expect(callerOf(connected, forwarded)).toBe(caller);
  });

  it('is read from the last of several headers', () => {
    expect(callerOf('10.0.0.7', ['1.1.1.1', '198.51.100.9'])).toBe('198.51.100.9');
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is its network of 64 bits', (address, site) => {
    expect(callerOf(address)).toBe(site);
  });

  it('is one for all that is no address', () => {
    expect([callerOf(undefined), callerOf('/run/socket')]).toEqual(['unknown', 'unknown']);
  });
});

describe('a network of proxies', () => {
  it.each(['10.0.0.7', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0'])('may be %s', (text) => {
    expect(isNetwork(text)).toBe(true);
  });

  it.each(['', 'x', '10.0.0.0/33', '10.0.0', '10.0.0.7/', '::/129', '10.0.0.7/8/8', 7])(
    'is never %s',
    (text) => {
      expect(isNetwork(text)).toBe(false);
    },
  );
});
