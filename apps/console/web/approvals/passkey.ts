/** Asks an officer's passkey for exactly what they are about to approve. */

import { ask } from '../graph/ask.ts';
import { ASK_APPROVAL, type ToApproveInput } from '../graph/generated/operations.ts';
import type { Language } from '../words/languages.ts';

/** The law's no, in the officer's language. */
export interface Denied {
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

/** What the passkey signed, for the mutation that it is about; or why it did not. */
export type Signed =
  { readonly assertion: unknown } | { readonly denied: Denied } | { readonly cancelled: true };

/** The node names the hashes, the browser asks the passkey, the answer goes back with the act. */
export const signByPasskey = async (of: ToApproveInput, language: Language): Promise<Signed> => {
  const { askApproval } = await ask(ASK_APPROVAL, { of, language });
  if (askApproval.__typename === 'Denial') return { denied: askApproval };
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    askApproval.options as PublicKeyCredentialRequestOptionsJSON,
  );
  try {
    const credential = await navigator.credentials.get({ publicKey });
    return credential instanceof PublicKeyCredential
      ? { assertion: credential.toJSON() }
      : { cancelled: true };
  } catch {
    // WebAuthn tells no page whether the person said no, or no passkey fitted.
    return { cancelled: true };
  }
};
