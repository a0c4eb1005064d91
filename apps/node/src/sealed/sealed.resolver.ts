/** Translates: keys of officers, and what was sealed to them. */

import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  toBase64url,
  type CaseId,
  type Denial,
  type OfficerId,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { aNote, anId } from '../cases/cases.inputs.js';
import { OpenPart, type ServedPart } from './open-part.js';
import type { ReleaseRow, SealingKeyRow } from './ports.js';
import { ReadParts, type ShownPart, type ShownTargets } from './read-parts.js';
import { ReleasePart } from './release-part.js';
import { RegisterSealingKeyInput } from './sealed.inputs.js';
import { SealingKeys, type WaitingKey } from './sealing-keys.js';
import { WithdrawPart } from './withdraw-part.js';

@Resolver('SealingKey')
export class SealingKeysResolver {
  constructor(
    @Inject(SealingKeys) private readonly keys: SealingKeys,
    @Inject(ReadParts) private readonly reader: ReadParts,
  ) {}

  @Query('sealingKeys')
  own(@Actor() actor: Actor): Promise<readonly SealingKeyRow[]> {
    return this.keys.list(officerOf(actor));
  }

  @Query('waitingSealingKeys')
  waiting(@Actor() actor: Actor): Promise<readonly WaitingKey[]> {
    return this.keys.waiting(officerOf(actor));
  }

  @Query('sealTargets')
  async targets(@Args('state', anId('state')) state: string): Promise<ShownTargets | null> {
    return (await this.reader.targets(state as StateCode)) ?? null;
  }

  @Mutation('registerSealingKey')
  async register(
    @Args('input', new ValidationPipe({ expectedType: RegisterSealingKeyInput }))
    { pub, wrapped }: RegisterSealingKeyInput,
    @Actor() actor: Actor,
  ): Promise<SealingKeyRow | Denial> {
    return shown(await this.keys.register({ by: officerOf(actor), pub, wrapped }));
  }

  @Mutation('confirmSealingKey')
  async confirm(
    @Args('kid', anId('kid')) kid: string,
    @Args('assertion') assertion: unknown,
    @Actor() actor: Actor,
  ): Promise<SealingKeyRow | Denial> {
    return withoutWrapped(await this.keys.confirm(officerOf(actor), kid, assertion));
  }

  @Mutation('revokeSealingKey')
  async revoke(
    @Args('kid', anId('kid')) kid: string,
    @Actor() actor: Actor,
  ): Promise<SealingKeyRow | Denial> {
    return withoutWrapped(await this.keys.revoke(officerOf(actor), kid));
  }
}

@Resolver('SealedPart')
export class SealedPartsResolver {
  constructor(
    @Inject(ReadParts) private readonly reader: ReadParts,
    @Inject(OpenPart) private readonly openPart: OpenPart,
    @Inject(ReleasePart) private readonly release: ReleasePart,
    @Inject(WithdrawPart) private readonly withdrawPart: WithdrawPart,
  ) {}

  @Mutation('proposeRelease')
  async propose(
    @Args('part', anId('part')) part: string,
    @Args('officer', anId('officer')) officer: string,
    @Actor() actor: Actor,
  ): Promise<ReleaseRow | Denial> {
    return shown(await this.release.propose(officerOf(actor), part, officer as OfficerId));
  }

  @Mutation('confirmRelease')
  async confirm(
    @Args('id', anId('id')) id: string,
    @Args('assertion') assertion: unknown,
    @Actor() actor: Actor,
  ): Promise<ReleaseRow | Denial> {
    return shown(await this.release.confirm(officerOf(actor), id, assertion));
  }

  @Mutation('openSealedPart')
  async open(
    @Args('part', anId('part')) part: string,
    @Args('reason', aNote('reason')) reason: string,
    @Actor() actor: Actor,
  ): Promise<object | Denial> {
    const outcome = await this.openPart.execute({ by: officerOf(actor), part, reason });
    return outcome.ok ? served(outcome.value) : outcome.denial;
  }

  @Mutation('withdrawSealedPart')
  async withdraw(
    @Args('part', anId('part')) part: string,
    @Actor() actor: Actor,
  ): Promise<ShownPart | Denial | undefined> {
    const outcome = await this.withdrawPart.execute(officerOf(actor), part);
    return outcome.ok ? this.reader.get(part) : outcome.denial;
  }
}

@Resolver('Case')
export class CaseSealedPartsResolver {
  constructor(@Inject(ReadParts) private readonly reader: ReadParts) {}

  @ResolveField('sealedParts')
  parts(@Parent() { id }: { readonly id: CaseId }): Promise<readonly ShownPart[]> {
    return this.reader.ofCase(id);
  }
}

@Resolver('SealingKeyResult')
export class SealingKeyResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: object): 'SealingKey' | 'Denial' {
    return 'code' in result ? 'Denial' : 'SealingKey';
  }
}

@Resolver('SealedPartResult')
export class SealedPartResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: object): 'SealedPart' | 'Denial' {
    return 'code' in result ? 'Denial' : 'SealedPart';
  }
}

@Resolver('SealedReleaseResult')
export class SealedReleaseResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: object): 'SealedRelease' | 'Denial' {
    return 'code' in result ? 'Denial' : 'SealedRelease';
  }
}

@Resolver('ServedPartResult')
export class ServedPartResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: object): 'ServedPart' | 'Denial' {
    return 'code' in result ? 'Denial' : 'ServedPart';
  }
}

const served = ({ part: { id, caseId, sender, compartment }, bytes }: ServedPart) => ({
  part: id,
  caseId,
  sender,
  compartment,
  bytes: toBase64url(bytes),
});

/** Who confirms or ends another's key is not served what that officer wrapped. */
const withoutWrapped = (outcome: Outcome<SealingKeyRow>): SealingKeyRow | Denial =>
  shown(outcome.ok ? { ok: true, value: { ...outcome.value, wrapped: [] } } : outcome);

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);
