/** A practice of another State as the record that its library shows of it. */

import type { Instant, StateCode } from '@comity/kernel';
import { dayIn, foundingRegister, stateEntryOf } from '@comity/law';
import type { CalendarDate, PracticeRecord } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';
import type { PracticeRow } from './ports.js';
import type { ShownStep, ShownVersion } from './shown.js';

/** The calendar day of `at` where `state` is; where the register knows no zone, in UTC. */
export const dayOf = (state: StateCode, at: Instant): CalendarDate =>
  dayIn(stateEntryOf(foundingRegister, state)?.timeZone ?? 'UTC', at);

/** As a row of records, of which only what is published is filled. */
export const rowOfForeign = (practice: CataloguedPractice): PracticeRow => {
  const { id, state, status, reviewBy, withdrawal, publishedAt, changedAt } = practice;
  const record = practice.versions.at(-1)?.record ?? withdrawn(state);
  return {
    id,
    state,
    status,
    reviewBy,
    content: record,
    text: '',
    published: record,
    withdrawal: withdrawal && { on: dayOf(state, withdrawal.at), reason: withdrawal.reason },
    openedAt: publishedAt,
    changedAt,
  };
};

/** Nothing is left of it but its owner. */
const withdrawn = (state: StateCode): PracticeRecord => ({
  originalLanguage: 'en',
  owner: { state },
});

/** What its contributions say that happened, oldest first. */
export const stepsOfForeign = (practice: CataloguedPractice): readonly ShownStep[] => {
  const { state, versions, withdrawal } = practice;
  const nobody = { by: null, states: [] } as const;
  const published = versions.map(({ n, at }): ShownStep => ({
    ...nobody,
    event: n === 1 ? 'publish' : 'publish_new',
    from: n === 1 ? 'TRANSLATION' : 'UNDER_REVISION',
    to: 'PUBLISHED_NETWORK',
    on: dayOf(state, at),
    at,
    note: null,
  }));
  if (!withdrawal) return published;
  const { at, reason } = withdrawal;
  const from = 'PUBLISHED_NETWORK';
  return [
    ...published,
    { ...nobody, event: 'withdraw', from, to: 'WITHDRAWN', on: dayOf(state, at), at, note: reason },
  ];
};

/** Its versions, newest first; all but the newest are SUPERSEDED. */
export const versionsOfForeign = (practice: CataloguedPractice): readonly ShownVersion[] =>
  practice.versions
    .map(({ n, at, record }, index, { length }) => ({
      n,
      status: index === length - 1 ? practice.status : ('SUPERSEDED' as const),
      at,
      record,
    }))
    .toReversed();
