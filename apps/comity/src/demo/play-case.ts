/** Plays a story through both gateways, as its officers would, and goes on where it stopped. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '@comity/kernel';
import type { ActKind, StepKind } from '@comity/law';
import type { Story, StoryLine } from '@comity/testkit';
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
import { officerForAct, officerForStep, type Desk } from './desk.js';
import { Refused, type OfficerClient, type UploadedFile } from './officer-client.js';

const LOOK_EVERY_MS = 100;
const TRY_AGAIN_MS = 300;

export interface PlayOptions {
  readonly story: Story;
  readonly requesting: Desk;
  readonly requested: Desk;
  /** Names this playing of the case; the same name goes on with the same case. */
  readonly run: string;
  /** Files that go with the draft, and with acts by their kind. */
  readonly files: {
    readonly draft: readonly Omit<UploadedFile, 'caseId'>[];
    readonly with: Readonly<Partial<Record<ActKind, readonly Omit<UploadedFile, 'caseId'>[]>>>;
  };
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

/** Acts that carry the approved draft as it is. */
const TRANSMITTED: readonly ActKind[] = ['request', 'offer_conditions', 'send'];

export class CasePlay {
  readonly #options: PlayOptions;
  #caseId = '';
  #acts = 0;
  readonly #steps = { requesting: 0, requested: 0 };

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
    for (const { side, what, note } of this.#options.story.lines) {
      if (what.carrier === 'step') await this.#step(what.kind, side, note);
      if (what.carrier === 'act') await this.#act(what.kind, what.body, side);
    }
    return this.#filesArrive();
  }

  async #open(): Promise<void> {
    const { requesting, run, tell, story, files } = this.#options;
    const content = this.#draft(story.firstDraft);
    await this.#until(
      async () => this.#caseId !== '',
      async () => {
        this.#caseId = await openCase(requesting.drafter, { content, idempotencyKey: run });
      },
    );
    tell.opened(this.#caseId);
    if ((await this.#seen(requesting)).acts.length > 0) return;
    await this.#attach(requesting.drafter, files.draft);
    tell.findings((await this.#seen(requesting)).findings);
  }

  async #step(event: StepKind, side: StoryLine['side'], note: string): Promise<void> {
    const { story, tell } = this.#options;
    const desk = this.#deskOf(side);
    const index = this.#steps[side]++;
    const by = officerForStep(desk, story.of, event);
    await this.#until(
      async () => (await this.#seen(desk)).steps.length > index,
      async () => {
        const caseId = this.#caseId;
        // What a reviewer sent back goes on as it is to be approved.
        if (event === 'submit' && index > 1) {
          const content = this.#draft(story.content);
          await reviseDraft(by, { caseId, content });
        }
        const { findings } = await this.#seen(desk);
        const reasons = Object.fromEntries(findings.map(({ rule, message }) => [rule, message]));
        await takeStep(by, { caseId, event, note, reasons });
      },
    );
    tell.step(event, by.officer);
  }

  async #act(kind: ActKind, body: Json, side: StoryLine['side']): Promise<void> {
    const desk = this.#deskOf(side);
    const index = this.#acts++;
    await this.#until(
      async () => (await this.#seen(desk)).acts.length > index,
      () => this.#perform({ kind, body, index }, desk, side),
    );
    const act = await this.#bothHold(index);
    this.#options.tell.act(act, desk.state);
  }

  async #perform(
    { kind, body, index }: { readonly kind: ActKind; readonly body: Json; readonly index: number },
    desk: Desk,
    side: StoryLine['side'],
  ): Promise<void> {
    if (TRANSMITTED.includes(kind)) return transmitRequest(desk.approver, this.#caseId);
    const { story, files, run } = this.#options;
    const by = officerForAct(desk, story.of, kind, side);
    const caseId = this.#caseId;
    const content = isDrafted(kind) ? this.#draft(body) : body;
    if (kind === 'formal_request') await reviseDraft(by, { caseId, content });
    const seen = await this.#seen(desk);
    let waiting = seen.proposals.find((proposal) => proposal.kind === kind)?.id;
    if (!waiting) {
      const fileIds = isDrafted(kind)
        ? seen.files.filter(({ status }) => status === 'staged').map(({ id }) => id)
        : await this.#upload(by, files.with[kind] ?? []);
      const input = { caseId, kind, content, fileIds, idempotencyKey: `${run}/${index}` };
      waiting = await proposeAct(by, input);
    }
    const { acts, proposals } = await this.#seen(desk);
    if (acts.length > index || !proposals.some(({ id }) => id === waiting)) return;
    await approveAct(desk.approver, waiting);
  }

  async #upload(
    by: OfficerClient,
    files: readonly Omit<UploadedFile, 'caseId'>[],
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const file of files) {
      const { id, sha256 } = await by.upload({ ...file, caseId: this.#caseId });
      this.#options.tell.file({ name: file.name, sha256 });
      ids.push(id);
    }
    return ids;
  }

  async #attach(by: OfficerClient, files: readonly Omit<UploadedFile, 'caseId'>[]): Promise<void> {
    for (const file of files) {
      await this.#until(
        async () => (await this.#seen(this.#options.requesting)).files.some(named(file.name)),
        async () => void (await this.#upload(by, [file])),
      );
    }
  }

  /**
   * Waits until both States hold the same acts, each with its receipt, and the same status; steps
   * that one of them took at home are its own.
   */
  async #bothHold(index: number): Promise<SeenAct> {
    const { requesting, requested } = this.#options;
    const aheadAtHome = this.#steps.requested > 0;
    let held: SeenAct | undefined;
    await this.#until(async () => {
      const [one, other] = [await this.#seen(requesting), await this.#look(requested)];
      const same =
        other !== undefined &&
        (aheadAtHome || one.status === other.status) &&
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

  #draft(content: unknown): Json {
    const { run, story } = this.#options;
    const reference = `${story.content.requestingReference ?? story.requesting}/${run}`;
    return { ...(content as { readonly [member: string]: Json }), requestingReference: reference };
  }

  #deskOf(side: StoryLine['side']): Desk {
    return this.#options[side];
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
        throw new Error(`it did not come about in time${whyOf(failure)}`, { cause: failure });
      await pause(failure ? TRY_AGAIN_MS : LOOK_EVERY_MS);
    }
  }
}

/** What was refused last, and on what grounds. */
const whyOf = (failure: unknown): string =>
  failure instanceof Refused ? `: ${failure.code} ${JSON.stringify(failure.detail)}` : '';

/** Acts that say what the draft of their case says. */
const isDrafted = (kind: ActKind): boolean => kind === 'urgent_arrest' || kind === 'formal_request';

/** Receipted, and placed in the log of the State that shows it. */
const isProven = ({ receipt, entry }: SeenAct): boolean =>
  receipt !== null && entry !== null && entry.position !== null;

const chainOf = ({ acts }: SeenCase): string =>
  acts.map(({ id, status }) => `${id}:${status ?? ''}`).join(' ');

const named =
  (name: string) =>
  (file: { readonly name: string }): boolean =>
    file.name === name;
