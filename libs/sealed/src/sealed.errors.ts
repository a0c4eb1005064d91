/** What can go wrong with keys of officers and with what is sealed to them. */

import { CodedError, type Catalogue, type Detail } from '@comity/kernel';

export const sealedErrors = {
  OFFICER_KEY_INVALID: {
    kind: 'violation',
    summary: 'Not a key of an officer, or a public key under the name of another.',
  },
  WRAPPED_KEY_MALFORMED: {
    kind: 'violation',
    summary: 'The wrapped private key lacks members, has others, or is spelled otherwise.',
  },
  WRAPPED_KEY_SECRET_WRONG: {
    kind: 'violation',
    summary: 'The secret does not unwrap this private key of this officer.',
  },
  PASSPHRASE_TOO_WEAK: {
    kind: 'violation',
    summary: 'A recovery passphrase has six words or twenty characters at least.',
  },
  SEALED_PART_MALFORMED: {
    kind: 'violation',
    summary: 'The sealed part is too large, not canonical, or lacks members or has others.',
  },
  SEALED_PART_MISPLACED: {
    kind: 'violation',
    summary: 'The sealed part belongs to another case, State or compartment.',
  },
  SEALED_PART_NOT_FOR_US: {
    kind: 'violation',
    summary: 'The sealed part is not sealed to this key.',
  },
  SEALED_PART_OPENING_FAILED: {
    kind: 'violation',
    summary: 'The sealed part does not open with this key, or was changed.',
  },
  SEALED_IDENTITIES_INVALID: {
    kind: 'violation',
    summary: 'The identities lack a member, have another, or hold a value beyond its limit.',
  },
  TARGETS_MALFORMED: {
    kind: 'violation',
    summary: 'The list of officers to seal to lacks members, has others, or misnames a key.',
  },
  CHILD_MATERIAL_INVALID: {
    kind: 'violation',
    summary: 'Material of a child is a hash, a size, a media type and a note, and nothing else.',
  },
} as const satisfies Catalogue;

export type SealedErrorCode = keyof typeof sealedErrors;

/**
 * Thrown, never returned: a caller that forgets to look must not end up with a plaintext. `detail`
 * carries identifiers only; nothing that was sealed reaches a log.
 */
export class SealedError extends CodedError<typeof sealedErrors> {
  constructor(code: SealedErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(sealedErrors, code, detail, options);
    this.name = 'SealedError';
  }
}
