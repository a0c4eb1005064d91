/** Plays the worked case through both gateways, as its officers would, and goes on where it stopped. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '@comity/kernel';
import type { ActKind, EvidenceRequest } from '@comity/law';
import type { WorkedCase, WorkedCaseEvent } from '@comity/testkit';
import {
  approveAct,
  openCase,
  proposeAct,
  reviseDraft,
  seeCase,
  takeStep,
  transmitRequest,
  type SeenAct,
  type SeenCase,
} from './case-graph.js';
import type { OfficerClient, UploadedFile } from './officer-client.js';
import { seededBytes } from './seeded-file.js';
import { withoutBankPeriod } from './worked-draft.js';

const LOOK_EVERY_MS = 100;
const TRY_AGAIN_MS = 300;

/** Who acts for a State, by what the law asks of them. */
export interface Desk {
  readonly state: string;
  readonly drafter: OfficerClient;
  readonly reviewer: OfficerClient;
  readonly intake: OfficerClient;
  readonly examiner: OfficerClient;
  readonly approver: OfficerClient;
}

export interface PlayOptions {
  readonly worked: WorkedCase;
  readonly requesting: Desk;
  readonly requested: Desk;
  /** Names this playing of the case; the same name goes on with the same case. */
  readonly run: string;
  /** Bytes of the evidence file that comes back with the results. */
  readonly evidenceBytes: number;
  /** How long one thing may take, a restarted process included, in milliseconds. */
  readonly patienceMs: number;
  readonly tell: Teller;
}

/** What the demonstration says as it goes. */
export interface Teller {
  opened(caseId: string): void;
  findings(findings: SeenCase['findings']): void;
  step(event: string, by: string): void;
  act(act: SeenAct, by: string): void;
  file(file: { readonly name: string; readonly sha256: string }): void;
}

export class CasePlay {
  readonly #options: PlayOptions;
  #caseId = '';

  constructor(options: PlayOptions) {
    this.#options = options;
  }

  /**
   * Plays to the end.
   *
   * @returns the case as the requesting State sees it at last
   * @throws when something did not come about within the patience, with what was refused last
   */
  async play(): Promise<SeenCase> {
    await this.#open();
    await this.#prepareAtHome();
    const acts = this.#options.worked.timeline.filter(isAct);
    for (const [index, event] of acts.entries()) await this.#act(event, index);
    return this.#filesArrive();
  }

  async #open(): Promise<void> {
    const { requesting, run, tell } = this.#options;
    const content = this.#draft(withoutBankPeriod(this.#options.worked.request));
    await this.#until(
      async () => this.#caseId !== '',
      async () => {
        this.#caseId = await openCase(requesting.drafter, { content, idempotencyKey: run });
      },
    );
    tell.opened(this.#caseId);
  }

  /** Draft, files, review, return, revision, approval: the steps of the time line, in their order. */
  async #prepareAtHome(): Promise<void> {
    const { requesting, worked, tell } = this.#options;
    if ((await this.#seen(requesting)).acts.length > 0) return;
    await this.#attach(requesting.drafter, requestFiles(worked));
    tell.findings((await this.#seen(requesting)).findings);
    const steps = worked.timeline.filter((event) => event.what.carrier === 'step');
    for (const [index, { what, note }] of steps.entries()) {
      if (what.carrier !== 'step') continue;
      await this.#step(what.kind, index, note);
    }
  }

  async #step(event: string, index: number, note: string): Promise<void> {
    const { requesting, worked, tell } = this.#options;
    const by = officerForStep(requesting, event);
    const wasReturned = index > 1;
    await this.#until(
      async () => (await this.#seen(requesting)).steps.length > index,
      async () => {
        const caseId = this.#caseId;
        if (event === 'submit' && wasReturned) {
          const content = this.#draft(worked.request);
          await reviseDraft(by, { caseId, content });
        }
        const { findings } = await this.#seen(requesting);
        const reasons = Object.fromEntries(findings.map(({ rule, message }) => [rule, message]));
        await takeStep(by, { caseId, event, note, reasons });
      },
    );
    tell.step(event, by.officer);
  }

  async #act(event: ActEvent, index: number): Promise<void> {
    const desk = event.side === 'requesting' ? this.#options.requesting : this.#options.requested;
    await this.#until(
      async () => (await this.#seen(desk)).acts.length > index,
      () => this.#perform(event, index, desk),
    );
    const act = await this.#bothHold(index);
    this.#options.tell.act(act, event.by);
  }

  async #perform({ what: { kind, body } }: ActEvent, index: number, desk: Desk): Promise<void> {
    if (kind === 'request') return transmitRequest(desk.approver, this.#caseId);
    const by = officerForAct(desk, kind, this.#options.requesting);
    const fileIds = kind === 'rest_result' ? await this.#evidence(by) : [];
    const seen = await this.#seen(desk);
    let waiting = seen.proposals.find((proposal) => proposal.kind === kind)?.id;
    if (!waiting) {
      const idempotencyKey = `${this.#options.run}/${index}`;
      const input = { caseId: this.#caseId, kind, content: body, fileIds, idempotencyKey };
      waiting = await proposeAct(by, input);
    }
    const { acts, proposals } = await this.#seen(desk);
    if (acts.length > index || !proposals.some(({ id }) => id === waiting)) return;
    await approveAct(desk.approver, waiting);
  }

  async #evidence(by: OfficerClient): Promise<readonly string[]> {
    const { run, evidenceBytes } = this.#options;
    const name = 'declaracion-V-01.mp4';
    const file = await by.upload({
      caseId: this.#caseId,
      name,
      title: 'Grabación de la declaración de V-01 (ficticia)',
      media: 'video/mp4',
      compartment: 'C2',
      bytes: () => seededBytes(`comity/${run}`, evidenceBytes),
    });
    this.#options.tell.file({ name, sha256: file.sha256 });
    return [file.id];
  }

  async #attach(by: OfficerClient, files: readonly Omit<UploadedFile, 'caseId'>[]): Promise<void> {
    for (const file of files) {
      await this.#until(
        async () => (await this.#seen(this.#options.requesting)).files.some(named(file.name)),
        async () => {
          const { sha256 } = await by.upload({ ...file, caseId: this.#caseId });
          this.#options.tell.file({ name: file.name, sha256 });
        },
      );
    }
  }

  /** Waits until both States hold the same acts, each with its receipt, and the same status. */
  async #bothHold(index: number): Promise<SeenAct> {
    const { requesting, requested } = this.#options;
    let held: SeenAct | undefined;
    await this.#until(async () => {
      const [one, other] = [await this.#seen(requesting), await this.#look(requested)];
      const same =
        other !== undefined &&
        one.status === other.status &&
        chainOf(one) === chainOf(other) &&
        [...one.acts, ...other.acts].every(isProven);
      held = same ? one.acts[index] : undefined;
      return held !== undefined;
    });
    if (!held) throw new Error('the act that both hold went away');
    return held;
  }

  async #filesArrive(): Promise<SeenCase> {
    const { requesting, requested } = this.#options;
    await this.#until(async () => {
      const [one, other] = [await this.#seen(requesting), await this.#seen(requested)];
      const files = [...one.files, ...other.files];
      return files.every(({ status }) => status === 'complete');
    });
    return this.#seen(requesting);
  }

  #draft(request: EvidenceRequest): Json {
    const { worked, run } = this.#options;
    const reference = `${worked.request.requestingReference ?? 'MP'}/${run}`;
    return { ...request, requestingReference: reference } as object as Json;
  }

  async #seen(desk: Desk): Promise<SeenCase> {
    const seen = await this.#look(desk);
    if (!seen) throw new Error(`${desk.state} does not see the case ${this.#caseId}`);
    return seen;
  }

  #look(desk: Desk): Promise<SeenCase | undefined> {
    return seeCase(desk.approver, this.#caseId);
  }

  /** Looks, acts, looks again; a refusal counts only when the patience has run out. */
  async #until(isDone: () => Promise<boolean>, act?: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + this.#options.patienceMs;
    for (let failure: unknown; ;) {
      try {
        if (await isDone()) return;
        if (act) {
          await act();
          if (await isDone()) return;
        }
        failure = undefined;
      } catch (error) {
        failure = error;
      }
      if (Date.now() > deadline)
        throw new Error('it did not come about in time', { cause: failure });
      await pause(failure ? TRY_AGAIN_MS : LOOK_EVERY_MS);
    }
  }
}

interface ActEvent extends WorkedCaseEvent {
  readonly what: { readonly carrier: 'act'; readonly kind: ActKind; readonly body: Json };
}

const isAct = (event: WorkedCaseEvent): event is ActEvent => event.what.carrier === 'act';

/** Receipted, and placed in the log of the State that shows it. */
const isProven = ({ receipt, entry }: SeenAct): boolean =>
  receipt !== null && entry !== null && entry.position !== null;

const chainOf = ({ acts }: SeenCase): string =>
  acts.map(({ id, status }) => `${id}:${status ?? ''}`).join(' ');

const named =
  (name: string) =>
  (file: { readonly name: string }): boolean =>
    file.name === name;

const officerForStep = (desk: Desk, event: string): OfficerClient => {
  if (event === 'submit') return desk.drafter;
  return event === 'approve' ? desk.approver : desk.reviewer;
};

const officerForAct = (desk: Desk, kind: ActKind, requesting: Desk): OfficerClient => {
  if (desk === requesting) return desk.drafter;
  return kind === 'acknowledge' ? desk.intake : desk.examiner;
};

const REQUEST_FILES = 2;

/** The first two documents of the case, as small text files that say what they stand for. */
const requestFiles = (worked: WorkedCase): readonly Omit<UploadedFile, 'caseId'>[] =>
  worked.documents.slice(0, REQUEST_FILES).map(({ id, title }) => ({
    name: `${id}.txt`,
    title: title ?? id,
    media: 'text/plain',
    compartment: 'C1' as const,
    bytes: async function* () {
      yield new TextEncoder().encode(`${id}. ${title ?? ''}\nDocumento ficticio del caso 1.\n`);
    },
  }));
