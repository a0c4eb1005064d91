import { describe, expect, it } from '@jest/globals';
import * as delivery from '@comity/delivery';
import * as envelope from '@comity/envelope';
import * as evidence from '@comity/evidence';
import { DAY_MS, MINUTE_MS } from '@comity/kernel';
import * as law from '@comity/law';
import * as library from '@comity/library';
import * as sealed from '@comity/sealed';
import * as tlog from '@comity/tlog';
import * as trust from '@comity/trust';
import { CONTENT_BYTES_MAX, FILES_MAX } from '../../apps/node/src/mailbox/parcel-notice.js';
import { tree } from './tree.js';

const grouped = (count: number): string => count.toLocaleString('en-US');

/** Each row of PROTOCOL 12, and what the code says there. */
const ROWS: readonly (readonly [what: string, limit: string])[] = [
  ['envelope', `${grouped(envelope.ENVELOPE_BYTES_MAX)} bytes`],
  ['inner JWS', `${grouped(envelope.MESSAGE_BYTES_MAX)} bytes`],
  ['claims, padded', `${grouped(Math.max(...envelope.CLAIMS_BUCKETS_BYTES))} bytes`],
  ['receipt', `${grouped(envelope.RECEIPT_BYTES_MAX)} bytes`],
  ['sealed file key', `${grouped(envelope.FILE_KEY_BYTES_MAX)} bytes`],
  ['recipients of one envelope', grouped(envelope.RECIPIENTS_MAX)],
  ['signatures on one object', grouped(envelope.SIGNATURES_MAX)],
  [
    'predecessors of one act',
    `${law.PREV_MAX} (the form of 4.3 admits ${envelope.PREDECESSORS_MAX})`,
  ],
  ['acts of one case', grouped(law.ACTS_PER_CASE_MAX)],
  ['plaintext of one file', `${evidence.FILE_BYTES_MAX / 2 ** 40} TiB`],
  ['files of one act', grouped(envelope.FILES_MAX)],
  ['life of a message, `exp` − `iat`', `${envelope.MESSAGE_LIFETIME_MS_MAX / DAY_MS} days`],
  ['clock skew', `${envelope.CLOCK_SKEW_MS_MAX / MINUTE_MS} minutes`],
  ['acts of one peer that wait', grouped(delivery.WAITING_ACTS_MAX)],
  ['lease of one attempt', `${delivery.LEASE_MS_MAX / MINUTE_MS} minutes`],
  ['wait between attempts', `${delivery.BACKOFF_MS_MAX / MINUTE_MS} minutes`],
  [
    'tries before giving up',
    `${delivery.GIVE_UP_AFTER_MS / DAY_MS} days and ${grouped(delivery.GIVE_UP_ATTEMPTS_MIN)} attempts`,
  ],
  ['entry of the log', `${grouped(tlog.ENTRY_BYTES_MAX)} bytes`],
  ['hashes in a proof', grouped(tlog.PROOF_HASHES_MAX)],
  [
    'signed note',
    `${grouped(tlog.NOTE_BYTES_MAX)} bytes, ${grouped(tlog.NOTE_SIGNATURES_MAX)} signatures`,
  ],
  ['trust list', `${grouped(trust.TRUST_LIST_BYTES_MAX)} bytes`],
  ['sealed part', `${grouped(sealed.PART_BYTES_MAX)} bytes`],
  [
    'list of officers to seal to',
    `${grouped(sealed.TARGET_LIST_BYTES_MAX)} bytes, ${sealed.TARGETS_MAX} officers`,
  ],
  ['link of a contribution', `${grouped(library.LINK_BYTES_MAX)} bytes`],
  ['body of a contribution', `${grouped(library.BODY_BYTES_MAX)} bytes`],
  ['number of a contribution', grouped(library.SERIES_MAX)],
  ['States of a group', grouped(law.GROUP_MAX)],
  ['translations that one replaces', grouped(law.REPLACED_MAX)],
  [
    'parcel between libraries',
    `${grouped(library.PARCEL_BYTES_MAX)} bytes, ${library.PARCEL_CONTRIBUTIONS_MAX} contributions`,
  ],
  ['contributions of one State that wait', grouped(library.WAITING_MAX)],
  ['content of one parcel', `${grouped(CONTENT_BYTES_MAX)} bytes, ${FILES_MAX} files`],
  ['enrolment request', `${grouped(trust.ENROLMENT_BYTES_MAX)} bytes`],
  ['life of an enrolment request', `${trust.ENROLMENT_LIFETIME_MS_MAX / DAY_MS} days`],
  ['validity of a list that was proposed', `${trust.LIST_VALIDITY_MS_MAX / DAY_MS} days`],
  ['use of an expired list', `${trust.EXCHANGE_GRACE_MS / DAY_MS} days`],
];

const rowsOfProtocol = (): ReadonlyMap<string, string> => {
  const text = tree().find(({ path }) => path === 'docs/PROTOCOL.md')?.text ?? '';
  const from = text.indexOf('\n## 12 ');
  const table = text.slice(from, text.indexOf('\n## ', from + 1));
  const rows = [...table.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, what = '', limit = '']) => [what, limit] as const,
  );
  return new Map(rows.slice(2));
};

describe('a limit in PROTOCOL 12', () => {
  const written = rowsOfProtocol();

  it.each(ROWS)('%s is the one of the code: %s', (what, limit) => {
    expect(written.get(what)).toBe(limit);
  });

  it('is never one that no code holds', () => {
    const held = new Set([...ROWS.map(([what]) => what), 'JSON nesting']);
    expect([...written.keys()].filter((what) => !held.has(what))).toEqual([]);
  });
});
