/** Members in the graph. */

import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import type { Authority, Calendar, Party } from '@comity/law';
import type { CurrentDirectory } from '../reading/current-directory.js';
import { type MemberView, nameIn } from '../reading/directory-view.js';
import { CURRENT } from '../tokens.js';

@Resolver('Member')
export class MembersResolver {
  readonly #current: CurrentDirectory;

  constructor(@Inject(CURRENT) current: CurrentDirectory) {
    this.#current = current;
  }

  @Query('members')
  members(): readonly MemberView[] {
    return this.#current.view().members();
  }

  @Query('member')
  member(@Args('code') code: string): MemberView | null {
    return this.#current.view().member(code);
  }

  @ResolveReference()
  resolveReference({ code }: { readonly code: string }): MemberView | null {
    return this.#current.view().member(code);
  }

  @ResolveField('name')
  name(@Parent() { names }: MemberView, @Args('language') language: string): string {
    return nameIn(names, language);
  }

  @ResolveField('calendar')
  calendar(@Parent() { code }: MemberView): Calendar | null {
    return this.#current.view().calendarOf(code);
  }

  @ResolveField('authorities')
  authorities(@Parent() { code }: MemberView): readonly Authority[] {
    return this.#current.view().authoritiesOf(code);
  }

  @ResolveField('instruments')
  instruments(@Parent() { code }: MemberView): readonly Party[] {
    return this.#current.view().participationsOf(code);
  }
}
