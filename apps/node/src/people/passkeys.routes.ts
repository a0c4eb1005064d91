/** How the gateway lets passkeys in: it hands on, in its own name, what a browser was asked and answered. */

import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { Admit } from '@comity/platform/identity';
import { done, type Outcome } from '@comity/kernel';
import { NODE_STATE } from '../tokens.js';
import { readLabel, show, type Answer } from './answer.js';
import { EnrolPasskey } from './enrol-passkey.js';
import type { OfficerRow } from './ports.js';
import { SignInByPasskey } from './sign-in-by-passkey.js';

const OK = 200;
const TOKEN = /^[A-Za-z0-9_-]{20,64}$/;

@Controller('people/passkeys')
@Admit('system')
export class PasskeysRoutes {
  constructor(
    @Inject(EnrolPasskey) private readonly enrolPasskey: EnrolPasskey,
    @Inject(SignInByPasskey) private readonly signInByPasskey: SignInByPasskey,
    @Inject(NODE_STATE) private readonly state: string,
  ) {}

  /** Answers 422 with the words of a denial, here and below. */
  @Post('enrol/options')
  async enrolOptions(@Body('token') token: unknown, @Res() answer: Answer): Promise<void> {
    show(answer, await this.enrolPasskey.begin(readToken(token)));
  }

  @Post('enrol')
  async enrol(
    @Body('token') token: unknown,
    @Body('label') label: unknown,
    @Body('answer') given: unknown,
    @Res() answer: Answer,
  ): Promise<void> {
    const command = { token: readToken(token), label: readLabel(label), answer: given };
    show(answer, this.#shown(await this.enrolPasskey.finish(command)));
  }

  @Post('sign-in/options')
  @HttpCode(OK)
  signInOptions(): Promise<object> {
    return this.signInByPasskey.begin();
  }

  @Post('sign-in')
  async signIn(@Body('answer') given: unknown, @Res() answer: Answer): Promise<void> {
    show(answer, this.#shown(await this.signInByPasskey.finish(given)));
  }

  #shown(outcome: Outcome<OfficerRow>): Outcome<object> {
    if (!outcome.ok) return outcome;
    const { id, name, roles, epoch } = outcome.value;
    return done({ officer: id, state: this.state, roles, epoch, displayName: name });
  }
}

/** What is no token at all opens as little as an unknown one. */
const readToken = (value: unknown): string =>
  typeof value === 'string' && TOKEN.test(value) ? value : '';
