// How fast a file crosses the border: taken in and sealed at one node; sent, verified, stored at the other.
import { randomBytes } from 'node:crypto';
import { difference, until } from './acts.mjs';
import { approve, draftedCase, takeInFile, transmit } from './casework.mjs';

const CHUNK_BYTES = 65_536;
export const MEBIBYTE = 1_048_576;

const COMPLETE = `SELECT count(*) AS files FROM files WHERE id = ? AND status = 'complete'`;

/** Incompressible bytes; every file is another, or the content store would know its segments. */
async function* bytesOf(length) {
  const chunk = randomBytes(CHUNK_BYTES);
  for (let at = 0; at < length; at += CHUNK_BYTES) {
    chunk.writeUInt32BE(at, 0);
    yield chunk.subarray(0, Math.min(CHUNK_BYTES, length - at));
  }
}

/**
 * One file of `length` bytes with one request.
 *
 * @returns seconds to take it in, and from the transmission to the stored receipt for the whole
 *   file; microseconds of CPU of both
 */
export const measureEvidence = async ({ from, to, length }) => {
  const caseId = await draftedCase(from);
  const start = await Promise.all([from.usage(), to.usage()]);
  const begun = performance.now();
  const file = await takeInFile(from, caseId, bytesOf(length));
  const held = performance.now();
  await approve(from, caseId);
  const approved = performance.now();
  await transmit(from, caseId);
  await until(() => Number(from.read(COMPLETE, file).files) === 1);
  const ended = performance.now();
  const end = await Promise.all([from.usage(), to.usage()]);
  const [sender, receiver] = end.map((usage, side) => difference(usage, start[side]).process);
  return {
    takingIn: (held - begun) / 1_000,
    carrying: (ended - approved) / 1_000,
    sender,
    receiver,
  };
};
