/** The peer at the other end: who it is by its certificate, or nobody. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { DAY_MS, plus } from '@comity/kernel';
import {
  checkPeerCertificate,
  type Member,
  type PeerCertificate,
  type TrustList,
  type TrustErrorCode,
} from './index.js';
import { aList, aMember, codeOf, GTM, MEX, NOON, sha256Of } from './trust.fixture.js';

let gtm: Member;
let list: TrustList;
const ours: PeerCertificate = {
  spkiSha256: sha256Of(`tls of ${GTM}`),
  subjectAltName: `URI:${GTM}`,
  usages: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
  isAuthority: false,
  key: { type: 'rsa', curve: null, bits: 3_072 },
  extensions: ['2.5.29.19', '2.5.29.15', '2.5.29.37', '2.5.29.17'],
  isDirect: true,
};

beforeAll(async () => {
  gtm = await aMember(GTM);
  list = aList([gtm, await aMember(MEX)]);
});

const checking = (change: object, given = list, at = NOON) =>
  codeOf(() => checkPeerCertificate({ ...ours, ...change }, given, at));

describe('a peer certificate', () => {
  it('speaks for the node that it names and that its key is pinned to', () => {
    expect(checkPeerCertificate(ours, list, NOON)).toBe(GTM);
  });

  it('with the name of one member and the key of another is refused', async () => {
    expect(await checking({ subjectAltName: `URI:${MEX}` })).toBe('PEER_CERTIFICATE_NOT_PINNED');
    expect(await checking({ spkiSha256: sha256Of(`tls of ${MEX}`) })).toBe(
      'PEER_CERTIFICATE_NOT_PINNED',
    );
  });

  it('with any other name, or any more, is refused', async () => {
    const names = [
      '',
      GTM,
      `DNS:${GTM}`,
      'DNS:gtm.comity.example',
      `URI:${GTM}, DNS:gtm.comity.example`,
      `DNS:gtm.comity.example, URI:${GTM}`,
      `URI:${GTM}, URI:${MEX}`,
      `URI:"${GTM}"`,
      `URI:${GTM}\n`,
      `URI:${GTM.toUpperCase()}`,
      'URI:https://gtm.comity.example',
    ];
    for (const subjectAltName of names) {
      expect(await checking({ subjectAltName })).toBe('PEER_CERTIFICATE_NAME_INVALID');
    }
  });

  it('of a stranger or a suspended member is refused', async () => {
    expect(await checking({ subjectAltName: 'URI:urn:comity:node:bra-1' })).toBe(
      'PEER_NOT_A_MEMBER',
    );
    expect(await checking({}, aList([{ ...gtm, status: 'suspended' }]))).toBe('PEER_NOT_A_MEMBER');
  });

  const [SERVER, CLIENT] = ours.usages;
  const KEY = 'PEER_CERTIFICATE_KEY_WEAK';
  const USAGES = 'PEER_CERTIFICATE_USAGES_INVALID';
  const EXTENSION = 'PEER_CERTIFICATE_EXTENSION_UNKNOWN';
  const rsa = (bits: number) => ({ key: { type: 'rsa', curve: null, bits } });
  const ec = (curve: string) => ({ key: { type: 'ec', curve, bits: null } });

  it.each<[TrustErrorCode, string, object]>([
    [USAGES, 'for a server alone', { usages: [SERVER] }],
    [USAGES, 'for a client alone', { usages: [CLIENT] }],
    [USAGES, 'for anything', { usages: ['2.5.29.37.0'] }],
    [USAGES, 'for both and for anything', { usages: [SERVER, CLIENT, '2.5.29.37.0'] }],
    [USAGES, 'for nothing that is said', { usages: [] }],
    [KEY, 'of RSA with 2048 bits', rsa(2_048)],
    [KEY, 'of RSA with one bit too few', rsa(3_071)],
    [KEY, 'on P-521', ec('secp521r1')],
    [KEY, 'on secp256k1', ec('secp256k1')],
    [KEY, 'of Ed25519', { key: { type: 'ed25519', curve: null, bits: null } }],
    [KEY, 'of no kind that Node knows', { key: { type: 'unknown', curve: null, bits: null } }],
    ['PEER_CERTIFICATE_OF_AUTHORITY', 'of an authority', { isAuthority: true }],
    ['PEER_CERTIFICATE_CHAIN_TOO_LONG', 'of an authority below', { isDirect: false }],
    [EXTENSION, 'with an extension unknown', { extensions: [...ours.extensions, '1.2.3'] }],
    [EXTENSION, 'with an extension twice', { extensions: [...ours.extensions, '2.5.29.17'] }],
  ])('is refused as %s when it is one %s', async (code, _, change) => {
    expect(await checking(change)).toBe(code);
  });

  it.each([rsa(3_072), rsa(4_096), ec('prime256v1'), ec('secp384r1')])(
    'may have a key that an enrolment may name: %j',
    async (change) => {
      expect(await checking(change)).toBe('nothing');
    },
  );

  it('is refused when its pin is over', async () => {
    expect(await checking({}, list, plus(NOON, 80 * DAY_MS))).toBe('PEER_CERTIFICATE_NOT_PINNED');
  });
});
