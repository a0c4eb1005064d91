/** One of our operations: the gateway knows its text by this id, and answers no other text. */
export interface TrustedDocument<Answer, Variables> {
  /** `sha256:` and the hash of its text, in hexadecimal. */
  readonly id: string;
  readonly name: string;
  /** Never there: it carries the types alone. */
  readonly types?: (variables: Variables) => Answer;
}

/** What an operation takes that takes nothing. */
export type Nothing = Readonly<Record<string, never>>;
