/** Translates: who is put on cases, who stands in, and what is opened in an emergency. */

import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CaseId, Denial, Instant, OfficerId, Outcome } from '@comity/kernel';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { aNote, anId } from '../cases/cases.inputs.js';
import type { CaseRow } from '../cases/ports.js';
import { BreakGlass } from './break-glass.js';
import { CoverOfficer } from './cover-officer.js';
import type { BrokenGlassRow, CasePersonRow, CoverRow } from './ports.js';
import { StaffCase } from './staff-case.js';

@Resolver('Case')
export class CasePeopleResolver {
  constructor(@Inject(StaffCase) private readonly staffCase: StaffCase) {}

  @ResolveField('people')
  people(@Parent() { id }: CaseRow): Promise<readonly CasePersonRow[]> {
    return this.staffCase.of(id);
  }

  @Mutation('assignOfficer')
  async assign(
    @Args('caseId', anId('caseId')) caseId: string,
    @Args('officer', anId('officer')) officer: string,
    @Actor() actor: Actor,
  ): Promise<CasePersonRow | Denial> {
    return shown(await this.staffCase.assign(staffing(actor, caseId, officer)));
  }

  @Mutation('endAssignment')
  async end(
    @Args('caseId', anId('caseId')) caseId: string,
    @Args('officer', anId('officer')) officer: string,
    @Actor() actor: Actor,
  ): Promise<CasePersonRow | Denial> {
    return shown(await this.staffCase.end(staffing(actor, caseId, officer)));
  }

  @Mutation('shareCase')
  async share(
    @Args('caseId', anId('caseId')) caseId: string,
    @Args('officer', anId('officer')) officer: string,
    @Args('until') until: Instant,
    @Actor() actor: Actor,
  ): Promise<CasePersonRow | Denial> {
    return shown(await this.staffCase.share({ ...staffing(actor, caseId, officer), until }));
  }
}

@Resolver('Cover')
export class CoversResolver {
  constructor(@Inject(CoverOfficer) private readonly coverOfficer: CoverOfficer) {}

  @Query('covers')
  covers(@Actor() actor: Actor): Promise<readonly CoverRow[]> {
    return this.coverOfficer.list(officerOf(actor));
  }

  @Mutation('setCover')
  async set(
    @Args('absent', anId('absent')) absent: string,
    @Args('standIn', anId('standIn')) standIn: string,
    @Args('until') until: Instant,
    @Actor() actor: Actor,
  ): Promise<CoverRow | Denial> {
    const people = { absent: absent as OfficerId, standIn: standIn as OfficerId };
    return shown(await this.coverOfficer.set({ by: officerOf(actor), ...people, until }));
  }

  @Mutation('endCover')
  async end(@Args('id', anId('id')) id: string, @Actor() actor: Actor): Promise<CoverRow | Denial> {
    return shown(await this.coverOfficer.end(officerOf(actor), id));
  }
}

@Resolver('BrokenGlass')
export class BrokenGlassResolver {
  constructor(@Inject(BreakGlass) private readonly breakGlass: BreakGlass) {}

  @Query('alarms')
  alarms(@Args('first') first: number, @Actor() actor: Actor): Promise<readonly BrokenGlassRow[]> {
    return this.breakGlass.alarms(officerOf(actor), first);
  }

  @Mutation('breakGlass')
  async ask(
    @Args('caseId', anId('caseId')) caseId: string,
    @Args('reason', aNote('reason')) reason: string,
    @Actor() actor: Actor,
  ): Promise<BrokenGlassRow | Denial> {
    return shown(await this.breakGlass.ask(officerOf(actor), caseId as CaseId, reason));
  }

  @Mutation('confirmBreakGlass')
  async confirm(
    @Args('id', anId('id')) id: string,
    @Actor() actor: Actor,
  ): Promise<BrokenGlassRow | Denial> {
    return shown(await this.breakGlass.confirm(officerOf(actor), id));
  }
}

@Resolver('CasePersonResult')
export class CasePersonResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: CasePersonRow | Denial): 'CasePerson' | 'Denial' {
    return 'code' in result ? 'Denial' : 'CasePerson';
  }
}

@Resolver('CoverResult')
export class CoverResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: CoverRow | Denial): 'Cover' | 'Denial' {
    return 'code' in result ? 'Denial' : 'Cover';
  }
}

@Resolver('BrokenGlassResult')
export class BrokenGlassResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: BrokenGlassRow | Denial): 'BrokenGlass' | 'Denial' {
    return 'code' in result ? 'Denial' : 'BrokenGlass';
  }
}

const staffing = (actor: Actor, caseId: string, officer: string) => ({
  by: officerOf(actor),
  caseId: caseId as CaseId,
  officer: officer as OfficerId,
});

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);
