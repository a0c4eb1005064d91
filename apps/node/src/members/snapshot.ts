/** The directory snapshot that a trust list names: the register of States, authorities, instruments. */

import { createHash } from 'node:crypto';
import { fromUtf8, parseCanonical, toBase64url, type Json } from '@comity/kernel';
import { readRegisterOf, type LegalRegister } from '@comity/law';
import { NodeError } from '../node.errors.js';

/**
 * Reads a snapshot whose hash a verified list names (PROTOCOL 10.6).
 *
 * @throws {NodeError} DIRECTORY_SNAPSHOT_INVALID for what this version cannot read; its message and
 *   its detail name the snapshot and every row at fault, for who starts a node on a kept one
 */
export const readSnapshot = (bytes: Uint8Array): LegalRegister => {
  const { ver, register } = parse(bytes);
  const reading = readRegisterOf(ver, register ?? null);
  if (reading.ok) return reading.value;
  throw invalid(
    bytes,
    reading.problems.map(({ path, problem }) => `${path} ${problem}`),
  );
};

const parse = (bytes: Uint8Array): { readonly ver?: Json; readonly register?: Json } => {
  try {
    return (parseCanonical(fromUtf8(bytes)) ?? {}) as { ver?: Json; register?: Json };
  } catch (cause) {
    throw invalid(bytes, ['NOT_OBJECT'], { cause });
  }
};

const invalid = (bytes: Uint8Array, rows: readonly string[], options?: ErrorOptions): NodeError => {
  const snapshot = toBase64url(createHash('sha256').update(bytes).digest());
  const error = new NodeError('DIRECTORY_SNAPSHOT_INVALID', { snapshot, rows }, options);
  error.message = [error.message, ...rows.map((row) => `snapshot ${snapshot}: ${row}`)].join('\n');
  return error;
};
