/** The published schema of the file of a practice. */

import type { Json } from '@comity/kernel';
import { practiceDocument } from '@comity/law';
import { jsonSchemaOf } from './json-schema.js';

/** The schema of `comity-practice/1`, as docs/schemas holds it and the library serves it. */
export const practiceSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:comity:schema:practice:1',
  title: 'A best practice against trafficking in persons',
  description:
    'What an office writes is `format` and `record` (B01 to B23). The rest tells, in an export, ' +
    'where the record stands in the library it came from; an import reads past it.',
  ...jsonSchemaOf(practiceDocument.shape),
};

/** The bytes of the schema's file. */
export const practiceSchemaText = (): string => `${JSON.stringify(practiceSchema, null, 2)}\n`;
