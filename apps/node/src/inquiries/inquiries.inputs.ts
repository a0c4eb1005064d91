/** Limits of the graph's inputs about inquiries that SDL cannot say. */

import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import type { Json, StateCode } from '@comity/kernel';
import {
  CASE_ID,
  DIGEST,
  IsReasons,
  KEY_CHARS_MAX,
  NOTE_CHARS_MAX,
  WithSealed,
  WORD_CHARS_MAX,
} from '../cases/cases.inputs.js';

/** A few more than any network of States has; how many can be asked, the use case says. */
const STATES_MAX = 256;
const STATE = /^[A-Z]{3}$/;

export class AskForPracticesInput {
  @IsBoolean() all!: boolean;
  @IsArray() @ArrayMaxSize(STATES_MAX) @Matches(STATE, { each: true }) states!: StateCode[];
  @IsDefined() @IsObject() content!: Record<string, Json>;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}

export class ReviseInquiryInput {
  @Matches(CASE_ID) inquiryId!: string;
  @IsDefined() @IsObject() content!: Record<string, Json>;
}

export class TakeInquiryStepInput extends WithSealed {
  @Matches(CASE_ID) inquiryId!: string;
  @IsString() @MaxLength(WORD_CHARS_MAX) event!: string;
  @IsOptional() @IsString() @MaxLength(NOTE_CHARS_MAX) note?: string | null;
  @IsOptional() @IsReasons() reasons?: Record<string, string> | null;
  @IsOptional() @IsObject() assertion?: object | null;
}

export class OfferAnswerInput extends WithSealed {
  @Matches(CASE_ID) caseId!: string;
  @Matches(DIGEST) act!: string;
}
