/** The sealed envelope: it cannot be opened here, but it says which message it holds (PROTOCOL 4.2). */

import { fromBase64url, nameOf } from './bytes.js';
import {
  HASH,
  listIn,
  membersOf,
  NODE,
  readCanonical,
  textIn,
  TOKEN,
  type Json,
} from './canonical-json.js';
import { demand } from './disproof.js';
import type { Act } from './message.js';

export const ENVELOPE_BYTES_MAX = 2_097_152;

const RECIPIENTS_MAX = 16;
const LENGTHS = { iv: 12, tag: 16, ek: 1_120, encrypted_key: 48 } as const;
const FIXED = {
  crit: '["comity"]',
  cty: '"comity-msg+jws"',
  enc: '"A256GCM"',
  typ: '"comity-env+jwe"',
} as const;

/**
 * Holds an envelope to its message: canonical form and profile; `ih` is the name of the act;
 * issuer, addressees, id and recipients' keys are the signed ones.
 *
 * @returns the envelope's hash, as receipts name it
 * @throws {Disproof}
 */
export const requireBound = (bytes: Uint8Array, act: Act): string => {
  const object = membersOf(readCanonical(bytes), 'it', {
    has: ['ciphertext', 'iv', 'protected', 'recipients', 'tag'],
  });
  requireBytes(object['iv'], 'iv');
  requireBytes(object['tag'], 'tag');
  fromBase64url(textIn(object['ciphertext'], 'its ciphertext'));
  const encoded = textIn(object['protected'], 'its header');
  requireHeader(readCanonical(fromBase64url(encoded)), act);
  const kids = listIn(object['recipients'], 'its recipients', RECIPIENTS_MAX).map(readRecipient);
  const same =
    kids.length === act.recipients.length && kids.every((kid, at) => kid === act.recipients[at]);
  demand(same, 'it is sealed to other keys than its message says');
  return nameOf(bytes);
};

const requireHeader = (value: Json, act: Act): void => {
  const header = membersOf(value, 'its header', {
    has: ['aud', 'comity', 'crit', 'cty', 'enc', 'iss', 'jti', 'typ'],
  });
  for (const [name, spelled] of Object.entries(FIXED)) {
    demand(JSON.stringify(header[name]) === spelled, `its header has another ${name}`);
  }
  const binding = membersOf(header['comity'], 'its header', { has: ['ih', 'prf'] });
  demand(binding['prf'] === 'comity-env/1', 'it is of another profile');
  demand(binding['ih'] === act.hash, 'it announces another message');
  const iss = textIn(header['iss'], 'its issuer', NODE);
  const jti = textIn(header['jti'], 'its id', TOKEN);
  const aud = listIn(header['aud'], 'its addressees', RECIPIENTS_MAX);
  const sameAud = JSON.stringify(aud) === JSON.stringify(act.aud);
  demand(
    sameAud && iss === act.iss && jti === act.jti,
    'its issuer, addressees and id are not those of its message',
  );
};

const readRecipient = (value: Json): string => {
  const entry = membersOf(value, 'a recipient', { has: ['encrypted_key', 'header'] });
  const header = membersOf(entry['header'], 'a recipient', { has: ['alg', 'ek', 'kid'] });
  demand(header['alg'] === 'HPKE-9-KE', 'it is sealed in another way');
  requireBytes(header['ek'], 'ek');
  requireBytes(entry['encrypted_key'], 'encrypted_key');
  return textIn(header['kid'], 'the key of a recipient', HASH);
};

const requireBytes = (value: Json | undefined, name: keyof typeof LENGTHS): void => {
  const bytes = fromBase64url(textIn(value, `its ${name}`));
  demand(bytes.length === LENGTHS[name], `its ${name} has another length`);
};
