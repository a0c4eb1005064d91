/** What passkeys answer, read with care: all of it comes from whoever calls. */

import { fromBase64url, fromUtf8 } from '@comity/kernel';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** 1,023 bytes (WebAuthn section 4, "Credential ID") in base64url. */
const ID_CHARS_MAX = 1_364;
const PART_CHARS_MAX = 16_384;
const TRANSPORTS_MAX = 8;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;
const TRANSPORT = /^[a-z-]{1,16}$/;

/** An answer that has the form of one, and the challenge that it says it answers. */
export interface Answer<Response> {
  readonly challenge: string;
  readonly response: Response;
}

/** The answer to a challenge to enrol; undefined for anything else. */
export const readRegistration = (value: unknown): Answer<RegistrationResponseJSON> | undefined => {
  const read = readParts(value, ['clientDataJSON', 'attestationObject']);
  if (!read) return undefined;
  const { id, parts, given } = read;
  const challenge = challengeIn(parts.clientDataJSON);
  if (challenge === undefined) return undefined;
  const transports = transportsIn(given['transports']) as never;
  return { challenge, response: { ...credential(id), response: { ...parts, transports } } };
};

/** The answer to a challenge to sign; undefined for anything else, and where it names no user. */
export const readAssertion = (value: unknown): Answer<AuthenticationResponseJSON> | undefined => {
  const names = ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'] as const;
  const read = readParts(value, names);
  if (!read) return undefined;
  const challenge = challengeIn(read.parts.clientDataJSON);
  if (challenge === undefined) return undefined;
  return { challenge, response: { ...credential(read.id), response: read.parts } };
};

/** Only what is named here goes further. */
const credential = (id: string) =>
  ({ id, rawId: id, type: 'public-key', clientExtensionResults: {} }) as const;

interface Parts<Name extends string> {
  readonly id: string;
  readonly parts: Record<Name, string>;
  readonly given: Readonly<Record<string, unknown>>;
}

const readParts = <Name extends string>(
  value: unknown,
  names: readonly Name[],
): Parts<Name> | undefined => {
  const { id, response } = recordOf(value);
  const given = recordOf(response);
  if (!isBase64url(id, ID_CHARS_MAX)) return undefined;
  if (!names.every((name) => isBase64url(given[name], PART_CHARS_MAX))) return undefined;
  const parts = Object.fromEntries(names.map((name) => [name, given[name]]));
  return { id, parts: parts as Record<Name, string>, given };
};

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const isBase64url = (value: unknown, charsMax: number): value is string =>
  typeof value === 'string' && value.length <= charsMax && BASE64URL.test(value);

const transportsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [])
    .filter((one): one is string => typeof one === 'string' && TRANSPORT.test(one))
    .slice(0, TRANSPORTS_MAX);

/** The challenge in a client's data; undefined too where another site's frame asked. */
const challengeIn = (clientDataJson: string): string | undefined => {
  try {
    const read: unknown = JSON.parse(fromUtf8(fromBase64url(clientDataJson)));
    const { challenge, crossOrigin = false } = recordOf(read);
    const own = crossOrigin === false && typeof challenge === 'string';
    return own && CHALLENGE.test(challenge) ? challenge : undefined;
  } catch {
    return undefined;
  }
};
