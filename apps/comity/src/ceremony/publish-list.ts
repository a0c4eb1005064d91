/** `comity trust publish`: the signatures of several administrators become the list of the network. */

import { dirname, join } from 'node:path';
import { toIso } from '@comity/kernel';
import { mergeTrustLists, readProposal, verifyExplainedList } from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { anchorWith } from './administrators-change.js';
import {
  outFile,
  readAnchorFile,
  readBase,
  readBytes,
  readJson,
  replaceFile,
  required,
} from './files.js';
import { plain, type CeremonyDeps } from './telling.js';

/**
 * `trust publish`: verifies as every node will, and writes nothing that a node would refuse. The
 * list lies under its number too, for who missed it, with the proposal that explains it.
 *
 * @returns the exit code
 */
export const publishList = async (
  { values, flags }: Options,
  files: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  if (files.length === 0) throw new UsageError('name what the administrators signed');
  const anchor = await readAnchorFile(values['anchor']);
  const base = await readBase(values, anchor);
  const file = outFile(required(values['out'], '--out FILE: where the directory reads it'), '');
  const what = '--proposal FILE: what they checked before they signed';
  const proposal = await readBytes(required(values['proposal'], what));
  const bytes = mergeTrustLists(await Promise.all(files.map(readBytes)));
  const endpointRules = { allowLoopback: flags['allow-loopback'] === true };
  const context = { anchor, base, endpointRules, at: clock.now() };
  const { list, sha256, signedBy } = await verifyExplainedList({ bytes, proposal }, context);
  const beside = (name: string): string => join(dirname(file), name);
  await replaceFile(beside(`list-${list.seq}.proposal.json`), proposal);
  await replaceFile(beside(`list-${list.seq}.json`), bytes);
  await replaceFile(file, bytes);
  const lines = [
    `✓ list ${list.seq} of ${plain(list.network)}, signed by ${signedBy.join(' and ')}`,
    `✓ ${list.members.length} members, good until ${toIso(list.expires)}`,
    `✓ written to ${file}, name ${sha256}; its proposal lies beside it`,
  ];
  const { succession } = readProposal(proposal);
  if (succession) {
    const held = await readJson(required(values['anchor'], '--anchor FILE'));
    const chain = beside(`anchor-${list.seq}.json`);
    await replaceFile(chain, anchorWith(held, succession));
    lines.push(`✓ others sign from now on: ${chain} is the anchor for whoever joins later`);
  }
  output.write([...lines, ''].join('\n'));
  return 0;
};
