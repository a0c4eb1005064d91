/** The cases that the demonstration can tell: which States they need, and what goes with them. */

import type { Instant } from '@comity/kernel';
import type { DocumentEntry } from '@comity/law';
import {
  workedCase,
  workedExtradition,
  workedPracticeRequest,
  workedSpontaneous,
  type Story,
} from '@comity/testkit';
import type { NetworkPlan, StatePlan } from '../network/plan.js';
import type { UploadedFile } from './officer-client.js';
import type { PlayOptions } from './play-case.js';
import { seededRecording } from './seeded-file.js';
import { withoutBankPeriod } from './worked-draft.js';

/** The names by which a story is asked for. */
export const STORY_NAMES = ['evidence', 'extradition', 'spontaneous', 'practices'] as const;
export type StoryName = (typeof STORY_NAMES)[number];

/** What is played on the first start. */
export const FIRST_STORY: StoryName = 'evidence';

/** What a playing depends on. */
export interface Telling {
  /** The day on which it is told; every date of the story moves with it. */
  readonly day: Instant;
  readonly run: string;
  /** Bytes of the evidence file that comes back with the results. */
  readonly evidenceBytes: number;
}

const STORIES: Readonly<Record<StoryName, (telling: Telling) => Story>> = {
  evidence: ({ day }) => {
    const { request, timeline } = workedCase({ transmittedOn: day });
    return {
      of: 'evidence',
      requesting: request.requestingState,
      requested: request.requestedState,
      firstDraft: withoutBankPeriod(request),
      content: request,
      lines: timeline,
    };
  },
  extradition: ({ day }) => workedExtradition({ formallyRequestedOn: day }),
  spontaneous: ({ day }) => workedSpontaneous({ on: day }),
  practices: () => workedPracticeRequest(),
};

/** The story `name`, told on a day. */
export const storyOf = (name: StoryName, telling: Telling): Story => STORIES[name](telling);

/** The two States of a story in this network; undefined for one that does not take part. */
export const statesOf = (
  { states }: NetworkPlan,
  { requesting, requested }: Pick<Story, 'requesting' | 'requested'>,
): { readonly requesting?: StatePlan; readonly requested?: StatePlan } => {
  const [one, other] = [requesting, requested].map((code) =>
    states.find(({ state }) => state === code),
  );
  return { ...(one && { requesting: one }), ...(other && { requested: other }) };
};

/** Whether both States of the story `name` take part in this network. */
export const hasBoth = (plan: NetworkPlan, name: StoryName): boolean => {
  const { requesting, requested } = statesOf(plan, storyOf(name, ANY_TELLING));
  return requesting !== undefined && requested !== undefined;
};

const ANY_TELLING: Telling = { day: 0 as Instant, run: '', evidenceBytes: 0 };

/** What goes with the acts of a story: documents of the request, a recording with the results. */
export const filesOf = (
  name: StoryName,
  story: Story,
  { run, evidenceBytes }: Telling,
): PlayOptions['files'] => {
  const recording = {
    name: 'declaracion-V-01.mp4',
    title: 'Grabación de la declaración de V-01 (ficticia)',
    media: 'video/mp4',
    compartment: 'C2' as const,
    bytes: () => seededRecording(`comity/${run}`, evidenceBytes),
  };
  return {
    draft: story.content.documents.slice(0, REQUEST_FILES).map(textFile),
    with: name === 'evidence' ? { rest_result: [recording] } : {},
  };
};

const REQUEST_FILES = 2;

/** A document of the case, as a small text file that says what it stands for. */
const textFile = ({ id, title }: DocumentEntry): Omit<UploadedFile, 'caseId'> => ({
  name: `${id}.txt`,
  title,
  media: 'text/plain',
  compartment: 'C1' as const,
  bytes: async function* () {
    yield new TextEncoder().encode(`${id}. ${title}\nDocumento ficticio.\n`);
  },
});
