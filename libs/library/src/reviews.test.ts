/** Who is heard in a review, and what of it is void. */

import { describe, expect, it } from '@jest/globals';
import { stateCode } from '@comity/kernel';
import type { Said, Saying } from '@comity/law';
import { countingOf, foldLibrary, reviewsOf, textOf, type HeldContribution } from './index.js';
import { aRecord, aSeries, BRA, GTM, MEX, P } from './library.fixture.js';

const CAN = stateCode('CAN');
const GROUP = [BRA, GTM, MEX];
const TEXT = textOf(aRecord());

const ask = (given: Partial<Said<'ask_review'>> = {}): Saying => ({
  kind: 'ask_review',
  say: { practice: P, reviewers: [BRA, MEX], record: aRecord(), ...given },
});
const answer = (given: Partial<Said<'review'>> = {}): Saying => ({
  kind: 'review',
  say: { practice: P, text: TEXT, opinion: 'accept', ...given },
});

/** What becomes of each of `held`, in order. */
const fates = (...held: readonly HeldContribution[]): readonly unknown[] => {
  const { isVoid } = foldLibrary(held);
  return held.map(({ name }) => isVoid.get(name) ?? 'counts');
};

/** Who says what of the words as they were last sent, as the set `held` has it. */
const opinions = (...held: readonly HeldContribution[]) =>
  reviewsOf(P, countingOf(held)).given.map(({ state, opinion }) => [state, opinion]);

describe('a review', () => {
  it('is asked by the owner of the practice alone, of two others, for itself and them', () => {
    const [gtm, mex] = [aSeries(GTM), aSeries(MEX)];

    expect(fates(gtm(ask(), GROUP))).toEqual(['counts']);
    expect(fates(mex(ask(), GROUP))).toEqual(['CONTRIBUTION_NOT_OWNER']);
    const ofMexico = ask({ record: aRecord({ owner: { state: MEX } }) });
    expect(fates(gtm(ofMexico, GROUP))).toEqual(['CONTRIBUTION_NOT_OWNER']);
    for (const to of ['all', [GTM, MEX]] as const) {
      expect(fates(gtm(ask(), to))).toEqual(['CONTRIBUTION_AUDIENCE_WRONG']);
    }
    expect(fates(gtm(ask({ reviewers: [GTM, MEX] }), GROUP))).toEqual([
      'CONTRIBUTION_AUDIENCE_WRONG',
    ]);
  });

  it('is given by others than the owner, and never to all', () => {
    const [gtm, mex] = [aSeries(GTM), aSeries(MEX)];

    expect(fates(mex(answer(), GROUP))).toEqual(['counts']);
    expect(fates(mex(answer(), 'all'))).toEqual(['CONTRIBUTION_AUDIENCE_WRONG']);
    expect(fates(gtm(answer(), GROUP))).toEqual(['CONTRIBUTION_OWN_PRACTICE']);
  });

  it('shows no practice to anybody', () => {
    const held = [aSeries(GTM)(ask(), GROUP), aSeries(MEX)(answer(), GROUP)];

    expect(foldLibrary(held).practices.size).toBe(0);
  });

  it('hears the last word of each State that was asked, in whatever order it came', () => {
    const [gtm, mex, bra] = [aSeries(GTM), aSeries(MEX), aSeries(BRA)];
    const asked = gtm(ask(), GROUP);
    const [first, last] = [mex(answer(), GROUP), mex(answer({ opinion: 'changes' }), GROUP)];
    const other = bra(answer(), GROUP);

    expect(opinions(asked, first)).toEqual([[MEX, 'accept']]);
    expect(Object.fromEntries(opinions(last, other, first, asked))).toEqual({
      MEX: 'changes',
      BRA: 'accept',
    });
    expect(opinions(first, last, other)).toEqual([]);
  });

  it('hears nobody whom the owner asks no more, nor what was said to others', () => {
    const gtm = aSeries(GTM);
    const first = gtm(ask(), GROUP);
    const others = gtm(ask({ reviewers: [CAN, MEX] }), [CAN, GTM, MEX]);

    expect(opinions(first, others, aSeries(BRA)(answer(), GROUP))).toEqual([]);
    expect(opinions(first, aSeries(MEX)(answer(), [GTM, MEX]))).toEqual([]);
  });
});
