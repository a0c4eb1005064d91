/** One fictitious practice with its whole history, so that a network under development has something to show. */
import { readFileSync } from 'node:fs';
import { instantFromIso, officerId, stateCode } from '@comity/kernel';
import type { Instant, Json, StateCode } from '@comity/kernel';
import type { Officer, PracticeRecord } from '@comity/law';
import { DraftPractice } from './records/draft-practice.js';
import type { PracticeOutcome } from './records/draft-practice.js';
import { TakePracticeStep } from './records/take-practice-step.js';
import type { Intend } from './exchange/intend.js';
import type { UnitOfWork } from './unit-of-work.js';
import type { PracticeView } from './records/practice-view.js';

const SEED = new URL('../data/case5_best_practice_CAN.json', import.meta.url);

/** What the fixture does not say: see data/ORIGIN.md. */
const KINDS = ['evidence_request'];

interface Fixture {
  readonly envelope: {
    readonly network_case_id: string;
    readonly requesting_state: string;
    readonly original_language: 'fr';
  };
  readonly body: Readonly<Record<string, Json>>;
  readonly timeline: readonly Line[];
}

interface Line {
  readonly at: string;
  readonly event: string;
  readonly by: string;
  readonly note: string;
}

/**
 * Puts the fictitious practice, as one of `state`, into its library where it is not yet; a second
 * time does nothing.
 */
export const seedForDevelopment = async (
  unitOfWork: UnitOfWork,
  { state, intend }: { readonly state: StateCode; readonly intend: Intend },
): Promise<void> => {
  const { envelope, body, timeline } = JSON.parse(readFileSync(SEED, 'utf8')) as Fixture;
  const id = envelope.network_case_id.replace(envelope.requesting_state, state);
  const known = await unitOfWork.read((tx) => tx.practices.get(id));
  if (known !== null && known.published !== null) return;
  const written = recordOf(body, envelope.original_language);
  const full = { ...written, owner: { ...written.owner, state } };
  let now = instantFromIso(timeline[0]?.at ?? '');
  const clock = { now: (): Instant => now };
  const draft = new DraftPractice({ unitOfWork, clock, newId: () => id });
  const takeStep = new TakePracticeStep({ unitOfWork, clock, intend, asksStates: false });
  const [author, focalPoint, editor] = officersOf(state);

  const write = { by: author, idempotencyKey: 'seed' };
  let view = took(await draft.open({ ...write, content: firstWords(full) }));
  const revise = async (key: string, content: Json): Promise<void> => {
    const command = { practiceId: view.row.id, by: author, content, idempotencyKey: key };
    view = took(await draft.revise(command));
  };
  const reviewers = timeline
    .flatMap(({ event, note }) => (event === 'assign' ? note.split(', ') : []))
    .map((code) => stateCode(code));

  for (const { at, event, by, note } of timeline) {
    now = instantFromIso(at);
    if (event === 'resubmit') await revise('seed-revised', originalAlone(full));
    if (event === 'publish') await revise('seed-translated', full);
    const hands: Readonly<Record<string, Officer>> = { author, 'focal point': focalPoint };
    const command = {
      by: hands[by] ?? editor,
      practiceId: view.row.id,
      event,
      states: SPOKEN.includes(event) ? reviewers : [],
      note: note === '' ? null : note,
      reviewBy: null,
      checkedText: CHECKED.includes(event) ? view.row.text : null,
      idempotencyKey: `seed-${event}`,
    };
    view = took(await takeStep.execute(command));
  }
};

/** The fictitious practice of Canada as its record has it (data/ORIGIN.md). */
export const workedPractice = (): PracticeRecord => {
  const { envelope, body } = JSON.parse(readFileSync(SEED, 'utf8')) as Fixture;
  return recordOf(body, envelope.original_language);
};

/** Events that carry the States of the reviewers, and events that vouch for the words. */
const SPOKEN = ['assign', 'ask_changes', 'accept'];
const CHECKED = ['clear', 'publish'];

const officersOf = (state: Officer['state']): readonly [Officer, Officer, Officer] => [
  { id: officerId('ca.author'), state, roles: ['drafter'] },
  { id: officerId('ca.focal-point'), state, roles: ['reviewer'] },
  { id: officerId('ca.editor'), state, roles: ['approver'] },
];

/** The fixture is lawful: whatever is denied is a defect of ours. */
const took = (outcome: PracticeOutcome): PracticeView => {
  if (outcome.ok) return outcome.value;
  const { code, detail } = outcome.denial;
  throw new Error(`the fictitious practice was denied: ${code} ${JSON.stringify(detail)}`);
};

/** The fixture's spellings as the field list's shapes have them: see data/ORIGIN.md. */
const recordOf = (body: Fixture['body'], originalLanguage: 'fr'): PracticeRecord => {
  const named = Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [camel(name), value]),
  );
  const [office = '', address = ''] = (body['contact'] as string).split(', ');
  const perspective = Object.entries(body['perspective'] as Readonly<Record<string, boolean>>);
  const translations = Object.entries(body['translations'] as Readonly<Record<string, string>>);
  return {
    ...named,
    originalLanguage,
    kinds: KINDS,
    contact: { office, address },
    attachments: (body['attachments'] as readonly string[]).map((title) => ({ title })),
    perspective: Object.fromEntries(perspective.map(([name, value]) => [camel(name), value])),
    translations: Object.fromEntries(
      translations.map(([tag, words]) => [tag, words.replace(' ', '_')]),
    ),
  } as unknown as PracticeRecord;
};

const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** As it stood before translation: in its own language, and not yet looked through. */
const originalAlone = (full: PracticeRecord): Json => ({
  ...(full as unknown as Readonly<Record<string, Json>>),
  title: { fr: full.title?.fr ?? '' },
  summary: { fr: full.summary?.fr ?? '' },
  translations: { fr: 'original' },
  privacyCheck: { done: false },
});

/** As it stood before the reviewers asked for the plan that version 1.1 adds. */
const firstWords = (full: PracticeRecord): Json => ({
  ...(originalAlone(full) as Readonly<Record<string, Json>>),
  steps: full.steps?.replace(/ 5\. .*$/, '') ?? '',
  version: { no: full.version?.replaces ?? '1' },
});
