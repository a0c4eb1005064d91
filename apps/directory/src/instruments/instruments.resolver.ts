/** Instruments and who is party to them, in the graph. */

import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import type { Instrument, Party } from '@comity/law';
import type { CurrentDirectory } from '../reading/current-directory.js';
import type { MemberView, SharedInstrument } from '../reading/directory-view.js';
import { CURRENT } from '../tokens.js';

@Resolver('Instrument')
export class InstrumentsResolver {
  readonly #current: CurrentDirectory;

  constructor(@Inject(CURRENT) current: CurrentDirectory) {
    this.#current = current;
  }

  @Query('instruments')
  instruments(): readonly Instrument[] {
    return this.#current.view().instruments();
  }

  @Query('instrumentsBetween')
  instrumentsBetween(@Args('a') a: string, @Args('b') b: string): readonly SharedInstrument[] {
    return this.#current.view().shared(a, b);
  }

  @ResolveReference()
  resolveReference({ code }: { readonly code: string }): Instrument | null {
    return this.#current.view().instrument(code);
  }

  @ResolveField('between')
  between(@Parent() { between }: Instrument): readonly MemberView[] | null {
    const view = this.#current.view();
    return between?.flatMap((state) => view.member(state) ?? []) ?? null;
  }

  @ResolveField('parties')
  parties(@Parent() { code }: Instrument): readonly Party[] {
    return this.#current.view().partiesOf(code);
  }
}

@Resolver('Participation')
export class ParticipationsResolver {
  readonly #current: CurrentDirectory;

  constructor(@Inject(CURRENT) current: CurrentDirectory) {
    this.#current = current;
  }

  @ResolveField('instrument')
  instrument(@Parent() { instrument }: Party): Instrument | null {
    return this.#current.view().instrument(instrument);
  }

  @ResolveField('state')
  state(@Parent() { state }: Party): MemberView | null {
    return this.#current.view().member(state);
  }
}
