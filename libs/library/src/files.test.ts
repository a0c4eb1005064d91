/** Which files go with a practice, and for whom. */

import { describe, expect, it } from '@jest/globals';
import { filesOf, reviewGroup, type Audience, type HeldContribution } from './index.js';
import { aRecord, aSeries, BRA, forGroup, GTM, MEX, P, say } from './library.fixture.js';

const named = (letter: string, name = 'guía.pdf') => ({
  title: 'Guía',
  file: { name, media: 'application/pdf' as const, size: 9, sha256: letter.repeat(64) },
});
const withFiles = (letters: string, given = {}) =>
  aRecord({ attachments: [...letters].map((letter) => named(letter)), ...given });

/** Letters of the files with those that they are for. */
const filesIn = (...held: readonly HeldContribution[]): readonly (readonly [string, Audience])[] =>
  filesOf(P, held).map(({ file, to }) => [file.sha256.charAt(0), to]);

describe('the files of a practice', () => {
  it('are those of every version, for whom the practice is', () => {
    const gtm = aSeries(GTM);
    const first = gtm(say.publish({ record: withFiles('ab') }));
    const second = gtm(say.publish({ version: 2, record: withFiles('bc') }));
    expect(filesIn(first, second)).toEqual([
      ['a', 'all'],
      ['b', 'all'],
      ['c', 'all'],
    ]);
  });

  it('of a practice for a group are for the group', () => {
    const group = [GTM, MEX].toSorted();
    const record = withFiles('a', forGroup(MEX));
    expect(filesIn(aSeries(GTM)(say.publish({ record }), group))).toEqual([['a', group]]);
  });

  it('that reviewers are asked about are for them, and for all once it is published', () => {
    const gtm = aSeries(GTM);
    const reviewers = [MEX, BRA];
    const to = reviewGroup(GTM, reviewers);
    const saying = { practice: P, reviewers, record: withFiles('ab') };
    const asked = gtm({ kind: 'ask_review', say: saying }, to);
    expect(filesIn(asked)).toEqual([
      ['a', to],
      ['b', to],
    ]);
    const published = gtm(say.publish({ record: withFiles('a') }));
    expect(filesIn(asked, published)).toEqual([
      ['a', 'all'],
      ['b', to],
    ]);
    const withdrawn = gtm({ kind: 'withdraw', say: { practice: P, reason: 'Error.' } });
    expect(filesIn(asked, published, withdrawn)).toEqual([]);
  });

  it('are described as their owner described them last', () => {
    const gtm = aSeries(GTM);
    const first = gtm(say.publish({ record: withFiles('a') }));
    const record = aRecord({ attachments: [named('a', 'otro nombre.pdf')] });
    const files = filesOf(P, [first, gtm(say.publish({ version: 2, record }))]);
    expect(files.map(({ file }) => file.name)).toEqual(['otro nombre.pdf']);
  });
});
