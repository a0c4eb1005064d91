/** A practice as JSON, for other systems. */

import { toIso } from '@comity/kernel';
import { PRACTICE_FORMAT } from '@comity/law';
import type { PracticeDocument } from '@comity/law';
import type { CataloguedPractice, CataloguedVersion } from '@comity/library';

/** Everything that the library holds of `practice`, in the format `comity-practice/1`. */
const practiceDocumentOf = (practice: CataloguedPractice): PracticeDocument => {
  const { id, state, status, publishedAt, changedAt, reviewBy, withdrawal } = practice;
  const newest = practice.versions.at(-1);
  return {
    format: PRACTICE_FORMAT,
    id,
    state,
    status,
    publishedAt: toIso(publishedAt),
    changedAt: toIso(changedAt),
    ...(reviewBy !== null && { reviewBy }),
    ...(newest && { version: versionOf(newest), record: newest.record }),
    earlier: practice.versions.slice(0, -1).map(versionOf),
    translations: practice.translations.map((one) => ({ ...one, at: toIso(one.at) })),
    endorsedBy: practice.endorsedBy.map((one) => ({ ...one, at: toIso(one.at) })),
    experiences: practice.experiences.map(({ at, figures, ...one }) => ({
      ...one,
      at: toIso(at),
      figures: figures.map(({ indicator, before, after, period }) => ({
        indicator,
        ...(before !== null && { before }),
        ...(after !== null && { after }),
        ...(period !== null && { period }),
      })),
    })),
    comments: practice.comments.map(({ at, inReplyTo, ...one }) => ({
      ...one,
      at: toIso(at),
      ...(inReplyTo !== null && { inReplyTo }),
    })),
    ...(withdrawal && { withdrawal: { at: toIso(withdrawal.at), reason: withdrawal.reason } }),
  };
};

/** The same as a file. */
export const practiceJson = (practice: CataloguedPractice): string =>
  `${JSON.stringify(practiceDocumentOf(practice), null, 2)}\n`;

const versionOf = ({ n, contribution, at }: CataloguedVersion) => ({
  n,
  contribution,
  at: toIso(at),
});
