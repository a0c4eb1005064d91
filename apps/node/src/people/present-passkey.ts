/** A passkey answers a challenge that was put for one purpose: judged here, whatever follows from it. */

import { denied, done, type Instant, type OfficerId, type Outcome } from '@comity/kernel';
import type { NodeTx } from '../unit-of-work.js';
import { endSessions } from './administration.js';
import { openChallenge, spendChallenge } from './challenges.js';
import type { PasskeyParts } from './enrol-passkey.js';
import { readAssertion } from './passkey-answers.js';
import type { SignInDenialCode } from './people.denials.js';
import type { ChallengeRow, OfficerRow, PasskeyRow } from './ports.js';
import type { Used } from './relying-party.js';

export interface Presenting {
  readonly purpose: ChallengeRow['purpose'];
  /** To whom the challenge was put; null where the answer says who is there. */
  readonly officer: OfficerId | null;
  /** How the audit trail names a yes and a no. */
  readonly events: { readonly done: string; readonly denied: string };
}

/**
 * Judges `answer`, which is anything at all, and does `then` in the same transaction.
 *
 * Denies PASSKEY_REFUSED, PASSKEY_CHALLENGE_INVALID, PASSKEY_UNKNOWN; then nothing changes but the
 * audit trail. Denies PASSKEY_CLONED where the passkey does not count on: then it is revoked, and
 * all sessions of its officer end.
 */
export const presentPasskey = async <T>(
  { unitOfWork, audit, clock, party }: PasskeyParts,
  answer: unknown,
  presenting: Presenting,
  then: (tx: NodeTx, officer: OfficerRow, at: Instant) => Promise<T>,
): Promise<Outcome<T, SignInDenialCode>> => {
  const { purpose, officer: putTo, events } = presenting;
  const at = clock.now();
  const read = readAssertion(answer);
  const key = read && { credentialId: read.response.id };
  const known = key && (await unitOfWork.read((tx) => tx.passkeys.get(key)));
  const used = read && known && (await party.verifySignature(read, known));
  return unitOfWork.write(async (tx) => {
    const record = async (event: string, passkey?: PasskeyRow, code?: SignInDenialCode) => {
      const who = passkey?.officer ?? putTo ?? 'unknown';
      const credential = passkey && { credential: passkey.credentialId };
      const detail = { ...credential, ...(code && { code }) };
      await audit.append(tx, at, { event, actor: who, subject: who, detail });
    };
    const deny = async (code: SignInDenialCode, passkey?: PasskeyRow) => {
      await record(events.denied, passkey, code);
      return denied(code);
    };
    if (!read || !key) return deny('PASSKEY_REFUSED');
    const challenge = await openChallenge(tx, read.challenge, { purpose, at });
    if (challenge?.officer !== putTo) return deny('PASSKEY_CHALLENGE_INVALID', known);
    // It may have been revoked, or have signed again, since it was read.
    const passkey = await tx.passkeys.get(key);
    const officer = passkey && (await tx.officers.get({ id: passkey.officer }));
    if (passkey?.revokedAt !== null || officer?.active !== true) {
      return deny('PASSKEY_UNKNOWN', passkey);
    }
    if (putTo !== null && officer.id !== putTo) return deny('PASSKEY_UNKNOWN', passkey);
    if (!used) return deny('PASSKEY_REFUSED', passkey);
    await spendChallenge(tx, challenge, at);
    if (!countsOn(passkey, used)) {
      // Two of the same key are about: from here neither signs anybody in, nor is anybody left in.
      await tx.passkeys.update(key, { revokedAt: at });
      await endSessions(tx, officer.id, at);
      await record('passkey.cloned', passkey, 'PASSKEY_CLONED');
      return denied('PASSKEY_CLONED');
    }
    await tx.passkeys.update(key, used);
    await record(events.done, passkey);
    return done(await then(tx, officer, at));
  });
};

/** A counter grows by every use (WebAuthn section 6.1.1); one that is always 0 counts nothing. */
const countsOn = ({ counter: before }: PasskeyRow, { counter: now }: Used): boolean =>
  (before === 0 && now === 0) || now > before;
