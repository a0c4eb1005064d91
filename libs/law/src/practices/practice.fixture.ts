/** A complete practice and a library's hand to take steps with it; for tests. */

import { instant, officerId, stateCode } from '@comity/kernel';
import type { StateCode } from '@comity/kernel';
import { addDays, calendarDate, decidePracticeStep, foldPractice } from '../index.js';
import type {
  Officer,
  PracticeHistory,
  PracticeQuestion,
  PracticeRecord,
  PracticeStatus,
  PracticeStepKind,
} from '../index.js';

export const CAN = stateCode('CAN');
export const JAM = stateCode('JAM');
export const URY = stateCode('URY');
export const FIRST_DAY = calendarDate('2026-01-01');
export const REVIEW_BY = calendarDate('2026-03-01');

export const author: Officer = { id: officerId('ca.author'), state: CAN, roles: ['drafter'] };
export const focal: Officer = { id: officerId('ca.focal'), state: CAN, roles: ['reviewer'] };
export const editor: Officer = { id: officerId('ca.editor'), state: CAN, roles: ['approver'] };

/** A record with every mandatory field. */
export const aRecord = (given: Partial<PracticeRecord> = {}): PracticeRecord => ({
  originalLanguage: 'fr',
  kinds: ['evidence_request'],
  title: { fr: 'Une audition', en: 'One interview' },
  summary: { fr: 'Résumé.', en: 'Summary.' },
  pillar: ['protection'],
  mandateLink: ['Declaration 12'],
  owner: { state: CAN, institution: 'Bureau' },
  problem: 'Répétitions.',
  steps: 'Une fois.',
  legalFrame: ['Nassau 7'],
  formsAndGroups: { groups: ['adolescents'] },
  results: [{ indicator: 'auditions', before: 4, after: 1 }],
  evidenceLevel: 'monitored',
  conditionsForTransfer: 'Une loi.',
  risksAndDoNoHarm: 'Consentement.',
  perspective: { survivorsConsulted: true },
  contact: { office: 'Bureau' },
  privacyCheck: { done: false },
  audience: 'public',
  translations: { fr: 'original', en: 'reviewed' },
  reviewBy: REVIEW_BY,
  ...given,
});

/** A draft of `record`, written and not yet submitted. */
export const startOf = (record: PracticeRecord): PracticeHistory => ({
  owner: CAN,
  texts: [{ hash: 't0', record, by: author.id, at: instant(0) }],
  steps: [],
});

const HANDS: Readonly<Partial<Record<PracticeStepKind, Officer>>> = {
  submit: author,
  resubmit: author,
  clear: focal,
  back: focal,
};

/** What a careful officer says with a step of `kind`, on the day numbered `day`. */
export const aQuestion = (
  history: PracticeHistory,
  kind: PracticeStepKind,
  { day = history.steps.length, ...given }: Partial<PracticeQuestion> & { day?: number } = {},
): PracticeQuestion => {
  const text = history.texts.at(-1)?.hash ?? '';
  const on = addDays(FIRST_DAY, day);
  return {
    history,
    kind,
    officer: HANDS[kind] ?? editor,
    at: instant(day + 1),
    on,
    text,
    states: statesFor(kind),
    note: 'Because.',
    reviewBy: addDays(on, 30),
    checkedText: text,
    ...given,
  };
};

const statesFor = (kind: PracticeStepKind): readonly StateCode[] => {
  if (kind === 'ask_changes') return [JAM];
  return kind === 'assign' || kind === 'accept' ? [JAM, URY] : [];
};

/** The history after `kinds`, each taken on the next day; whatever is denied is left out. */
export const after = (
  kinds: readonly PracticeStepKind[],
  start: PracticeHistory = startOf(aRecord()),
): PracticeHistory =>
  kinds.reduce((history, kind) => {
    const outcome = decidePracticeStep(aQuestion(history, kind));
    return outcome.ok ? { ...history, steps: [...history.steps, outcome.value.step] } : history;
  }, start);

/** Where `history` stands on the day of its last step. */
export const statusOf = (history: PracticeHistory): PracticeStatus =>
  foldPractice(history, history.steps.at(-1)?.on ?? FIRST_DAY).status;

/** The way from a draft to the network. */
export const TO_NETWORK = [
  'submit',
  'clear',
  'assign',
  'accept',
  'translate',
  'publish',
] as const satisfies readonly PracticeStepKind[];
