/** The tables of clocks, custody and holidays: every row says what it must, in words that exist. */

import { describe, expect, it } from '@jest/globals';
import {
  CASE_KINDS,
  calendarDate,
  CLOCK_RULES,
  CUSTODY_RULES,
  foundingRegister,
  lifeCycleOf,
} from '../index.js';
import { CIRCUMSTANCES } from './clock-rule.js';
import { STOPPING_EVENTS } from './clock-rules.js';

const eventsOf = (of: (typeof CASE_KINDS)[number]): ReadonlySet<string> =>
  new Set(lifeCycleOf(of).transitions.map(({ actKind, event }) => actKind ?? event));
const ROLES = new Set(
  CASE_KINDS.flatMap((of) => lifeCycleOf(of).transitions).flatMap(({ proposes, approves }) => [
    ...proposes,
    ...approves,
  ]),
);
const MAY_ESCALATE = new Set<string>([...ROLES, 'head', 'liaison', 'reviewer', 'approver']);

describe('a clock of the table', () => {
  it.each(CLOCK_RULES.map((rule) => [rule.id, rule.of, rule] as const))(
    '%s of %s starts, ends and pauses by events of its life cycle',
    (_, of, rule) => {
      const known = eventsOf(of);
      const named = [
        ...rule.start,
        ...rule.end,
        ...rule.suspended.flatMap(({ from, until }) => [from, ...until]),
      ];

      expect(named.filter((event) => !known.has(event))).toEqual([]);
      expect(rule.start.length).toBeGreaterThan(0);
      expect(rule.end.length).toBeGreaterThan(0);
    },
  );

  it.each(CLOCK_RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a name, a duty, a source and whom it calls',
    (_, rule) => {
      expect(rule.id).toMatch(/^[a-z_]+$/);
      expect(rule.name).toMatch(/^[A-Z].{5,}/);
      expect(['requesting', 'requested']).toContain(rule.side);
      expect(rule.source).toMatch(/^[A-Z].{5,}/);
      expect(['found', 'recalled', 'proposal']).toContain(rule.grounding);
      expect(['when_over', 'always', 'never']).toContain(rule.tellsOther);
      expect(rule.escalatesTo.length).toBeGreaterThan(0);
      expect(rule.escalatesTo.filter((role) => !MAY_ESCALATE.has(role))).toEqual([]);
    },
  );

  it.each(CLOCK_RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a length for every circumstance, the last for all that remain',
    (_, { lengths, only = 'always', endOnly = 'always' }) => {
      const circumstances = [only, endOnly, ...lengths.map(({ when }) => when)];

      expect(lengths.at(-1)?.when).toBe('always');
      expect(circumstances.filter((one) => !CIRCUMSTANCES.includes(one))).toEqual([]);
      expect(lengths.filter(({ is }) => Object.values(is).every((part) => part === ''))).toEqual(
        [],
      );
    },
  );
});

describe('what stops the clocks of a case', () => {
  it.each(CASE_KINDS)('of %s are events of its life cycle', (of) => {
    const known = eventsOf(of);

    expect(STOPPING_EVENTS[of].filter((event) => !known.has(event))).toEqual([]);
    expect(STOPPING_EVENTS[of]).toContain('close');
  });
});

describe('a period of provisional arrest', () => {
  it.each(CUSTODY_RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a name, days, a beginning and a source',
    (_, rule) => {
      expect(rule.name).toMatch(/^[A-Z].{3,}/);
      expect(rule.days).toBeGreaterThan(0);
      expect(['detention', 'notice']).toContain(rule.from);
      expect(rule.source).toMatch(/^[A-Z].{5,}/);
      expect(['found', 'recalled']).toContain(rule.grounding);
    },
  );
});

describe('the holidays of a State', () => {
  it.each(foundingRegister.calendars.map((entry) => [entry.state, entry] as const))(
    '%s rest on a law, and each falls on a day that the calendar has',
    (_, { source, days }) => {
      expect(source).toMatch(/^.{5,}/);
      expect(days.length).toBeGreaterThan(5);
      for (const holiday of days) {
        if ('date' in holiday) {
          expect(calendarDate(`2028-${holiday.date}`)).toBe(`2028-${holiday.date}`);
        } else if ('easter' in holiday) {
          expect(Math.abs(holiday.easter)).toBeLessThan(70);
        } else {
          expect(holiday.month).toBeGreaterThanOrEqual(1);
          expect(holiday.nth).toBeGreaterThanOrEqual(1);
        }
      }
    },
  );

  it.each(foundingRegister.calendars.map((entry) => [entry.state, entry] as const))(
    '%s are listed once each',
    (_, { days }) => {
      const listed = days.map((holiday) => JSON.stringify(holiday));

      expect(new Set(listed).size).toBe(listed.length);
    },
  );
});
