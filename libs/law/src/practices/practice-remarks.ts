/** Who may say what about a practice that the library shows, of whichever State it is. */

import type { OfficerRole } from '../life-cycle-data.js';
import type { ContributionKind } from './contribution-bodies.js';
import { PRACTICE_WORKERS, practiceLifeCycle } from './practice-life-cycle.js';

/** What officers of any State say about a practice. */
export type RemarkKind = Extract<
  ContributionKind,
  'translate' | 'endorse' | 'experience' | 'comment'
>;

/** Roles that publish, and so speak for their State. */
const SPEAKERS: readonly OfficerRole[] =
  practiceLifeCycle.transitions.find(({ event }) => event === 'publish')?.proposes ?? [];

/**
 * Roles that say each. Words and questions are an office's, so everybody who works on practices
 * writes them; an endorsement and what came of applying a practice are the State's. Whoever may
 * say it may take it back.
 */
export const REMARK_ROLES: Readonly<Record<RemarkKind, readonly OfficerRole[]>> = {
  translate: PRACTICE_WORKERS,
  comment: PRACTICE_WORKERS,
  endorse: SPEAKERS,
  experience: SPEAKERS,
};

/** Roles that answer for their State when another asks for its review: those that review at home. */
export const REVIEW_ROLES: readonly OfficerRole[] =
  practiceLifeCycle.transitions.find(({ event }) => event === 'clear')?.proposes ?? [];

/** Roles that see how a library holds the series of all States, and what it refused. */
export const LIBRARY_WATCHERS: readonly OfficerRole[] = ['node_admin', 'auditor'];
