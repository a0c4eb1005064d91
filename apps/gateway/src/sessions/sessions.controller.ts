/** Sessions: an officer's own to list and end, and another's for an administrator to end. */
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
import { officerId, toIso } from '@comity/kernel';
import type { OfficerId } from '@comity/kernel';
import type { Request, Response } from 'express';
import { OwnOrigin } from '../border/own-origin.js';
import { clearCookie, secretIn } from './session-cookie.js';
import { InSession, Open } from './session-guard.js';
import { Sessions } from './sessions.js';
import type { Session } from './sessions.js';
import type { PeopleOfNode } from '../ports.js';
import { PEOPLE } from '../tokens.js';

const OK = 200;
const DENIED = 422;

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
    @Inject(PEOPLE) private readonly people: PeopleOfNode,
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

  /** Ends all of one's own but this one: offered whenever a passkey came or went. */
  @Delete('sessions/others')
  revokeOthers(@InSession() session: Session): { readonly ended: number } {
    return { ended: this.sessions.revokeOthers(session) };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  revoke(@InSession() { person }: Session, @Param('id') id: string): void {
    if (this.sessions.revoke(person.officer, id) === 0) throw new NotFoundException();
  }

  /** Ends all of one's own, this one too: whoever holds a copy of a cookie holds nothing more. */
  @Delete('sessions')
  @HttpCode(204)
  revokeAll(
    @InSession() { person }: Session,
    @Res({ passthrough: true }) response: Response,
  ): void {
    this.sessions.revoke(person.officer);
    response.setHeader('set-cookie', clearCookie(this.origin.secure));
  }

  /** Ends all of an officer's at once, if the node says yes; 422 with its words if not. */
  @Delete('officers/:id/sessions')
  async revokeOfOfficer(
    @InSession() session: Session,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const officer = readOfficerId(id);
    if (officer === undefined) throw new NotFoundException();
    const decided = await this.people.endSessions(session, officer);
    if (decided.ok) response.status(OK).json({ ended: this.sessions.revoke(officer) });
    else response.status(DENIED).json(decided.refusal);
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

const readOfficerId = (value: string): OfficerId | undefined => {
  try {
    return officerId(value);
  } catch {
    return undefined;
  }
};
