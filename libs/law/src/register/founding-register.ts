/** The register the network starts with: the checked-in data, with its sources and its doubts. */

import { invariant } from '@comity/kernel';
import { registerData } from '../generated/register.js';
import { readRegister } from './legal-register.js';
import type { LegalRegister } from './legal-register.js';

/** Builds the founding register; the directory serves it and then keeps its own. */
export const registerFromData = (): LegalRegister => {
  const read = readRegister(registerData);
  invariant(read.ok, 'the checked-in register reads');
  return read.value;
};

/** The founding register, read once. */
export const foundingRegister: LegalRegister = registerFromData();
