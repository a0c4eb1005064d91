/** An act as its State signed it: the claims of a message in a case (PROTOCOL 4.3). */

import { nameOf } from './bytes.js';
import {
  CASE,
  countIn,
  HASH,
  listIn,
  membersOf,
  NODE,
  textIn,
  TOKEN,
  type Json,
  type Members,
} from './canonical-json.js';
import { demand, Disproof } from './disproof.js';
import { readJws, type Jws } from './jws.js';
import { readFileManifest, type SignedFile } from './signed-file.js';

export const MESSAGE_BYTES_MAX = 1_441_792;

const RECIPIENTS_MAX = 16;
const SIGNATURES_MAX = 64;
const PREDECESSORS_MAX = 32;
const FILES_MAX = 1_024;
const LIFETIME_S_MAX = 100 * 86_400;

/** What an act says, as far as this verifier reads it. Times are whole seconds. */
export interface Act {
  /** SHA-256 of the exact bytes: the name of the act. */
  readonly hash: string;
  readonly iss: string;
  readonly aud: readonly string[];
  readonly jti: string;
  readonly iat: number;
  readonly sigs: readonly string[];
  readonly case: string;
  readonly n: number;
  readonly prev: readonly string[];
  readonly recipients: readonly string[];
  readonly trustList: { readonly seq: number; readonly sha256: string };
  readonly kind: string;
  readonly proposedBy: string;
  readonly approvedBy: string | undefined;
  /** As it stands there; `requireApproved` reads it. */
  readonly approvals: Json | undefined;
  readonly content: Json;
  /** The manifests of its files, as they stand there. */
  readonly manifests: readonly Json[];
  readonly files: readonly SignedFile[];
}

export interface ReadAct {
  readonly jws: Jws;
  readonly act: Act;
}

/** Reads message.json. Form only; whose it is, the caller checks. @throws {Disproof} */
export const readAct = (bytes: Uint8Array): ReadAct => {
  const jws = readJws(bytes, 'comity-msg+jws', MESSAGE_BYTES_MAX);
  const claims = membersOf(jws.payload, 'its claims', {
    has: ['aud', 'body', 'exp', 'files', 'iat', 'iss', 'jti', 'rcp', 'sigs', 'thr', 'tl', 'ver'],
    mayHave: ['pad'],
  });
  demand(claims['ver'] === 'comity-msg/1', 'it is of another version');
  if (claims['pad'] !== undefined) textIn(claims['pad'], 'its pad', /^[A-Za-z0-9_-]+$/);
  const iat = countIn(claims['iat'], 'its time');
  const lifetime = countIn(claims['exp'], 'its end') - iat;
  demand(lifetime > 0 && lifetime <= LIFETIME_S_MAX, 'it lives for another time than it may');
  const act = {
    hash: nameOf(bytes),
    iss: textIn(claims['iss'], 'its issuer', NODE),
    aud: textsIn(claims['aud'], 'its addressees', { form: NODE, max: RECIPIENTS_MAX }),
    jti: textIn(claims['jti'], 'its id', TOKEN),
    iat,
    sigs: textsIn(claims['sigs'], 'its sigs', { form: HASH, max: SIGNATURES_MAX }),
    recipients: recipientsIn(claims['rcp']),
    trustList: trustListIn(claims['tl']),
    manifests: listIn(claims['files'], 'its files', FILES_MAX),
    files: listIn(claims['files'], 'its files', FILES_MAX).map(readFileManifest),
    ...placeIn(claims['thr']),
    ...bodyIn(claims['body']),
  };
  return { jws, act };
};

const placeIn = (value: Json | undefined): Pick<Act, 'case' | 'n' | 'prev'> => {
  const place = membersOf(value, 'its place', { has: ['id', 'n', 'prev'] });
  const prev = listIn(place['prev'], 'prev', PREDECESSORS_MAX).map((one) =>
    textIn(one, 'prev', HASH),
  );
  const sorted = prev.every((hash, at) => at === 0 || String(prev[at - 1]) < hash);
  demand(sorted, 'prev is not sorted');
  const n = countIn(place['n'], 'n');
  demand(n > 0, 'n is 0');
  return { case: textIn(place['id'], 'its case', CASE), n, prev };
};

const recipientsIn = (value: Json | undefined): readonly string[] => {
  const list = listIn(value, 'rcp', RECIPIENTS_MAX);
  demand(list.length > 0, 'rcp: there are none');
  return list.map((one) => {
    const recipient = membersOf(one, 'a recipient', { has: ['id', 'kid'] });
    textIn(recipient['id'], 'a recipient', NODE);
    return textIn(recipient['kid'], 'the key of a recipient', HASH);
  });
};

const trustListIn = (value: Json | undefined): Act['trustList'] => {
  const list = membersOf(value, 'tl', { has: ['seq', 'sha256'] });
  return { seq: countIn(list['seq'], 'tl'), sha256: textIn(list['sha256'], 'tl', HASH) };
};

const OFFICER = /^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$/;

type Said = Pick<Act, 'kind' | 'content' | 'proposedBy' | 'approvedBy' | 'approvals'>;

const bodyIn = (value: Json | undefined): Said => {
  const body: Members = membersOf(value, 'its body', { has: ['content', 'kind', 'officers'] });
  const officers = membersOf(body['officers'], 'its officers', {
    has: ['proposedBy'],
    mayHave: ['approvals', 'approvedBy'],
  });
  const { proposedBy, approvedBy, approvals } = officers;
  return {
    kind: textIn(body['kind'], 'its kind', /^[a-z][a-z0-9_]{0,63}$/),
    content: body['content'] ?? null,
    approvals,
    proposedBy: textIn(proposedBy, 'an officer', OFFICER),
    approvedBy: approvedBy === undefined ? undefined : textIn(approvedBy, 'an officer', OFFICER),
  };
};

const textsIn = (
  value: Json | undefined,
  what: string,
  { form, max }: { readonly form: RegExp; readonly max: number },
): readonly string[] => {
  const texts = listIn(value, what, max).map((one) => textIn(one, what, form));
  if (texts.length === 0) throw new Disproof(`${what}: there are none`);
  demand(new Set(texts).size === texts.length, `${what}: one stands there twice`);
  return texts;
};
