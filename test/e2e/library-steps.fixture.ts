/** What officers do in libraries that run as processes: publish with reviews, withdraw. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Json, StateCode } from '@comity/kernel';
import type { Libraries, LibraryProcess } from './libraries.fixture.js';

const LOOK_MS = 50;

const OPEN = `mutation ($input: OpenPracticeInput!) { openPractice(input: $input) {
  ... on Practice { id text } ... on Denial { code detail } } }`;
const STEP = `mutation ($input: TakePracticeStepInput!) { takePracticeStep(input: $input) {
  ... on Practice { id text } ... on Denial { code detail } } }`;

const REVIEW = `mutation ($input: ReviewPracticeInput!) { reviewPractice(input: $input) {
  ... on ReviewAsked { text } ... on Denial { code detail } } }`;

interface Taken {
  readonly id?: string;
  readonly text?: string;
  readonly code?: string;
}

/** The way from a draft to the network, with the officer whose each step is. */
const TO_REVIEW = [
  ['author', 'submit'],
  ['focal', 'clear'],
  ['editor', 'assign'],
] as const;
const TO_NETWORK = [
  ['editor', 'translate'],
  ['editor', 'publish'],
] as const;

let keys = 0;
const newKey = (): string => `library-${(keys += 1)}`;

interface StepGiven {
  readonly practiceId: string;
  readonly checkedText: string | null;
  readonly states?: readonly StateCode[];
}

/** Takes a step. @returns null, or the code that denied it */
const tryStep = async (
  library: LibraryProcess,
  [officer, event]: readonly [string, string],
  given: StepGiven,
): Promise<string | null> => {
  const input = { ...given, event, note: 'Motivo ficticio.', idempotencyKey: newKey() };
  const { takePracticeStep: taken } = await library.ask<{ takePracticeStep: Taken }>(
    officer,
    STEP,
    { input },
  );
  return taken.code ?? null;
};

/** Takes a step that must succeed. */
export const take = async (
  library: LibraryProcess,
  step: readonly [string, string],
  given: StepGiven,
): Promise<void> => {
  const code = await tryStep(library, step, given);
  if (code !== null) throw new Error(`${step[1]}: ${code}`);
};

/**
 * Opens a practice of `library`'s State and publishes it, once the two others have signed that they
 * agree; all three must run. @returns its id
 */
export const publish = async (
  { libraries }: Libraries,
  library: LibraryProcess,
  content: Json,
): Promise<string> => {
  const input = { content, idempotencyKey: newKey() };
  const { openPractice: opened } = await library.ask<{ openPractice: Taken }>('author', OPEN, {
    input,
  });
  const { id, text } = opened;
  if (id === undefined || text === undefined) throw new Error(`open: ${opened.code ?? ''}`);
  const others = libraries.filter((one) => one !== library);
  const given = { practiceId: id, checkedText: text, states: others.map(({ state }) => state) };
  for (const step of TO_REVIEW) await take(library, step, given);
  for (const other of others) await agree(other, id);
  let code = await tryStep(library, ['editor', 'accept'], given);
  while (code === 'REVIEW_ANSWERS_MISSING') {
    await sleep(LOOK_MS);
    code = await tryStep(library, ['editor', 'accept'], given);
  }
  if (code !== null) throw new Error(`accept: ${code}`);
  for (const step of TO_NETWORK) await take(library, step, given);
  return id;
};

/** A reviewer answers, once the practice has come for review. */
const agree = async (library: LibraryProcess, practiceId: string): Promise<void> => {
  for (;;) {
    const { reviewsAsked } = await library.ask<{
      reviewsAsked: readonly { readonly practice: string; readonly text: string }[];
    }>('focal', '{ reviewsAsked { practice text } }');
    const asked = reviewsAsked.find(({ practice }) => practice === practiceId);
    if (asked) {
      const { text } = asked;
      const input = { practiceId, text, opinion: 'accept', idempotencyKey: newKey() };
      const { reviewPractice: answered } = await library.ask<{ reviewPractice: Taken }>(
        'focal',
        REVIEW,
        { input },
      );
      if (answered.code !== undefined) throw new Error(`review: ${answered.code}`);
      return;
    }
    await sleep(LOOK_MS);
  }
};
