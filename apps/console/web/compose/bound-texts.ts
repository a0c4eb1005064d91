/** Free texts of a draft, and translations that hold to their exact words. */

import {
  contentShape,
  type BoundTranslation,
  type Language,
  type MessageKind,
  type Shape,
} from '@comity/law';
import type { FieldValues } from 'react-hook-form';
import type { Typed } from '../forms/shape.ts';
import { caseKindOfMessage } from './kinds.ts';

/** One free text, where it stands. */
export interface FreeText {
  /** The law's path: `assistanceItems[0].description`. */
  readonly field: string;
  readonly text: string;
}

/** Every prose of a draft that says something, in the order of the form. */
export const freeTexts = (typed: FieldValues): readonly FreeText[] => {
  const kind = typed['messageKind'] as MessageKind | undefined;
  return kind === undefined ? [] : within(contentShape(caseKindOfMessage(kind)), typed, '');
};

const within = (shape: Shape, value: Typed, field: string): readonly FreeText[] => {
  if (shape.kind === 'prose') {
    return typeof value === 'string' && value.trim() !== '' ? [{ field, text: value }] : [];
  }
  if (shape.kind === 'list' && Array.isArray(value)) {
    return (value as readonly Typed[]).flatMap((one, index) =>
      within(shape.of, one, `${field}[${index}]`),
    );
  }
  if (shape.kind !== 'object' || typeof value !== 'object' || value === null) return [];
  const members = value as Readonly<Record<string, Typed>>;
  return Object.entries(shape.members)
    .filter(([name]) => name !== 'textTranslations')
    .flatMap(([name, member]) =>
      within(member.shape, members[name], field === '' ? name : `${field}.${name}`),
    );
};

interface Translated {
  readonly language: Language;
  readonly translated: string;
  /** Who answers for it. */
  readonly by: string;
}

/** A translation bound to exactly the words that it translates. */
export const bound = async (
  { field, text }: FreeText,
  { language, translated, by }: Translated,
): Promise<BoundTranslation> => ({
  field,
  of: await sha256Of(text),
  language,
  translator: by,
  certified: false,
  text: translated,
});

/** SHA-256 of a text's UTF-8, in hexadecimal. */
export const sha256Of = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
