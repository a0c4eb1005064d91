/** What can go wrong where the process meets the world: its settings, disk, sockets and peers. */

import { CodedError } from '@comity/kernel';
import type { Catalogue, Detail } from '@comity/kernel';

export const platformErrors = {
  CONFIGURATION_INVALID: { kind: 'fault', summary: 'A setting is missing or cannot be used.' },
  DATABASE_UNREACHABLE: { kind: 'fault', summary: 'The database cannot be opened.' },
  DATABASE_BUSY: {
    kind: 'fault',
    summary: 'Other units of work kept this one from committing; nothing of it happened.',
  },
  DATABASE_CLOSED: { kind: 'fault', summary: 'The database was closed; the process is stopping.' },
  DATABASE_MIGRATIONS_DIVERGED: {
    kind: 'fault',
    summary: 'The database was migrated by another version of this program.',
  },
  DATABASE_NOT_DURABLE: {
    kind: 'fault',
    summary: 'The database does not keep the promise that a commit survives a crash.',
  },
  IDENTITY_MISSING: { kind: 'fault', summary: 'The call carries no identity.' },
  IDENTITY_INVALID: {
    kind: 'violation',
    summary: 'The identity was not issued by this State for this service, or is over.',
  },
  IDENTITY_NOT_ADMITTED: {
    kind: 'violation',
    summary: 'The identity is genuine, but not of the kind that may ask this.',
  },
  IDENTITY_ENDED: {
    kind: 'fault',
    summary:
      'The officer’s sessions were ended since this one began, or nobody here is that officer.',
  },
  PORT_IN_USE: { kind: 'fault', summary: 'Another process listens on the port.' },
  ADDRESS_UNUSABLE: { kind: 'fault', summary: 'The address cannot be listened on.' },
  PEER_UNIDENTIFIED: {
    kind: 'violation',
    summary: 'The peer showed no certificate, or one that does not read.',
  },
  PEER_UNEXPECTED: {
    kind: 'violation',
    summary: 'Another node answered than the one called, or with a key the trust list lacks.',
  },
  PEER_CALL_TOO_LARGE: {
    kind: 'violation',
    summary: 'The call is larger than any message of the service may be.',
  },
  PEER_CALL_MALFORMED: {
    kind: 'violation',
    summary: 'The call is no message of the service.',
  },
  CONTENT_KEY_INVALID: { kind: 'violation', summary: 'Content is asked for by what is no hash.' },
  SECRET_EXPOSED: {
    kind: 'fault',
    summary: 'A file of secrets may be read by others than its owner; it is not used.',
  },
  SECRET_MISSING: { kind: 'fault', summary: 'A file of secrets is not where the settings say.' },
  PASSPHRASE_WEAK: { kind: 'fault', summary: 'The passphrase is too short to protect keys.' },
  KEY_STORE_UNOPENED: {
    kind: 'violation',
    summary: 'The key store is damaged, was changed, or has another passphrase.',
  },
  KEY_STORE_EXISTS: { kind: 'fault', summary: 'There is a key store already; it is kept.' },
  DEVELOPMENT_ONLY: { kind: 'fault', summary: 'This is refused outside development.' },
} as const satisfies Catalogue;

export type PlatformErrorCode = keyof typeof platformErrors;

/** Thrown by every part of this lib; `detail` carries identifiers and names of settings only. */
export class PlatformError extends CodedError<typeof platformErrors> {
  constructor(code: PlatformErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(platformErrors, code, detail, options);
    this.name = 'PlatformError';
  }
}
