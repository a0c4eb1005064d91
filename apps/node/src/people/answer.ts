/** How the routes of people answer: what was decided, or why not, in words. */

import type { Outcome } from '@comity/kernel';
import { inWords } from '../denial-messages.js';

const OK = 200;
const DENIED = 422;
const LABEL_CHARS_MAX = 80;

/** As much of Express's answer as these routes use. */
export interface Answer {
  status(code: number): { json(body: object): void };
}

/** An officer's own name for a passkey, no longer than pages show. */
export const readLabel = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, LABEL_CHARS_MAX) : '';

/** Answers the value of a yes; 422 with the words of a denial otherwise. */
export const show = (answer: Answer, outcome: Outcome<object>): void => {
  answer
    .status(outcome.ok ? OK : DENIED)
    .json(outcome.ok ? outcome.value : inWords(outcome.denial));
};
