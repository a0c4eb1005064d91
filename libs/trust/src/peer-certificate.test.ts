/** The peer at the other end: who it is by its certificate, or nobody. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { DAY_MS, plus } from '@comity/kernel';
import { checkPeerCertificate, type Member, type TrustList } from './index.js';
import { aList, aMember, codeOf, GTM, MEX, NOON, sha256Of } from './trust.fixture.js';

let gtm: Member;
let list: TrustList;
const ours = { spkiSha256: sha256Of(`tls of ${GTM}`), subjectAltName: `URI:${GTM}` };

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

  it('is refused when its pin is over', async () => {
    expect(await checking({}, list, plus(NOON, 80 * DAY_MS))).toBe('PEER_CERTIFICATE_NOT_PINNED');
  });
});
