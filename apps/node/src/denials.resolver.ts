/** Translates: a denial in words, and the fields that it names. */

import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Denial } from '@comity/kernel';
import { problemsOf, type Language, type NamedProblem } from '@comity/law';
import { messageOf } from './denial-messages.js';

@Resolver('Denial')
export class DenialsResolver {
  @ResolveField('message')
  message(@Parent() denial: Denial, @Args('language') language: Language): string {
    return messageOf(denial, language);
  }

  @ResolveField('problems')
  problems(
    @Parent() denial: Denial,
    @Args('language') language: Language,
  ): readonly NamedProblem[] {
    return problemsOf(denial, language);
  }
}
