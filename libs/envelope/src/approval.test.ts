import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  fromBase64url,
  fromUtf8,
  officerId,
  stateCode,
  toBase64url,
  utf8,
  type Json,
} from '@comity/kernel';
import { SoftPasskey, type Misbehaviour } from '@comity/testkit';
import {
  actDigest,
  approvalChallenge,
  approvalKeyName,
  approvalOrigin,
  readApprovals,
  verifyApproval,
  verifyApprovals,
  type Approval,
} from './approval.js';

const ORIGIN = 'https://gt.example';
const GTM = stateCode('GTM');
const ana = officerId('gt.ana');
const luis = officerId('gt.luis');
const ACT = { caseId: 'GTM-1', kind: 'accept', content: { note: 'Sí' }, files: [] };
const DIGEST = actDigest(ACT);
const NONCE = toBase64url(new Uint8Array(32).fill(7));

/** So many digests of acts that do not matter, in their order. */
const digests = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => actDigest({ ...ACT, caseId: `OTHER-${at}` })).toSorted();

interface Given {
  readonly officer?: Approval['officer'];
  readonly acts?: readonly string[];
  readonly passkey?: SoftPasskey;
  readonly origin?: string;
  readonly lie?: Misbehaviour;
}

const jwkOf = (passkey: SoftPasskey): Approval['key'] => {
  const { kty, crv, x, y } = passkey.saved().privateKey;
  return { kty, crv, x, ...(y !== undefined && { y }) } as Approval['key'];
};

const anApproval = ({ officer = ana, acts = [DIGEST], lie, ...given }: Given = {}): Approval => {
  const passkey = given.passkey ?? new SoftPasskey({ origin: given.origin ?? ORIGIN });
  const said = { officer, acts, nonce: NONCE };
  const challenge = approvalChallenge({ ...said, state: GTM });
  const rpId = new URL(given.origin ?? ORIGIN).hostname;
  const { response } = passkey.get({ challenge, rpId }, lie);
  const { authenticatorData, clientDataJSON, signature } = response as Record<string, string>;
  return { ...said, key: jwkOf(passkey), authenticatorData, clientDataJSON, signature } as Approval;
};

/** As if the browser had said more. */
const saying = (more: object): Approval => {
  const approval = anApproval();
  const said = JSON.parse(fromUtf8(fromBase64url(approval.clientDataJSON))) as object;
  const clientData = utf8(JSON.stringify({ ...said, ...more }));
  return { ...approval, clientDataJSON: toBase64url(clientData) };
};

const codeOf = (verify: () => unknown): string => {
  try {
    verify();
    return 'verified';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

const verdict = (approval: Approval, digest = DIGEST): string =>
  codeOf(() => verifyApproval(approval, { state: GTM, digest }));

const both = (approvals: readonly Approval[]): string =>
  codeOf(() => verifyApprovals(approvals, { state: GTM, digest: DIGEST, officers: [ana, luis] }));

describe('an approval', () => {
  it.each(['ES256', 'EdDSA'] as const)('by a passkey of %s is verified by anybody', (algorithm) => {
    const passkey = new SoftPasskey({ origin: ORIGIN, algorithm });
    const approval = anApproval({ passkey });

    expect(verdict(approval)).toBe('verified');
    expect(
      codeOf(() => verifyApproval(approval, { state: stateCode('MEX'), digest: DIGEST })),
    ).toBe('APPROVAL_CHALLENGE_MISMATCH');
    expect(approvalOrigin(approval)).toBe(ORIGIN);
    expect(approvalKeyName(approval)).toMatch(/^[\w-]{43}$/);
  });

  it('of A never sends B: other words, another case, kind or file have another digest', () => {
    const others = [
      { ...ACT, content: { note: 'No' } },
      { ...ACT, caseId: 'GTM-2' },
      { ...ACT, kind: 'close' },
      { ...ACT, files: [{ id: 'f', sha256: 'x' }] },
    ].map(actDigest);

    expect(new Set([DIGEST, ...others]).size).toBe(5);
    for (const digest of others)
      expect(verdict(anApproval(), digest)).toBe('APPROVAL_OF_OTHER_ACT');
  });

  it('names files whatever their order, and none twice as one', () => {
    const [one, two] = [{ id: '1' }, { id: '2' }];
    const digest = (...files: Json[]): string => actDigest({ ...ACT, files });

    expect(digest(one, two)).toBe(digest(two, one));
    expect(digest(one, one)).not.toBe(digest(one));
  });

  it.each<[string, string, Approval]>([
    [
      'that answers another question',
      'APPROVAL_CHALLENGE_MISMATCH',
      anApproval({ lie: { challenge: NONCE } }),
    ],
    [
      'with other acts added',
      'APPROVAL_CHALLENGE_MISMATCH',
      { ...anApproval(), acts: [DIGEST, 'z'.repeat(43)] },
    ],
    ['with another nonce', 'APPROVAL_CHALLENGE_MISMATCH', { ...anApproval(), nonce: DIGEST }],
    [
      'in the name of another officer',
      'APPROVAL_CHALLENGE_MISMATCH',
      { ...anApproval(), officer: luis },
    ],
    [
      'that enrols',
      'APPROVAL_CHALLENGE_MISMATCH',
      anApproval({ lie: { type: 'webauthn.create' } }),
    ],
    [
      'shown by another site',
      'APPROVAL_ORIGIN_INVALID',
      saying({ topOrigin: 'https://x.example' }),
    ],
    [
      'that leaves open whether a frame showed it',
      'APPROVAL_ORIGIN_INVALID',
      saying({ crossOrigin: null }),
    ],
    [
      'framed by another site',
      'APPROVAL_ORIGIN_INVALID',
      anApproval({ lie: { crossOrigin: true } }),
    ],
    [
      'at plain http',
      'APPROVAL_ORIGIN_INVALID',
      anApproval({ lie: { origin: 'http://gt.example' } }),
    ],
    [
      'at no origin',
      'APPROVAL_ORIGIN_INVALID',
      anApproval({ lie: { origin: 'https://gt.example/' } }),
    ],
    [
      'for another relying party',
      'APPROVAL_ORIGIN_INVALID',
      anApproval({ lie: { rpId: 'x.example' } }),
    ],
    [
      'without user verification',
      'APPROVAL_USER_NOT_VERIFIED',
      anApproval({ lie: { userVerified: false } }),
    ],
    [
      'signed over other bytes',
      'APPROVAL_SIGNATURE_INVALID',
      anApproval({ lie: { forged: true } }),
    ],
    [
      'under the key of another',
      'APPROVAL_SIGNATURE_INVALID',
      { ...anApproval(), key: anApproval().key },
    ],
    [
      'under a point on no curve',
      'APPROVAL_SIGNATURE_INVALID',
      { ...anApproval(), key: { crv: 'P-256', kty: 'EC', x: NONCE, y: NONCE } },
    ],
    [
      'whose client data is no JSON',
      'APPROVAL_MALFORMED',
      { ...anApproval(), clientDataJSON: toBase64url(utf8('{')) },
    ],
    [
      'whose client data is null',
      'APPROVAL_CHALLENGE_MISMATCH',
      { ...anApproval(), clientDataJSON: toBase64url(utf8('null')) },
    ],
    [
      'with too little authenticator data',
      'APPROVAL_MALFORMED',
      { ...anApproval(), authenticatorData: 'YQ' },
    ],
  ])('%s is refused as %s', (_what, code, approval) => {
    expect(verdict(approval)).toBe(code);
  });

  it('in a development network is given at localhost', () => {
    expect(verdict(anApproval({ origin: 'http://localhost:4000' }))).toBe('verified');
  });
});

describe('approvals of two', () => {
  it('are two persons, each by a passkey of their own, at one authority', () => {
    const [first, second] = [anApproval(), anApproval({ officer: luis })];

    expect(both([first, second])).toBe('verified');
    expect(both([first])).toBe('APPROVAL_OFFICERS_MISMATCH');
    expect(both([second, first])).toBe('APPROVAL_OFFICERS_MISMATCH');
    expect(both([first, first])).toBe('APPROVAL_OFFICERS_MISMATCH');
    expect(both([first, second, second])).toBe('APPROVAL_OFFICERS_MISMATCH');
    const officers = [`${ana} ${luis}`] as unknown as readonly Approval['officer'][];
    const asOne = { state: GTM, digest: DIGEST, officers };
    expect(codeOf(() => verifyApprovals([first, second], asOne))).toBe(
      'APPROVAL_OFFICERS_MISMATCH',
    );
  });

  it('by one passkey are not two', () => {
    const passkey = new SoftPasskey({ origin: ORIGIN });

    expect(both([anApproval({ passkey }), anApproval({ passkey, officer: luis })])).toBe(
      'APPROVAL_KEY_SHARED',
    );
  });

  it('at two places are refused', () => {
    const elsewhere = anApproval({ officer: luis, origin: 'https://mx.example' });

    expect(both([anApproval(), elsewhere])).toBe('APPROVAL_ORIGIN_INVALID');
  });
});

describe('the form of approvals', () => {
  const good = anApproval() as unknown as Record<string, Json>;

  it('is read back as it was written', () => {
    expect(readApprovals([good])).toEqual([good]);
  });

  it('covers up to 64 acts, each of which it is verified for', () => {
    const others = digests(63);
    const approval = anApproval({ acts: [...others, DIGEST].toSorted() });

    expect(readApprovals([approval as unknown as Json])).toEqual([approval]);
    for (const digest of [DIGEST, others[0] ?? '', others[62] ?? '']) {
      expect(verifyApproval(approval, { state: GTM, digest })).toBe(ORIGIN);
    }
  });

  it.each<[string, Json | undefined]>([
    ['is no list', good],
    ['is absent', undefined],
    ['has a member more', [{ ...good, note: '' }]],
    ['lacks the nonce', [{ ...good, nonce: 'short' }]],
    ['names no act', [{ ...good, acts: [] }]],
    ['names acts twice', [{ ...good, acts: [DIGEST, DIGEST] }]],
    ['names acts in another order', [{ ...good, acts: ['z'.repeat(42) + 'w', 'a'.repeat(43)] }]],
    ['names too many acts', [{ ...good, acts: [...digests(65)] }]],
    [
      'has a private key',
      [
        {
          ...good,
          key: { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) } as Json,
        },
      ],
    ],
    [
      'has a key on another curve',
      [{ ...good, key: { crv: 'P-384', kty: 'EC', x: NONCE, y: NONCE } }],
    ],
    ['has a key of another kind', [{ ...good, key: { crv: 'X25519', kty: 'OKP', x: NONCE } }]],
    ['has no key', [{ ...good, key: { x: NONCE } }]],
    ['has an empty signature', [{ ...good, signature: '' }]],
    ['has loose base64url', [{ ...good, signature: 'YR' }]],
    [
      'has client data without end',
      [{ ...good, clientDataJSON: toBase64url(new Uint8Array(4_097)) }],
    ],
  ])('that %s is refused', (_what, value) => {
    expect(codeOf(() => readApprovals(value))).toBe('APPROVAL_MALFORMED');
  });
});
