/** Limits of this subject's inputs that SDL cannot say. */

import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, MaxLength } from 'class-validator';

/** Base64url of 1,024 bytes, the longest wrapped key; a public key has 1,216. */
const WRAPPED_CHARS_MAX = 1_366;
const PUB = /^[A-Za-z0-9_-]{1622}$/;
const WRAPPINGS_MAX = 4;

export class RegisterSealingKeyInput {
  @Matches(PUB) pub!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WRAPPINGS_MAX)
  @IsString({ each: true })
  @MaxLength(WRAPPED_CHARS_MAX, { each: true })
  wrapped!: string[];
}
