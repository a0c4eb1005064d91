/** Opens a draft from a file that another system or a person wrote. */

import type { Officer } from '@comity/law';
import type { DraftPractice, PracticeOutcome } from '../records/draft-practice.js';
import type { Outcome } from '@comity/kernel';
import type { PracticeView } from '../records/practice-view.js';
import type { FormatDenialCode } from './formats.denials.js';
import { readPracticeJson } from './read-practice-json.js';
import { readPracticeMarkdown } from './read-practice-markdown.js';

/** The formats that a draft can be opened from. */
export type FileFormat = 'json' | 'markdown';

export interface ImportPracticeCommand {
  readonly by: Officer;
  readonly format: FileFormat;
  readonly text: string;
  /** The same key of the same officer never opens a second practice. */
  readonly idempotencyKey: string;
}

type Denied = Extract<PracticeOutcome, { ok: false }>['denial']['code'];

export class ImportPractice {
  readonly #draft: DraftPractice;

  constructor(draft: DraftPractice) {
    this.#draft = draft;
  }

  /**
   * Denies PRACTICE_FILE_UNREADABLE for what is not in the format, and what opening a draft of the
   * record in it denies.
   */
  async execute({
    by,
    format,
    text,
    idempotencyKey,
  }: ImportPracticeCommand): Promise<Outcome<PracticeView, FormatDenialCode | Denied>> {
    const read = format === 'json' ? readPracticeJson(text) : readPracticeMarkdown(text);
    if (!read.ok) return read;
    return this.#draft.open({ by, content: read.value, idempotencyKey });
  }
}
