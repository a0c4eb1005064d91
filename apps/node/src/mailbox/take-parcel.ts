/** Takes in a parcel that another State's node hands over in a notice. */

import { fromBase64url, stateOfNode, toHex, type Instant, type Json } from '@comity/kernel';
import type { Claims } from '@comity/envelope';
import { EvidenceError, parseManifest, type FileManifest } from '@comity/evidence';
import type { MessageRow } from '../deliveries/ports.js';
import { SEALED_MEDIA } from '../evidence/ports.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx } from '../unit-of-work.js';
import { FILES_MAX, isParcelNotice, readParcel } from './parcel-notice.js';
import type { ParcelFile } from './ports.js';

/** Whether a notice carries a parcel. */
export const carriesParcel = ({ body }: Claims): boolean => isParcelNotice(body);

/** Looks at its form before a transaction is opened. @throws {NodeError} NOTICE_INVALID */
export const verifyParcel = ({ body, files }: Claims): void => {
  readParcel(body);
  if (files.length > FILES_MAX) throw new NodeError('NOTICE_INVALID');
  // What is sealed to persons belongs to a case, and to the officers whom it names.
  const isSealed = files.some((file) => manifestOf(file).media === SEALED_MEDIA);
  if (isSealed) throw new NodeError('NOTICE_INVALID');
};

/**
 * Keeps a verified parcel, whoever here may read it. The first of a node and id stays. One that
 * announces files is shown once they are whole: then it takes its place, and not before.
 */
export const keepParcel = async (
  tx: NodeTx,
  { iss, jti, body, files }: Claims,
  at: Instant,
): Promise<void> => {
  const { id: parcelId, kind, content } = readParcel(body);
  if (await tx.arrivals.get({ iss, parcelId })) return;
  const cursor = files.length === 0 ? (await tx.lastCursor()) + 1 : null;
  await tx.arrivals.insert({
    iss,
    parcelId,
    jti,
    sender: stateOfNode(iss),
    kind,
    content,
    files: files.map((file) => parcelFile(manifestOf(file))),
    cursor,
    at,
  });
};

/** Shows the parcel of a message once each of its files is whole, in the transaction of the last. */
export const showArrival = async (
  tx: NodeTx,
  { iss, jti, msg }: Pick<MessageRow, 'iss' | 'jti' | 'msg'>,
): Promise<void> => {
  const arrival = await tx.arrivals.get({ iss, jti });
  if (!arrival || arrival.cursor !== null) return;
  const files = await tx.files.list({ actHash: msg });
  if (files.some(({ status }) => status !== 'complete')) return;
  await tx.arrivals.update({ iss, jti }, { cursor: (await tx.lastCursor()) + 1 });
};

const manifestOf = (file: Json): FileManifest => {
  try {
    return parseManifest(file);
  } catch (cause) {
    if (!(cause instanceof EvidenceError)) throw cause;
    throw new NodeError('NOTICE_INVALID', {}, { cause });
  }
};

const parcelFile = ({ id, name, media, size, sha256 }: FileManifest): ParcelFile => ({
  id,
  name: name ?? id,
  media,
  size,
  sha256: toHex(fromBase64url(sha256)),
});
