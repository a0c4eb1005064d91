/** `comity trust publish`: the signatures of several administrators become the list of the network. */

import { toIso } from '@comity/kernel';
import { mergeTrustLists, TrustError, verifyTrustList } from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { outFile, readAnchorFile, readBase, readBytes, replaceFile, required } from './files.js';
import type { CeremonyDeps } from './telling.js';

/**
 * `trust publish`: verifies as every node will, and writes nothing that a node would refuse.
 *
 * @returns the exit code
 */
export const publishList = async (
  { values }: Options,
  files: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  if (files.length === 0) throw new UsageError('name what the administrators signed');
  const anchor = await readAnchorFile(values['anchor']);
  const base = await readBase(values, anchor);
  const file = outFile(required(values['out'], '--out FILE: where the directory reads it'), '');
  const bytes = mergeTrustLists(await Promise.all(files.map(readBytes)));
  const held = base.sha256 === null ? undefined : { seq: base.seq, sha256: base.sha256 };
  const given = { anchor, at: clock.now(), ...(held && { held }) };
  const { list, sha256, signedBy } = await verifyTrustList(bytes, given);
  // A node that was away accepts any later list; here none may have been left out.
  if (list.seq !== base.seq + 1) {
    throw new TrustError('TRUST_LIST_PREDECESSOR_MISMATCH', { seq: list.seq, held: base.seq });
  }
  await replaceFile(file, bytes);
  output.write(
    [
      `✓ list ${list.seq} of ${list.network}, signed by ${signedBy.join(' and ')}`,
      `✓ ${list.members.length} members, good until ${toIso(list.expires)}`,
      `✓ written to ${file}, name ${sha256}`,
      '',
    ].join('\n'),
  );
  return 0;
};
