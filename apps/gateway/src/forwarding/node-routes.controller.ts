/** What never passes through the graph: files, court bundles, figures, and word of what changed. */
import { Controller, Get, Inject, NotFoundException, Post, Req, Res } from '@nestjs/common';
import { MINUTE_MS, SECOND_MS } from '@comity/kernel';
import type { Request, Response } from 'express';
import type { GatewayConfig } from '../gateway.config.js';
import { identityOf } from '../sessions/identity-of.js';
import type { Identities } from '../ports.js';
import { InSession } from '../sessions/session-guard.js';
import type { Session } from '../sessions/sessions.js';
import { CONFIG, IDENTITIES } from '../tokens.js';
import { forward } from './forward.js';
import type { Forwarding } from './forward.js';
import { nodeRoute } from './node-route.js';
import { savedOnly } from './saved-only.js';

/** One evidence file (architecture: 100 GiB). */
const FILE_BYTES_MAX = 100 * 1024 ** 3;
const FILE_SILENCE_MS_MAX = MINUTE_MS;
/** The browser asks again by itself; so a session that ended hears nothing for long. */
const CHANGES_MS_MAX = 5 * MINUTE_MS;
const CHANGES_SILENCE_MS_MAX = CHANGES_MS_MAX + SECOND_MS;

@Controller()
export class NodeRoutesController {
  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(IDENTITIES) private readonly identities: Identities,
  ) {}

  @Post(['files', 'files/*path'])
  takeIn(
    @InSession() session: Session,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.#pass(session, request, response, {
      bodyBytesMax: FILE_BYTES_MAX,
      silenceMsMax: FILE_SILENCE_MS_MAX,
    });
  }

  @Get([
    'files/*path',
    'cases/:id/bundle',
    'cases/:id/letters/:act',
    'verify/:id/:act',
    'figures/*path',
  ])
  handOut(
    @InSession() session: Session,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.#pass(session, request, response, { silenceMsMax: FILE_SILENCE_MS_MAX });
  }

  @Get('changes')
  changes(
    @InSession() session: Session,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const ended = AbortSignal.any([session.ended, AbortSignal.timeout(CHANGES_MS_MAX)]);
    return this.#pass(session, request, response, {
      silenceMsMax: CHANGES_SILENCE_MS_MAX,
      answerHeaders: () => ({}),
      ended,
    });
  }

  async #pass(
    session: Session,
    request: Request,
    response: Response,
    how: Partial<Forwarding>,
  ): Promise<void> {
    await forward(request, response, {
      subgraph: 'node',
      to: this.#routeOf(request),
      token: await this.identities.issue(identityOf(session), 'node'),
      bodyBytesMax: 0,
      silenceMsMax: FILE_SILENCE_MS_MAX,
      ended: session.ended,
      answerHeaders: savedOnly,
      ...how,
    });
  }

  #routeOf({ originalUrl }: Request): URL {
    const route = nodeRoute(this.config.nodeUrl, originalUrl);
    if (route === null) throw new NotFoundException();
    return route;
  }
}
