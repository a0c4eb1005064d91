/** Endpoints: a trust list cannot lead this node to its own insides. */

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { checkAddress, checkEndpoint } from './index.js';
import { parseAddress } from './ip-address.js';
import { codeOf } from './trust.fixture.js';

const PUBLIC = { allowLoopback: false };
const ONE_MACHINE = { allowLoopback: true };

const checking = (text: string, rules = PUBLIC) => codeOf(() => checkEndpoint(text, rules));

describe('an endpoint', () => {
  it.each([
    ['mex.comity.example.org:7443', { host: 'mex.comity.example.org', port: 7443 }],
    ['mex.gob.mx:443', { host: 'mex.gob.mx', port: 443 }],
    ['xn--mxico-bsa.mx:65535', { host: 'xn--mxico-bsa.mx', port: 65535 }],
    ['8.8.8.8:7443', { host: '8.8.8.8', port: 7443 }],
    ['[2606:4700::1111]:7443', { host: '2606:4700::1111', port: 7443 }],
  ])('%s may be called', (text, endpoint) => {
    expect(checkEndpoint(text, PUBLIC)).toEqual(endpoint);
  });

  it.each([
    '127.0.0.1:7443',
    '127.255.0.9:7443',
    '[::1]:7443',
    '[::]:7443',
    '0.0.0.0:7443',
    '10.1.2.3:7443',
    '172.16.0.1:7443',
    '172.31.255.255:7443',
    '192.168.1.1:7443',
    '100.64.0.1:7443',
    '169.254.169.254:7443',
    '198.18.0.1:7443',
    '224.0.0.1:7443',
    '255.255.255.255:7443',
    '[fe80::1]:7443',
    '[fc00::1]:7443',
    '[fd12:3456::1]:7443',
    '[ff02::1]:7443',
    '[::ffff:127.0.0.1]:7443',
    '[::ffff:7f00:1]:7443',
    '[64:ff9b::7f00:1]:7443',
    '[2002:7f00:1::]:7443',
    '[2001:db8::1]:7443',
    '[2001::1]:7443',
    'localhost:7443',
    'db.localhost:7443',
    'printer.local:7443',
    'metadata.google.internal:7443',
    'intranet:7443',
    'db:7443',
    'mex.comity.example.org:22',
    'mex.comity.example.org:80',
    '8.8.8.8:1023',
  ])('%s is forbidden', async (text) => {
    expect(await checking(text)).toBe('ENDPOINT_FORBIDDEN');
  });

  it.each([
    '',
    ':7443',
    'mex.gob.mx',
    'mex.gob.mx:',
    'mex.gob.mx:0',
    'mex.gob.mx:07443',
    'mex.gob.mx:65536',
    'mex.gob.mx:7443/',
    'http://mex.gob.mx:7443',
    'https://mex.gob.mx:7443',
    'user@mex.gob.mx:7443',
    'user:word@mex.gob.mx:7443',
    'MEX.gob.mx:7443',
    'mex..gob.mx:7443',
    '-mex.gob.mx:7443',
    'mex_1.gob.mx:7443',
    'mex.gob.mx.:7443',
    ' mex.gob.mx:7443',
    'mex.gob.mx:7443\n',
    '0x7f000001:7443',
    '2130706433:7443',
    '127.1:7443',
    '0177.0.0.1:7443',
    '127.0.0.1.:7443',
    '256.1.1.1:7443',
    '::1:7443',
    '[127.0.0.1]:7443',
    '[fe80::1%25eth0]:7443',
    '[1::2::3]:7443',
    `${'a'.repeat(64)}.mx:7443`,
  ])('%j is malformed', async (text) => {
    expect(await checking(text)).toBe('ENDPOINT_MALFORMED');
  });

  it('may lie on this machine where the whole network does, and nowhere else inside', async () => {
    for (const text of ['127.0.0.1:7443', '[::1]:7443', 'localhost:7443']) {
      expect(await checking(text, ONE_MACHINE)).toBe('nothing');
    }
    for (const text of ['10.0.0.1:7443', '169.254.169.254:7443', '[::ffff:127.0.0.1]:7443']) {
      expect(await checking(text, ONE_MACHINE)).toBe('ENDPOINT_FORBIDDEN');
    }
    expect(await checking('db.localhost:7443', ONE_MACHINE)).toBe('ENDPOINT_FORBIDDEN');
  });
});

describe('an address that a name resolved to', () => {
  const resolving = (text: string, rules = PUBLIC) => codeOf(() => checkAddress(text, rules));

  it('is judged like one that was given', async () => {
    expect(await resolving('8.8.8.8')).toBe('nothing');
    expect(await resolving('127.0.0.1')).toBe('ENDPOINT_FORBIDDEN');
    expect(await resolving('127.0.0.1', ONE_MACHINE)).toBe('nothing');
    expect(await resolving('::ffff:10.0.0.1')).toBe('ENDPOINT_FORBIDDEN');
    expect(await resolving('mex.gob.mx')).toBe('ENDPOINT_MALFORMED');
  });

  it('has four or sixteen bytes, or is none', () => {
    const octets = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(octets, (v4) => parseAddress(v4.join('.'))?.join('.') === v4.join('.')));
    fc.assert(fc.property(fc.ipV6(), (text) => parseAddress(text.toLowerCase())?.length === 16));
    fc.assert(
      fc.property(fc.string(), (text) => [undefined, 4, 16].includes(parseAddress(text)?.length)),
    );
  });
});
