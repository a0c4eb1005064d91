/** The editions in which registers are written down, and how each of them is read today. */

import type { Json } from '@comity/kernel';
import type { Reading } from '../bodies/reading.js';
import { foundingRegister } from './founding-register.js';
import { readRegister } from './legal-register.js';
import type { LegalRegister } from './legal-register.js';

/** The edition in which this version writes a register, as a snapshot's `ver` names it. */
export const REGISTER_EDITION = 'comity-register/2';

/** Before calendars were rows, and before treaties of two States named them. */
const FIRST_EDITION = 'comity-register/1';

/**
 * Reads a register of edition `ver`, or says by path what is wrong with it: `ver NOT_ALLOWED` for
 * an edition that this version does not know. What the first edition left to the product is read
 * as the product had it: the calendars that the founding register recalls, so that no clock moves.
 */
export const readRegisterOf = (ver: Json | undefined, json: Json): Reading<LegalRegister> => {
  if (ver === REGISTER_EDITION) return readRegister(json);
  if (ver === FIRST_EDITION) return readRegister(sinceFirst(json));
  return { ok: false, problems: [{ path: 'ver', problem: 'NOT_ALLOWED' }] };
};

const sinceFirst = (json: Json): Json => {
  if (!isRecord(json)) return json;
  const { instruments, parties } = json;
  return {
    ...json,
    ...(isList(instruments) && {
      instruments: instruments.map((row) => namingItsStates(row, isList(parties) ? parties : [])),
    }),
    calendars: foundingRegister.calendars as unknown as Json,
  };
};

/** A treaty of two States was between those of which the register had a row. */
const namingItsStates = (row: Json, parties: readonly Json[]): Json => {
  if (!isRecord(row) || row['kind'] !== 'bilateral') return row;
  const own = parties.filter(isRecord).filter((party) => party['instrument'] === row['code']);
  return { ...row, between: own.map((party) => party['state'] ?? null) };
};

const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);

const isRecord = (json: Json | undefined): json is { readonly [member: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
