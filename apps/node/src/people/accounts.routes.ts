/** How the gateway signs in whom the State's own identity provider vouched for. */

import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { Admit } from '@comity/platform/identity';
import { inWords } from '../denial-messages.js';
import { NODE_STATE } from '../tokens.js';
import { SignInByAccount } from './sign-in-by-account.js';

const OK = 200;
const DENIED = 422;
const CHARS_MAX = 255;

@Controller('people/accounts')
@Admit('system')
export class AccountsRoutes {
  constructor(
    @Inject(SignInByAccount) private readonly signInByAccount: SignInByAccount,
    @Inject(NODE_STATE) private readonly state: string,
  ) {}

  /** Answers 422 with the words of a denial. */
  @Post('sign-in')
  async signIn(
    @Body('issuer') issuer: unknown,
    @Body('subject') subject: unknown,
    @Res() answer: Answer,
  ): Promise<void> {
    const account = { issuer: readText(issuer), subject: readText(subject) };
    const outcome = await this.signInByAccount.officerOf(account);
    if (!outcome.ok) return answer.status(DENIED).json(inWords(outcome.denial));
    const { id, name, roles, epoch } = outcome.value;
    answer.status(OK).json({ officer: id, state: this.state, roles, epoch, displayName: name });
  }
}

/** What is no name at all is nobody's. */
const readText = (value: unknown): string =>
  typeof value === 'string' && value.length <= CHARS_MAX ? value : '';

/** As much of Express's answer as this route uses. */
interface Answer {
  status(code: number): { json(body: object): void };
}
