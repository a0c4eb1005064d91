/** A fictitious case told to its end: what is drafted, and who then does what. */

import type { Json, StateCode } from '@comity/kernel';
import type { ActKind, CaseContent, CaseKind, CaseStatus, Side, StepKind } from '@comity/law';

/** One thing that somebody does; `status` is where it leaves the case for whoever did it. */
export interface StoryLine {
  readonly side: Side;
  readonly status: CaseStatus;
  readonly note: string;
  readonly what:
    | { readonly carrier: 'step'; readonly kind: StepKind }
    | { readonly carrier: 'act'; readonly kind: ActKind; readonly body: Json }
    | { readonly carrier: 'receipt' };
}

/** A case of some kind between two States. */
export interface Story {
  readonly of: CaseKind;
  readonly requesting: StateCode;
  readonly requested: StateCode;
  /** The draft as it was first written; it may lack what a reviewer asks for. */
  readonly firstDraft: CaseContent;
  /** The draft as it was approved. */
  readonly content: CaseContent;
  readonly lines: readonly StoryLine[];
}

/** An act of `side`. */
export const act = (side: Side, kind: ActKind, status: CaseStatus, body: Json): StoryLine => ({
  side,
  status,
  note: '',
  what: { carrier: 'act', kind, body },
});

/** A step at home of `side`. */
export const step = (side: Side, kind: StepKind, status: CaseStatus): StoryLine => ({
  side,
  status,
  note: '',
  what: { carrier: 'step', kind },
});
