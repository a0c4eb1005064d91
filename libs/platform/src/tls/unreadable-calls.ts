/** Calls that grpc-js refuses before any handler sees them: too large, or no message of the service. */

import { ServerInterceptingCall, status } from '@grpc/grpc-js';
import type { ServerInterceptingCallInterface, ServerInterceptor } from '@grpc/grpc-js';
import { PlatformError } from '../platform.errors.js';
import type { PlatformErrorCode } from '../platform.errors.js';

/** What grpc-js itself says; handlers here answer with other statuses (see the app's own table). */
const UNREADABLE: Partial<Record<status, PlatformErrorCode>> = {
  [status.RESOURCE_EXHAUSTED]: 'PEER_CALL_TOO_LARGE',
  [status.INTERNAL]: 'PEER_CALL_MALFORMED',
};

/** Told of each such call before it is answered, so that it can be recorded; must not throw. */
export type OnUnreadable = (
  call: Pick<ServerInterceptingCallInterface, 'getAuthContext'>,
  error: PlatformError,
) => Promise<void>;

/**
 * Answers such calls with our code and FAILED_PRECONDITION: the same bytes will never be read.
 *
 * grpc-js tells interceptors of what handlers answer, not of what it answers itself; the innermost
 * call's own method is where both pass.
 */
export const tellUnreadable =
  (onUnreadable: OnUnreadable): ServerInterceptor =>
  (_method, call) => {
    const sendStatus = call.sendStatus.bind(call);
    let isTold = false;
    call.sendStatus = (given) => {
      const code = UNREADABLE[given.code];
      if (code === undefined) return sendStatus(given);
      // Further frames of the same message come to the same end.
      if (isTold) return undefined;
      isTold = true;
      const answer = () =>
        sendStatus({ ...given, code: status.FAILED_PRECONDITION, details: code });
      return void onUnreadable(call, new PlatformError(code)).then(answer, answer);
    };
    return new ServerInterceptingCall(call);
  };
