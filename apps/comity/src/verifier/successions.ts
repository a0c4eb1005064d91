/** Who signed the trust lists of a bundle, list by list: the anchor, and all who succeeded it. */

import { anchorIn, type Anchor } from './anchor.js';
import { countIn, HASH, membersOf, textIn } from './canonical-json.js';
import type { Container } from './container.js';
import { demand } from './disproof.js';
import { readJws } from './jws.js';
import type { Report } from './report.js';
import { countSignatures } from './trust-list.js';

const SUCCESSION_BYTES_MAX = 1_048_576;

/** Administrators, and the first list that they sign. */
export interface Era {
  readonly from: number;
  readonly anchor: Anchor;
}

export const successionFile = (seq: number): string => `successions/${seq}.json`;

/**
 * Reads every succession that bundle.json names (PROTOCOL 10.12); one that does not prove itself
 * changes nobody, nor does any after it.
 */
export const checkSuccessions = async (
  container: Container,
  sequence: readonly number[],
  anchor: Anchor,
  report: Report,
): Promise<readonly Era[]> => {
  const eras: Era[] = [{ from: 1, anchor }];
  for (const seq of sequence) {
    const subject = successionFile(seq);
    const next = await report.check(
      'anchor.succession',
      subject,
      async () => {
        const bytes = await container.read(subject, SUCCESSION_BYTES_MAX);
        const last = eras.at(-1);
        demand(last !== undefined && eras.length > sequence.indexOf(seq), 'one before it failed');
        const era = readSuccession(bytes, last);
        demand(era.from === seq, `it begins with list ${era.from}`);
        return era;
      },
      ({ anchor: { administrators, threshold } }) =>
        `${threshold} of ${administrators.map(({ id }) => id).join(', ')} from list ${seq} on`,
    );
    if (next) eras.push(next);
  }
  return eras;
};

/** The administrators who sign the list of that number. */
export const anchorOfList = (eras: readonly Era[], seq: number): Anchor | undefined =>
  eras.findLast(({ from }) => from <= seq)?.anchor;

const readSuccession = (bytes: Uint8Array, last: Era): Era => {
  const jws = readJws(bytes, 'comity-anchor+jws', SUCCESSION_BYTES_MAX);
  const claims = membersOf(jws.payload, 'its claims', {
    has: ['anchor', 'from', 'issued', 'prev', 'ver'],
  });
  demand(claims['ver'] === 'comity-anchor/1', 'it is of another version');
  const prev = textIn(claims['prev'], 'the anchor before it', HASH);
  demand(prev === last.anchor.name, 'it succeeds another anchor');
  const from = countIn(claims['from'], 'its first list');
  countIn(claims['issued'], 'its time of issue');
  demand(from > last.from, 'it begins before the one it succeeds');
  const anchor = anchorIn(claims['anchor']);
  demand(anchor.network === last.anchor.network, 'it is that of another network');
  countSignatures(jws, last.anchor);
  countSignatures(jws, anchor);
  return { from, anchor };
};
