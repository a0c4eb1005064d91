/** What the law says of what was typed so far, here in the browser, by the rules the node has. */

import { instant, type Json } from '@comity/kernel';
import {
  checkCompleteness,
  findingIn,
  foundingRegister,
  problemMessage,
  readContent,
  type Finding,
  type Language,
} from '@comity/law';
import { tidy } from '../forms/shape.ts';
import type { FieldValues } from 'react-hook-form';
import type { Place } from './completeness.tsx';

export interface Judged {
  /** What would be saved. */
  readonly content: Json;
  /** Where the law cannot read it yet. */
  readonly problems: readonly Place[];
  /** What is missing or should be thought over; none while it cannot be read. */
  readonly findings: readonly Finding[];
}

/**
 * The node has the last word: it judges by the register in force, this page by the one that the
 * law was published with.
 */
export const judged = (
  typed: FieldValues,
  files: readonly { readonly name: string; readonly title: string | null }[],
  language: Language,
): Judged => {
  const content = (tidy(typed) ?? {}) as Json;
  const read = readContent(content);
  if (!read.ok) {
    const problems = read.problems.map((one) => ({
      path: one.path,
      message: problemMessage(one, language),
    }));
    return { content, problems, findings: [] };
  }
  const on = instant(Date.now());
  const found = checkCompleteness(read.value, { register: foundingRegister, on, files });
  return { content, problems: [], findings: found.map((one) => findingIn(one, language)) };
};
