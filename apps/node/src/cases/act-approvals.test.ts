/** What an act that arrives must show of its officers. */

import { describe, expect, it } from '@jest/globals';
import { actDigest, approvalChallenge, type Approval, type Claims } from '@comity/envelope';
import { caseId, nodeIdOf, officerId, stateCode, toBase64url, type Json } from '@comity/kernel';
import { SoftPasskey } from '@comity/testkit';
import { areProvable, requireApprovals } from './act-approvals.js';
import { readActMessage } from './act-message.js';

const BRA = stateCode('BRA');
const ORIGIN = 'https://br.example';
const CASE = caseId('BRA-1');
const [ana, luis] = [officerId('br.ana'), officerId('br.luis')];
const ACT = { caseId: CASE, kind: 'withdraw', content: { reason: 'Não' }, files: [] };

const anApproval = (officer: Approval['officer'], act: typeof ACT, origin = ORIGIN): Approval => {
  const passkey = new SoftPasskey({ origin });
  const nonce = toBase64url(new Uint8Array(32).fill(7));
  const said = { officer, acts: [actDigest(act)], nonce };
  const challenge = approvalChallenge({ ...said, state: BRA });
  const { response } = passkey.get({ challenge, rpId: new URL(origin).hostname });
  const { authenticatorData, clientDataJSON, signature } = response as Record<string, string>;
  const { kty, crv, x, y } = passkey.saved().privateKey;
  const key = { kty, crv, x, ...(y !== undefined && { y }) } as Approval['key'];
  return { ...said, key, authenticatorData, clientDataJSON, signature } as Approval;
};

const claimsOf = (officers: object, { kind, content, files }: typeof ACT = ACT): Claims => {
  const thr = { id: CASE, n: 2, prev: [] };
  return { iss: nodeIdOf(BRA), thr, files, body: { kind, content, officers } } as unknown as Claims;
};

const codeOf = (claims: Claims, required = true): string => {
  try {
    requireApprovals(claims, { required });
    return 'taken';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe('approvals that are about to be signed', () => {
  it('go nowhere when the address of the gateway changed between the two', () => {
    const asked = { state: BRA, digest: actDigest(ACT), officers: [ana, luis] };
    const moved = anApproval(luis, ACT, 'https://new.br.example');

    expect(areProvable([anApproval(ana, ACT), anApproval(luis, ACT)], asked)).toBe(true);
    expect(areProvable([anApproval(ana, ACT), moved], asked)).toBe(false);
  });
});

describe('an act behind which the law puts two officers', () => {
  it('is refused with the approval of one, who is all that it names', () => {
    const alone = { proposedBy: ana, approvals: [anApproval(ana, ACT)] };
    const both = {
      ...alone,
      approvedBy: luis,
      approvals: [ana, luis].map((one) => anApproval(one, ACT)),
    };

    expect(codeOf(claimsOf(alone))).toBe('APPROVAL_MISSING');
    expect(codeOf(claimsOf({ proposedBy: ana }))).toBe('APPROVAL_MISSING');
    expect(codeOf(claimsOf(both))).toBe('taken');
  });

  it('is not in form when its officers are named as no officer is, or one is named twice', () => {
    const said = (officers: object) => readActMessage(claimsOf(officers).body);

    for (const name of ['', 'Ana Pérez', 'br.ana br.luis', 'br.ana\n']) {
      expect(said({ proposedBy: name })).toBeUndefined();
      expect(said({ proposedBy: ana, approvedBy: name })).toBeUndefined();
    }
    expect(said({ proposedBy: ana, approvedBy: ana })).toBeUndefined();
    expect(said({ proposedBy: ana, approvedBy: luis })).toBeDefined();
  });
});

describe('an act of one officer', () => {
  it('needs no approval, and may carry the one of that officer', () => {
    const act = { ...ACT, kind: 'acknowledge' };

    expect(codeOf(claimsOf({ proposedBy: ana }, act))).toBe('taken');
    expect(codeOf(claimsOf({ proposedBy: ana, approvals: [anApproval(ana, act)] }, act))).toBe(
      'taken',
    );
    const others: Json = [anApproval(luis, act)] as unknown as Json;
    expect(codeOf(claimsOf({ proposedBy: ana, approvals: others }, act))).toBe(
      'APPROVAL_OFFICERS_MISMATCH',
    );
  });
});
