/** Limits of a file that SDL cannot say. */

import { IsIn, IsString, MaxLength } from 'class-validator';
import type { FileFormat } from './import-practice.js';

const KEY_CHARS_MAX = 128;
/** A record with every field full is smaller; what other States said of it is left out. */
const FILE_CHARS_MAX = 400_000;

export class ImportPracticeInput {
  @IsIn(['json', 'markdown']) format!: FileFormat;
  @IsString() @MaxLength(FILE_CHARS_MAX) text!: string;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}
