/** Translates: changes to the officers of this State, and what exactly administrators confirm. */

import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Denial, OfficerId, Outcome, StateCode } from '@comity/kernel';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { anId } from '../cases/cases.inputs.js';
import { NODE_STATE } from '../tokens.js';
import { ChangeOfficers } from './change-officers.js';
import { changeDigest, resetAsChange } from './officer-change.js';
import { NewOfficerInput, OfficerRolesInput } from './officers.inputs.js';
import type { OfficerChangeRow, PasskeyResetRow } from './ports.js';
import { ResetPasskeys } from './reset-passkeys.js';

const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

@Resolver('OfficerChange')
export class OfficerChangesResolver {
  constructor(
    @Inject(ChangeOfficers) private readonly officers: ChangeOfficers,
    @Inject(NODE_STATE) private readonly state: StateCode,
  ) {}

  @Query('officerChanges')
  waiting(@Actor() actor: Actor): Promise<readonly OfficerChangeRow[]> {
    return this.officers.waiting(officerOf(actor));
  }

  @ResolveField('digest')
  digest(@Parent() change: OfficerChangeRow): string {
    return changeDigest(this.state, change);
  }

  @Mutation('proposeOfficer')
  async add(
    @Args('input', checked(NewOfficerInput)) input: NewOfficerInput,
    @Actor() actor: Actor,
  ): Promise<OfficerChangeRow | Denial> {
    const { name, roles } = input;
    const change = { kind: 'add', officer: input.officer as OfficerId, name, roles } as const;
    return shown(await this.officers.propose({ by: officerOf(actor), ...change }));
  }

  @Mutation('proposeOfficerRoles')
  async setRoles(
    @Args('input', checked(OfficerRolesInput)) input: OfficerRolesInput,
    @Actor() actor: Actor,
  ): Promise<OfficerChangeRow | Denial> {
    const { roles } = input;
    const change = { kind: 'set_roles', officer: input.officer as OfficerId, roles } as const;
    return shown(await this.officers.propose({ by: officerOf(actor), ...change }));
  }

  @Mutation('proposeOfficerDeactivation')
  async deactivate(
    @Args('officer', anId('officer')) officer: OfficerId,
    @Actor() actor: Actor,
  ): Promise<OfficerChangeRow | Denial> {
    const change = { kind: 'deactivate', officer } as const;
    return shown(await this.officers.propose({ by: officerOf(actor), ...change }));
  }

  @Mutation('confirmOfficerChange')
  async confirm(
    @Args('id', anId('id')) id: string,
    @Args('assertion') assertion: unknown,
    @Actor() actor: Actor,
  ): Promise<OfficerChangeRow | Denial> {
    return shown(await this.officers.confirm({ by: officerOf(actor), id, assertion }));
  }
}

@Resolver('OfficerChangeResult')
export class OfficerChangeResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: OfficerChangeRow | Denial): 'OfficerChange' | 'Denial' {
    return 'code' in result ? 'Denial' : 'OfficerChange';
  }
}

@Resolver('PasskeyReset')
export class PasskeyResetsResolver {
  constructor(
    @Inject(ResetPasskeys) private readonly resets: ResetPasskeys,
    @Inject(NODE_STATE) private readonly state: StateCode,
  ) {}

  @Query('passkeyResets')
  waiting(@Actor() actor: Actor): Promise<readonly PasskeyResetRow[]> {
    return this.resets.waiting(officerOf(actor));
  }

  @ResolveField('digest')
  digest(@Parent() reset: PasskeyResetRow): string {
    return changeDigest(this.state, resetAsChange(reset));
  }
}

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);
