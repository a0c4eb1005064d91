/** Sealing identities to named officers, and opening them with the key of one. */

import {
  canonicalize,
  concat,
  fromBase64url,
  toBase64url,
  u32,
  utf8,
  type Bytes,
  type Entropy,
  type Json,
} from '@comity/kernel';

import { identities, type Identity } from './identities.js';
import { AES_KEY_BYTES, BUCKETS_BYTES, IV_BYTES } from './limits.js';
import { officerKeyOf, type OfficerKey, type OfficerPublicKey } from './officer-key.js';
import { contentBytes, headerBytes, readPart, type Part, type PartHeader } from './part.js';
import { SealedError } from './sealed.errors.js';
import { readJson } from './shape.js';
import { aesOpen, aesSeal, hpkeOpen, hpkeSeal, sha256 } from './web-algorithms.js';

/** Where a part belongs; the opener knows it from the case, not from the part. */
export type PartPlace = Pick<PartHeader, 'caseId' | 'sender' | 'compartment'>;

export interface SealGiven {
  readonly place: PartPlace;
  readonly noStore: boolean;
  readonly recipients: readonly OfficerPublicKey[];
  readonly entropy: Entropy;
}

/**
 * Seals `persons` to all recipients.
 *
 * @returns the exact bytes of the part, canonical JSON
 * @throws {SealedError} SEALED_IDENTITIES_INVALID, CHILD_MATERIAL_INVALID, OFFICER_KEY_INVALID;
 *   SEALED_PART_MALFORMED for no recipient, too many, or one twice
 */
export const sealPart = async (
  persons: readonly Identity[],
  { place, noStore, recipients, entropy }: SealGiven,
): Promise<Bytes> => {
  const said = readPersons(JSON.parse(canonicalize(persons)) as Json, place.compartment);
  const to = await Promise.all(recipients.map(requireNamed));
  const sorted = to.toSorted((a, b) => (a.kid < b.kid ? -1 : 1));
  const key = entropy.bytes(AES_KEY_BYTES);
  const header: PartHeader = {
    v: 'comity-sealed/1',
    caseId: place.caseId,
    sender: place.sender,
    compartment: place.compartment,
    codes: said.map(({ code }) => code),
    noStore,
    recipients: sorted.map(({ kid }) => kid),
    commitment: await commitmentTo(key),
  };
  const aad = headerBytes(header);
  const keys = await Promise.all(
    sorted.map(async ({ kid, pub }) => {
      const { ek, ct } = await hpkeSeal(fromBase64url(pub), { key, aad });
      return { kid, ek: toBase64url(ek), ct: toBase64url(ct) };
    }),
  );
  const iv = entropy.bytes(IV_BYTES);
  const content = { key, iv, aad: contentBytes({ header, keys }) };
  const ciphertext = toBase64url(await aesSeal(padded(utf8(canonicalize(said))), content));
  key.fill(0);
  const bytes = utf8(canonicalize({ ciphertext, header, iv: toBase64url(iv), keys }));
  readPart(bytes);
  return bytes;
};

/**
 * Opens a part that belongs exactly to `place` with one officer's key.
 *
 * @throws {SealedError} `SEALED_*`, the code of the first check that fails
 */
export const openPart = async (
  bytes: Uint8Array,
  { place, key }: { readonly place: PartPlace; readonly key: OfficerKey },
): Promise<readonly Identity[]> => {
  const part = readPart(bytes);
  const { header } = part;
  const isHere =
    header.caseId === place.caseId &&
    header.sender === place.sender &&
    header.compartment === place.compartment;
  if (!isHere) throw new SealedError('SEALED_PART_MISPLACED', { caseId: place.caseId });
  const plaintext = await decrypt(part, key);
  const said = readPersons(unpadded(plaintext), header.compartment);
  if (canonicalize(said.map(({ code }) => code)) !== canonicalize(header.codes)) {
    throw new SealedError('SEALED_IDENTITIES_INVALID');
  }
  return said;
};

const decrypt = async (part: Part, { public: { kid }, priv }: OfficerKey): Promise<Bytes> => {
  const entry = part.keys.find((one) => one.kid === kid);
  if (!entry) throw new SealedError('SEALED_PART_NOT_FOR_US', { kid });
  try {
    const key = await hpkeOpen(priv, {
      ek: fromBase64url(entry.ek),
      ct: fromBase64url(entry.ct),
      aad: headerBytes(part.header),
    });
    const isCommitted = (await commitmentTo(key)) === part.header.commitment;
    if (!isCommitted) throw new SealedError('SEALED_PART_OPENING_FAILED', { kid });
    const content = { key, iv: fromBase64url(part.iv), aad: contentBytes(part) };
    return await aesOpen(fromBase64url(part.ciphertext), content);
  } catch (cause) {
    throw new SealedError('SEALED_PART_OPENING_FAILED', { kid }, { cause });
  }
};

/**
 * AES-GCM alone lets one ciphertext open under two keys to two texts; the key is random, so its
 * hash tells nothing of it, and nothing of the persons.
 */
const commitmentTo = async (key: Uint8Array): Promise<string> =>
  toBase64url(await sha256(concat(utf8('comity sealed commitment 1'), key)));

const requireNamed = async ({ kid, pub }: OfficerPublicKey): Promise<OfficerPublicKey> => {
  const key = await officerKeyOf(pub);
  if (key.kid !== kid) throw new SealedError('OFFICER_KEY_INVALID', { kid });
  return key;
};

/** Material of a child stands in C4 alone. */
const readPersons = (value: Json, compartment: string): readonly Identity[] => {
  const said = identities(value);
  const isMisplaced = compartment !== 'C4' && said.some(({ material }) => material.length > 0);
  if (isMisplaced) throw new SealedError('SEALED_IDENTITIES_INVALID');
  return said;
};

const LENGTH_BYTES = 4;

const padded = (text: Bytes): Bytes => {
  const whole = concat(u32(text.length), text);
  const bucket = BUCKETS_BYTES.find((bytes) => bytes >= whole.length);
  if (bucket === undefined) throw new SealedError('SEALED_IDENTITIES_INVALID');
  return concat(whole, new Uint8Array(bucket - whole.length));
};

const unpadded = (plaintext: Bytes): Json => {
  const length = new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0);
  const end = LENGTH_BYTES + length;
  const isPadded = end <= plaintext.length && plaintext.subarray(end).every((byte) => byte === 0);
  if (!isPadded) throw new SealedError('SEALED_IDENTITIES_INVALID');
  const text = plaintext.subarray(LENGTH_BYTES, end);
  return readJson(text, plaintext.length, 'SEALED_IDENTITIES_INVALID');
};
