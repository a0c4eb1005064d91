/** How an officer who is signed in enrols a further passkey, step by step. */

import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { AddPasskey } from './add-passkey.js';
import { readLabel, show, type Answer } from './answer.js';

@Controller('people/own-passkeys')
export class OwnPasskeysRoutes {
  constructor(@Inject(AddPasskey) private readonly addPasskey: AddPasskey) {}

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
}
