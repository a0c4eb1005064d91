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
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { BadRequestException, ValidationPipe, type PipeTransform } from '@nestjs/common';
import { Type } from 'class-transformer';
import type { Json } from '@comity/kernel';

export const KEY_CHARS_MAX = 128;
export const NOTE_CHARS_MAX = 4_000;
export const WORD_CHARS_MAX = 64;
const LINE_CHARS_MAX = 500;
const FILES_PER_ACT_MAX = 256;
const ACCOUNT_CHARS_MAX = 255;
/** SHA-256 in base64url. */
export const DIGEST = /^[A-Za-z0-9_-]{43}$/;
export const CASE_ID = /^[A-Z0-9-]{1,64}$/;

/** Passes text that is not too long: an id, a note. */
class TextWithin implements PipeTransform<string, string> {
  readonly #name: string;
  readonly #charsMax: number;

  constructor(name: string, charsMax: number) {
    this.#name = name;
    this.#charsMax = charsMax;
  }

  transform(text: string): string {
    if (text.length <= this.#charsMax) return text;
    const problem = `${this.#name} must be shorter than or equal to ${this.#charsMax} characters`;
    throw new BadRequestException({ message: [problem] });
  }
}

export const anId = (name: string): TextWithin => new TextWithin(name, WORD_CHARS_MAX);
/** A name of an identity provider or of an account at it (OpenID Connect Core section 2). */
export const anAccountText = (name: string): TextWithin => new TextWithin(name, ACCOUNT_CHARS_MAX);
export const aNote = (name: string): TextWithin => new TextWithin(name, NOTE_CHARS_MAX);

const RULES_MAX = 256;
/** Protected people of one case, and identity documents of each. */
const PEOPLE_MAX = 200;
const DOCUMENTS_MAX = 16;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Written reasons by rule id: text, each within the length of a note. */
export const IsReasons = (): PropertyDecorator =>
  ValidateBy({
    name: 'isReasons',
    validator: {
      validate: isReasons,
      defaultMessage: () => 'reasons must be texts by rule id',
    },
  });

const isReasons = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const reasons: unknown[] = Object.values(value);
  const areTexts = reasons.every((one) => typeof one === 'string' && one.length <= NOTE_CHARS_MAX);
  return areTexts && reasons.length <= RULES_MAX;
};

export class OpenCaseInput {
  @IsDefined() @IsObject() content!: Json;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}

export class ReviseDraftInput {
  @Matches(CASE_ID) caseId!: string;
  @IsDefined() @IsObject() content!: Json;
}

/** A protected person as the sealed part names her. */
export class SealedIdentityInput {
  @IsString() @MaxLength(WORD_CHARS_MAX) victimCode!: string;
  @IsOptional() @IsString() @MaxLength(LINE_CHARS_MAX) name?: string;
  @IsOptional() @Matches(DATE) birthDate?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(DOCUMENTS_MAX)
  @IsString({ each: true })
  @MaxLength(WORD_CHARS_MAX, { each: true })
  documentNumbers?: string[];
  @IsOptional() @IsString() @MaxLength(LINE_CHARS_MAX) address?: string;
  @IsOptional() @IsString() @MaxLength(LINE_CHARS_MAX) contact?: string;
  @IsOptional() @IsString() @MaxLength(LINE_CHARS_MAX) representative?: string;
}

export class WithSealed {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PEOPLE_MAX)
  @ValidateNested({ each: true })
  @Type(() => SealedIdentityInput)
  sealed?: SealedIdentityInput[] | null;
}

/** Passes protected people that are well formed, and no more than one case has. */
export const sealedPeople: PipeTransform<unknown, Promise<SealedIdentityInput[]>> = {
  transform: async (sealed) => {
    const pipe = new ValidationPipe({ expectedType: WithSealed, transform: true });
    const told = (await pipe.transform({ sealed }, { type: 'body' })) as WithSealed;
    return told.sealed ?? [];
  },
};

export class TakeStepInput extends WithSealed {
  @Matches(CASE_ID) caseId!: string;
  @IsString() @MaxLength(WORD_CHARS_MAX) event!: string;
  @IsOptional() @IsString() @MaxLength(NOTE_CHARS_MAX) note?: string | null;
  @IsOptional() @IsReasons() reasons?: Record<string, string> | null;
  @IsOptional() @IsObject() assertion?: object | null;
}

class ActInput extends WithSealed {
  @Matches(CASE_ID) caseId!: string;
  @IsString() @MaxLength(WORD_CHARS_MAX) kind!: string;
  @IsDefined() @IsObject() content!: Json;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(FILES_PER_ACT_MAX)
  @IsString({ each: true })
  fileIds?: string[] | null;
}

export class ProposeActInput extends ActInput {
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
  @IsOptional() @IsObject() assertion?: object | null;
}

class InquiryStepToApprove {
  @Matches(CASE_ID) inquiryId!: string;
  @IsString() @MaxLength(WORD_CHARS_MAX) event!: string;
}

export class ToApproveInput {
  @IsOptional() @Matches(CASE_ID) draft?: string | null;
  @IsOptional() @ValidateNested() @Type(() => ActInput) act?: ActInput | null;
  @IsOptional()
  @ValidateNested()
  @Type(() => InquiryStepToApprove)
  inquiry?: InquiryStepToApprove | null;
  @IsOptional() @IsString() @MaxLength(WORD_CHARS_MAX) proposal?: string | null;
  @IsOptional() @Matches(DIGEST) digest?: string | null;
}
