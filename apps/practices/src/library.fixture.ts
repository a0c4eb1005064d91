/** A library over a database in memory, with a hand to write and to take steps in it; for tests. */

import { instant, instantFromIso, officerId, stateCode } from '@comity/kernel';
import type { Instant, Json } from '@comity/kernel';
import type { Officer, OfficerRole } from '@comity/law';
import { systemEntropy } from '@comity/platform';
import { Database } from '@comity/platform/database';
import { intending } from './exchange/intend.js';
import { OwnRecords } from './finding/own-records.js';
import { practicesMigrations, practicesTables } from './index.js';
import { DraftPractice } from './records/draft-practice.js';
import type { PracticeOutcome } from './records/draft-practice.js';
import { randomId } from './records/practice-id.js';
import type { StepRow, TextRow } from './records/ports.js';
import { ReadPractices } from './records/read-practices.js';
import { TakePracticeStep } from './records/take-practice-step.js';
import type { PracticeStepCommand } from './records/take-practice-step.js';
import { TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';
import type { UnitOfWork } from './unit-of-work.js';

export const GTM = stateCode('GTM');
export const MEX = stateCode('MEX');
const JAM = stateCode('JAM');
const URY = stateCode('URY');

export const anOfficer = (id: string, roles: readonly OfficerRole[], state = GTM): Officer => ({
  id: officerId(id),
  state,
  roles,
});
export const author = anOfficer('gt.drafter', ['drafter']);
export const focal = anOfficer('gt.reviewer', ['reviewer']);
export const editor = anOfficer('gt.approver', ['approver', 'signer', 'head']);
/** Of the same State, and works on no practice. */
export const auditor = anOfficer('gt.auditor', ['auditor']);

/** A record with every mandatory field, of `state`. */
export const content = (given: Readonly<Record<string, Json>> = {}): Json => ({
  originalLanguage: 'es',
  kinds: ['evidence_request'],
  title: { es: 'Una entrevista', en: 'One interview' },
  summary: { es: 'Resumen.', en: 'Summary.' },
  pillar: ['protection'],
  mandateLink: ['Declaración 12'],
  owner: { state: 'GTM', institution: 'Fiscalía' },
  problem: 'Se repite.',
  steps: 'Una vez.',
  legalFrame: ['Nassau 7'],
  formsAndGroups: { groups: ['adolescentes'] },
  results: [{ indicator: 'entrevistas', before: 4, after: 1 }],
  evidenceLevel: 'monitored',
  conditionsForTransfer: 'Una ley.',
  risksAndDoNoHarm: 'Consentimiento.',
  perspective: { survivorsConsulted: true },
  contact: { office: 'Oficina' },
  privacyCheck: { done: false },
  audience: 'network',
  translations: { es: 'original', en: 'reviewed' },
  reviewBy: '2027-06-30',
  ...given,
});

const HANDS: Readonly<Record<string, Officer>> = {
  submit: author,
  resubmit: author,
  clear: focal,
  back: focal,
};
const SPOKEN: Readonly<Record<string, PracticeStepCommand['states']>> = {
  assign: [JAM, URY],
  ask_changes: [JAM],
  accept: [JAM, URY],
};

/** The way from a draft to the network. */
export const TO_NETWORK = ['submit', 'clear', 'assign', 'accept', 'translate', 'publish'] as const;

export class Library {
  readonly database: Database;
  readonly read: ReadPractices;
  readonly draft: DraftPractice;
  readonly records: OwnRecords;
  readonly unitOfWork: UnitOfWork;
  readonly #takeStep: TakePracticeStep;
  #now: Instant = instantFromIso('2026-06-08T15:00:00Z');
  #keys = 0;

  private constructor(database: Database) {
    this.database = database;
    const clock = { now: () => this.#now };
    this.records = new OwnRecords(new TypeOrmUnitOfWork(database), clock);
    const { unitOfWork } = this.records;
    this.unitOfWork = unitOfWork;
    this.read = new ReadPractices(unitOfWork, clock);
    this.draft = new DraftPractice({ unitOfWork, clock, newId: randomId(systemEntropy) });
    const intend = intending({ clock, entropy: systemEntropy, onIntent: () => undefined });
    this.#takeStep = new TakePracticeStep({ unitOfWork, clock, intend, asksStates: false });
  }

  static async open(): Promise<Library> {
    const database = await Database.open({
      url: 'sqlite::memory:',
      tables: practicesTables,
      migrations: practicesMigrations,
    });
    return new Library(database);
  }

  at(iso: string): void {
    this.#now = instantFromIso(iso);
  }

  /** Opens a complete draft. @returns its id */
  async opened(given: Readonly<Record<string, Json>> = {}): Promise<string> {
    const command = { by: author, content: content(given), idempotencyKey: this.#key() };
    const outcome = await this.draft.open(command);
    if (!outcome.ok) throw new Error(outcome.denial.code);
    return outcome.value.row.id;
  }

  /** Takes a step as the officer whose it is, a minute after the one before. */
  async step(
    practiceId: string,
    event: string,
    given: Partial<PracticeStepCommand> = {},
  ): Promise<PracticeOutcome> {
    this.#now = instant(this.#now + 60_000);
    const row = await this.unitOfWork.read((tx) => tx.practices.get(practiceId));
    return this.#takeStep.execute({
      by: HANDS[event] ?? editor,
      practiceId,
      event,
      states: SPOKEN[event] ?? [],
      note: 'Porque sí.',
      reviewBy: '2028-01-01',
      checkedText: row?.text ?? null,
      idempotencyKey: this.#key(),
      ...given,
    });
  }

  /** Takes steps that must succeed. */
  async steps(practiceId: string, ...events: readonly string[]): Promise<void> {
    for (const event of events) {
      const outcome = await this.step(practiceId, event);
      if (!outcome.ok) throw new Error(`${event}: ${outcome.denial.code}`);
    }
  }

  revise(
    practiceId: string,
    given: Readonly<Record<string, Json>>,
    { by = author, idempotencyKey = this.#key() } = {},
  ): Promise<PracticeOutcome> {
    const command = { practiceId, by, content: content(given), idempotencyKey };
    return this.draft.revise(command);
  }

  /** Everything stored of a practice, to compare before and after. */
  stored(id: string): Promise<{ texts: readonly TextRow[]; steps: readonly StepRow[] }> {
    return this.unitOfWork.read(async (tx) => ({
      row: await tx.practices.get(id),
      texts: await tx.texts.of(id),
      steps: await tx.steps.of(id),
    }));
  }

  #key(): string {
    this.#keys += 1;
    return `key-${this.#keys}`;
  }
}

/** Where an outcome leaves the practice, or the code that denied it. */
export const told = (outcome: PracticeOutcome): string =>
  outcome.ok ? outcome.value.status : outcome.denial.code;
