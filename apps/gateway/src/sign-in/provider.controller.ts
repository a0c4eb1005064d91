/** The way in by the State's own identity provider, and out again; closed where there is none. */
import {
  Controller,
  Get,
  HttpCode,
  HttpException,
  Inject,
  NotFoundException,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { CallerAddresses } from '../border/caller-address.js';
import { OwnOrigin } from '../border/own-origin.js';
import { clearCookie, secretIn } from '../sessions/session-cookie.js';
import { Open, sessionIn } from '../sessions/session-guard.js';
import { Sessions } from '../sessions/sessions.js';
import { PROVIDER } from '../tokens.js';
import { beginSession } from './begin-session.js';
import { clearPending, pendingIn, setPending } from './pending-cookie.js';
import type { SignInByProvider } from './sign-in-by-provider.js';

const CALLBACK = 'provider/callback';
const PAGE = '/sign-in.html';
const TOO_MANY = 429;

@Controller()
export class ProviderController {
  constructor(
    @Inject(PROVIDER) private readonly signIn: SignInByProvider | null,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OwnOrigin) private readonly origin: OwnOrigin,
    @Inject(CallerAddresses) private readonly callers: CallerAddresses,
  ) {}

  /** Whether the page of signing in has this way to show. */
  @Get('provider')
  @Open()
  offered(): { readonly offered: boolean } {
    return { offered: this.signIn !== null };
  }

  /** A call of our own page, never a link: no other site sends a browser on this way. */
  @Post('provider/sign-in')
  @Open()
  @HttpCode(200)
  async begin(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly url: string }> {
    const { secure } = this.origin;
    const begun = await this.#open.begin({
      from: this.callers.of(request),
      callback: `${this.origin.url}/${CALLBACK}`,
      // Its cookie does not come back with a browser that another site sends here.
      before: sessionIn(request, this.sessions, this.origin),
      earlier: pendingIn(request.headers.cookie, secure),
    });
    if (begun === null) throw new HttpException({ code: 'TOO_MANY_REQUESTS' }, TOO_MANY);
    response.setHeader('set-cookie', setPending(begun.secret, secure));
    return { url: begun.url };
  }

  /** Leads to one of three places of ours, whatever the query asks for. */
  @Get(CALLBACK)
  @Open()
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { sessions, origin } = this;
    const secret = pendingIn(request.headers.cookie, origin.secure);
    const finished = await this.#open.finish(secret, queryOf(request));
    if (finished.ok) {
      const { person, before } = finished;
      if (before !== null) sessions.revoke(before.person.officer, before.id);
      beginSession(person, { request, response, sessions, origin });
    }
    response.append('set-cookie', clearPending(origin.secure));
    response.redirect(303, finished.ok ? '/' : `${PAGE}#${finished.why}`);
  }

  /** Ends the session here, and says where it ends at the provider too. */
  @Post('provider/sign-out')
  @Open()
  @HttpCode(200)
  async signOut(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly url: string | null }> {
    const { sessions, origin } = this;
    const session = sessionIn(request, sessions, origin);
    const secret = secretIn(request.headers.cookie, origin.secure);
    if (secret !== null) sessions.close(secret);
    response.setHeader('set-cookie', clearCookie(origin.secure));
    if (session === null || this.signIn === null) return { url: null };
    return { url: await this.signIn.signOutUrl(session.person, `${origin.url}${PAGE}`) };
  }

  get #open(): SignInByProvider {
    if (this.signIn === null) throw new NotFoundException();
    return this.signIn;
  }
}

/** As it was written: what a framework makes of it is not what the provider signed off. */
const queryOf = ({ originalUrl }: Request): string => {
  const at = originalUrl.indexOf('?');
  return at < 0 ? '' : originalUrl.slice(at);
};
