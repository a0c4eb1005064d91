/** An officer's own sessions: list them, end one, sign out. */
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { toIso } from '@comity/kernel';
import type { Request, Response } from 'express';
import { OwnOrigin } from '../border/own-origin.js';
import { clearCookie, secretIn } from './session-cookie.js';
import { InSession, Open } from './session-guard.js';
import { Sessions } from './sessions.js';
import type { Session } from './sessions.js';

/** One session as its owner sees it. */
interface SessionView {
  readonly id: string;
  readonly begunAt: string;
  readonly usedAt: string;
  readonly current: boolean;
}

@Controller()
export class SessionsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OwnOrigin) private readonly origin: OwnOrigin,
  ) {}

  @Get('sessions')
  list(@InSession() { id, person }: Session): readonly SessionView[] {
    return this.sessions.of(person.officer).map((session) => ({
      id: session.id,
      begunAt: toIso(session.begunAt),
      usedAt: toIso(session.usedAt),
      current: session.id === id,
    }));
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  revoke(@InSession() { person }: Session, @Param('id') id: string): void {
    if (this.sessions.revoke(person.officer, id) === 0) throw new NotFoundException();
  }

  /** Open to all: who has no session any more may still want the cookie gone. */
  @Post('sign-out')
  @Open()
  @HttpCode(204)
  signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): void {
    const secret = secretIn(request.headers.cookie, this.origin.secure);
    if (secret !== null) this.sessions.close(secret);
    response.setHeader('set-cookie', clearCookie(this.origin.secure));
  }
}
