/** Judges a form by the law's own readers, so that it says here what the node would say. */

import type { FieldErrors, Resolver } from 'react-hook-form';
import { problemMessage, type Language, type Problem, type Reading } from '@comity/law';
import { tidy, toFormPath, type Typed } from './shape.ts';

/** How the law reads what was typed. */
export type Read = (typed: Typed) => Reading<unknown>;

/** For `useForm`: every problem at its place, in the officer's language. */
export const lawResolver =
  (read: Read, language: Language): Resolver =>
  (values) => {
    const reading = read(tidy(values) ?? {});
    if (reading.ok) return { values, errors: {} };
    return { values: {}, errors: errorsOf(reading.problems, language) };
  };

/** `items[2].why` -> `{ items: [, , { why: { type, message } }] }`. */
const errorsOf = (problems: readonly Problem[], language: Language): FieldErrors => {
  const errors: Record<string, unknown> = {};
  for (const one of problems) {
    const names = toFormPath(one.path).split('.');
    const last = names.pop() ?? '';
    let at = errors;
    for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
    at[last] = { type: one.problem, message: problemMessage(one, language) };
  }
  return errors as FieldErrors;
};
