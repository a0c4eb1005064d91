/** What the form of a step asks beside the step itself; the node judges what it is given. */

interface Needs {
  /** Reviewers, or those who speak through the step. */
  readonly states: boolean;
  readonly reason: boolean;
  /** The next review date. */
  readonly day: boolean;
  /** That somebody looked for whatever names a person. */
  readonly look: boolean;
}

const WITH_STATES = ['assign', 'ask_changes', 'accept'];
const WITH_REASON = ['back', 'decline', 'withdraw'];
const WITH_LOOK = ['clear', 'publish', 'publish_new'];

/** @param event as the graph spells it */
export const needsOfStep = (event: string): Needs => ({
  states: WITH_STATES.includes(event),
  reason: WITH_REASON.includes(event),
  day: event === 'confirm',
  look: WITH_LOOK.includes(event),
});

/** The States that were last asked to review. */
export const reviewersOf = (
  steps: readonly { readonly event: string; readonly states: readonly string[] }[],
): readonly string[] => steps.findLast(({ event }) => event === 'assign')?.states ?? [];

/** The fields that a practice lacks, by their names, as the node's denial lists them: `B03 pillar`. */
export const fieldsLacking = (detail: unknown): readonly string[] =>
  typeof detail === 'object' &&
  detail !== null &&
  'fields' in detail &&
  Array.isArray(detail.fields)
    ? detail.fields.flatMap((one: unknown) =>
        typeof one === 'string' ? [one.split(' ').at(-1) ?? one] : [],
      )
    : [];
