/** How an officer who is signed in enrols a further passkey or revokes one, step by step. */

import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { AddPasskey } from './add-passkey.js';
import { readLabel, show, type Answer } from './answer.js';
import { OwnPasskeys } from './own-passkeys.js';

@Controller('people/own-passkeys')
export class OwnPasskeysRoutes {
  constructor(
    @Inject(AddPasskey) private readonly addPasskey: AddPasskey,
    @Inject(OwnPasskeys) private readonly own: OwnPasskeys,
  ) {}

  /** Answers 422 with the words of a denial, here and below. */
  @Post('options')
  async options(@Actor() actor: Actor, @Res() answer: Answer): Promise<void> {
    show(answer, await this.addPasskey.begin(officerOf(actor)));
  }

  @Post('proof')
  async proof(
    @Body('answer') given: unknown,
    @Actor() actor: Actor,
    @Res() answer: Answer,
  ): Promise<void> {
    show(answer, await this.addPasskey.prove({ by: officerOf(actor), answer: given }));
  }

  @Post('enrol')
  async enrol(
    @Body('label') label: unknown,
    @Body('answer') given: unknown,
    @Actor() actor: Actor,
    @Res() answer: Answer,
  ): Promise<void> {
    const command = { by: officerOf(actor), label: readLabel(label), answer: given };
    const outcome = await this.addPasskey.finish(command);
    show(answer, outcome.ok ? { ok: true, value: { officer: actor.officer } } : outcome);
  }

  @Post('revoke/options')
  async revokeOptions(
    @Body('id') id: unknown,
    @Actor() actor: Actor,
    @Res() answer: Answer,
  ): Promise<void> {
    const command = { by: officerOf(actor), id: readPasskeyId(id) };
    show(answer, await this.own.beginRevoking(command));
  }

  @Post('revoke')
  async revoke(
    @Body('answer') given: unknown,
    @Actor() actor: Actor,
    @Res() answer: Answer,
  ): Promise<void> {
    const outcome = await this.own.revoke({ by: officerOf(actor), answer: given });
    show(answer, outcome.ok ? { ok: true, value: { officer: actor.officer } } : outcome);
  }
}

/** At most 1,023 bytes in base64url (WebAuthn section 4). */
const PASSKEY_ID = /^[A-Za-z0-9_-]{1,1364}$/;
/** What is no id at all is as unknown as another's. */
const readPasskeyId = (value: unknown): string =>
  typeof value === 'string' && PASSKEY_ID.test(value) ? value : '';
