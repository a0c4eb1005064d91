/** Sessions, which the gateway keeps: it asks here which are over, and hands on who ends another's. */

import {
  BadRequestException,
  Body,
  Controller,
  HttpCode,
  Inject,
  NotFoundException,
  Post,
  Res,
} from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Actor, Admit } from '@comity/platform/identity';
import { officerId } from '@comity/kernel';
import { show, type Answer } from './answer.js';
import { EndSessions } from './end-sessions.js';
import { SessionEpochs, type SessionsBegun } from './session-epochs.js';

const OK = 200;
/** Officers asked about in one call. */
const ASKED_MAX = 500;

@Controller('people/sessions')
export class SessionsRoutes {
  constructor(
    @Inject(SessionEpochs) private readonly epochs: SessionEpochs,
    @Inject(EndSessions) private readonly endSessions: EndSessions,
  ) {}

  /** Of the epochs asked about, those that count no longer. */
  @Post('ended')
  @Admit('system')
  @HttpCode(OK)
  async ended(@Body('begun') begun: unknown): Promise<object> {
    if (!Array.isArray(begun) || begun.length > ASKED_MAX) throw new BadRequestException();
    return { ended: await this.epochs.endedOf(begun.map(readBegun)) };
  }

  /** Ends all of an officer's. 422 with the words of a denial. */
  @Post('end')
  async end(
    @Body('officer') officer: unknown,
    @Actor() actor: Actor,
    @Res() answer: Answer,
  ): Promise<void> {
    const by = officerOf(actor);
    const outcome = await this.endSessions.execute({ by, officer: readOfficerId(officer) });
    show(answer, outcome.ok ? { ok: true, value: { officer: outcome.value } } : outcome);
  }
}

const readBegun = (one: unknown): SessionsBegun => {
  const { officer, epoch } = (one ?? {}) as {
    readonly officer?: unknown;
    readonly epoch?: unknown;
  };
  if (typeof epoch !== 'number') throw new BadRequestException();
  return { officer: readOfficerId(officer), epoch };
};

const readOfficerId = (value: unknown): SessionsBegun['officer'] => {
  try {
    return officerId(String(value));
  } catch {
    throw new NotFoundException();
  }
};
