/** How the gateway lets passkeys in: it hands on, in its own name, what a browser was asked and answered. */

import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Post,
  UnprocessableEntityException,
} from '@nestjs/common';
import { Admit } from '@comity/platform/identity';
import type { Outcome } from '@comity/kernel';
import { NODE_STATE } from '../tokens.js';
import { EnrolPasskey } from './enrol-passkey.js';
import type { OfficerRow } from './ports.js';
import { SignInByPasskey } from './sign-in-by-passkey.js';

const OK = 200;
const TOKEN = /^[A-Za-z0-9_-]{20,64}$/;
const LABEL_CHARS_MAX = 80;

@Controller('people/passkeys')
@Admit('system')
export class PasskeysRoutes {
  constructor(
    @Inject(EnrolPasskey) private readonly enrolPasskey: EnrolPasskey,
    @Inject(SignInByPasskey) private readonly signInByPasskey: SignInByPasskey,
    @Inject(NODE_STATE) private readonly state: string,
  ) {}

  /** 422 with the code of a denial, here and below. */
  @Post('enrol/options')
  @HttpCode(OK)
  async enrolOptions(@Body('token') token: unknown): Promise<object> {
    return shown(await this.enrolPasskey.begin(readToken(token)));
  }

  @Post('enrol')
  @HttpCode(OK)
  async enrol(
    @Body('token') token: unknown,
    @Body('label') label: unknown,
    @Body('answer') answer: unknown,
  ): Promise<object> {
    const command = { token: readToken(token), label: readLabel(label), answer };
    return this.#person(shown(await this.enrolPasskey.finish(command)));
  }

  @Post('sign-in/options')
  @HttpCode(OK)
  signInOptions(): Promise<object> {
    return this.signInByPasskey.begin();
  }

  @Post('sign-in')
  @HttpCode(OK)
  async signIn(@Body('answer') answer: unknown): Promise<object> {
    return this.#person(shown(await this.signInByPasskey.finish(answer)));
  }

  #person({ id, name, roles }: OfficerRow): object {
    return { officer: id, state: this.state, roles, displayName: name };
  }
}

/** What is no token at all opens as little as an unknown one. */
const readToken = (value: unknown): string =>
  typeof value === 'string' && TOKEN.test(value) ? value : '';

const readLabel = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, LABEL_CHARS_MAX) : '';

const shown = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new UnprocessableEntityException({ code: outcome.denial.code });
};
