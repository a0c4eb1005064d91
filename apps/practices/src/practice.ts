/** A best practice as the library keeps it. */
import type { Instant, StateCode } from '@comity/kernel';

/** Title and summary in one language. */
export interface PracticeText {
  readonly title: string;
  readonly summary: string;
}

export interface Practice {
  readonly id: string;
  /** The State that owns it. */
  readonly state: StateCode;
  /** The language it was written in, ISO 639-1; `texts` has it. */
  readonly language: string;
  readonly texts: Readonly<Record<string, PracticeText>>;
  /** Kinds of request it helps with, as a case's `kind` spells them. */
  readonly kinds: readonly string[];
  readonly status: PracticeStatus;
  readonly publishedAt: Instant;
}

/** Drafts and reviews come later; what stands here may be read by every member. */
type PracticeStatus = 'published_network';

/** The languages it can be read in, its own first. */
export const languagesOf = ({ language, texts }: Practice): readonly string[] => [
  language,
  ...Object.keys(texts)
    .filter((other) => other !== language)
    .toSorted(),
];

/** Title and summary in `language`, or in the practice's own where there is no such translation. */
export const textIn = (practice: Practice, language: string | null | undefined): PracticeText => {
  const { texts } = practice;
  const wanted = languagesOf(practice).find((known) => known === language);
  return texts[wanted ?? practice.language] ?? { title: practice.id, summary: '' };
};
