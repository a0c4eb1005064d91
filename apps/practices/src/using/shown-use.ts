/** What other officers are shown of what States do with a practice. */

import type { Instant, StateCode } from '@comity/kernel';
import type { ContributionKind } from '@comity/law';
import type {
  CataloguedComment,
  CataloguedExperience,
  CataloguedTranslation,
  HeldContribution,
} from '@comity/library';
import { retractedBy } from '@comity/library';
import type { PracticeAtHome } from './at-home.js';

/** Who said it, when, and by which contribution: none while it is not signed. */
interface Said {
  readonly state: StateCode;
  readonly at: Instant;
  readonly contribution: string | null;
  /** Said at home, and not yet signed. */
  readonly underWay: boolean;
}

type Shown<T> = Omit<T, keyof Said> & Said;

export interface ShownTranslation extends Shown<CataloguedTranslation> {
  /** Whether it is one of the newest version. */
  readonly current: boolean;
}
export type ShownEndorsement = Said;
export type ShownExperience = Shown<CataloguedExperience>;
export interface ShownComment extends Shown<CataloguedComment> {
  /** How many remarks stand above it in the thread: 0 for one that answers none. */
  readonly depth: number;
}

/** How many States' last word on the practice is this one. */
export interface Adoption {
  readonly standing: CataloguedExperience['standing'];
  readonly states: number;
}

/** A contribution as a reader can check it. */
export interface Provenance {
  readonly contribution: string;
  readonly state: StateCode;
  readonly n: number;
  readonly at: Instant;
  readonly kind: ContributionKind;
  /** SHA-256 of the signed link, base64url. */
  readonly signed: string;
}

/** Everything that States do with a practice. */
export interface ShownUse {
  readonly translations: readonly ShownTranslation[];
  readonly endorsements: readonly ShownEndorsement[];
  readonly experiences: readonly ShownExperience[];
  readonly comments: readonly ShownComment[];
  readonly adoptions: readonly Adoption[];
}

/** What is shown of a practice of which nothing is held, or which was withdrawn. */
export const NO_USE: ShownUse = {
  translations: [],
  endorsements: [],
  experiences: [],
  comments: [],
  adoptions: [],
};

/** What States do with the practice, as it stands at home. */
export const useOf = ({ practice, counting, underWay }: PracticeAtHome): ShownUse => {
  const shown = <T extends { readonly contribution: string }>(one: T) => ({
    ...one,
    contribution: underWay.has(one.contribution) ? null : one.contribution,
    underWay: underWay.has(one.contribution),
  });
  const newest = practice.versions.at(-1)?.n;
  return {
    translations: practice.translations.map((one) => ({
      ...shown(one),
      current: one.version === newest,
    })),
    endorsements: practice.endorsedBy.map(({ state, at }) =>
      shown({ state, at, contribution: endorsementOf(state, counting) }),
    ),
    experiences: practice.experiences.map(shown),
    comments: threadOf(practice.comments).map(shown),
    adoptions: adoptionsOf(practice.experiences),
  };
};

/** The contribution by which a State endorses: the first that it has not taken back. */
const endorsementOf = (state: StateCode, counting: readonly HeldContribution[]): string => {
  const gone = retractedBy(counting);
  const standing = counting
    .filter(({ link, body }) => link.state === state && body.saying.kind === 'endorse')
    .filter(({ name }) => !gone.has(name))
    .toSorted((a, b) => a.link.n - b.link.n);
  return standing[0]?.name ?? '';
};

type InThread = CataloguedComment & { readonly depth: number };

/** Each remark after what it answers; one whose remark is not shown begins a thread. */
const threadOf = (comments: readonly CataloguedComment[]): readonly InThread[] => {
  const names = new Set(comments.map(({ contribution }) => contribution));
  const answers = Map.groupBy(comments, ({ inReplyTo }) =>
    inReplyTo !== null && names.has(inReplyTo) ? inReplyTo : null,
  );
  const under = (above: string | null, depth: number): readonly InThread[] =>
    (answers.get(above) ?? []).map((one) => ({ ...one, depth })).toReversed();
  const thread: InThread[] = [];
  // No recursion: another State's officers decide how deep a thread goes.
  const left = [...under(null, 0)];
  for (let next = left.pop(); next; next = left.pop()) {
    thread.push(next);
    left.push(...under(next.contribution, next.depth + 1));
  }
  return thread;
};

const STANDINGS = ['adopted', 'adapted', 'tested', 'did_not_work'] as const;

const adoptionsOf = (experiences: readonly CataloguedExperience[]): readonly Adoption[] => {
  const last = new Map(experiences.map(({ state, standing }) => [state, standing]));
  return STANDINGS.map((standing) => ({
    standing,
    states: [...last.values()].filter((one) => one === standing).length,
  })).filter(({ states }) => states > 0);
};
