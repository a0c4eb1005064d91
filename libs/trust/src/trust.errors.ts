/** What can go wrong between a list somebody offers and keys that this node relies on. */

import { CodedError, type Catalogue, type Detail } from '@comity/kernel';

export const trustErrors = {
  TRUST_ANCHOR_MALFORMED: {
    kind: 'violation',
    summary: 'The trust anchor does not name administrators, their keys and a threshold.',
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

  PEER_CERTIFICATE_NAME_INVALID: {
    kind: 'violation',
    summary: 'The peer showed a certificate whose only name is not that of a node.',
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
