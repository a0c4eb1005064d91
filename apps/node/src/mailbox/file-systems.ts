/** Reads the file that enrols this State's systems. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fromUtf8, toBase64url, type Json } from '@comity/kernel';
import { ConfigurationError } from '@comity/platform/configuration';
import { readSystems, type EnrolledSystem, type SystemsReading } from './systems.js';

export interface SystemsFile {
  readonly systems: readonly EnrolledSystem[];
  /** SHA-256 of its bytes, base64url. */
  readonly sha256: string;
}

const SETTING = 'COMITY_MAILBOX_SYSTEMS';

/** @throws {ConfigurationError} that says what is wrong in the file */
export const readSystemsFile = async (path: string): Promise<SystemsFile> => {
  const bytes = new Uint8Array(await readFile(path).catch(() => new Uint8Array()));
  const reading = readingOf(bytes);
  if (reading.ok) {
    const sha256 = toBase64url(createHash('sha256').update(bytes).digest());
    return { systems: reading.systems, sha256 };
  }
  const line = `${SETTING} names a file that does not read: ${path}: ${reading.problem}. Write it as docs/MAILBOX.md says.`;
  throw new ConfigurationError(new Map([[SETTING, line]]));
};

const readingOf = (bytes: Uint8Array): SystemsReading => {
  try {
    return readSystems(JSON.parse(fromUtf8(bytes)) as Json);
  } catch {
    return { ok: false, problem: 'it is missing or no JSON' };
  }
};
