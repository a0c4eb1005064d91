/** The directory snapshot that a trust list names: the register of States, authorities, instruments. */

import { fromUtf8, parseCanonical, type Json } from '@comity/kernel';
import { readRegisterOf, type LegalRegister } from '@comity/law';
import { NodeError } from '../node.errors.js';

/**
 * Reads a snapshot whose hash a verified list names (PROTOCOL 10.6).
 *
 * @throws {NodeError} DIRECTORY_SNAPSHOT_INVALID for what this version cannot read
 */
export const readSnapshot = (bytes: Uint8Array): LegalRegister => {
  const { ver, register } = parse(bytes);
  if (register === undefined) throw new NodeError('DIRECTORY_SNAPSHOT_INVALID');
  const reading = readRegisterOf(ver, register);
  if (!reading.ok) throw new NodeError('DIRECTORY_SNAPSHOT_INVALID');
  return reading.value;
};

const parse = (bytes: Uint8Array): { readonly ver?: Json; readonly register?: Json } => {
  try {
    return (parseCanonical(fromUtf8(bytes)) ?? {}) as { ver?: Json; register?: Json };
  } catch (cause) {
    throw new NodeError('DIRECTORY_SNAPSHOT_INVALID', {}, { cause });
  }
};
