/** A node’s own side of enrolment: the keys it makes are the keys it later runs with. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, instantFromIso, nodeId, plus, type Bytes, type Instant } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { logKeysAt, readEnrolmentRequest, signingKeysAt, verifyEnrolment } from '@comity/trust';
import type { Member, TrustList } from '@comity/trust';
import { readNodeKeys } from '../node-keys.js';
import { requestAdmission, requestChange } from './requests.js';

const NOON = instantFromIso('2026-11-02T12:00:00Z');
const GTM = nodeId('urn:comity:node:gtm-1');
const ABOUT = { node: GTM, origin: 'gtm-1.comity-test/log/2026', endpoint: 'gt.example.org:7443' };
const NETWORK = 'comity-test';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-keys-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const admission = (at: Instant = NOON): Promise<Bytes> =>
  requestAdmission({ folder }, ABOUT, { network: NETWORK, at, entropy: systemEntropy });

const verifying = (bytes: Bytes, members: readonly Member[], at: Instant) =>
  verifyEnrolment(bytes, {
    network: NETWORK,
    at,
    members,
    endpointRules: { allowLoopback: false },
  });

describe('a node that was enrolled', () => {
  it('runs with the keys that its request proves', async () => {
    const { enrolment } = await verifying(await admission(), [], NOON);
    // What the State’s certificate authority gives it, once it has the key.
    for (const file of ['authority.pem', 'tls.pem'])
      writeFileSync(join(folder, file), 'a certificate');
    const keys = await readNodeKeys(folder, { at: NOON, entropy: systemEntropy });

    const list = { members: [enrolment.member] } as unknown as TrustList;
    expect(keys.node).toBe(GTM);
    expect(keys.signers.map(({ kid }) => kid)).toEqual(
      signingKeysAt(list, GTM, NOON)?.map(({ kid }) => kid),
    );
    expect(keys.logSigners.map(({ keyId }) => keyId)).toEqual(
      logKeysAt(list, GTM, NOON).map(({ kid }) => kid),
    );
    expect(keys.logOrigin).toBe(enrolment.member.log.origin);
  });

  it('announces successors that begin when the present keys end, and each of them once', async () => {
    const { enrolment } = readEnrolmentRequest(await admission());
    const held = enrolment.member;
    const at = plus(NOON, 80 * DAY_MS);
    const asking = { network: NETWORK, at };
    const given = { held, about: {}, renew: ['sig', 'enc'] as const };
    const first = await verifying(await requestChange({ folder }, given, asking), [held], at);
    const added = first.enrolment.member.keys.slice(held.keys.length);
    expect(added.map(({ alg }) => alg)).toEqual(['ES256', 'ML-DSA-65', 'HPKE-9-KE']);
    for (const key of added) {
      const before = held.keys.find(({ alg }) => alg === key.alg);
      expect(key.from).toBe(before?.until);
    }
    const again = await verifying(await requestChange({ folder }, given, asking), [held], at);
    expect(again.enrolment.member).toEqual(first.enrolment.member);
  });
});
