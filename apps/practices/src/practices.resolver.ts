/** Translates, and nothing else: arguments in, one use case, its answer out. No rules here. */
import type { practicesGraph } from '@comity/contracts';
import { stateCode } from '@comity/kernel';
import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { languagesOf, textIn } from './practice.js';
import type { Practice } from './practice.js';
import { ReadPractices } from './read-practices.js';

type References = practicesGraph.FederationReferenceTypes;
type Language = practicesGraph.PracticeTitleArgs['language'];

@Resolver('Practice')
export class PracticeResolver {
  constructor(@Inject(ReadPractices) private readonly read: ReadPractices) {}

  @Query('practices')
  practices(
    @Args('kind') kind?: practicesGraph.QueryPracticesArgs['kind'],
  ): Promise<readonly Practice[]> {
    return this.read.fitting(kind ?? null);
  }

  @Query('practice')
  practice(@Args('id') id: string): Promise<Practice | null> {
    return this.read.one(id);
  }

  @ResolveReference()
  reference({ id }: References['Practice']): Promise<Practice | null> {
    return this.read.one(id);
  }

  @ResolveField('state')
  state(@Parent() { state }: Practice): Pick<practicesGraph.Member, 'code'> {
    return { code: state };
  }

  @ResolveField('title')
  title(@Parent() practice: Practice, @Args('language') language?: Language): string {
    return textIn(practice, language).title;
  }

  @ResolveField('summary')
  summary(@Parent() practice: Practice, @Args('language') language?: Language): string {
    return textIn(practice, language).summary;
  }

  @ResolveField('languages')
  languages(@Parent() practice: Practice): readonly string[] {
    return languagesOf(practice);
  }
}

@Resolver('Case')
export class CasePracticesResolver {
  constructor(@Inject(ReadPractices) private readonly read: ReadPractices) {}

  /** `kind` comes from the node through the gateway: see `@requires` in the SDL. */
  @ResolveField('practices')
  practices(@Parent() { kind }: Pick<practicesGraph.Case, 'kind'>): Promise<readonly Practice[]> {
    return this.read.fitting(kind);
  }
}

@Resolver('Member')
export class MemberPracticesResolver {
  constructor(@Inject(ReadPractices) private readonly read: ReadPractices) {}

  @ResolveField('practices')
  practices(@Parent() { code }: References['Member']): Promise<readonly Practice[]> {
    return this.read.ofState(stateCode(code));
  }
}
