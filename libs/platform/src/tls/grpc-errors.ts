/** What peers learn of a failure: whether to try again. Neither code nor reason crosses a border. */

import { status } from '@grpc/grpc-js';
import { CodedError } from '@comity/kernel';

export interface GrpcRefusal {
  readonly code: status;
  /** One word of this project's own; nothing of what was thrown. */
  readonly details: string;
}

/**
 * The status that answers a call which threw `error`: UNAVAILABLE for a fault, so that the peer
 * tries again later; PERMISSION_DENIED for a violation, which another try will not mend; INTERNAL
 * for all else. Log the error before: it is gone after this.
 */
export const grpcRefusal = (error: unknown): GrpcRefusal => {
  if (!(error instanceof CodedError)) return { code: status.INTERNAL, details: 'INTERNAL' };
  switch (error.kind) {
    case 'fault':
      return { code: status.UNAVAILABLE, details: 'UNAVAILABLE' };
    case 'violation':
      return { code: status.PERMISSION_DENIED, details: 'REFUSED' };
  }
};
