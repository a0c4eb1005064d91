/** One fictitious practice, so that a network under development has something to show. */
import { readFileSync } from 'node:fs';
import { instantFromIso, stateCode } from '@comity/kernel';
import type { UnitOfWork } from './ports.js';
import type { Practice, PracticeText } from './practice.js';

const SEED = new URL('../data/case5_best_practice_CAN.json', import.meta.url);

/** What the fixture does not say: see data/ORIGIN.md. */
const KINDS = ['evidence_request'];
const OWN_LANGUAGE = 'fr';

interface Fixture {
  readonly envelope: { readonly network_case_id: string; readonly requesting_state: string };
  readonly body: {
    readonly title: Readonly<Record<string, string>>;
    readonly summary: Readonly<Record<string, string>>;
  };
  readonly timeline: readonly { readonly at: string; readonly event: string }[];
}

/** Puts the fictitious practice into a library that does not have it. */
export const seedForDevelopment = (unitOfWork: UnitOfWork): Promise<void> => {
  const practice = practiceOf(JSON.parse(readFileSync(SEED, 'utf8')) as Fixture);
  return unitOfWork.write(async (tx) => {
    if ((await tx.get(practice.id)) === null) await tx.insert(practice);
  });
};

const practiceOf = ({ envelope, body, timeline }: Fixture): Practice => {
  const published = timeline.find(({ event }) => event === 'publish');
  return {
    id: envelope.network_case_id,
    state: stateCode(envelope.requesting_state),
    language: OWN_LANGUAGE,
    texts: textsOf(body),
    kinds: KINDS,
    status: 'published_network',
    publishedAt: instantFromIso(published?.at ?? ''),
  };
};

/** Where the fixture translates the title alone, the summary stays in English. */
const textsOf = ({ title, summary }: Fixture['body']): Readonly<Record<string, PracticeText>> =>
  Object.fromEntries(
    Object.entries(title).map(([language, words]) => [
      language,
      { title: words, summary: summary[language] ?? summary['en'] ?? '' },
    ]),
  );
