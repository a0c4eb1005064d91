/** What can go wrong between receiving a log's bytes and believing them. */

import { type Catalogue, CodedError, type Detail } from '@comity/kernel';

export const tlogErrors = {
  TLOG_INCLUSION_INVALID: {
    kind: 'violation',
    summary: 'The proof does not place this entry in the tree of this root.',
  },
  TLOG_CONSISTENCY_INVALID: {
    kind: 'violation',
    summary: 'The proof does not show the newer tree to extend the older one.',
  },
  TLOG_NODE_MISSING: {
    kind: 'fault',
    summary: 'A hash that a proof needs could not be read from the stored tree.',
  },
  TLOG_TILE_MALFORMED: {
    kind: 'violation',
    summary: 'The bytes or the path are not a tile or an entry bundle.',
  },
  TLOG_ENTRY_TOO_LARGE: {
    kind: 'violation',
    summary: 'The entry is longer than an entry bundle can hold.',
  },
  TLOG_NOTE_MALFORMED: { kind: 'violation', summary: 'The text is not a signed note.' },
  TLOG_KEY_MALFORMED: {
    kind: 'violation',
    summary: 'The text is not a verifier key of a type we speak, or its id is not its own.',
  },
  TLOG_CHECKPOINT_MALFORMED: { kind: 'violation', summary: 'The note is not a checkpoint.' },
  TLOG_ORIGIN_UNEXPECTED: {
    kind: 'violation',
    summary: 'The checkpoint is one of another log than the one asked about.',
  },
  TLOG_SIGNATURE_INVALID: {
    kind: 'violation',
    summary: 'A signature under a key we know is not one over this checkpoint.',
  },
  TLOG_SIGNATURE_MISSING: {
    kind: 'violation',
    summary: 'A key of the log that must sign every checkpoint has not signed this one.',
  },
  TLOG_QUORUM_UNMET: {
    kind: 'violation',
    summary: 'Fewer witnesses have cosigned this checkpoint than the policy asks for.',
  },
  TLOG_PROOF_MALFORMED: {
    kind: 'violation',
    summary: 'The text is not a log proof in its canonical form.',
  },
  TLOG_LEAF_MALFORMED: {
    kind: 'violation',
    summary: 'The bytes are not an audit entry of a version we speak.',
  },
  TLOG_COMMITMENT_INVALID: {
    kind: 'violation',
    summary: 'The opened value is not the one that the entry commits to.',
  },
} as const satisfies Catalogue;

export type TlogErrorCode = keyof typeof tlogErrors;

/**
 * Thrown by whatever reads or verifies, so that a caller who forgets to look believes nothing.
 * `detail` carries sizes, indices and key ids: nothing that a peer wrote.
 */
export class TlogError extends CodedError<typeof tlogErrors> {
  constructor(code: TlogErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(tlogErrors, code, detail, options);
  }
}
