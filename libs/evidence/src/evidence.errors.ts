/** What can go wrong between receiving a file's bytes and releasing what they hold. */

import { type Catalogue, CodedError, type Detail } from '@comity/kernel';

export const evidenceErrors = {
  EVIDENCE_MANIFEST_MALFORMED: {
    kind: 'violation',
    summary: 'The manifest is not one of a file, or contradicts itself.',
  },
  EVIDENCE_HEADER_INVALID: {
    kind: 'violation',
    summary: 'The header of the file was not made with this key for this file.',
  },
  EVIDENCE_SEGMENT_INVALID: {
    kind: 'violation',
    summary: 'The segment was not sealed with this key, for this place in this file.',
  },
  EVIDENCE_SEGMENT_MISMATCH: {
    kind: 'violation',
    summary: 'The segment is not the one that the signed tree hash covers at this place.',
  },
  EVIDENCE_LEAVES_MISMATCH: {
    kind: 'violation',
    summary: 'The leaf hashes do not make the tree hash of the signed manifest.',
  },
  EVIDENCE_FILE_TRUNCATED: {
    kind: 'violation',
    summary: 'The file ended before its last segment.',
  },
  EVIDENCE_FILE_MISMATCH: {
    kind: 'violation',
    summary: 'The opened file does not have the length and SHA-256 of the signed manifest.',
  },
  EVIDENCE_RESUME_MAP_MALFORMED: {
    kind: 'violation',
    summary: 'The text is not a map of the segments of a file of this length.',
  },
} as const satisfies Catalogue;

export type EvidenceErrorCode = keyof typeof evidenceErrors;

/**
 * Thrown by whatever opens or verifies, so that a caller who forgets to look releases nothing.
 * `detail` carries positions and counts: nothing decrypted, and nothing that a peer wrote.
 */
export class EvidenceError extends CodedError<typeof evidenceErrors> {
  constructor(code: EvidenceErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(evidenceErrors, code, detail, options);
  }
}
