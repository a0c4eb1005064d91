/** Translates: a case's clocks, what is due first, and what was told of them. */

import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Denial } from '@comity/kernel';
import { Actor } from '@comity/platform/identity';
import { clockNameIn, officerOf, type Language } from '@comity/law';
import { anId } from '../cases/cases.inputs.js';
import type { CaseRow } from '../cases/ports.js';
import { CaseClocks, type ShownClock } from './case-clocks.js';
import { ClockAlerts } from './clock-alerts.js';
import type { ClockAlertRow } from './ports.js';

@Resolver('Case')
export class CaseClocksResolver {
  constructor(
    @Inject(CaseClocks) private readonly caseClocks: CaseClocks,
    @Inject(ClockAlerts) private readonly clockAlerts: ClockAlerts,
  ) {}

  @ResolveField('clocks')
  clocks(@Parent() { id }: CaseRow): Promise<readonly ShownClock[]> {
    return this.caseClocks.of(id);
  }

  @ResolveField('alerts')
  alerts(@Parent() { id }: CaseRow): Promise<readonly ClockAlertRow[]> {
    return this.clockAlerts.of(id);
  }

  @Query('clocks')
  due(@Args('dueWithinDays') days: number, @Actor() actor: Actor): Promise<readonly ShownClock[]> {
    return this.caseClocks.dueWithin(officerOf(actor), days);
  }
}

@Resolver('ClockAlert')
export class ClockAlertsResolver {
  constructor(@Inject(ClockAlerts) private readonly clockAlerts: ClockAlerts) {}

  @Query('clockAlerts')
  list(
    @Args('unread') unread: boolean,
    @Args('first') first: number,
    @Actor() actor: Actor,
  ): Promise<readonly ClockAlertRow[]> {
    return this.clockAlerts.list(officerOf(actor), { unread, first });
  }

  @Mutation('markAlertSeen')
  async markSeen(
    @Args('id', anId('id')) id: string,
    @Actor() actor: Actor,
  ): Promise<ClockAlertRow | Denial> {
    const outcome = await this.clockAlerts.markSeen(officerOf(actor), id);
    return outcome.ok ? outcome.value : outcome.denial;
  }
}

@Resolver('ClockAlertResult')
export class ClockAlertResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: ClockAlertRow | Denial): 'ClockAlert' | 'Denial' {
    return 'code' in result ? 'Denial' : 'ClockAlert';
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
