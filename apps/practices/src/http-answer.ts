/** How the library hands out a file: saved, never shown in our origin, whatever is in it. */

import type { Denial } from '@comity/kernel';
import { dispositionOf } from '@comity/platform/http';
import { inWords } from './denial-messages.js';

const DENIED = 422;

/** The part of an answer that files need. */
export interface Answer {
  status(code: number): Answer;
  setHeader(name: string, value: string): void;
  json(body: unknown): void;
  end(body?: string | Uint8Array): void;
}

/** A file with the name that it is saved under, and its media type. */
export interface Attachment {
  readonly name: string;
  readonly media: string;
  readonly body: string | Uint8Array;
}

/** Attacker-made words are in it: the browser saves it, and guesses no other type. */
export const hand = (answer: Answer, { name, media, body }: Attachment): void => {
  answer.setHeader('content-type', media);
  answer.setHeader('content-disposition', dispositionOf(name));
  answer.setHeader('content-security-policy', "sandbox; default-src 'none'");
  answer.setHeader('x-content-type-options', 'nosniff');
  answer.end(body);
};

/** 422 with the denial, in words of every language. */
export const deny = (answer: Answer, denial: Denial): void =>
  answer.status(DENIED).json(inWords(denial));
