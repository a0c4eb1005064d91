/** A receipt: the addressee's signed word that it holds an envelope (PROTOCOL 5). */

import {
  countIn,
  HASH,
  listIn,
  membersOf,
  NODE,
  textIn,
  TOKEN,
  type Json,
} from './canonical-json.js';
import { demand } from './disproof.js';
import { readJws, type Jws } from './jws.js';
import type { Act } from './message.js';
import type { SignedFile } from './signed-file.js';

export const RECEIPT_BYTES_MAX = 262_144;

const RECIPIENTS_MAX = 16;
const SIGNATURES_MAX = 64;
const FILES_MAX = 1_024;
const CLOCK_SKEW_S = 300;
/** The events by which content was taken over; a receipt of a case reports one of them. */
const TAKEN = /^(ContentConsignment|ContentHandover)$/;

export interface ReceiptFile {
  readonly id: string;
  readonly root: string;
  readonly sha256: string;
  readonly state: 'awaited' | 'complete';
}

export interface Receipt {
  readonly iss: string;
  readonly aud: readonly string[];
  readonly iat: number;
  readonly sigs: readonly string[];
  readonly ref: {
    readonly iss: string;
    readonly jti: string;
    readonly env: string;
    readonly msg: string;
  };
  readonly files: readonly ReceiptFile[];
  readonly log: { readonly origin: string; readonly leaf: string };
}

export interface ReadReceipt {
  readonly jws: Jws;
  readonly receipt: Receipt;
}

/** Reads a receipt of content that was taken over. Form only. @throws {Disproof} */
export const readReceipt = (bytes: Uint8Array): ReadReceipt => {
  const jws = readJws(bytes, 'comity-rcpt+jws', RECEIPT_BYTES_MAX);
  const claims = membersOf(jws.payload, 'its claims', {
    has: ['aud', 'evt', 'exp', 'files', 'iat', 'iss', 'jti', 'log', 'ref', 'sigs', 'ver'],
  });
  demand(claims['ver'] === 'comity-rcpt/1', 'it is of another version');
  textIn(claims['evt'], 'its event', TAKEN);
  textIn(claims['jti'], 'its id', TOKEN);
  const iat = countIn(claims['iat'], 'its time');
  demand(countIn(claims['exp'], 'its end') > iat, 'it ends before it begins');
  const ref = membersOf(claims['ref'], 'ref', { has: ['env', 'iss', 'jti', 'msg'] });
  const log = membersOf(claims['log'], 'log', { has: ['leaf', 'origin'] });
  const receipt = {
    iss: textIn(claims['iss'], 'its issuer', NODE),
    aud: listIn(claims['aud'], 'aud', RECIPIENTS_MAX).map((one) => textIn(one, 'aud', NODE)),
    iat,
    sigs: listIn(claims['sigs'], 'sigs', SIGNATURES_MAX).map((one) => textIn(one, 'sigs', HASH)),
    ref: {
      iss: textIn(ref['iss'], 'ref.iss', NODE),
      jti: textIn(ref['jti'], 'ref.jti', TOKEN),
      env: textIn(ref['env'], 'ref.env', HASH),
      msg: textIn(ref['msg'], 'ref.msg', HASH),
    },
    files: listIn(claims['files'], 'files', FILES_MAX).map(readReceiptFile),
    log: {
      origin: textIn(log['origin'], 'log.origin', TOKEN),
      leaf: textIn(log['leaf'], 'log.leaf', HASH),
    },
  };
  return { jws, receipt };
};

/**
 * Throws unless the receipt is the addressee's, for the issuer, about this very envelope and
 * message, and not older than the message (PROTOCOL 5.4).
 */
export const requireAbout = (
  { iss, aud, iat, ref, files }: Receipt,
  { act, env, addressee }: { readonly act: Act; readonly env: string; readonly addressee: string },
): void => {
  demand(iss === addressee, `it is by ${iss}, not by ${addressee}`);
  demand(aud.includes(act.iss), 'it is not for the issuer of the act');
  demand(ref.iss === act.iss && ref.jti === act.jti, 'it is about another message');
  demand(ref.env === env, 'it is about another envelope');
  demand(ref.msg === act.hash, 'it is about another message');
  demand(iat >= act.iat - CLOCK_SKEW_S, 'it is older than the act');
  const announced = files.every((file) => act.files.some((signed) => isSame(file, signed)));
  demand(announced, 'it names a file that the act does not announce');
};

/** Whether a receipt's line is about that very file. */
export const isSame = ({ id, root, sha256 }: ReceiptFile, signed: SignedFile): boolean =>
  id === signed.id && root === signed.root && sha256 === signed.sha256;

const readReceiptFile = (value: Json): ReceiptFile => {
  const file = membersOf(value, 'a file of it', { has: ['id', 'root', 'sha256', 'state'] });
  const state = textIn(file['state'], 'the state of a file', /^(awaited|complete)$/);
  return {
    id: textIn(file['id'], 'the id of a file', TOKEN),
    root: textIn(file['root'], 'the tree hash of a file', HASH),
    sha256: textIn(file['sha256'], 'the hash of a file', HASH),
    state: state === 'complete' ? 'complete' : 'awaited',
  };
};
