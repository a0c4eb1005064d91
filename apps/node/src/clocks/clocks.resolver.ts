/** Translates: a case's clocks, and what is due first. */

import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Actor } from '@comity/platform/identity';
import { clockNameIn, type Language } from '@comity/law';
import type { CaseRow } from '../cases/ports.js';
import { officerOf } from '../people/platform-officer.js';
import { CaseClocks, type ShownClock } from './case-clocks.js';

@Resolver('Case')
export class CaseClocksResolver {
  constructor(@Inject(CaseClocks) private readonly caseClocks: CaseClocks) {}

  @ResolveField('clocks')
  clocks(@Parent() { id }: CaseRow): Promise<readonly ShownClock[]> {
    return this.caseClocks.of(id);
  }

  @Query('clocks')
  due(@Args('dueWithinDays') days: number, @Actor() actor: Actor): Promise<readonly ShownClock[]> {
    return this.caseClocks.dueWithin(officerOf(actor), days);
  }
}

@Resolver('Clock')
export class ClockResolver {
  @ResolveField('state')
  state(@Parent() { state }: ShownClock) {
    return { code: state };
  }

  @ResolveField('name')
  name(@Parent() { id, name }: ShownClock, @Args('language') language: Language): string {
    return clockNameIn(id, name, language);
  }
}
