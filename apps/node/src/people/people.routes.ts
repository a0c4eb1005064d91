/** How the gateway signs people in: it asks here, in its own name, who a link was made for. */

import { Body, Controller, HttpCode, Inject, NotFoundException, Post } from '@nestjs/common';
import { Admit } from '@comity/platform/identity';
import { officerId, type OfficerId } from '@comity/kernel';
import { NODE_STATE } from '../tokens.js';
import { SignInLinks } from './sign-in-links.js';

const OK = 200;
const TOKEN_CHARS_MAX = 64;

@Controller('people')
@Admit('system')
export class PeopleRoutes {
  constructor(
    @Inject(SignInLinks) private readonly links: SignInLinks,
    @Inject(NODE_STATE) private readonly state: string,
  ) {}

  /** Spends a one-time token. 404 for one that is no good. */
  @Post('sign-in')
  @HttpCode(OK)
  async signIn(@Body('token') token: unknown): Promise<object> {
    if (typeof token !== 'string' || token.length > TOKEN_CHARS_MAX) throw new NotFoundException();
    const outcome = await this.links.redeem(token);
    if (!outcome.ok) throw new NotFoundException();
    const { id, name, roles, epoch } = outcome.value;
    return { officer: id, state: this.state, roles, epoch, displayName: name };
  }

  /** Makes a one-time token for an officer. 404 for one who is not here. */
  @Post('links')
  @HttpCode(OK)
  async link(@Body('officer') officer: unknown): Promise<object> {
    const id = readOfficerId(officer);
    const outcome = id && (await this.links.issue(id));
    if (!outcome?.ok) throw new NotFoundException();
    return outcome.value;
  }
}

const readOfficerId = (value: unknown): OfficerId | undefined => {
  try {
    return officerId(String(value));
  } catch {
    return undefined;
  }
};
