/** JSON Schema of what a reader of the law takes, made from the shape that the reader tells. */

import type { Json } from '@comity/kernel';
import type { MemberShape, Shape } from '@comity/law';

type Schema = { readonly [keyword: string]: Json };

const CONTROLS = '\\u0000-\\u001f\\u007f-\\u009f';
/** Something that is not blank, in one line or in several. */
const LINE = `^(?=[^]*\\S)[^${CONTROLS}\\u2028\\u2029]*$`;
const PROSE = `^(?=[^]*\\S)[\\t\\n\\r\\u0020-\\u007e\\u00a0-\\u{10ffff}]*$`;

/**
 * The schema (2020-12) of values of `shape`. It says form and limits; what members owe each other,
 * which days there are and which words are refused, the reader alone says.
 */
export const jsonSchemaOf = (shape: Shape): Schema => {
  switch (shape.kind) {
    case 'object':
      return objectOf(shape.members);
    case 'list':
      return {
        type: 'array',
        items: jsonSchemaOf(shape.of),
        ...(shape.min > 0 && { minItems: shape.min }),
        maxItems: shape.max,
      };
    case 'line':
      return { type: 'string', maxLength: shape.max, pattern: LINE };
    case 'prose':
      return { type: 'string', maxLength: shape.max, pattern: PROSE };
    case 'word':
      return { enum: [...shape.words] };
    case 'whole':
      return { type: 'integer', minimum: shape.min, maximum: shape.max };
    case 'number':
      return { type: 'number', minimum: shape.min, maximum: shape.max };
    case 'flag':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'state':
      return { type: 'string', pattern: '^[A-Z]{3}$' };
    case 'zone':
      return { type: 'string' };
  }
};

const objectOf = (members: Readonly<Record<string, MemberShape>>): Schema => {
  const required = Object.entries(members)
    .filter(([, { optional }]) => !optional)
    .map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(members).map(([name, { shape }]) => [name, jsonSchemaOf(shape)]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
};
