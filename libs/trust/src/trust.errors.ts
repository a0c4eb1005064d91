/** What can go wrong between a list somebody offers and keys that this node relies on. */

import { CodedError, type Catalogue, type Detail } from '@comity/kernel';

export const trustErrors = {
  TRUST_ANCHOR_MALFORMED: {
    kind: 'violation',
    summary: 'The trust anchor does not name administrators, their keys and a threshold.',
  },
  ANCHOR_SUCCESSION_MALFORMED: {
    kind: 'violation',
    summary: 'The change of administrators lacks a member, has another, or holds a wrong value.',
  },
  ANCHOR_SUCCESSION_MISPLACED: {
    kind: 'violation',
    summary: 'The change of administrators does not follow the anchor that is held.',
  },
  ANCHOR_SUCCESSION_BELOW_THRESHOLD: {
    kind: 'violation',
    summary: 'Too few administrators, of before or of after, signed the change of administrators.',
  },
  TRUST_LIST_MALFORMED: {
    kind: 'violation',
    summary: 'The trust list lacks a member, has another, or holds a wrong value.',
  },
  TRUST_LIST_OF_ANOTHER_NETWORK: {
    kind: 'violation',
    summary: 'The trust list is that of another network.',
  },
  TRUST_LIST_BELOW_THRESHOLD: {
    kind: 'violation',
    summary: 'Too few administrators signed the trust list with both their keys.',
  },
  TRUST_LIST_NOT_YET_ISSUED: {
    kind: 'fault',
    summary: 'The trust list is dated later than our clock reads.',
  },
  TRUST_LIST_FROZEN: {
    kind: 'violation',
    summary: 'The trust list on offer is past its expiry: newer ones are missing or held back.',
  },
  TRUST_LIST_ROLLED_BACK: {
    kind: 'violation',
    summary: 'The trust list is older than the one this node holds.',
  },
  TRUST_LIST_FORKED: {
    kind: 'violation',
    summary: 'Two different trust lists of one number are signed.',
  },
  TRUST_LIST_PREDECESSOR_MISMATCH: {
    kind: 'violation',
    summary: 'The trust list does not follow the one this node holds.',
  },

  TRUST_LIST_UNEXPLAINED: {
    kind: 'violation',
    summary: 'Nothing on offer proves that the members agreed to what the trust list changes.',
  },
  TRUST_LIST_BELOW_RECOVERY_THRESHOLD: {
    kind: 'violation',
    summary: 'Too few administrators signed a trust list by which a State comes back without keys.',
  },
  TRUST_LIST_BACKDATED: {
    kind: 'violation',
    summary: 'The trust list announces a recovery under a date at which it was not on offer.',
  },

  ENROLMENT_MALFORMED: {
    kind: 'violation',
    summary: 'The enrolment request lacks a member, has another, or holds a wrong value.',
  },
  ENROLMENT_OF_ANOTHER_NETWORK: {
    kind: 'violation',
    summary: 'The enrolment request is meant for another network.',
  },
  ENROLMENT_NOT_YET_MADE: {
    kind: 'fault',
    summary: 'The enrolment request is dated later than our clock reads.',
  },
  ENROLMENT_EXPIRED: {
    kind: 'fault',
    summary: 'The enrolment request is past its expiry: have it made again.',
  },
  ENROLMENT_KEYS_INCOMPLETE: {
    kind: 'violation',
    summary: 'The enrolment request lacks a key of a kind that every node needs now.',
  },
  ENROLMENT_POSSESSION_UNPROVEN: {
    kind: 'violation',
    summary: 'The enrolment request names a key without proof that its node holds it.',
  },
  ENROLMENT_NODE_KNOWN: {
    kind: 'violation',
    summary: 'The enrolment request asks to admit a node that the trust list has already.',
  },
  ENROLMENT_NODE_UNKNOWN: {
    kind: 'violation',
    summary: 'The enrolment request changes a node that is no active member.',
  },
  ENROLMENT_COUNTERSIGNATURE_MISSING: {
    kind: 'violation',
    summary: 'The State that is a member already has not signed the request with its current keys.',
  },
  ENROLMENT_SUPERSEDED: {
    kind: 'violation',
    summary: 'The enrolment request changes an entry that has changed since.',
  },
  ENROLMENT_HISTORY_REWRITTEN: {
    kind: 'violation',
    summary: 'The enrolment request drops or edits a key by which past acts are judged.',
  },
  ENROLMENT_RECOVERY_TOO_EARLY: {
    kind: 'fault',
    summary: 'The recovery of a State counts when its announcement has stood for fourteen days.',
  },
  ENROLMENT_LOST_KEY_KEPT: {
    kind: 'violation',
    summary: 'The request of a State that lost its keys keeps one of them in use.',
  },
  ENROLMENT_FINGERPRINT_MISMATCH: {
    kind: 'violation',
    summary: 'The words that were heard are not the fingerprint of the enrolment request.',
  },

  TRUST_PROPOSAL_MALFORMED: {
    kind: 'violation',
    summary: 'The proposal of a trust list lacks a member, has another, or holds a wrong value.',
  },
  TRUST_PROPOSAL_DATES_INVALID: {
    kind: 'violation',
    summary: 'The proposed trust list begins or ends at a time that no list may.',
  },
  TRUST_PROPOSAL_NODE_TWICE: {
    kind: 'violation',
    summary: 'The proposal of a trust list holds two requests for one node or one State.',
  },
  TRUST_PROPOSAL_DECISION_INAPPLICABLE: {
    kind: 'violation',
    summary: 'A decision of the administrators fits no member or key of the trust list as it is.',
  },
  TRUST_PROPOSAL_UNEXPLAINED: {
    kind: 'violation',
    summary: 'The proposed trust list differs from the one held beyond what its requests explain.',
  },

  PEER_CERTIFICATE_NAME_INVALID: {
    kind: 'violation',
    summary: 'The peer showed a certificate whose only name is not that of a node.',
  },
  PEER_CERTIFICATE_OF_AUTHORITY: {
    kind: 'violation',
    summary: 'The peer showed a certificate that may itself issue certificates.',
  },
  PEER_CERTIFICATE_USAGES_INVALID: {
    kind: 'violation',
    summary: 'The peer showed a certificate that is not for both sides of a link and nothing else.',
  },
  PEER_CERTIFICATE_KEY_WEAK: {
    kind: 'violation',
    summary: 'The peer showed a certificate whose key is none that nodes may use.',
  },
  PEER_CERTIFICATE_EXTENSION_UNKNOWN: {
    kind: 'violation',
    summary:
      'The peer showed a certificate with an extension that nodes do not know, or one twice.',
  },
  PEER_CERTIFICATE_CHAIN_TOO_LONG: {
    kind: 'violation',
    summary: 'The peer showed a certificate that no authority of the network issued itself.',
  },
  PEER_NOT_A_MEMBER: {
    kind: 'violation',
    summary: 'No active member of the network has a node of that name.',
  },
  PEER_CERTIFICATE_NOT_PINNED: {
    kind: 'violation',
    summary: 'The trust list does not give that node the key of the certificate it showed.',
  },

  ENDPOINT_MALFORMED: {
    kind: 'violation',
    summary: 'The address of a member is not a host and a port.',
  },
  ENDPOINT_FORBIDDEN: {
    kind: 'violation',
    summary: 'The address of a member lies where no other State can be.',
  },
} as const satisfies Catalogue;

export type TrustErrorCode = keyof typeof trustErrors;

/**
 * Thrown by every function here that verifies: forgetting to look must not end in a key believed.
 * `detail` carries our own identifiers and numbers only.
 */
export class TrustError extends CodedError<typeof trustErrors> {
  constructor(code: TrustErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(trustErrors, code, detail, options);
    this.name = 'TrustError';
  }
}
