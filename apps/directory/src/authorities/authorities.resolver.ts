/** Authorities in the graph. */

import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import type { Authority, Instrument } from '@comity/law';
import type { CurrentDirectory } from '../reading/current-directory.js';
import type { MemberView } from '../reading/directory-view.js';
import { CURRENT } from '../tokens.js';

type Designation = Authority['designations'][number];

@Resolver('Authority')
export class AuthoritiesResolver {
  readonly #current: CurrentDirectory;

  constructor(@Inject(CURRENT) current: CurrentDirectory) {
    this.#current = current;
  }

  @Query('authorities')
  authorities(@Args('state') state: string): readonly Authority[] {
    return this.#current.view().authoritiesOf(state);
  }

  @ResolveReference()
  resolveReference({ id }: { readonly id: string }): Authority | null {
    return this.#current.view().authority(id);
  }

  @ResolveField('state')
  state(@Parent() { state }: Authority): MemberView | null {
    return this.#current.view().member(state);
  }
}

@Resolver('Designation')
export class DesignationsResolver {
  readonly #current: CurrentDirectory;

  constructor(@Inject(CURRENT) current: CurrentDirectory) {
    this.#current = current;
  }

  @ResolveField('instruments')
  instruments(@Parent() { instruments }: Designation): readonly Instrument[] {
    return this.#current.view().instrumentsNamed(instruments);
  }
}
