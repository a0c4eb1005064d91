/** Published practices of one's own State with which a request for practices can be answered. */

import type { Json, StateCode } from '@comity/kernel';
import { practiceAudience, type Language, type Officer } from '@comity/law';
import type { PracticeView } from '../records/practice-view.js';
import { languagesOf, wordsIn } from '../records/practice-view.js';
import type { ReadPractices } from '../records/read-practices.js';
import { fits, type AskedFor } from './fitting.js';

/** Practices in one answer: more would be no help. */
const PRACTICES_MAX = 20;

/** A request, and whose. */
export interface AskedBy extends AskedFor {
  readonly requesting: StateCode;
}

export class PracticesForAnswer {
  readonly #read: Pick<ReadPractices, 'ofState'>;

  constructor(read: Pick<ReadPractices, 'ofState'>) {
    this.#read = read;
  }

  /**
   * Those of the officer's own State that are on offer and fit, the best first; none that is for a
   * group to which the State that asks does not belong, and none for one's own request.
   */
  async of(by: Officer, asked: AskedBy): Promise<readonly PracticeView[]> {
    if (asked.requesting === by.state) return [];
    const own = await this.#read.ofState(by, by.state);
    return own
      .flatMap((view) => {
        const { record } = view;
        if (record === null || !isFor(record, asked.requesting)) return [];
        const score = fits(asked, record);
        return score > 0 ? [{ view, score }] : [];
      })
      .toSorted((a, b) => b.score - a.score)
      .slice(0, PRACTICES_MAX)
      .map(({ view }) => view);
  }
}

const isFor = (record: Parameters<typeof practiceAudience>[0], state: StateCode): boolean => {
  const audience = practiceAudience(record);
  return audience === 'all' || audience.includes(state);
};

/** A practice as an answer names it, in `language` where its title can be read in that. */
export const answerEntryOf = (view: PracticeView, language: Language): Json => {
  const { row, record } = view;
  const inIt = record !== null && languagesOf(record).includes(language);
  const read = inIt ? language : record?.originalLanguage;
  const summary = wordsIn(view, 'summary', read);
  const version = record?.version?.no;
  return {
    id: row.id,
    title: wordsIn(view, 'title', read),
    owner: row.state,
    ...(version !== undefined && { version }),
    ...(read !== undefined && { language: read }),
    ...(summary !== '' && { summary }),
  };
};
