/** Decides what an officer may say about a practice, and for whom it is. */

import { denied, done, invariant, type Json, type Outcome, type StateCode } from '@comity/kernel';
import {
  checkOfficer,
  PRACTICE_WORKERS,
  problemPaths,
  readSaying,
  REMARK_ROLES,
  type LawDenialCode,
  type Officer,
  type RemarkKind,
  type Said,
  type Saying,
} from '@comity/law';
import type { CataloguedPractice } from './catalogue.js';
import { audienceOfPractice } from './catalogue-practice.js';
import type { Audience } from './contribution.js';
import { retractedBy, type HeldContribution } from './judge-contribution.js';
import type { RemarkDenialCode } from './remark.denials.js';

/** What a remark is decided on. */
export interface RemarkQuestion {
  readonly officer: Officer;
  /** The State whose library this is. */
  readonly state: StateCode;
  readonly kind: RemarkKind | 'retract';
  readonly say: Json;
  readonly practice: CataloguedPractice;
  /** What counts of it here, with what this State is about to contribute. */
  readonly counting: readonly HeldContribution[];
  /** The names in `counting` that are not signed yet, and so not final. */
  readonly underWay: ReadonlySet<string>;
}

/** What is to be contributed, and for whom: for whom the practice is, never for more. */
export interface Remark {
  readonly saying: Saying;
  readonly to: Audience;
}

type Denied = RemarkDenialCode | LawDenialCode;
type Judged = Outcome<null, Denied>;

/**
 * Decides a remark. Denies OFFICER_OF_OTHER_STATE, OFFICER_ROLE_MISSING, REMARK_PRACTICE_WITHDRAWN,
 * REMARK_WORDS_INVALID with the members at fault, and what its kind asks for besides.
 */
export const decideRemark = (question: RemarkQuestion): Outcome<Remark, Denied> => {
  const { officer, state, kind, say, practice, counting } = question;
  const roles = kind === 'retract' ? PRACTICE_WORKERS : REMARK_ROLES[kind];
  const allowed = checkOfficer(officer, state, roles);
  if (!allowed.ok) return allowed;
  if (practice.status === 'WITHDRAWN') return denied('REMARK_PRACTICE_WITHDRAWN');
  const reading = readSaying(kind, say);
  if (!reading.ok) return invalid(problemPaths(reading.problems));
  const judged = judge(reading.value, question);
  if (!judged.ok) return judged;
  const to = audienceOfPractice(practice.id, counting);
  invariant(to !== undefined, 'a practice that is shown was published');
  return done({ saying: reading.value, to });
};

const judge = ({ kind, say }: Saying, question: RemarkQuestion): Judged => {
  switch (kind) {
    case 'translate':
      return judgeTranslation(say, question);
    case 'endorse':
      return judgeEndorsement(question);
    case 'comment':
      return say.inReplyTo === undefined
        ? done(null)
        : judgeNamed(say.inReplyTo, question, ({ body }) => body.saying.kind === 'comment');
    case 'retract':
      return judgeRetraction(say, question);
    case 'experience':
    case 'publish':
    case 'open':
    case 'confirm':
    case 'withdraw':
    case 'report':
    case 'ask_review':
    case 'review':
      return done(null);
  }
};

const judgeTranslation = (
  { language, version, replaces }: Said<'translate'>,
  question: RemarkQuestion,
): Judged => {
  const { versions } = question.practice;
  if (!versions.some(({ n }) => n === version)) return invalid(['version: OUT_OF_RANGE']);
  if (versions.at(-1)?.record.originalLanguage === language) {
    return denied('REMARK_ORIGINAL_LANGUAGE', { language });
  }
  const isOfLanguage = ({ body: { saying } }: HeldContribution): boolean =>
    saying.kind === 'translate' && saying.say.language === language;
  for (const name of replaces) {
    const judged = judgeNamed(name, question, isOfLanguage);
    if (!judged.ok) return judged;
  }
  return done(null);
};

const judgeEndorsement = ({ state, practice }: RemarkQuestion): Judged => {
  if (practice.state === state) return denied('REMARK_OWN_PRACTICE');
  return practice.endorsedBy.some((one) => one.state === state)
    ? denied('REMARK_ENDORSED_ALREADY')
    : done(null);
};

const judgeRetraction = ({ contribution }: Said<'retract'>, question: RemarkQuestion): Judged => {
  const judged = judgeNamed(contribution, question, ({ body }) => isRemark(body.saying.kind));
  if (!judged.ok) return judged;
  const named = question.counting.find(({ name }) => name === contribution);
  if (named?.link.state !== question.state) return denied('REMARK_NOT_OURS', { contribution });
  const { kind } = named.body.saying;
  return isRemark(kind)
    ? checkOfficer(question.officer, question.state, REMARK_ROLES[kind])
    : done(null);
};

const isRemark = (kind: string): kind is RemarkKind => Object.hasOwn(REMARK_ROLES, kind);

/** Whether what is named stands under the practice, is of the right kind, and is signed. */
const judgeNamed = (
  contribution: string,
  { counting, underWay }: RemarkQuestion,
  isRight: (one: HeldContribution) => boolean,
): Judged => {
  const named = counting.find(({ name }) => name === contribution);
  if (!named || !isRight(named) || retractedBy(counting).has(contribution)) {
    return denied('REMARK_UNKNOWN', { contribution });
  }
  return underWay.has(contribution) ? denied('REMARK_UNDER_WAY', { contribution }) : done(null);
};

const invalid = (problems: readonly string[]): Outcome<never, Denied> =>
  denied('REMARK_WORDS_INVALID', { problems });
