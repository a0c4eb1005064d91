/** What another State sealed to our officers, as it arrives whole: its header held against its case. */

import { stateOfNode, type Bytes, type Instant, type NodeId } from '@comity/kernel';
import { PART_BYTES_MAX, readPart, SealedError, type PartHeader } from '@comity/sealed';
import type { FileRow } from '../evidence/ports.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { atMost, partOf } from './attach-part.js';
import { isConfirmed } from './sealing-keys.js';

/** As its sender must have named them (PROTOCOL 14.1). */
const RECIPIENTS_HERE_MIN = 2;

/**
 * Reads the whole of a file that holds a sealed part.
 *
 * @throws {SealedError} SEALED_PART_MALFORMED; SEALED_PART_MISPLACED for one of another case or
 *   sender; SEALED_PART_NOT_FOR_US for one that names fewer than two officers of ours
 * @throws {EvidenceError} as reading the file does
 */
export const verifyPart = async (
  { caseId }: Pick<FileRow, 'caseId'>,
  given: {
    readonly plaintext: AsyncIterable<Bytes>;
    readonly peer: NodeId;
    readonly unitOfWork: UnitOfWork;
  },
): Promise<PartHeader> => {
  const bytes = await atMost(PART_BYTES_MAX, given.plaintext);
  if (!bytes) throw new SealedError('SEALED_PART_MALFORMED', { bytesMax: PART_BYTES_MAX });
  const { header } = readPart(bytes);
  if (header.caseId !== caseId || header.sender !== stateOfNode(given.peer)) {
    throw new SealedError('SEALED_PART_MISPLACED', { caseId: caseId ?? '' });
  }
  // Keys that have ended since are ours too: the sender could not know while it was on its way.
  const keys = await given.unitOfWork.read((tx) => tx.sealingKeys.list({ kid: header.recipients }));
  const named = new Set(keys.filter(isConfirmed).map(({ officer }) => officer));
  if (named.size < RECIPIENTS_HERE_MIN) throw new SealedError('SEALED_PART_NOT_FOR_US');
  return header;
};

/** Writes down what the header says, in the transaction that receipts the file. */
export const keepPart = async (
  tx: NodeTx,
  { id }: Pick<FileRow, 'id'>,
  { header, at }: { readonly header: PartHeader; readonly at: Instant },
): Promise<void> => {
  await tx.files.update({ id }, { compartment: header.compartment });
  await tx.sealedParts.insert({ ...partOf(id, header), addedBy: null, at });
};
