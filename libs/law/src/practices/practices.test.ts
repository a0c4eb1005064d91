/** The life cycle of a practice: whole as data, and each arrow with what it asks for. */

import { describe, expect, it } from '@jest/globals';
import { instant } from '@comity/kernel';
import {
  addDays,
  decidePracticeStep,
  foldPractice,
  isPracticeStatus,
  isPracticeStepKind,
  LANGUAGES,
  PRACTICE_STEP_KINDS,
  PRACTICE_WORKERS,
  practiceEventName,
  practiceLifeCycle,
  practiceStatusName,
  PUBLISHED_STATUSES,
} from '../index.js';
import type { PracticeHistory, PracticeStatus, PracticeStepKind } from '../index.js';
import {
  after,
  aQuestion,
  aRecord,
  author,
  CAN,
  editor,
  FIRST_DAY,
  focal,
  JAM,
  REVIEW_BY,
  startOf,
  statusOf,
  TO_NETWORK,
  URY,
} from './practice.fixture.js';

const { transitions, statuses } = practiceLifeCycle;
const known = Object.keys(statuses).filter(isPracticeStatus);

const answer = (
  history: PracticeHistory,
  kind: PracticeStepKind,
  given: Parameters<typeof aQuestion>[2] = {},
): string => {
  const outcome = decidePracticeStep(aQuestion(history, kind, given));
  return outcome.ok ? outcome.value.to : outcome.denial.code;
};

const published = after(TO_NETWORK);

describe('the life cycle of a practice', () => {
  it('knows its own words and no others', () => {
    expect(isPracticeStatus('EXPIRED') && isPracticeStepKind('ask_changes')).toBe(true);
    expect(isPracticeStatus('toString') || isPracticeStepKind('review_date_passed')).toBe(false);
  });

  it('names for every arrow its actor and the source it rests on', () => {
    for (const { actor, legalSource, authorSource } of transitions) {
      expect(actor).not.toBe('');
      expect(legalSource ?? authorSource).toMatch(/Declaration para\. 1[25]|TIP 6\(1\)|OAS/);
    }
  });

  it('names an officer for every arrow but those of the calendar', () => {
    for (const { carrier, proposes } of transitions) {
      expect(proposes.length === 0).toBe(carrier === 'clock');
    }
    expect(PRACTICE_WORKERS).toEqual(['drafter', 'liaison', 'reviewer', 'approver', 'head']);
  });

  it('leads from the draft to every status of a record, and from the withdrawn nowhere', () => {
    const reached = new Set<PracticeStatus>(['DRAFT']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of transitions)
        if (from.some((one) => reached.has(one))) reached.add(to);
    }
    const sources = new Set(transitions.flatMap(({ from }) => from));

    expect(known.filter((status) => !reached.has(status))).toEqual(['SUPERSEDED']);
    expect([...reached].filter((status) => !sources.has(status))).toEqual(['WITHDRAWN']);
    expect(PUBLISHED_STATUSES).toEqual([
      'PUBLISHED_NETWORK',
      'PUBLISHED_PUBLIC',
      'UNDER_REVISION',
      'EXPIRED',
    ]);
  });

  it('has its words in four languages, none empty and none twice', () => {
    const events = [...PRACTICE_STEP_KINDS, 'review_date_passed'] as const;
    for (const language of LANGUAGES) {
      const names = [
        ...known.map((status) => practiceStatusName(status, language)),
        ...events.map((event) => practiceEventName(event, language)),
      ];
      expect(names.filter((name) => name.trim() !== name || name === '')).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a step with a practice', () => {
  it.each<[PracticeStatus, readonly PracticeStepKind[]]>([
    ['NATIONAL_REVIEW', ['submit']],
    ['DRAFT', ['submit', 'back']],
    ['SUBMITTED', ['submit', 'clear']],
    ['PEER_REVIEW', ['submit', 'clear', 'assign']],
    ['REVISION_ASKED', ['submit', 'clear', 'assign', 'ask_changes']],
    ['PEER_REVIEW', ['submit', 'clear', 'assign', 'ask_changes', 'resubmit']],
    ['DRAFT', ['submit', 'clear', 'assign', 'decline']],
    ['ACCEPTED', ['submit', 'clear', 'assign', 'accept']],
    ['TRANSLATION', ['submit', 'clear', 'assign', 'accept', 'translate']],
    ['PUBLISHED_NETWORK', TO_NETWORK],
    ['PUBLISHED_PUBLIC', [...TO_NETWORK, 'publish_public']],
    ['UNDER_REVISION', [...TO_NETWORK, 'revise']],
    ['UNDER_REVISION', [...TO_NETWORK, 'publish_public', 'revise']],
    ['PUBLISHED_NETWORK', [...TO_NETWORK, 'revise', 'publish_new']],
    ['WITHDRAWN', [...TO_NETWORK, 'revise', 'withdraw']],
  ])('leads to %s after %j', (status, kinds) => {
    expect(statusOf(after(kinds))).toBe(status);
  });

  it('is never one that does not follow, nor of an officer who may not take it', () => {
    const draft = startOf(aRecord());

    expect(answer(draft, 'publish')).toBe('STEP_NOT_ALLOWED');
    expect(answer(draft, 'submit', { officer: focal })).toBe('OFFICER_ROLE_MISSING');
    expect(answer(draft, 'submit', { officer: { ...author, state: JAM } })).toBe(
      'OFFICER_OF_OTHER_STATE',
    );
    expect(answer(published, 'withdraw', { at: instant(0) })).toBe('PRACTICE_STEP_TOO_EARLY');
    expect(answer(draft, 'submit', { text: 'unwritten' })).toBe('CONTENT_NOT_APPROVED');
  });

  it('submits nothing of which B01 to B18 are not filled, and names what is missing', () => {
    const { pillar: _, contact: __, ...lacking } = aRecord({ title: { en: 'Only English' } });
    const outcome = decidePracticeStep(aQuestion(startOf(lacking), 'submit'));

    expect(outcome).toEqual({
      ok: false,
      denial: {
        code: 'PRACTICE_INCOMPLETE',
        detail: { fields: ['B01 title', 'B03 pillar', 'B17 contact'] },
      },
    });
  });

  it('clears nothing for its author, nor unread', () => {
    const submitted = after(['submit']);
    const self = { ...author, roles: ['drafter', 'reviewer'] as const };

    expect(answer(submitted, 'clear', { officer: self })).toBe('PRACTICE_OWN_WORK');
    expect(answer(submitted, 'clear', { checkedText: null })).toBe('PRACTICE_PRIVACY_UNCHECKED');
    expect(answer(submitted, 'clear', { checkedText: 'other words' })).toBe(
      'PRACTICE_PRIVACY_UNCHECKED',
    );
  });

  it('takes a submission by another for authorship too', () => {
    const both = { ...focal, roles: ['drafter', 'reviewer'] as const };
    const outcome = decidePracticeStep(aQuestion(startOf(aRecord()), 'submit', { officer: both }));
    if (!outcome.ok) throw new Error(outcome.denial.code);
    const history = { ...startOf(aRecord()), steps: [outcome.value.step] };

    expect(answer(history, 'clear', { officer: both })).toBe('PRACTICE_OWN_WORK');
  });

  it('assigns two different States that the register knows, and not the owner', () => {
    const cleared = after(['submit', 'clear']);

    for (const states of [[], [JAM], [JAM, JAM], [JAM, CAN], [JAM, 'XXX' as typeof JAM]]) {
      expect(answer(cleared, 'assign', { states })).toBe('PRACTICE_REVIEWERS_INVALID');
    }
  });

  it('hears no State that does not review, and accepts only when both agree', () => {
    const reviewed = after(['submit', 'clear', 'assign']);

    expect(answer(reviewed, 'ask_changes', { states: [] })).toBe('PRACTICE_REVIEWER_UNKNOWN');
    expect(answer(reviewed, 'ask_changes', { states: [CAN] })).toBe('PRACTICE_REVIEWER_UNKNOWN');
    expect(answer(reviewed, 'accept', { states: [URY] })).toBe('PRACTICE_REVIEWERS_DISAGREE');
    expect(answer(reviewed, 'accept', { states: [URY, JAM] })).toBe('ACCEPTED');
  });

  it.each(['back', 'decline', 'withdraw'] as const)('wants reasons in writing to %s', (kind) => {
    const before = {
      back: after(['submit']),
      decline: after(['submit', 'clear', 'assign']),
      withdraw: published,
    }[kind];

    expect(answer(before, kind, { note: ' ' })).toBe('PRACTICE_REASON_MISSING');
    expect(answer(before, kind, { note: null })).toBe('PRACTICE_REASON_MISSING');
  });
});

describe('publication', () => {
  const translating = (given: Parameters<typeof aRecord>[0]): PracticeHistory => {
    const before = after(['submit', 'clear', 'assign', 'accept', 'translate']);
    const text = { hash: 't1', record: aRecord(given), by: author.id, at: instant(5) };
    return { ...before, texts: [...before.texts, text] };
  };

  it('needs one language beside the original that a person read over, title and summary', () => {
    const machine = { fr: 'original', en: 'machine_draft' } as const;

    expect(answer(translating({ translations: machine }), 'publish')).toBe(
      'PRACTICE_TRANSLATION_MISSING',
    );
    expect(answer(translating({ summary: { fr: 'Résumé.' } }), 'publish')).toBe(
      'PRACTICE_TRANSLATION_MISSING',
    );
  });

  it('changes no word that the reviewers agreed to', () => {
    expect(answer(translating({ problem: 'Autre.' }), 'publish')).toBe('CONTENT_NOT_APPROVED');
    expect(answer(translating({ title: { fr: 'Une audition', en: 'Anew' } }), 'publish')).toBe(
      'PUBLISHED_NETWORK',
    );
  });

  it('needs the privacy check over exactly its words, by another than their authors', () => {
    const anew = translating({ title: { fr: 'Une audition', en: 'Anew' } });

    expect(answer(anew, 'publish', { checkedText: null })).toBe('PRACTICE_PRIVACY_UNCHECKED');
    expect(answer(after(TO_NETWORK.slice(0, 5)), 'publish', { checkedText: null })).toBe(
      'PUBLISHED_NETWORK',
    );
    const self = { ...author, roles: ['approver'] as const };
    expect(answer(anew, 'publish', { officer: self })).toBe('PRACTICE_OWN_WORK');
  });

  it('never counts what an author says of his own words as a privacy check', () => {
    const submitted = after(['submit']);
    expect(submitted.steps[0]?.checked).toBe(true);
    expect(foldPractice(submitted, FIRST_DAY).privacyCheck).toBeNull();
  });

  it('needs a review date ahead, and every mandatory field', () => {
    const late = { on: REVIEW_BY };
    expect(answer(after(TO_NETWORK.slice(0, 5)), 'publish', late)).toBe(
      'PRACTICE_REVIEW_DATE_PAST',
    );
    const { audience: _, ...lacking } = aRecord();
    const before = after(TO_NETWORK.slice(0, 5), startOf(lacking));
    expect(answer(before, 'publish')).toBe('PRACTICE_INCOMPLETE');
  });

  it('reaches the public only where the record is meant for it', () => {
    const forNetwork = after(TO_NETWORK, startOf(aRecord({ audience: 'network' })));

    expect(statusOf(forNetwork)).toBe('PUBLISHED_NETWORK');
    expect(answer(forNetwork, 'publish_public')).toBe('PRACTICE_AUDIENCE_NETWORK');
  });

  it('of a new version leaves the one before it superseded', () => {
    const { versions } = foldPractice(after([...TO_NETWORK, 'revise', 'publish_new']), FIRST_DAY);

    expect(versions.map(({ n, superseded }) => [n, superseded])).toEqual([
      [1, true],
      [2, false],
    ]);
  });
});

describe('the review date', () => {
  const statusOn = (history: PracticeHistory, day: number): PracticeStatus =>
    foldPractice(history, addDays(REVIEW_BY, day)).status;

  it('lets a practice expire exactly after its day', () => {
    expect(statusOn(published, 0)).toBe('PUBLISHED_NETWORK');
    expect(statusOn(published, 1)).toBe('EXPIRED');
    expect(statusOn(after([...TO_NETWORK, 'publish_public']), 1)).toBe('EXPIRED');
    expect(statusOn(after([...TO_NETWORK, 'revise']), 1)).toBe('UNDER_REVISION');
  });

  it('is moved by the owner, who confirms on a day for another day', () => {
    const on = addDays(REVIEW_BY, 5);
    const confirm = { officer: editor, on, at: instant(1_000) };
    const question = aQuestion(published, 'confirm', { ...confirm, reviewBy: addDays(on, 10) });
    const outcome = decidePracticeStep(question);
    if (!outcome.ok) throw new Error(outcome.denial.code);
    const history = { ...published, steps: [...published.steps, outcome.value.step] };

    expect(foldPractice(history, on).status).toBe('PUBLISHED_NETWORK');
    expect(
      foldPractice(history, on)
        .lines.map(({ event }) => event)
        .slice(-2),
    ).toEqual(['review_date_passed', 'confirm']);
    expect(foldPractice(history, addDays(on, 11)).status).toBe('EXPIRED');
    expect(answer(published, 'confirm', { ...confirm, reviewBy: on })).toBe(
      'PRACTICE_REVIEW_DATE_PAST',
    );
    expect(answer(published, 'confirm')).toBe('STEP_NOT_ALLOWED');
  });
});
