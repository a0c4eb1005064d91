/** What can go wrong between handing over a consignment and holding its receipt. */

import { type Catalogue, CodedError, type Detail } from '@comity/kernel';

export const deliveryErrors = {
  DELIVERY_CONFLICT: { kind: 'violation', summary: 'One act id came with two contents.' },
  DELIVERY_RECEIPTS_DIFFER: {
    kind: 'violation',
    summary: 'The peer issued two different receipts for one consignment.',
  },
  DELIVERY_REFUSED: { kind: 'fault', summary: 'The peer refused the consignment for good.' },
  DELIVERY_UNDELIVERABLE: {
    kind: 'fault',
    summary: 'No receipt came in all the time we keep trying.',
  },
  DELIVERY_WAITING_FULL: {
    kind: 'fault',
    summary: 'Too many acts of this peer wait for their predecessors.',
  },
  DELIVERY_ACT_MISSING: {
    kind: 'fault',
    summary: 'The peer built on an act that it has still not sent us.',
  },
} as const satisfies Catalogue;

export type DeliveryErrorCode = keyof typeof deliveryErrors;

/**
 * For callers that must stop on one of these codes: the pure functions here return the code in an
 * output or a verdict, so that its audit entry commits; the door raises it once that has happened.
 */
export class DeliveryError extends CodedError<typeof deliveryErrors> {
  constructor(code: DeliveryErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(deliveryErrors, code, detail, options);
  }
}
