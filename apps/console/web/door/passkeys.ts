/** Asking the gateway, and asking the passkey: the ceremonies of WebAuthn as this console uses them. */

/** The gateway's no, with its words in each language. */
export class Refused extends Error {
  constructor(
    readonly code: string | null,
    /** By language; what it lacks is said by the page. */
    readonly words: Readonly<Record<string, string>> = {},
  ) {
    super(code ?? 'refused');
    this.name = 'Refused';
  }
}

interface No {
  readonly code?: string;
  readonly message?: Readonly<Record<string, string>>;
}

const UNAUTHENTICATED = 401;

/** @throws {Refused} */
const post = async <Answer>(path: string, body: object = {}): Promise<Answer> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return (await response.json()) as Answer;
  const no = (await response.json().catch(() => ({}))) as No;
  throw new Refused(no.code ?? null, no.message);
};

const askToSign = async (options: PublicKeyCredentialRequestOptionsJSON): Promise<unknown> => {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return answerOf(await navigator.credentials.get({ publicKey }));
};

const askToMake = async (options: PublicKeyCredentialCreationOptionsJSON): Promise<unknown> => {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return answerOf(await navigator.credentials.create({ publicKey }));
};

const answerOf = (credential: Credential | null): unknown => {
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new DOMException('nothing was answered', 'NotAllowedError');
};

/** Where the gateway sends whoever is let in. */
type Next = string | undefined;

/** Signs in by whichever passkey the person chooses. @throws {Refused} */
export const signIn = async (): Promise<Next> => {
  const options = await post<PublicKeyCredentialRequestOptionsJSON>('/passkeys/sign-in/options');
  await post('/passkeys/sign-in', { answer: await askToSign(options) });
  return undefined;
};

/** Whether the State has an identity provider of its own by which officers sign in too. */
export const providerIsOffered = async (): Promise<boolean> => {
  try {
    const response = await fetch('/provider');
    return response.ok && ((await response.json()) as { readonly offered: boolean }).offered;
  } catch {
    return false;
  }
};

/** Where the provider asks who is there; undefined where it does not answer. */
export const askProvider = async (): Promise<Next> => {
  try {
    return (await post<{ readonly url?: string }>('/provider/sign-in')).url;
  } catch {
    return undefined;
  }
};

/** Enrols a passkey by the token of a link, and signs in by it. @throws {Refused} */
export const enrol = async (token: string, label: string): Promise<Next> => {
  const options = await post<PublicKeyCredentialCreationOptionsJSON>('/passkeys/enrol/options', {
    token,
  });
  await post('/passkeys/enrol', { token, label, answer: await askToMake(options) });
  return undefined;
};

/**
 * Enrols a further passkey of who is signed in, once one that they hold has signed.
 * @throws {Refused}
 */
export const addPasskey = async (label: string): Promise<void> => {
  const held = await post<PublicKeyCredentialRequestOptionsJSON>('/passkeys/own/options');
  const options = await post<PublicKeyCredentialCreationOptionsJSON>('/passkeys/own/proof', {
    answer: await askToSign(held),
  });
  await post('/passkeys/own', { label, answer: await askToMake(options) });
};

/**
 * Revokes a passkey of who is signed in, once one that they hold has signed: this one or another.
 * @throws {Refused}
 */
export const revokePasskey = async (id: string): Promise<void> => {
  const held = await post<PublicKeyCredentialRequestOptionsJSON>('/passkeys/own/revoke/options', {
    id,
  });
  await post('/passkeys/own/revoke', { answer: await askToSign(held) });
};

/** Ends every session of who is signed in but this one. @throws {Refused} */
export const endOtherSessions = async (): Promise<void> => {
  const response = await fetch('/sessions/others', { method: 'DELETE' });
  if (response.status === UNAUTHENTICATED) location.replace('sign-in.html');
  if (!response.ok) throw new Refused(null);
};

/** Whether this browser knows passkeys. */
export const isSupported = (): boolean =>
  'PublicKeyCredential' in globalThis &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

/** What browsers call their refusals (WebAuthn sections 5.1.3 and 5.1.4), as words of ours. */
const FAILURES: Readonly<Record<string, 'cancelled' | 'already' | 'insecure'>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'already',
  SecurityError: 'insecure',
};

/** What to say of a failure: the gateway's own words, or the key of ours. */
export const sayingOf = (
  error: unknown,
  language: string,
): { readonly words: string } | { readonly key: 'cancelled' | 'already' | 'insecure' | 'away' } => {
  if (error instanceof Refused) {
    const words = error.words[language] ?? error.code;
    return words === null ? { key: 'away' } : { words };
  }
  return { key: (error instanceof Error && FAILURES[error.name]) || 'away' };
};
