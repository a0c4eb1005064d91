/** `comity enrol check`: a request as an administrator sees it, everything in it proven or named. */

import { toIso } from '@comity/kernel';
import { requireFingerprint, verifyEnrolment } from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { readAnchorFile, readBytes, readHeldList, required } from './files.js';
import { fingerprintLines, memberLines, plain, type CeremonyDeps } from './telling.js';

/** `enrol check`. @returns the exit code */
export const checkRequest = async (
  { values, flags }: Options,
  [path, ...others]: readonly string[],
  output: Output,
  { clock }: CeremonyDeps,
): Promise<number> => {
  if (others.length > 0) throw new UsageError('one request at a time: comity enrol check REQUEST');
  const bytes = await readBytes(required(path, 'which request: comity enrol check REQUEST'));
  const anchor = await readAnchorFile(values['anchor']);
  const { list, heard } = values;
  const members = list === undefined ? [] : (await readHeldList(list, anchor)).list.members;
  const { enrolment, sha256 } = await verifyEnrolment(bytes, {
    network: anchor.network,
    at: clock.now(),
    endpointRules: { allowLoopback: flags['allow-loopback'] === true },
    members,
  });
  const asks = enrolment.on === null ? 'asks to be admitted' : 'changes its own entry';
  output.write(
    [
      `  ${plain(enrolment.member.node)} ${asks}, until ${toIso(enrolment.expires)}`,
      ...memberLines(enrolment.member),
      '',
      '✓ proven: it holds every key that signs, of its acts, its log and its certificate',
      '! its own word: that it holds the sealing keys, which cannot sign',
      list === undefined
        ? '! compared with no trust list: give --list once the network has one'
        : '✓ it has its place in the trust list that is held',
      '',
      '  Call the State at a number that you had before this request, and let it read its words:',
      '',
      ...fingerprintLines(sha256),
      '',
      '',
    ].join('\n'),
  );
  if (heard === undefined) return 0;
  requireFingerprint(sha256, heard);
  output.write('✓ the words heard are those of the request\n');
  return 0;
};
