/** Limits of a review that SDL cannot say; what is said itself is read by the law. */

import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const KEY_CHARS_MAX = 128;
const WORD_CHARS_MAX = 64;
/** More than the law takes, so that the law says what is too long. */
const NOTE_CHARS_MAX = 16_000;

export class ReviewPracticeInput {
  @Matches(/^[A-Z0-9-]{1,64}$/) practiceId!: string;
  @Matches(/^[0-9a-f]{64}$/) text!: string;
  @IsString() @MaxLength(WORD_CHARS_MAX) opinion!: string;
  @IsOptional() @IsString() @MaxLength(NOTE_CHARS_MAX) note?: string | null;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}
