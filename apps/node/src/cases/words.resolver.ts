/** Translates: what a case and its acts say, and the words of the law. */

import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  caseKindName,
  vocabularyIn,
  type Language,
  type RenderedSection,
  type Vocabulary,
} from '@comity/law';
import type { ShownAct } from './case-reader.js';
import type { CaseRow } from './ports.js';
import { RenderCase } from './render-case.js';

@Resolver('Case')
export class CaseWordsResolver {
  constructor(@Inject(RenderCase) private readonly render: RenderCase) {}

  @ResolveField('kindName')
  kindName(@Parent() { kind }: CaseRow, @Args('language') language: Language): string {
    return caseKindName(kind, language);
  }

  @ResolveField('contentRendering')
  contentRendering(
    @Parent() row: CaseRow,
    @Args('language') language: Language,
  ): readonly RenderedSection[] {
    return this.render.content(row, language);
  }

  @Query('vocabulary')
  vocabulary(@Args('language') language: Language): Vocabulary {
    return vocabularyIn(language);
  }
}

@Resolver('Act')
export class ActWordsResolver {
  constructor(@Inject(RenderCase) private readonly render: RenderCase) {}

  @ResolveField('rendering')
  rendering(
    @Parent() act: ShownAct,
    @Args('language') language: Language,
  ): Promise<readonly RenderedSection[]> {
    return this.render.act(act, language);
  }
}
