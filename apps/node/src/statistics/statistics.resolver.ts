/** Translates: a month's figures of this State and of the network. */

import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import type { Denial, Outcome, StateCode } from '@comity/kernel';
import type { PairFigures, PairVolume } from '@comity/law';
import {
  MonthlyFigures,
  type NetworkMonth,
  type OwnMonth,
  type ShownStatement,
} from './monthly-figures.js';

@Resolver()
export class StatisticsResolver {
  constructor(@Inject(MonthlyFigures) private readonly figures: MonthlyFigures) {}

  @Query('ownFigures')
  async own(@Args('month') month: string, @Actor() actor: Actor): Promise<OwnMonth | Denial> {
    return shown(await this.figures.own(officerOf(actor), month));
  }

  @Query('networkFigures')
  async ofNetwork(@Args('month') month: string): Promise<NetworkMonth | Denial> {
    return shown(await this.figures.ofNetwork(month));
  }
}

@Resolver('OwnMonthResult')
export class OwnMonthResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: OwnMonth | Denial): 'OwnMonth' | 'Denial' {
    return 'code' in result ? 'Denial' : 'OwnMonth';
  }
}

@Resolver('NetworkMonthResult')
export class NetworkMonthResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: NetworkMonth | Denial): 'NetworkMonth' | 'Denial' {
    return 'code' in result ? 'Denial' : 'NetworkMonth';
  }
}

@Resolver('SignedStatement')
export class SignedStatementResolver {
  @ResolveField('state')
  state(@Parent() { state }: ShownStatement) {
    return memberOf(state);
  }
}

@Resolver('PairFigures')
export class PairFiguresResolver {
  @ResolveField('requesting')
  requesting(@Parent() { requesting }: PairFigures) {
    return memberOf(requesting);
  }

  @ResolveField('requested')
  requested(@Parent() { requested }: PairFigures) {
    return memberOf(requested);
  }
}

@Resolver('PairVolume')
export class PairVolumeResolver {
  @ResolveField('requesting')
  requesting(@Parent() { requesting }: PairVolume) {
    return memberOf(requesting);
  }

  @ResolveField('requested')
  requested(@Parent() { requested }: PairVolume) {
    return memberOf(requested);
  }
}

const memberOf = (code: StateCode | string) => ({ code });

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);
