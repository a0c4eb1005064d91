/** A practice as it follows from every contribution that names it, in whatever order they came. */

import { instant, type Instant } from '@comity/kernel';
import { ownerOfPractice, type ContributionKind, type Saying } from '@comity/law';
import type {
  CataloguedComment,
  CataloguedExperience,
  CataloguedPractice,
  CataloguedTranslation,
  CataloguedVersion,
} from './catalogue.js';
import type { Audience } from './contribution.js';
import { isSameAudience, retractedBy, type HeldContribution } from './judge-contribution.js';

type Of<K extends ContributionKind> = HeldContribution & {
  readonly saying: Extract<Saying, { readonly kind: K }>['say'];
};

/**
 * Folds what counts of all series and names the practice `id` into what readers find; null while
 * its owner has published nothing that this library holds. The same set gives the same result.
 */
export const cataloguePractice = (
  id: string,
  held: readonly HeldContribution[],
): CataloguedPractice | null => {
  const state = ownerOfPractice(id);
  const to = audienceOfPractice(id, held);
  if (state === undefined || to === undefined) return null;
  const read = held.filter(({ body }) => isSameAudience(body.to, to));
  const gone = retractedBy(read);
  const standing = read.filter(({ name }) => !gone.has(name));
  const owner = standing.filter(({ link }) => link.state === state).toSorted(byNumber);
  const versions = versionsOf(owner);
  const [first] = versions;
  if (!first) return null;
  const [withdraw] = kind(owner, 'withdraw');
  const withdrawal = withdraw ? { at: withdraw.link.at, reason: withdraw.saying.reason } : null;
  return {
    id,
    state,
    status: statusOf(owner),
    reviewBy: reviewByOf(owner),
    ...(withdrawal ? NOTHING : wordsOf(standing, versions)),
    withdrawal,
    publishedAt: first.at,
    changedAt: withdrawal?.at ?? latest(read),
  };
};

/**
 * For whom the practice `id` is, and so whatever is said of it; undefined while nothing of it is
 * held. Where its owner published it to several audiences it is for all, if they are among them, so
 * that it reads the same to everyone; else for the first. What else names it waits unseen: nobody
 * speaks to more, or to fewer, than read the practice.
 */
export const audienceOfPractice = (
  id: string,
  held: readonly HeldContribution[],
): Audience | undefined => {
  const owner = ownerOfPractice(id);
  const published = kind(held, 'publish')
    .filter(({ link }) => link.state === owner)
    .toSorted(byNumber)
    .map(({ body }) => body.to);
  return published.find((to) => to === 'all') ?? published[0];
};

/** What is left to read of a practice that was withdrawn. */
const NOTHING = {
  versions: [],
  translations: [],
  endorsedBy: [],
  experiences: [],
  comments: [],
} as const;

const wordsOf = (
  standing: readonly HeldContribution[],
  versions: readonly CataloguedVersion[],
) => ({
  versions,
  translations: translationsOf(standing, versions),
  endorsedBy: endorsementsOf(standing),
  experiences: kind(standing, 'experience').map(experienceOf).toSorted(byTime),
  comments: kind(standing, 'comment').map(commentOf).toSorted(byTime),
});

const kind = <K extends ContributionKind>(
  held: readonly HeldContribution[],
  wanted: K,
): readonly Of<K>[] =>
  held.flatMap((one) =>
    one.body.saying.kind === wanted ? [{ ...one, saying: one.body.saying.say } as Of<K>] : [],
  );

const versionsOf = (owner: readonly HeldContribution[]): readonly CataloguedVersion[] =>
  kind(owner, 'publish').map(({ name, link: { at }, saying: { version, record } }) => ({
    n: version,
    contribution: name,
    at,
    record,
  }));

const statusOf = (owner: readonly HeldContribution[]): CataloguedPractice['status'] => {
  const last = owner.findLast(({ body: { saying } }) =>
    ['publish', 'open', 'withdraw'].includes(saying.kind),
  );
  if (last?.body.saying.kind === 'withdraw') return 'WITHDRAWN';
  return last?.body.saying.kind === 'open' ? 'PUBLISHED_PUBLIC' : 'PUBLISHED_NETWORK';
};

const reviewByOf = (owner: readonly HeldContribution[]): CataloguedPractice['reviewBy'] => {
  const said = owner.findLast(({ body: { saying } }) =>
    ['publish', 'confirm'].includes(saying.kind),
  )?.body.saying;
  if (said?.kind === 'confirm') return said.say.reviewBy;
  return said?.kind === 'publish' ? (said.say.record.reviewBy ?? null) : null;
};

/**
 * Those that no other of their language names as replaced: one a language, or those that crossed.
 * What was translated from a version that is not here waits unseen, and replaces nothing yet.
 */
const translationsOf = (
  standing: readonly HeldContribution[],
  versions: readonly CataloguedVersion[],
): readonly CataloguedTranslation[] => {
  const all = kind(standing, 'translate').filter(({ saying: { version } }) =>
    versions.some(({ n }) => n === version),
  );
  const original = versions.at(-1)?.record.originalLanguage;
  const replaced = new Set(
    all.flatMap(({ saying: { language, replaces } }) =>
      replaces.map((name) => `${language} ${name}`),
    ),
  );
  return all
    .filter(({ name, saying: { language } }) => !replaced.has(`${language} ${name}`))
    .filter(({ saying: { language } }) => language !== original)
    .map(({ name, link, saying: { version, language, title, summary, office } }) => ({
      version,
      language,
      title,
      summary,
      office,
      state: link.state,
      contribution: name,
      at: link.at,
    }))
    .toSorted((a, b) => order(a.language, b.language) || byTime(a, b));
};

/** One a State: the first that it has not taken back. */
const endorsementsOf = (
  standing: readonly HeldContribution[],
): CataloguedPractice['endorsedBy'] => {
  const all = kind(standing, 'endorse').toSorted(byNumber);
  const states = [...new Set(all.map(({ link }) => link.state))].toSorted(order);
  return states.flatMap((state) => {
    const first = all.find(({ link }) => link.state === state);
    return first ? [{ state, at: first.link.at }] : [];
  });
};

const experienceOf = ({ name, link, saying }: Of<'experience'>): CataloguedExperience => {
  const { practice: _, figures, ...said } = saying;
  return {
    ...said,
    contribution: name,
    state: link.state,
    at: link.at,
    figures: figures.map(({ indicator, before, after, period }) => ({
      indicator,
      before: before ?? null,
      after: after ?? null,
      period: period ?? null,
    })),
  };
};

const commentOf = ({ name, link, saying }: Of<'comment'>): CataloguedComment => {
  const { practice: _, inReplyTo, ...said } = saying;
  return {
    ...said,
    inReplyTo: inReplyTo ?? null,
    contribution: name,
    state: link.state,
    at: link.at,
  };
};

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const byNumber = (a: HeldContribution, b: HeldContribution): number => a.link.n - b.link.n;

/** By when each says it was written; what was written at once stands by name. */
const byTime = (
  a: { readonly at: Instant; readonly contribution: string },
  b: { readonly at: Instant; readonly contribution: string },
): number => a.at - b.at || order(a.contribution, b.contribution);

const latest = (held: readonly HeldContribution[]): Instant =>
  instant(held.reduce((found, { link }) => Math.max(found, link.at), 0));
