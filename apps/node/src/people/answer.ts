/** How the routes of people answer: what was decided, or why not, in words. */

import type { Outcome } from '@comity/kernel';
import { inWords } from '../denial-messages.js';

const OK = 200;
const DENIED = 422;

/** As much of Express's answer as these routes use. */
export interface Answer {
  status(code: number): { json(body: object): void };
}

/** Answers the value of a yes; 422 with the words of a denial otherwise. */
export const show = (answer: Answer, outcome: Outcome<object>): void => {
  answer
    .status(outcome.ok ? OK : DENIED)
    .json(outcome.ok ? outcome.value : inWords(outcome.denial));
};
