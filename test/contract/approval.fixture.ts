/** Approvals of an act by passkeys in software, as its State would carry them. */

import { approvalChallenge, type Approval } from '@comity/envelope';
import { toBase64url, type OfficerId, type StateCode } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { SoftPasskey, type Misbehaviour } from '@comity/testkit';

export interface Approving {
  readonly state: StateCode;
  readonly officer: OfficerId;
  /** Digests of the acts. */
  readonly acts: readonly string[];
  readonly nonce?: string;
  readonly passkey?: SoftPasskey;
  readonly origin?: string;
  readonly lie?: Misbehaviour;
}

/** An approval that verifies, unless its passkey lies. */
export const anApproval = ({ state, officer, acts, lie, ...given }: Approving): Approval => {
  const origin = given.origin ?? 'https://gt.example';
  const passkey = given.passkey ?? new SoftPasskey({ origin });
  const nonce = given.nonce ?? toBase64url(systemEntropy.bytes(32));
  const said = { officer, acts, nonce };
  const challenge = approvalChallenge({ ...said, state });
  const { response } = passkey.get({ challenge, rpId: new URL(origin).hostname }, lie);
  const { authenticatorData, clientDataJSON, signature } = response as Record<string, string>;
  const { kty, crv, x, y } = passkey.saved().privateKey;
  const key = { kty, crv, x, ...(y !== undefined && { y }) } as Approval['key'];
  return { ...said, key, authenticatorData, clientDataJSON, signature } as Approval;
};

/** One with every member filled, to be kept and read back; it verifies as nothing. */
export const fullApproval = (officer: OfficerId, act: string): Approval => ({
  officer,
  acts: [act],
  nonce: 'n'.repeat(43),
  key: { crv: 'Ed25519', kty: 'OKP', x: 'x'.repeat(43) },
  authenticatorData: 'YQ',
  clientDataJSON: 'Yg',
  signature: 'Yw',
});
