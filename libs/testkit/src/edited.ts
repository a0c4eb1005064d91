/** A copy of JSON with values changed by path, for tests that break one thing at a time. */

import type { Json } from '@comity/kernel';

/** Values by path, as `offences[1].provision`; `undefined` takes the member or item away. */
export type Edits = Readonly<Record<string, Json | undefined>>;

/** `value` with `edits`; the value itself is left alone. */
export const edited = (value: unknown, edits: Edits): Json => {
  const copy = JSON.parse(JSON.stringify(value)) as Json;
  for (const [path, to] of Object.entries(edits)) {
    // Its own copy of each value: a later edit may reach into it, and edits are shared.
    put(copy as Members, path.split(/[.[\]]+/).filter(Boolean), to && structuredClone(to));
  }
  return JSON.parse(JSON.stringify(copy)) as Json;
};

type Members = { [member: string]: Json };

const put = (at: Members, [name, ...rest]: string[], value: Json | undefined): void => {
  if (name === undefined) return;
  if (rest.length > 0) put(at[name] as Members, rest, value);
  else if (value !== undefined) at[name] = value;
  else if (Array.isArray(at)) at.splice(Number(name), 1);
  else delete at[name];
};
