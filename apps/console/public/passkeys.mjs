/** What the pages of signing in share: asking the gateway, asking the passkey, and saying what went wrong. */

import { language, words } from './words.mjs';

/** What browsers call their refusals (WebAuthn sections 5.1.3 and 5.1.4), in our words. */
const FAILURES = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'already',
  SecurityError: 'insecure',
};

/** The gateway's no, with its words in each language. */
export class Refused extends Error {
  constructor({ code, message }) {
    super(message?.[language] ?? code ?? words.away);
    this.name = 'Refused';
  }
}

const post = async (path, body = {}) => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return response.json();
  throw new Refused(await response.json().catch(() => ({})));
};

/** Signs in by whichever passkey the person chooses. */
export const signIn = async () => {
  const options = await post('/passkeys/sign-in/options');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey });
  return post('/passkeys/sign-in', { answer: credential.toJSON() });
};

/** Whether the State has an identity provider of its own by which officers sign in too. */
export const providerIsOffered = async () => {
  const response = await fetch('/provider').catch(() => undefined);
  return response?.ok === true && (await response.json()).offered;
};

/** Where the provider asks who is there. */
export const askProvider = async () => {
  const { url } = await post('/provider/sign-in').catch(() => ({}));
  if (url) return url;
  throw new Refused({ code: words.providerAway });
};

/** Enrols a passkey by the token of a link, and signs in by it. */
export const enrol = async (token, label) => {
  const options = await post('/passkeys/enrol/options', { token });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey });
  return post('/passkeys/enrol', { token, label, answer: credential.toJSON() });
};

/** Enrols a further passkey of who is signed in, once one that they hold has signed. */
export const addPasskey = async (label) => {
  const asked = await post('/passkeys/own/options');
  const held = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
  const proof = await navigator.credentials.get({ publicKey: held });
  const options = await post('/passkeys/own/proof', { answer: proof.toJSON() });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey });
  return post('/passkeys/own', { label, answer: credential.toJSON() });
};

/** Revokes a passkey of who is signed in, once one that they hold has signed: this one or another. */
export const revokePasskey = async (id) => {
  const asked = await post('/passkeys/own/revoke/options', { id });
  const held = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
  const proof = await navigator.credentials.get({ publicKey: held });
  return post('/passkeys/own/revoke', { answer: proof.toJSON() });
};

/** Whether this browser can do either. */
export const isSupported = () =>
  typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';

export const say = (text) => {
  document.getElementById('notice').textContent = text;
};

const leave = async (next) => {
  if (typeof next !== 'string') say(words.done);
  location.replace(typeof next === 'string' ? next : '/');
};

/**
 * Does `work` while the button waits, then goes where it says, else to the cases; or does `afterwards`. A
 * failure is said in words.
 */
export const attempt = async (
  button,
  work,
  { meanwhile = words.waiting, afterwards = leave } = {},
) => {
  button.disabled = true;
  say(meanwhile);
  try {
    await afterwards(await work());
  } catch (error) {
    say(error instanceof Refused ? error.message : words[FAILURES[error.name] ?? 'away']);
    button.disabled = false;
    button.focus();
  }
};
