/** The register's version, and the legal bases it gives, in the graph. */

import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Clock, Instant } from '@comity/kernel';
import type { LegalBasisOption, Party, PartyGround, Purpose } from '@comity/law';
import type { CurrentDirectory } from '../reading/current-directory.js';
import type { BasesView, MemberView } from '../reading/directory-view.js';
import type { RegisterVersion } from '../snapshot/snapshot.js';
import { CLOCK, CURRENT } from '../tokens.js';

@Resolver('Query')
export class RegisterResolver {
  readonly #current: CurrentDirectory;
  readonly #clock: Clock;

  constructor(@Inject(CURRENT) current: CurrentDirectory, @Inject(CLOCK) clock: Clock) {
    this.#current = current;
    this.#clock = clock;
  }

  @Query('registerVersion')
  registerVersion(): RegisterVersion {
    return this.#current.view().version;
  }

  @Query('legalBases')
  legalBases(
    @Args('requesting') requesting: string,
    @Args('requested') requested: string,
    @Args('purpose') purpose: Purpose,
    @Args('on') on: Instant | null | undefined,
  ): BasesView | null {
    const day = on ?? this.#clock.now();
    return this.#current.view().bases(requesting, requested, purpose, day);
  }
}

@Resolver('LegalBasis')
export class LegalBasisResolver {
  @ResolveField('grounds')
  grounds(@Parent() { parties }: LegalBasisOption): LegalBasisOption['parties'] {
    return parties;
  }
}

@Resolver('BasisGround')
export class BasisGroundsResolver {
  readonly #current: CurrentDirectory;

  constructor(@Inject(CURRENT) current: CurrentDirectory) {
    this.#current = current;
  }

  @ResolveField('state')
  state(@Parent() { state }: PartyGround): MemberView | null {
    return this.#current.view().member(state);
  }

  @ResolveField('participation')
  participation(@Parent() { row }: PartyGround): Party | null {
    return row;
  }
}
