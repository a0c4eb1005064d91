/** Limits of what officers say that SDL cannot say; what is said itself is read by the law. */

import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';

const KEY_CHARS_MAX = 128;
/** More than the law takes, so that the law says what is too long; less than a body holds. */
const WORDS_CHARS_MAX = 16_000;
const WORD_CHARS_MAX = 64;
const ENTRIES_MAX = 100;
const PRACTICE_ID = /^[A-Z0-9-]{1,64}$/;
const CONTRIBUTION = /^[A-Za-z0-9_-]{43}$/;

export class EndorsePracticeInput {
  @Matches(PRACTICE_ID) practiceId!: string;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}

export class TranslatePracticeInput extends EndorsePracticeInput {
  @IsInt() version!: number;
  @IsString() @MaxLength(WORD_CHARS_MAX) language!: string;
  @IsString() @MaxLength(WORDS_CHARS_MAX) title!: string;
  @IsString() @MaxLength(WORDS_CHARS_MAX) summary!: string;
  @IsString() @MaxLength(WORDS_CHARS_MAX) office!: string;
  @IsArray()
  @ArrayMaxSize(ENTRIES_MAX)
  @Matches(CONTRIBUTION, { each: true })
  replaces!: readonly string[];
}

export class ExperienceFigureInput {
  @IsString() @MaxLength(WORDS_CHARS_MAX) indicator!: string;
  @IsOptional() @IsNumber() before?: number | null;
  @IsOptional() @IsNumber() after?: number | null;
  @IsOptional() @IsString() @MaxLength(WORDS_CHARS_MAX) period?: string | null;
}

export class ReportExperienceInput extends EndorsePracticeInput {
  @IsString() @MaxLength(WORD_CHARS_MAX) standing!: string;
  @IsString() @MaxLength(WORD_CHARS_MAX) language!: string;
  @IsString() @MaxLength(WORDS_CHARS_MAX) words!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ENTRIES_MAX)
  @ValidateNested({ each: true })
  @Type(() => ExperienceFigureInput)
  figures?: readonly ExperienceFigureInput[] | null;
}

export class CommentOnPracticeInput extends EndorsePracticeInput {
  @IsString() @MaxLength(WORD_CHARS_MAX) language!: string;
  @IsString() @MaxLength(WORDS_CHARS_MAX) words!: string;
  @IsBoolean() isQuestion!: boolean;
  @IsOptional() @Matches(CONTRIBUTION) inReplyTo?: string | null;
}

export class TakeBackRemarkInput extends EndorsePracticeInput {
  @Matches(CONTRIBUTION) contribution!: string;
}
