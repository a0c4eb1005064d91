/** Where a State sends a correction of its rows: at the primary only. The signature is the door. */

import { Body, Controller, HttpStatus, Inject, Post, Res } from '@nestjs/common';
import { type Bytes, canonicalize, utf8 } from '@comity/kernel';
import { registerDenials } from '@comity/law';
import { Admit } from '@comity/platform/identity';
import { DirectoryError } from '../directory.errors.js';
import { CORRECT_REGISTER } from '../tokens.js';
import type { Corrected, CorrectTheRegister } from './correct-the-register.js';

/** What a refused State reads: the code, what to do, and the row if one is meant. */
interface Refused {
  readonly code: string;
  readonly message: string;
  readonly detail: object;
}

@Controller()
@Admit('anyone')
export class CorrectionsController {
  readonly #correct: CorrectTheRegister;

  constructor(@Inject(CORRECT_REGISTER) correct: CorrectTheRegister) {
    this.#correct = correct;
  }

  @Post('register/corrections')
  async correct(
    @Body() body: unknown,
    @Res({ passthrough: true }) response: { status(code: number): unknown },
  ): Promise<Corrected | Refused> {
    const outcome = await this.#correct.execute(signedBytes(body));
    if (outcome.ok) return outcome.value;
    const { code, detail } = outcome.denial;
    response.status(HttpStatus.UNPROCESSABLE_ENTITY);
    return { code, message: registerDenials[code].summary, detail };
  }
}

/** A signed object has one spelling, so what was parsed is written back as it was signed. */
const signedBytes = (body: unknown): Bytes => {
  try {
    return utf8(canonicalize(body));
  } catch (cause) {
    throw new DirectoryError('DIRECTORY_CORRECTION_MALFORMED', {}, { cause });
  }
};
