/** The node's own "no": a value in the answer, with words that say what to do. */

/** Why something was not done. */
export interface Denial {
  readonly __typename: 'Denial';
  readonly code: string;
  readonly message: string;
  /** What of the content is wrong, each by its member. */
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

const isDenial = (value: unknown): value is Denial =>
  typeof value === 'object' &&
  value !== null &&
  '__typename' in value &&
  value.__typename === 'Denial';

/** The denial in an answer to a change; null where it was done, or has not been asked yet. */
export const denialIn = (answer: object | undefined): Denial | null =>
  Object.values(answer ?? {}).find(isDenial) ?? null;
