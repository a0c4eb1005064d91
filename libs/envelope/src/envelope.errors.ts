/** What can go wrong between receiving signed or sealed bytes and trusting what they say. */

import { CodedError, type Catalogue, type Detail } from '@comity/kernel';

export const envelopeErrors = {
  KEY_INVALID: { kind: 'violation', summary: 'Not a key of a kind this profile uses.' },

  JWS_TOO_LARGE: {
    kind: 'violation',
    summary: 'The signed object is larger than its kind may be.',
  },
  JWS_NOT_UTF8: { kind: 'violation', summary: 'The signed object is not UTF-8.' },
  JWS_NOT_CANONICAL: { kind: 'violation', summary: 'The signed object is not canonical JSON.' },
  JWS_MALFORMED: { kind: 'violation', summary: 'The signed object lacks members or has others.' },
  JWS_BASE64URL_INVALID: {
    kind: 'violation',
    summary: 'The signed object holds text that is not canonical base64url.',
  },
  JWS_HEADER_INVALID: {
    kind: 'violation',
    summary: 'A signature header is not exactly the one of this profile and object type.',
  },
  JWS_SIGNATURE_DUPLICATE: { kind: 'violation', summary: 'One key signed the same object twice.' },
  JWS_PAYLOAD_MISMATCH: {
    kind: 'violation',
    summary: 'Signatures over different contents cannot stand on one object.',
  },
  JWS_SIGNER_UNKNOWN: {
    kind: 'violation',
    summary: 'A signature names a key that its issuer did not hold at that time.',
  },
  JWS_ALGORITHM_MISMATCH: {
    kind: 'violation',
    summary: 'A signature names another algorithm than the trust list gives its key.',
  },
  JWS_SIGNATURE_MISSING: { kind: 'violation', summary: 'A required signature is missing.' },
  JWS_SIGNATURE_INVALID: { kind: 'violation', summary: 'The bytes are not those signed.' },
  JWS_SIGNATURES_NOT_ANNOUNCED: {
    kind: 'violation',
    summary: 'The signatures are not the ones that the signed claims announce.',
  },
  JWS_SIGNING_TIME_MISMATCH: {
    kind: 'violation',
    summary: 'A signature header states another time than the signed claims.',
  },

  ENVELOPE_TOO_LARGE: { kind: 'violation', summary: 'The envelope is larger than any may be.' },
  ENVELOPE_NOT_UTF8: { kind: 'violation', summary: 'The envelope is not UTF-8.' },
  ENVELOPE_NOT_CANONICAL: { kind: 'violation', summary: 'The envelope is not canonical JSON.' },
  ENVELOPE_MALFORMED: { kind: 'violation', summary: 'The envelope lacks members or has others.' },
  ENVELOPE_BASE64URL_INVALID: {
    kind: 'violation',
    summary: 'The envelope holds text that is not canonical base64url of the right length.',
  },
  ENVELOPE_PROFILE_UNSUPPORTED: {
    kind: 'violation',
    summary: 'Not an envelope of a profile we speak.',
  },
  ENVELOPE_PEER_MISMATCH: {
    kind: 'violation',
    summary: 'The node that delivers the envelope is not the one that issued it.',
  },
  ENVELOPE_NOT_FOR_US: { kind: 'violation', summary: 'The envelope is addressed to another node.' },
  ENVELOPE_RECIPIENT_INVALID: {
    kind: 'violation',
    summary: 'The envelope does not hold exactly one proper recipient entry for our key.',
  },
  ENVELOPE_UNSEAL_FAILED: {
    kind: 'violation',
    summary: 'The content key in our recipient entry does not open with our key.',
  },
  ENVELOPE_DECRYPTION_FAILED: {
    kind: 'violation',
    summary: 'The content does not decrypt under its key and header.',
  },
  ENVELOPE_INNER_HASH_MISMATCH: {
    kind: 'violation',
    summary: 'The content is not the one whose hash the envelope states.',
  },
  ENVELOPE_CLAIMS_INVALID: {
    kind: 'violation',
    summary: 'The signed claims lack a member, have another, or hold a wrong value.',
  },
  ENVELOPE_SIGNER_UNKNOWN: { kind: 'violation', summary: 'No member held keys under this name.' },
  ENVELOPE_INNER_OUTER_MISMATCH: {
    kind: 'violation',
    summary: 'The sealed header and the signed claims disagree on issuer, addressee or id.',
  },
  ENVELOPE_RECIPIENT_NOT_SIGNED: {
    kind: 'violation',
    summary: 'The issuer did not sign this message for our node and key.',
  },
  ENVELOPE_LIFETIME_INVALID: {
    kind: 'violation',
    summary: 'The message claims to live longer than any may, or not at all.',
  },
  ENVELOPE_NOT_YET_VALID: {
    kind: 'fault',
    summary: 'The message is dated later than our clock reads.',
  },
  ENVELOPE_EXPIRED: { kind: 'violation', summary: 'The message is past the end of its life.' },

  RECEIPT_CLAIMS_INVALID: {
    kind: 'violation',
    summary: 'The receipt lacks a member, has another, or holds a wrong value.',
  },
  RECEIPT_MISMATCH: {
    kind: 'violation',
    summary: 'The receipt is not about what we sent, or not by the node we sent it to.',
  },
  RECEIPT_OUT_OF_TIME: {
    kind: 'violation',
    summary: 'The receipt is dated later than our clock reads, or is past its life.',
  },

  APPROVAL_MALFORMED: {
    kind: 'violation',
    summary: 'An approval lacks members, has others, or holds a wrong value.',
  },
  APPROVAL_MISSING: {
    kind: 'violation',
    summary: 'An act that two officers approve carries no approval that could be verified.',
  },
  APPROVAL_OFFICERS_MISMATCH: {
    kind: 'violation',
    summary: 'The approvals are not one of each officer that the act names.',
  },
  APPROVAL_KEY_SHARED: {
    kind: 'violation',
    summary: 'One passkey approved for two officers.',
  },
  APPROVAL_OF_OTHER_ACT: {
    kind: 'violation',
    summary: 'The approval is of other words or files than the act has.',
  },
  APPROVAL_CHALLENGE_MISMATCH: {
    kind: 'violation',
    summary: 'The passkey answered another question than that of the approval.',
  },
  APPROVAL_ORIGIN_INVALID: {
    kind: 'violation',
    summary: 'The passkey answered at no place where officers approve, or at two.',
  },
  APPROVAL_USER_NOT_VERIFIED: {
    kind: 'violation',
    summary: 'The passkey answered without having verified who held it.',
  },
  APPROVAL_SIGNATURE_INVALID: {
    kind: 'violation',
    summary: 'The approval is not signed by the key that it carries.',
  },

  FILE_KEY_MISMATCH: {
    kind: 'violation',
    summary: 'The sealed file key belongs to another file or message, or is not a key.',
  },
} as const satisfies Catalogue;

export type EnvelopeErrorCode = keyof typeof envelopeErrors;

/**
 * Thrown by `open` and every `verify`, never returned: a caller that forgets to look must not end
 * up with a plaintext. `detail` carries our own identifiers only: nothing decrypted, nothing an
 * attacker wrote, reaches a log.
 */
export class EnvelopeError extends CodedError<typeof envelopeErrors> {
  constructor(code: EnvelopeErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(envelopeErrors, code, detail, options);
    this.name = 'EnvelopeError';
  }
}
