/** The fingerprint of an enrolment request in words, to be read aloud and compared by telephone (PROTOCOL 10.8). */

import { fromBase64url } from '@comity/kernel';
import { TrustError } from '../trust.errors.js';

/**
 * 128 invented words of four letters, seven bits each. Only letters that Spanish, English,
 * Portuguese and French speakers all name and read alike; no `e`, no `r`, nothing with an accent. No
 * two words differ in one letter only, so one letter misheard makes no other word.
 */
export const FINGERPRINT_WORDS: readonly string[] = `
  baka bami bapo batu bina bisi bifu bodi boko bomu buli busu dala dani daso dabu
  dipa diti diku doba dofi dolo donu duka dumi dupo dutu fapi fadu fisa fibi filu
  foki fomo fopu funi fuso fubu kana kasi kabo kafu kita kidi kimu kofa koli kono
  kosu kuma kupi kuto kudu lapa lati laku liba lifi linu loka lomi lopo lotu lusi
  lubo lufu mabi mafo mida miki mipu mola moni moso mobu mupa muti muku nata nadi
  nako namu nili nisu noma nopi noto nodu nusa nubi nufo nulu paba pafi panu pimi
  pitu pona posi pobo pofu puko pumu sada saki samo sapu sila sini sibu soti sodo
  soku suba sulo sunu tafa tali tano tasu tima tipi tosa tobi tofo tolu tuki tumo
`
  .trim()
  .split(/\s+/);

const BITS_A_WORD = 7;
/** 84 bits: nobody finds a second request that reads alike. */
export const FINGERPRINT_WORDS_SHOWN = 12;
const BITS_A_BYTE = 8;
const LETTERS_MAX = 1_024;

/**
 * The first 84 bits of `sha256` as words.
 *
 * @param sha256 the name of a request: SHA-256 of its payload, base64url
 */
export const fingerprintOf = (sha256: string): readonly string[] => {
  const bytes = fromBase64url(sha256);
  return Array.from({ length: FINGERPRINT_WORDS_SHOWN }, (_, place) => {
    let index = 0;
    for (let bit = place * BITS_A_WORD; bit < (place + 1) * BITS_A_WORD; bit += 1) {
      const byte = bytes[Math.floor(bit / BITS_A_BYTE)] ?? 0;
      index = index * 2 + ((byte >> (BITS_A_BYTE - 1 - (bit % BITS_A_BYTE))) & 1);
    }
    return FINGERPRINT_WORDS[index] ?? '';
  });
};

/**
 * Whether `heard` is the fingerprint of `sha256`, whatever its capitals, accents, spaces, hyphens
 * and full stops. Every word must be there: a part of a fingerprint proves nothing.
 */
export const isFingerprintOf = (sha256: string, heard: string): boolean =>
  heard.length <= LETTERS_MAX && lettersOf(heard) === fingerprintOf(sha256).join('');

/**
 * Demands that `heard` is the fingerprint of `sha256`.
 *
 * @throws {TrustError} `ENROLMENT_FINGERPRINT_MISMATCH`
 */
export const requireFingerprint = (sha256: string, heard: string): void => {
  if (!isFingerprintOf(sha256, heard)) throw new TrustError('ENROLMENT_FINGERPRINT_MISMATCH');
};

/** What is left of a line that a person wrote down. A letter that is none of ours stays, and differs. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{Z}\p{P}\s]/gu, '')
    .toLowerCase();
