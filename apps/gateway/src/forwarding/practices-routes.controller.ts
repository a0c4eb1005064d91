/** What of the library never passes through the graph: practices and progress as files and as a page. */
import { Controller, Get, Inject, NotFoundException, Post, Req, Res } from '@nestjs/common';
import { MINUTE_MS } from '@comity/kernel';
import type { Identity } from '@comity/platform/identity';
import type { Request, Response } from 'express';
import type { GatewayConfig } from '../gateway.config.js';
import type { Identities } from '../ports.js';
import { identityOf } from '../sessions/identity-of.js';
import { InSession, Open } from '../sessions/session-guard.js';
import type { Session } from '../sessions/sessions.js';
import { CONFIG, IDENTITIES } from '../tokens.js';
import { forward } from './forward.js';
import type { Forwarding } from './forward.js';
import { nodeRoute } from './node-route.js';
import { savedOnly } from './saved-only.js';

const LIBRARY = 'practices';
/** One byte more than the library takes, which it refuses in words. */
const ATTACHMENT_BYTES_MAX = 25 * 1024 * 1024 + 1;
const SILENCE_MS_MAX = MINUTE_MS;

/** What is public may be kept by whoever fetched it; the library alone says for how long. */
const publicFile: Forwarding['answerHeaders'] = (headers) => {
  const { 'cache-control': kept = '' } = headers;
  return { ...savedOnly(headers), ...(PUBLIC_CACHE.test(kept) && { 'cache-control': kept }) };
};
const PUBLIC_CACHE = /^public, max-age=\d{1,6}$/;

/** A page that shows itself by one style sheet and runs nothing; any other answer is saved. */
const shownPage: Forwarding['answerHeaders'] = (headers) => {
  const policy = headers['content-security-policy'];
  return typeof policy === 'string' && PAGE_POLICY.test(policy)
    ? {
        'content-security-policy': policy,
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
      }
    : savedOnly(headers);
};
const PAGE_POLICY =
  /^sandbox allow-same-origin allow-downloads; default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/;

@Controller('practices')
export class PracticesRoutesController {
  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(IDENTITIES) private readonly identities: Identities,
  ) {}

  /** For anybody: they show what is published to the public and nothing else. */
  @Get(['practice.schema.json', 'feed.atom'])
  @Open()
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { state } = this.config;
    await this.#pass(request, response, {
      token: await this.#tokenOf({ kind: 'system', state }),
      ended: AbortSignal.timeout(SILENCE_MS_MAX),
      answerHeaders: publicFile,
    });
  }

  @Get('progress')
  async page(
    @InSession() session: Session,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.#pass(request, response, await this.#inSession(session, shownPage));
  }

  /** A file that is to go with a practice. */
  @Post('attachments')
  async takeIn(
    @InSession() session: Session,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const how = await this.#inSession(session, savedOnly);
    await this.#pass(request, response, { ...how, bodyBytesMax: ATTACHMENT_BYTES_MAX });
  }

  @Get([':file', ':practice/attachments/:sha256'])
  async handOut(
    @InSession() session: Session,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.#pass(request, response, await this.#inSession(session, savedOnly));
  }

  async #inSession(
    session: Session,
    answerHeaders: Forwarding['answerHeaders'],
  ): Promise<Pick<Forwarding, 'token' | 'ended' | 'answerHeaders'>> {
    const token = await this.#tokenOf(identityOf(session));
    return { token, ended: session.ended, answerHeaders };
  }

  #tokenOf(identity: Identity): Promise<string> {
    return this.identities.issue(identity, LIBRARY);
  }

  async #pass(
    request: Request,
    response: Response,
    how: Pick<Forwarding, 'token' | 'ended' | 'answerHeaders'> & { bodyBytesMax?: number },
  ): Promise<void> {
    await forward(request, response, {
      subgraph: LIBRARY,
      to: this.#routeOf(request),
      bodyBytesMax: 0,
      silenceMsMax: SILENCE_MS_MAX,
      ...how,
    });
  }

  #routeOf({ originalUrl }: Request): URL {
    const graph = this.config.subgraphs[LIBRARY];
    const route = graph === undefined ? null : nodeRoute(new URL('/', graph).href, originalUrl);
    if (route === null) throw new NotFoundException();
    return route;
  }
}
