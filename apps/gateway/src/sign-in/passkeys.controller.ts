/** Signing in by a passkey, and enrolling one by a link; the node decides, a session begins here. */
import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnOrigin } from '../border/own-origin.js';
import type { Ceremony, NodeAnswer, PeopleOfNode } from '../ports.js';
import { InSession, Open } from '../sessions/session-guard.js';
import { Sessions } from '../sessions/sessions.js';
import type { Person, Session } from '../sessions/sessions.js';
import { PEOPLE } from '../tokens.js';
import { beginSession } from './begin-session.js';

const OK = 200;
const DENIED = 422;

@Controller('passkeys')
export class PasskeysController {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleOfNode,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OwnOrigin) private readonly origin: OwnOrigin,
  ) {}

  /** The link stands in the body: no address of ours holds it, so no log does. */
  @Post('enrol/options')
  @Open()
  async enrolOptions(@Body() body: unknown, @Res() response: Response): Promise<void> {
    const { token } = membersOf(body);
    answer(response, await this.people.passkeyOptions('enrol', { token }));
  }

  @Post('enrol')
  @Open()
  enrol(@Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { token, label, answer: answered } = membersOf(body);
    return this.#begin('enrol', { token, label, answer: answered }, request, response);
  }

  @Post('sign-in/options')
  @Open()
  async signInOptions(@Res() response: Response): Promise<void> {
    answer(response, await this.people.passkeyOptions('sign-in', {}));
  }

  @Post('sign-in')
  @Open()
  signIn(@Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.#begin('sign-in', { answer: membersOf(body)['answer'] }, request, response);
  }

  /** A further passkey, by one that the officer holds: first that one signs, here and below. */
  @Post('own/options')
  async ownOptions(@InSession() session: Session, @Res() response: Response): Promise<void> {
    answer(response, await this.people.ownPasskey(session, 'options', {}));
  }

  @Post('own/proof')
  async ownProof(
    @InSession() session: Session,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { answer: answered } = membersOf(body);
    answer(response, await this.people.ownPasskey(session, 'proof', { answer: answered }));
  }

  @Post('own')
  async own(
    @InSession() session: Session,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { label, answer: answered } = membersOf(body);
    answer(response, await this.people.ownPasskey(session, 'enrol', { label, answer: answered }));
  }

  /** One less, by one that the officer holds: that one signs for this revocation alone. */
  @Post('own/revoke/options')
  async revokeOptions(
    @InSession() session: Session,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { id } = membersOf(body);
    answer(response, await this.people.ownPasskey(session, 'revoke/options', { id }));
  }

  @Post('own/revoke')
  async revokeOwn(
    @InSession() session: Session,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { answer: answered } = membersOf(body);
    answer(response, await this.people.ownPasskey(session, 'revoke', { answer: answered }));
  }

  async #begin(...[ceremony, answered, request, response]: BeginArguments): Promise<void> {
    const known = await this.people.passkeyAnswered(ceremony, answered);
    const { sessions, origin } = this;
    if (known.ok) beginSession(known.value, { request, response, sessions, origin });
    answer(response, known.ok ? { ok: true, value: shownPerson(known.value) } : known);
  }
}

type BeginArguments = [ceremony: Ceremony, answered: object, request: Request, response: Response];

const shownPerson = ({ officer, displayName }: Person): object => ({ officer, displayName });

const answer = (response: Response, given: NodeAnswer<object>): void => {
  response.status(given.ok ? OK : DENIED).json(given.ok ? given.value : given.refusal);
};

/** What else a body holds goes no further. */
const membersOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
