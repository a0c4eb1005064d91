/** Limits of the inputs of corrections that SDL cannot say: forms and lengths. */

import { IsDefined, IsObject, IsString, MaxLength } from 'class-validator';
import type { Json } from '@comity/kernel';

const KEY_CHARS_MAX = 128;

export class DraftRegisterCorrectionInput {
  @IsDefined() @IsObject() rows!: Json;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}
