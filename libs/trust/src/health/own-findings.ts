/** What is wrong with this node itself: what it keeps, its keys, its certificate, its disk. */

import { HOUR_MS, MINUTE_MS } from '@comity/kernel';
import { memberOf, tlsPinsAt } from '../lookups.js';
import type { Validity } from '../trust-list.js';
import { bandOf } from './bands.js';
import { expiryAlert } from './expiry.js';
import type { DeliveriesFacts, HealthFacts, LogFacts, SpaceFacts } from './facts.js';
import type { FindingCode } from './finding-words.js';
import type { Finding } from './findings.js';
import { keyLines, lastPinOf } from './key-lines.js';

const MIB_BYTES = 1_048_576;
/** Below this a database may stop taking writes within hours. */
const SPACE_ALARM_BYTES = 512 * MIB_BYTES;
const SPACE_WARNING_BYTES = 5_120 * MIB_BYTES;
/** How many checkpoints may be missed before entries are said to wait. */
const MISSED_CHECKPOINTS_MAX = 2;
/** What a turn of signing may take beyond its interval. */
const SIGNING_MS_MAX = MINUTE_MS;

/** Findings about what lies on this State's own machines. */
export const ownFindings = (facts: HealthFacts): readonly Finding[] => [
  ...keyFolderFindings(facts),
  ...databaseFindings(facts),
  ...facts.space.flatMap(spaceFinding),
  ...(facts.log ? logFindings(facts.log, facts) : []),
  ...(facts.deliveries ? waitingFindings(facts.deliveries, facts) : []),
  ...certificateFindings(facts),
  ...entryFindings(facts),
];

const keyFolderFindings = ({ keysReadable }: HealthFacts): readonly Finding[] =>
  keysReadable ? [] : [{ code: 'KEYS_UNREADABLE', severity: 'alarm', subject: 'key folder' }];

const databaseFindings = ({ log, databaseWrites }: HealthFacts): readonly Finding[] => {
  const subject = 'database';
  if (log === null) return [{ code: 'DATABASE_NOT_READING', severity: 'alarm', subject }];
  return databaseWrites ? [] : [{ code: 'DATABASE_NOT_WRITING', severity: 'alarm', subject }];
};

/** At most one finding: how little is free on a disk. */
export const spaceFinding = ({ place, freeBytes }: SpaceFacts): readonly Finding[] => {
  if (freeBytes >= SPACE_WARNING_BYTES) return [];
  const severity = freeBytes < SPACE_ALARM_BYTES ? 'alarm' : 'warning';
  const reason = `${Math.floor(freeBytes / MIB_BYTES)} MiB free`;
  return [{ code: 'SPACE_LOW', severity, subject: `disk of the ${place}`, reason }];
};

const logFindings = (log: LogFacts, { at }: HealthFacts): readonly Finding[] => {
  const subject = 'audit trail';
  const { size, witnessedSize, unsignedSince, signedEveryMs } = log;
  const found: Finding[] = [];
  if (!log.isAsWitnessed) {
    const reason = `${size} entries here, ${witnessedSize ?? 0} witnessed`;
    found.push({ code: 'LOG_ROLLED_BACK', severity: 'alarm', subject, reason });
  }
  if (!log.isWhole) found.push({ code: 'LOG_DAMAGED', severity: 'alarm', subject });
  const late = signedEveryMs * MISSED_CHECKPOINTS_MAX + SIGNING_MS_MAX;
  if (unsignedSince !== null && at - unsignedSince > late) {
    found.push({ code: 'LOG_NOT_SIGNED', severity: 'warning', subject, since: unsignedSince });
  }
  return found;
};

const waitingFindings = (
  { waiting, waitingSince }: DeliveriesFacts,
  { at }: HealthFacts,
): readonly Finding[] => {
  const band = bandOf(waiting);
  if (waitingSince === null || band === '0') return [];
  const isLong = at - waitingSince > 24 * HOUR_MS;
  const severity = band === '100+' ? 'alarm' : band === '10-99' || isLong ? 'warning' : 'notice';
  const since = waitingSince;
  return [
    { code: 'DELIVERIES_WAITING', severity, subject: 'deliveries', reason: `${band} wait`, since },
  ];
};

const certificateFindings = ({ certificate, list, self, at }: HealthFacts): readonly Finding[] => {
  if (certificate === null) return [];
  const subject = 'tls.pem';
  const codes = { over: 'CERTIFICATE_ENDED', soon: 'CERTIFICATE_ENDS_SOON' } as const;
  const found = endingFindings(certificate, at, { subject, codes });
  const isActive = list && memberOf(list, self)?.status === 'active';
  if (isActive && !tlsPinsAt(list, self, at).some(({ spki }) => spki === certificate.spki)) {
    return [...found, { code: 'CERTIFICATE_NOT_PINNED', severity: 'alarm', subject }];
  }
  return found;
};

const entryFindings = ({ list, self, at }: HealthFacts): readonly Finding[] => {
  if (list === null) return [];
  const member = memberOf(list, self);
  if (member?.status !== 'active') {
    const reason = member?.status ?? 'not named';
    return [{ code: 'OWN_ENTRY_MISSING', severity: 'alarm', subject: self, reason }];
  }
  const pin = lastPinOf(member, at);
  const pinCodes = { over: 'CERTIFICATE_NOT_PINNED', soon: 'PIN_ENDS_SOON' } as const;
  return [
    ...keyLines(member, at).flatMap(({ name, last }) => {
      if (!last) return [{ code: 'KEY_ENDED', severity: 'alarm', subject: name } as const];
      const codes = { over: 'KEY_ENDED', soon: 'KEY_ENDS_SOON' } as const;
      return endingFindings(last, at, { subject: name, codes });
    }),
    ...(pin ? endingFindings(pin, at, { subject: 'certificate key', codes: pinCodes }) : []),
  ];
};

interface Ending {
  readonly subject: string;
  readonly codes: { readonly over: FindingCode; readonly soon: FindingCode };
}

/** One finding where `window` is about to end, or has. */
export const endingFindings = (
  window: Validity,
  at: HealthFacts['at'],
  { subject, codes }: Ending,
): readonly Finding[] => {
  const alert = expiryAlert(window, at);
  if (!alert) return [];
  const { severity, days, isOver } = alert;
  if (isOver) return [{ code: codes.over, severity, subject, since: window.until }];
  return [{ code: codes.soon, severity, subject, days }];
};
