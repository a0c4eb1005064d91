/** Translates, and nothing else: arguments in, one use case, its outcome out. No rules here. */

import type { Denial } from '@comity/kernel';
import { officerOf } from '@comity/law';
import type { Language } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { PracticeView } from '../records/practice-view.js';
import { ImportPracticeInput } from './formats.inputs.js';
import { ImportPractice } from './import-practice.js';
import { practiceHtml } from './practice-html.js';
import type { HtmlPassage } from './practice-html.js';
import type { Catalogue } from './ports.js';
import { CATALOGUE } from './tokens.js';

@Resolver()
export class FormatsResolver {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ImportPractice) private readonly importer: ImportPractice,
  ) {}

  @Query('practiceHtml')
  async html(
    @Args('id') id: string,
    @Args('language') language: Language,
  ): Promise<readonly HtmlPassage[] | null> {
    const record = (await this.catalogue.get(id))?.versions.at(-1)?.record;
    return record ? practiceHtml(record, language) : null;
  }

  @Mutation('importPractice')
  async import(
    @Args(
      'input',
      new ValidationPipe({
        expectedType: ImportPracticeInput,
        whitelist: true,
        forbidNonWhitelisted: true,
      }),
    )
    { format, text, idempotencyKey }: ImportPracticeInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    const command = { by: officerOf(actor), format, text, idempotencyKey };
    const outcome = await this.importer.execute(command);
    return outcome.ok ? outcome.value : outcome.denial;
  }
}
