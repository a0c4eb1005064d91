/** The register the network starts with: the checked-in data, with its sources and its doubts. */

import { invariant } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { registerData } from '../generated/register.js';
import { readRegister } from './legal-register.js';
import type { LegalRegister } from './legal-register.js';

const FILE = 'libs/law/src/generated/register.ts';

/**
 * Builds the founding register; the directory serves it and then keeps its own.
 *
 * @param data the register's rows, by default those checked in
 * @throws {InvariantError} with file, row and reason of every row that does not stand: nothing
 *   starts on a register that contradicts itself
 */
export const registerFromData = (data: Json = registerData): LegalRegister => {
  const read = readRegister(data);
  const reasons = read.ok ? [] : read.problems.map(({ path, problem }) => `${path} ${problem}`);
  invariant(read.ok, `the register of ${FILE} reads: ${reasons.join(', ')}`);
  return read.value;
};

/** The founding register, read once. */
export const foundingRegister: LegalRegister = registerFromData();
