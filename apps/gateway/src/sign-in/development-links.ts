/** One-time links, printed where a network is developed; no other profile has these routes. */
import { createHash, timingSafeEqual } from 'node:crypto';
import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Headers,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnOrigin } from '../border/own-origin.js';
import type { GatewayConfig } from '../gateway.config.js';
import { GatewayError } from '../gateway.errors.js';
import type { PeopleOfNode } from '../ports.js';
import { Open } from '../sessions/session-guard.js';
import { Sessions } from '../sessions/sessions.js';
import { CONFIG, PEOPLE } from '../tokens.js';
import { beginSession } from './begin-session.js';

const TOKEN = /^[A-Za-z0-9_-]{20,128}$/;

@Controller()
export class DevelopmentLinksController {
  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(PEOPLE) private readonly people: PeopleOfNode,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OwnOrigin) private readonly origin: OwnOrigin,
  ) {}

  /** Spends the link and begins a new session; one that the browser had ends. */
  @Get('sign-in/:token')
  @Open()
  async signIn(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const person = TOKEN.test(token) ? await this.people.signIn(token) : null;
    if (person === null) throw new GatewayError('SIGN_IN_REFUSED');
    beginSession(person, { request, response, sessions: this.sessions, origin: this.origin });
    response.redirect(303, '/');
  }

  /** Answers a link for `officer` to whoever knows the development secret: `comity up` does. */
  @Post('dev/links')
  @Open()
  @HttpCode(201)
  async link(
    @Headers('x-comity-development-secret') secret: string | undefined,
    @Body() body: unknown,
  ): Promise<{ url: string }> {
    if (!isSame(secret, this.config.developmentSecret)) throw new ForbiddenException();
    const { officer } = (body ?? {}) as { officer?: unknown };
    const token = typeof officer === 'string' ? await this.people.linkFor(officer) : null;
    if (token === null) throw new NotFoundException();
    return { url: `${this.origin.url}/sign-in/${token}` };
  }
}

const isSame = (given: string | undefined, expected: string | null): boolean =>
  given !== undefined && expected !== null && timingSafeEqual(hash(given), hash(expected));

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
