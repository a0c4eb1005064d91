/** By which passkeys the officers of an act show that they approved it (PROTOCOL 8.6). */

import { fromBase64url, nameOf, sha256, textOf } from './bytes.js';
import {
  canonicalText,
  HASH,
  listIn,
  membersOf,
  parse,
  stateOf,
  textIn,
  type Json,
  type Members,
} from './canonical-json.js';
import { demand } from './disproof.js';
import type { Act } from './message.js';
import { isAsserted, readPasskey } from './signatures.js';

const ACTS_MAX = 64;
const HOST_HASH_BYTES = 32;
const DATA_BYTES_MIN = 37;
/** The person was there, and was verified (WebAuthn 6.1). */
const FLAGS = 0x05;
const MEMBERS = [
  'acts',
  'authenticatorData',
  'clientDataJSON',
  'key',
  'nonce',
  'officer',
  'signature',
];

/** Where, and by which two keys, an act was approved. */
export interface ApprovedAt {
  readonly origin: string;
  readonly keys: readonly string[];
}

/** What the approvals of the acts before have used up: a nonce is good for one act of a kind. */
export type Spent = Set<string>;

/**
 * Demands one approval of each officer that the act names, in their order, each by a key of its own,
 * and none that served an act of that kind before.
 *
 * @throws {Disproof}
 */
export const requireApproved = (act: Act, approvals: Json, spent: Spent): ApprovedAt => {
  const officers = [act.proposedBy, act.approvedBy].filter((one) => one !== undefined);
  const list = listIn(approvals, 'its approvals', officers.length);
  demand(list.length === officers.length, 'an officer of it shows no approval');
  const found = list.map((one, at) => requireOne(one, act, officers[at] as string));
  const [first] = found;
  demand(first !== undefined, 'it has no approvals');
  demand(
    found.every(({ origin }) => origin === first.origin),
    'its officers approved at two places',
  );
  const keys = found.map(({ key }) => key);
  demand(new Set(keys).size === keys.length, 'one passkey approved for two officers');
  const uses = found.map(({ nonce }) => `${act.kind} ${nonce}`);
  demand(!uses.some((use) => spent.has(use)), 'its approvals served an act before it');
  for (const use of uses) spent.add(use);
  return { origin: first.origin, keys };
};

const requireOne = (value: Json, act: Act, officer: string) => {
  const approval = membersOf(value, 'an approval', { has: MEMBERS });
  demand(approval['officer'] === officer, `${officer} did not approve it`);
  const acts = listIn(approval['acts'], 'the approved acts', ACTS_MAX).map((one) =>
    textIn(one, 'an approved act', HASH),
  );
  const ascend = acts.every((one, at) => at === 0 || String(acts[at - 1]) < one);
  demand(ascend, 'the approved acts are not in order');
  demand(acts.includes(digestOf(act)), `${officer} approved another act`);
  const clientData = fromBase64url(textIn(approval['clientDataJSON'], 'an approval'));
  const said = membersOf(parse(textOf(clientData)), 'what a browser said');
  const origin = originOf(said, challengeOf(approval, act), officer);
  const data = fromBase64url(textIn(approval['authenticatorData'], 'an approval'));
  requirePresence(data, origin, officer);
  const passkey = readPasskey(approval['key']);
  const signature = fromBase64url(textIn(approval['signature'], 'an approval'));
  const message = Buffer.concat([data, sha256(clientData)]);
  demand(isAsserted(passkey, message, signature), `the passkey of ${officer} did not sign it`);
  return { origin, key: passkey.kid, nonce: textIn(approval['nonce'], 'a nonce') };
};

/** SHA-256 over case, kind, content and the hashes of the files' manifests. */
const digestOf = ({ case: id, kind, content, manifests }: Act): string => {
  const files = manifests.map((one) => nameOf(Buffer.from(canonicalText(one)))).toSorted();
  return nameOf(Buffer.from(canonicalText({ case: id, content, files, kind })));
};

const challengeOf = ({ acts, nonce, officer }: Members, { iss }: Act): string => {
  textIn(nonce, 'the nonce of an approval', HASH);
  const asked = { acts, nonce, officer, state: stateOf(iss), v: 'comity-appr/1' } as Members;
  return nameOf(Buffer.from(canonicalText(asked)));
};

const originOf = (said: Members, challenge: string, officer: string): string => {
  const { type, challenge: answered, origin, crossOrigin = false, topOrigin } = said;
  const asked = type === 'webauthn.get' && answered === challenge;
  demand(asked, `the passkey of ${officer} answered another question`);
  const framed = crossOrigin !== false || topOrigin !== undefined;
  demand(!framed, `${officer} approved in the frame of another site`);
  const place = textIn(origin, 'an origin');
  const known = URL.canParse(place) && new URL(place).origin === place;
  const safe = known && (place.startsWith('https://') || new URL(place).hostname === 'localhost');
  demand(safe, `${officer} approved at no place where officers do`);
  return place;
};

const requirePresence = (data: Buffer, origin: string, officer: string): void => {
  demand(data.length >= DATA_BYTES_MIN, `the passkey of ${officer} said too little`);
  const host = sha256(new URL(origin).hostname);
  const ours = host.equals(data.subarray(0, HOST_HASH_BYTES));
  demand(ours, `the passkey of ${officer} answered elsewhere`);
  const verified = ((data[HOST_HASH_BYTES] ?? 0) & FLAGS) === FLAGS;
  demand(verified, `the passkey of ${officer} did not verify who held it`);
};
