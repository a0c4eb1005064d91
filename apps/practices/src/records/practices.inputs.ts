/** Limits of the graph's inputs that SDL cannot say: lengths, counts, forms. */

import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import type { Json, StateCode } from '@comity/kernel';

const KEY_CHARS_MAX = 128;
const NOTE_CHARS_MAX = 4_000;
const WORD_CHARS_MAX = 64;
/** A few more than the life cycle ever asks for. */
const STATES_MAX = 8;
const PRACTICE_ID = /^[A-Z0-9-]{1,64}$/;
const STATE = /^[A-Z]{3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HASH = /^[0-9a-f]{64}$/;

export class OpenPracticeInput {
  @IsDefined() @IsObject() content!: Json;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}

export class RevisePracticeInput {
  @Matches(PRACTICE_ID) practiceId!: string;
  @IsDefined() @IsObject() content!: Json;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}

export class TakePracticeStepInput {
  @Matches(PRACTICE_ID) practiceId!: string;
  @IsString() @MaxLength(WORD_CHARS_MAX) event!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(STATES_MAX)
  @Matches(STATE, { each: true })
  states?: StateCode[] | null;
  @IsOptional() @IsString() @MaxLength(NOTE_CHARS_MAX) note?: string | null;
  @IsOptional() @Matches(DAY) reviewBy?: string | null;
  @IsOptional() @Matches(HASH) checkedText?: string | null;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}
