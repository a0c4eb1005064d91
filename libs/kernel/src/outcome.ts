/** What a decision returns: the value, or a denial that the caller cannot overlook. */

/** Identifiers only: nothing decrypted and nothing an attacker wrote may stand here. */
export type Detail = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Our rules say no. Expected, audited, shown to the officer; never thrown. */
export interface Denial<Code extends string = string> {
  readonly code: Code;
  readonly detail: Detail;
}

export type Outcome<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly denial: Denial<Code> };

/** The outcome that carries `value`. */
export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({
  ok: true,
  value,
});

/** The outcome that says no, with its code and the identifiers that explain it. */
export const denied = <Code extends string>(
  code: Code,
  detail: Detail = {},
): { readonly ok: false; readonly denial: Denial<Code> } => ({
  ok: false,
  denial: { code, detail },
});
