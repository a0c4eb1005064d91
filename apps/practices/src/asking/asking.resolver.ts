/** Translates: practices with which a case can be answered, and how an answer names one. */

import { stateCode } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { officerOf } from '@comity/law';
import type { Language } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { Inject } from '@nestjs/common';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PracticeView } from '../records/practice-view.js';
import { answerEntryOf, PracticesForAnswer } from './practices-for-answer.js';

/** What the node says of a case through the gateway: see `@requires` in the SDL. */
interface RequestedCase {
  readonly requestingState: { readonly code: string };
  readonly practicePillars: readonly string[];
  readonly practiceTheme: string | null;
}

@Resolver('Case')
export class CaseAnswersResolver {
  constructor(@Inject(PracticesForAnswer) private readonly fitting: PracticesForAnswer) {}

  @ResolveField('practicesForAnswer')
  practicesForAnswer(
    @Parent() { requestingState, practicePillars, practiceTheme }: RequestedCase,
    @Actor() actor: Actor,
  ): Promise<readonly PracticeView[]> {
    return this.fitting.of(officerOf(actor), {
      requesting: stateCode(requestingState.code),
      pillars: practicePillars,
      theme: practiceTheme,
    });
  }
}

@Resolver('Practice')
export class AnswerEntryResolver {
  @ResolveField('answerEntry')
  answerEntry(@Parent() view: PracticeView, @Args('language') language: Language): Json {
    return answerEntryOf(view, language);
  }
}
