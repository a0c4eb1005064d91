/** What a failure looks like from outside: a code, a status, and an id to quote. Nothing else. */

import { CodedError } from '@comity/kernel';

export interface OutwardError {
  readonly code: string;
  /** HTTP status (RFC 9110 section 15). */
  readonly status: number;
}

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
const UNPROCESSABLE = 422;
const INTERNAL = 500;
const UNAVAILABLE = 503;

/** Codes whose status is not their kind's. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  IDENTITY_MISSING: UNAUTHORIZED,
  IDENTITY_INVALID: UNAUTHORIZED,
  IDENTITY_ENDED: UNAUTHORIZED,
  IDENTITY_NOT_ADMITTED: FORBIDDEN,
};

const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  411: 'LENGTH_REQUIRED',
  413: 'CONTENT_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  416: 'RANGE_NOT_SATISFIABLE',
  422: 'UNPROCESSABLE',
  429: 'TOO_MANY_REQUESTS',
};

/**
 * Coded errors keep their code: faults say that another try may help (503), violations that none
 * will (422). Refusals of the HTTP layer keep their status. All else is `INTERNAL`.
 */
export const outward = (error: unknown): OutwardError => {
  if (error instanceof CodedError) {
    const { code, kind } = error as CodedError;
    return { code, status: statusOf({ code, kind }) };
  }
  const status = clientStatusOf(error);
  return status === undefined
    ? { code: 'INTERNAL', status: INTERNAL }
    : { code: CODE_OF_STATUS[status] ?? 'BAD_REQUEST', status };
};

const statusOf = ({ code, kind }: Pick<CodedError, 'code' | 'kind'>): number =>
  STATUS_OF_CODE[code] ?? (kind === 'fault' ? UNAVAILABLE : UNPROCESSABLE);

/** Nest's exceptions and the body parser's errors both carry `status`. */
const clientStatusOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error)) return undefined;
  const status: unknown = Reflect.get(error, 'status');
  return typeof status === 'number' && status >= 400 && status < INTERNAL ? status : undefined;
};
