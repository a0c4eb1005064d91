/** A court sees that two persons approved an act, and what is wrong where they did not. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { actDigest, type Approval } from '@comity/envelope';
import { officerId, stateCode, type Json } from '@comity/kernel';
import { SoftPasskey } from '@comity/testkit';
import { verifyBundle } from '../../apps/comity/src/verifier/verify-bundle.js';
import { anApproval, type Approving } from './approval.fixture.js';
import { archiveOf, partsOf, STORY, type ActPlan } from './court-bundle.fixture.js';
import { aWorld, CASE, type World } from './court-world.fixture.js';
import { failures } from './tampering.fixture.js';

const GTM = stateCode('GTM');
const [ana, luis] = [officerId('gt.ana'), officerId('gt.luis')];
/** The supplement, an act of Guatemala without a file. */
const AT = 2;
const SUPPLEMENT = STORY[AT] as ActPlan;
const content = { text: SUPPLEMENT.kind };
const ACT = { caseId: CASE, kind: SUPPLEMENT.kind, content, files: [] };
const DIGEST = actDigest(ACT);
const many = (count: number): readonly string[] =>
  [
    DIGEST,
    ...Array.from({ length: count - 1 }, (_, at) => actDigest({ ...ACT, caseId: `X-${at}` })),
  ].toSorted();
const DESCENDING = [DIGEST, actDigest({ ...ACT, kind: 'send' })].toSorted().toReversed();

/** Of acts that name two officers and carry no approvals. */
const NAMED = STORY.slice(1).map(() => 'warning');

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const partsWith = (approvals: readonly Approval[]) => {
  const officers = { proposedBy: ana, approvedBy: luis, approvals } as unknown as Json;
  const change = (plan: ActPlan, at: number): ActPlan => (at === AT ? { ...plan, officers } : plan);
  return partsOf(world, STORY.map(change));
};

const two = (first: Partial<Approving> = {}, second: Partial<Approving> = {}) => {
  const both = { state: GTM, acts: [DIGEST] };
  return [
    anApproval({ ...both, officer: ana, ...first }),
    anApproval({ ...both, officer: luis, ...second }),
  ];
};

describe('an act whose two officers approved it by passkey', () => {
  it.each(['ES256', 'EdDSA'] as const)('of %s passes, with place and keys', async (algorithm) => {
    const passkey = new SoftPasskey({ origin: 'https://gt.example', algorithm });
    const parts = await partsWith(two({ passkey }));
    const { lines, ok } = await verifyBundle(archiveOf(parts), {});
    const told = lines.filter(({ check }) => check === 'act.approvals');

    expect(ok).toBe(true);
    expect(told.map(({ level }) => level).toSorted()).toEqual(['passed', ...NAMED]);
    expect(told.find(({ level }) => level === 'passed')?.detail).toMatch(
      /^at https:\/\/gt.example, by the passkeys [\w-]{43} and [\w-]{43}$/,
    );
  });

  it('passes where each of them approved 64 acts at once', async () => {
    const acts = many(64);
    const { ok } = await verifyBundle(archiveOf(await partsWith(two({ acts }, { acts }))), {});

    expect(ok).toBe(true);
  });

  const shared = new SoftPasskey({ origin: 'https://gt.example' });
  it.each<[string, () => readonly Approval[]]>([
    ['of another act', () => two({ acts: [actDigest({ ...ACT, caseId: 'OTHER' })] })],
    ['of another State', () => two({ state: stateCode('MEX') })],
    ['of one alone', () => two().slice(0, 1)],
    ['of one twice', () => [two()[0] as Approval, two()[0] as Approval]],
    ['in another order', () => two().toReversed()],
    ['by one passkey for two', () => two({ passkey: shared }, { passkey: shared })],
    ['at two places', () => two({}, { origin: 'https://mx.example' })],
    ['at plain http', () => two({ lie: { origin: 'http://gt.example' } })],
    ['in another site’s frame', () => two({ lie: { crossOrigin: true } })],
    ['for another relying party', () => two({ lie: { rpId: 'x.example' } })],
    ['without user verification', () => two({ lie: { userVerified: false } })],
    ['that enrols', () => two({ lie: { type: 'webauthn.create' } })],
    ['of acts in another order', () => two({ acts: DESCENDING }, { acts: DESCENDING })],
    ['of 65 acts', () => two({ acts: many(65) }, { acts: many(65) })],
    ['signed over other bytes', () => two({ lie: { forged: true } })],
    [
      'with a member more',
      () => [{ ...two()[0], note: 1 } as unknown as Approval, two()[1] as Approval],
    ],
  ])('fails with an approval %s', async (_what, approvals) => {
    expect(await failures(await partsWith(approvals()))).toEqual([
      expect.stringMatching(/^act.approvals .*003-supplement/),
    ]);
  });

  it('fails where those approvals served another act of that kind before', async () => {
    const officers = { proposedBy: ana, approvedBy: luis, approvals: two() } as unknown as Json;
    const again: ActPlan = { by: 'GTM', kind: SUPPLEMENT.kind, follows: [4], officers };
    const acts = STORY.map((plan, at) => (at === AT ? { ...plan, officers } : plan));

    expect(await failures(await partsOf(world, [...acts, again]))).toEqual([
      expect.stringMatching(/^act.approvals .*supplement/),
    ]);
  });
});
