/** What a member tells of officers' keys and of sealed parts is believed of its own alone. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  canonicalize,
  fromUtf8,
  officerId,
  parseCanonical,
  stateCode,
  toBase64url,
  utf8,
  type Bytes,
  type Json,
} from '@comity/kernel';
import { newOfficerKey, TARGETS_VERSION, type TargetList } from '@comity/sealed';
import { systemClock, systemEntropy } from '@comity/platform';
import { readNodeKeys } from '../../apps/node/src/node-keys.js';
import { signTargets } from '../../apps/node/src/sealed/signed-targets.js';
import { agree, approve, openCase, transmit } from './casework.fixture.js';
import { codeOf, HostilePeer } from './hostile-peer.fixture.js';
import { attach, keyholder, known, sealedTo, targetsAt, untilPart } from './sealed.fixture.js';
import { traceOf } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 24_940;
const NEVER_MS = 3_600_000;
const START_MS_MAX = 180_000;
const [BRA, GTM] = [stateCode('BRA'), stateCode('GTM')];

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let bra: HostilePeer;
let about: { readonly case: string; readonly part: string };
let target: TargetList['targets'][number];

const signed = async (given: Partial<TargetList> = {}): Promise<Bytes> => {
  const at = systemClock.now();
  const keys = await readNodeKeys(network.keysOf('BRA'), { at, entropy: systemEntropy });
  const list: TargetList = {
    ver: TARGETS_VERSION,
    state: BRA,
    seq: 1,
    targets: [target],
    ...given,
  };
  return signTargets(list, { at, signers: keys.signers });
};

const telling = async (to: NodeUnderTest, body: Json) => {
  const { envelope } = await bra.seal(to, { body });
  const { answer, changed } = await traceOf(to, () => bra.deliver(to, envelope));
  // Our own lists are tried again and again with a member that does not answer.
  return { answer, changed: changed.filter((name) => name !== 'consignments') };
};

const tellingTargets = async (bytes: Bytes) =>
  telling(mex, { kind: 'sealed_targets', targets: toBase64url(bytes) });

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX', 'BRA'], BASE_PORT, {
    started: ['GTM', 'MEX'],
    checkpointEveryMs: NEVER_MS,
    officers: { examiner: ['examiner'], second: ['intake', 'examiner'] },
  });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  bra = await HostilePeer.of(network, 'BRA');
  const { kid, pub } = (await newOfficerKey()).public;
  target = { officer: officerId('bra.examiner'), roles: ['examiner'], kid, pub };
  const holders = [await keyholder(mex, 'examiner'), await keyholder(mex, 'second')];
  await known(gtm, holders);
  const { id: caseId = '' } = await openCase(gtm);
  const person = {
    code: 'V-01',
    name: 'Fictitious Person',
    birthDate: '',
    document: '',
    contact: '',
    health: '',
    risk: '',
    material: [],
  };
  const to = holders.map(({ key }) => key.public);
  const { id: part = '' } = await attach(
    gtm,
    caseId,
    await sealedTo(gtm, caseId, { persons: [person], to }),
  );
  await approve(gtm, caseId);
  await transmit(gtm, caseId);
  await agree(caseId, gtm, mex);
  await untilPart(gtm, caseId, part, ({ status }) => status === 'complete');
  about = { case: caseId, part };
}, START_MS_MAX);

afterAll(async () => {
  await bra.close();
  await network.close();
});

describe('a list of officers to seal to', () => {
  it.each<[string, () => Promise<Bytes>, string]>([
    ['speaks for another State', () => signed({ state: GTM }), 'TARGETS_NOT_SIGNED'],
    [
      'names a key otherwise than its bytes do',
      () => signed({ targets: [{ ...target, kid: 'A'.repeat(43) }] }),
      'TARGETS_MALFORMED',
    ],
    [
      'was changed after it was signed',
      async () => {
        const object = parseCanonical(fromUtf8(await signed())) as Record<string, Json>;
        const other = canonicalize({ ver: TARGETS_VERSION, state: BRA, seq: 1, targets: [] });
        return utf8(canonicalize({ ...object, payload: toBase64url(utf8(other)) }));
      },
      'JWS_SIGNATURE_INVALID',
    ],
  ])('is refused, and nothing kept, when it %s', async (_, bytes, code) => {
    const { answer, changed } = await tellingTargets(await bytes());

    expect(codeOf(answer)).toBe(code);
    expect(changed).toEqual([]);
  });

  it('takes the place of the one before, and none that comes late takes it back', async () => {
    await tellingTargets(await signed({ seq: 5 }));
    expect((await targetsAt(mex, 'BRA')).map(({ officer }) => officer)).toEqual(['bra.examiner']);
    await tellingTargets(await signed({ seq: 6, targets: [] }));
    await tellingTargets(await signed({ seq: 4 }));
    const again = await tellingTargets(await signed({ seq: 6 }));

    expect(again.changed).toEqual(['messages']);
    expect(await targetsAt(mex, 'BRA')).toEqual([]);
  });
});

describe('what is told of a sealed part', () => {
  it('changes nothing when a State tells it that has no part in the case', async () => {
    const at = systemClock.now();
    const opened = { officer: officerId('bra.examiner'), reason: 'Because.', at };
    for (const [node, body] of [
      [mex, { kind: 'sealed_withdrawn', ...about, at }],
      [gtm, { kind: 'sealed_erased', ...about, at }],
      [gtm, { kind: 'sealed_opened', ...about, ...opened }],
    ] as const) {
      const { changed } = await telling(node, body);
      expect(changed).toEqual(['messages']);
    }
  });
});
