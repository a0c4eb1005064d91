/** Enrolment requests: what an administrator is shown as true, and every deviation refused. */

import { constants, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { canonicalize, DAY_MS, MINUTE_MS, nodeId, plus, utf8 } from '@comity/kernel';
import type { Bytes, Json } from '@comity/kernel';
import { signJws, type Signer } from '@comity/envelope';
import type { Member, NodeKey } from '../trust-list.js';
import { aMember, codeOf, GTM, MEX, NETWORK, NOON, sha256Of } from '../trust.fixture.js';
import {
  aDraft,
  aLogKey,
  anAdmission,
  aNode,
  proven,
  spkiOf,
  WINDOW,
  type TestNode,
} from './enrolment.fixture.js';
import { possessionStatement, writeEnrolment } from './enrolment-json.js';
import type { EnrolmentDraft } from './enrolment.js';
import { provePossession } from './possession.js';
import { mergeEnrolments, readEnrolmentRequest, signEnrolment } from './sign-enrolment.js';
import { verifyEnrolment } from './verify-enrolment.js';

let gtm: TestNode;
let mex: Member;
let request: Bytes;

beforeAll(async () => {
  [gtm, mex] = [await aNode(GTM), await aMember(MEX)];
  request = await anAdmission(gtm);
});

const context = (change: object = {}) => ({
  network: NETWORK,
  at: plus(NOON, MINUTE_MS),
  endpointRules: { allowLoopback: false },
  members: [mex],
  ...change,
});

const verifying = (bytes: Uint8Array, change: object = {}) =>
  codeOf(verifyEnrolment(bytes, context(change)));

const admitting = async (member: Partial<Member>, draft: Partial<EnrolmentDraft> = {}) =>
  verifying(await anAdmission({ ...gtm, member: { ...gtm.member, ...member } }, draft));

/** Signs any claims at all, as somebody would who has the keys and no scruples. */
const signing = (payload: object, signers: readonly Signer[] = gtm.signers) =>
  signJws(payload as Json, { typ: 'comity-enrol+jws', at: NOON, signers });

const claims = (): object =>
  writeEnrolment(proven(aDraft(gtm.member), { log: gtm.log, tls: [gtm.tls] })) as object;

describe('an enrolment request', () => {
  it('by which a node proves each of its keys is accepted, as it wrote it', async () => {
    const { enrolment, sha256 } = await verifyEnrolment(request, context());
    expect(enrolment.member).toEqual(gtm.member);
    expect(enrolment.on).toBeNull();
    expect(sha256).toBe(sha256Of(canonicalize(writeEnrolment(enrolment))));
    expect(readEnrolmentRequest(request)).toEqual({ enrolment, sha256 });
  });

  it('is accepted with a certificate key of RSA or on P-384', async () => {
    const keys = [
      generateKeyPairSync('rsa', { modulusLength: 3_072 }).privateKey,
      generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
    ];
    for (const tls of keys) {
      const member = { ...gtm.member, tls: [{ spki: spkiOf(tls), ...WINDOW }] };
      expect(await verifying(await anAdmission({ ...gtm, tls, member }))).toBe('nothing');
    }
  });

  it('is refused when any single bit of it changed', async () => {
    const refused = fc.asyncProperty(fc.nat(request.length - 1), fc.nat(7), async (at, bit) => {
      const copy = Uint8Array.from(request);
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return /^(JWS|ENROLMENT|ENDPOINT)_/.test(String(await verifying(copy)));
    });
    await fc.assert(refused, { numRuns: 150 });
  });

  it('is refused when a member of it is missing, strange or malformed', async () => {
    const wrong: object[] = [
      { ver: 'comity-enrol/2' },
      { network: '' },
      { made: String(NOON) },
      { expires: 0 },
      { on: 'short' },
      { member: {} },
      { member: null },
      { possession: {} },
      { possession: { log: [{}], tls: [] } },
      { possession: { log: [], tls: [{ key: 'a b', signature: '' }] } },
      { more: 1 },
    ];
    expect(await verifying(await signing(claims()))).toBe('nothing');
    for (const change of wrong) {
      const bytes = await signing({ ...claims(), ...change });
      expect(await verifying(bytes)).toBe('ENROLMENT_MALFORMED');
    }
  });

  it('is refused as another kind of object, and when it is larger than any may be', async () => {
    const given = { at: NOON, signers: gtm.signers };
    const other = await signJws(claims() as Json, { ...given, typ: 'comity-tl+jws' });
    expect(await verifying(other)).toBe('JWS_HEADER_INVALID');
    expect(await verifying(utf8('x'.repeat(262_145)))).toBe('JWS_TOO_LARGE');
  });

  it('is refused in another network, before its time, after it, and when it lives too long', async () => {
    expect(await verifying(request, { network: 'another' })).toBe('ENROLMENT_OF_ANOTHER_NETWORK');
    expect(await verifying(request, { at: plus(NOON, -DAY_MS) })).toBe('ENROLMENT_NOT_YET_MADE');
    expect(await verifying(request, { at: plus(NOON, 7 * DAY_MS) })).toBe('ENROLMENT_EXPIRED');
    expect(await admitting({}, { expires: plus(NOON, 31 * DAY_MS) })).toBe('ENROLMENT_MALFORMED');
  });

  it('is refused for an address at which no other State can be, unless the network allows it', async () => {
    const forbidden = [
      '10.0.0.7:7443',
      '127.0.0.1:7443',
      '[::1]:7443',
      'localhost:7443',
      'node.internal:7443',
      'gtm.example.org:22',
    ];
    for (const endpoint of forbidden) {
      expect(await admitting({ endpoint })).toBe('ENDPOINT_FORBIDDEN');
    }
    const local = { ...gtm, member: { ...gtm.member, endpoint: '127.0.0.1:7443' } };
    const bytes = await anAdmission(local);
    expect(await verifying(bytes, { endpointRules: { allowLoopback: true } })).toBe('nothing');
  });

  it('is refused when the node could not exchange anything with its keys', async () => {
    for (const alg of ['ES256', 'ML-DSA-65', 'HPKE-9-KE', 'Ed25519']) {
      const keys = gtm.member.keys.filter((key) => key.alg !== alg);
      expect(await admitting({ keys })).toBe('ENROLMENT_KEYS_INCOMPLETE');
    }
    const over = { from: plus(NOON, -2 * DAY_MS), until: plus(NOON, -DAY_MS) };
    const keys = gtm.member.keys.map((key) => ({ ...key, ...over }));
    expect(await admitting({ keys })).toBe('ENROLMENT_KEYS_INCOMPLETE');
    expect(await admitting({ tls: [] })).toBe('ENROLMENT_KEYS_INCOMPLETE');
    expect(await admitting({ profiles: [] })).toBe('ENROLMENT_MALFORMED');
    expect(await admitting({ status: 'suspended' })).toBe('ENROLMENT_MALFORMED');
  });

  it('is refused when a key that signs acts is a key of certificates too', async () => {
    const [key] = gtm.member.keys as [NodeKey];
    const own = createPublicKey({ key: { ...key.jwk }, format: 'jwk' });
    expect(await admitting({ tls: [...gtm.member.tls, { spki: spkiOf(own), ...WINDOW }] })).toBe(
      'ENROLMENT_MALFORMED',
    );
  });
});

describe('possession', () => {
  const proving = async (change: Partial<Parameters<typeof proven>[1]>, member = gtm.member) => {
    const draft = aDraft(member);
    const keys = { log: gtm.log, tls: [gtm.tls], ...change };
    return verifying(await signEnrolment(proven(draft, keys), gtm.signers));
  };

  it('of every signing key is proven by its signature', async () => {
    const enrolment = proven(aDraft(gtm.member), { log: gtm.log, tls: [gtm.tls] });
    for (const signer of gtm.signers) {
      expect(await verifying(await signEnrolment(enrolment, [signer]))).toBe(
        'JWS_SIGNATURE_MISSING',
      );
    }
  });

  it('of every log key and certificate key is proven by a signature of its own', async () => {
    expect(await proving({})).toBe('nothing');
    expect(await proving({ tls: [] })).toBe('ENROLMENT_POSSESSION_UNPROVEN');
    for (const held of gtm.log) {
      const log = gtm.log.filter((one) => one !== held);
      expect(await proving({ log })).toBe('ENROLMENT_POSSESSION_UNPROVEN');
    }
  });

  it('is not proven by another key, or over another request', async () => {
    const [first, ...rest] = gtm.log;
    const { privateKey } = aLogKey(gtm.member.log.origin, 'Ed25519');
    const forged = first && [{ ...first, privateKey }, ...rest];
    expect(await proving({ log: forged ?? [] })).toBe('ENROLMENT_POSSESSION_UNPROVEN');

    const other = proven(aDraft(gtm.member, { made: plus(NOON, -MINUTE_MS) }), {
      log: gtm.log,
      tls: [gtm.tls],
    });
    const moved = await signEnrolment({ ...other, made: NOON }, gtm.signers);
    expect(await verifying(moved)).toBe('ENROLMENT_POSSESSION_UNPROVEN');
  });

  it('of a key of certificates is not proven by another than the one that is pinned', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const member = { ...gtm.member, tls: [{ spki: spkiOf(other), ...WINDOW }] };
    expect(await proving({ tls: [gtm.tls] }, member)).toBe('ENROLMENT_POSSESSION_UNPROVEN');
    expect(await proving({ tls: [gtm.tls, other] }, member)).toBe('nothing');
  });

  it('of a log key is not proven under an id that is not the key’s own', async () => {
    const log = gtm.log.map((held) => {
      const { kid, vkey } = held.key;
      return {
        ...held,
        key: { ...held.key, kid: '0badcafe', vkey: vkey.replace(kid, '0badcafe') },
      };
    });
    const keys = [
      ...gtm.member.keys.filter(({ use }) => use !== 'log'),
      ...log.map((one) => one.key),
    ];
    expect(await proving({ log }, { ...gtm.member, keys })).toBe('ENROLMENT_POSSESSION_UNPROVEN');
  });

  it('is not proven by a weak key of certificates, or one on another curve', async () => {
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    const weak = [
      { ...pss, key: generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey },
      {
        dsaEncoding: 'ieee-p1363',
        key: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey,
      },
    ] as const;
    for (const { key, ...how } of weak) {
      const draft = aDraft({ ...gtm.member, tls: [{ spki: spkiOf(key), ...WINDOW }] });
      const statement = possessionStatement(draft);
      const own = {
        key: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url'),
        signature: sign('sha256', statement, { key, ...how }).toString('base64url'),
      };
      const { log } = proven(draft, { log: gtm.log, tls: [] }).possession;
      const enrolment = { ...draft, possession: { log, tls: [own] } };
      const bytes = await signEnrolment(enrolment, gtm.signers);
      expect(await verifying(bytes)).toBe('ENROLMENT_POSSESSION_UNPROVEN');
      expect(await codeOf(() => provePossession(key, statement))).toBeInstanceOf(RangeError);
    }
  });
});

describe('a State that is a member already', () => {
  const second = nodeId('urn:comity:node:gtm-2');

  it('is not admitted again under the same node', async () => {
    expect(await verifying(request, { members: [gtm.member] })).toBe('ENROLMENT_NODE_KNOWN');
  });

  it('gets no second node without the signatures of its first', async () => {
    const node = await aNode(second);
    const members = [gtm.member, mex];
    const missing = 'ENROLMENT_COUNTERSIGNATURE_MISSING';
    expect(await verifying(await anAdmission(node), { members })).toBe(missing);
    const half = await anAdmission(node, { also: gtm.signers.slice(0, 1) });
    expect(await verifying(half, { members })).toBe(missing);
    const whole = await anAdmission(node, { also: gtm.signers });
    expect(await verifying(whole, { members })).toBe('nothing');
  });

  it('countersigns in an object of its own, that is merged', async () => {
    const node = await aNode(second);
    const enrolment = proven(aDraft(node.member), { log: node.log, tls: [node.tls] });
    const parts = [
      await signEnrolment(enrolment, node.signers),
      await signEnrolment(enrolment, gtm.signers),
    ];
    const members = [gtm.member, mex];
    expect(await verifying(mergeEnrolments(parts), { members })).toBe('nothing');
  });

  it('gets none at all while its every entry is suspended or withdrawn', async () => {
    const whole = await anAdmission(await aNode(second), { also: gtm.signers });
    for (const status of ['suspended', 'withdrawn'] as const) {
      const members = [{ ...gtm.member, status }, mex];
      expect(await verifying(whole, { members })).toBe('ENROLMENT_COUNTERSIGNATURE_MISSING');
    }
  });

  it('is not spoken for by a stranger who signs too', async () => {
    const stranger = await aNode(second);
    const bytes = await anAdmission(gtm, { also: stranger.signers });
    expect(await verifying(bytes)).toBe('JWS_SIGNER_UNKNOWN');
  });
});
