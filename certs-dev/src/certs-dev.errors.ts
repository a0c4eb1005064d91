/** What can go wrong while the development network's keys and certificates are made. */

import { type Catalogue, CodedError, type Detail } from '@comity/kernel';

export const certsDevErrors = {
  CERTS_DEV_PROFILE_REFUSED: {
    kind: 'violation',
    summary: 'Development keys are made under the profile "development" and under no other.',
  },
  CERTS_DEV_CERTIFICATE_UNSOUND: {
    kind: 'violation',
    summary: 'A certificate just written does not read back as it was meant.',
  },
  CERTS_DEV_REQUEST_UNSOUND: {
    kind: 'violation',
    summary: 'A certificate request is not signed by the key it names.',
  },
  CERTS_DEV_FILE_UNREADABLE: {
    kind: 'fault',
    summary: 'A file of the development network is damaged or of another version.',
  },
} as const satisfies Catalogue;

export type CertsDevErrorCode = keyof typeof certsDevErrors;

/** Thrown by everything in this package; `detail` names files, States and profiles, never keys. */
export class CertsDevError extends CodedError<typeof certsDevErrors> {
  constructor(code: CertsDevErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(certsDevErrors, code, detail, options);
    this.name = 'CertsDevError';
  }
}
