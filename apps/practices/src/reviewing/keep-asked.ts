/** Keeps which reviews are asked for, beside the contributions that ask. */

import { reviewsOf, type HeldContribution } from '@comity/library';
import type { ReviewingTx } from './ports.js';

/**
 * Writes down what the owner of the practice last asked for; nothing once the practice is published.
 *
 * @param counting what counts of the practice
 */
export const keepAsked = async (
  tx: ReviewingTx,
  practice: string,
  {
    counting,
    isPublished,
  }: {
    readonly counting: readonly HeldContribution[];
    readonly isPublished: boolean;
  },
): Promise<void> => {
  const { asked } = reviewsOf(practice, counting);
  const before = await tx.reviewsAsked.get({ practice });
  if (before?.contribution === asked?.contribution && !isPublished) return;
  if (before) await tx.reviewsAsked.remove({ practice });
  if (!asked || isPublished) return;
  const { state, at, contribution } = asked;
  await tx.reviewsAsked.insert({ practice, state, at, contribution });
};
