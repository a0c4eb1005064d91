/** Translates: passkeys of officers, and what administrators do about them. */

import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Denial, OfficerId, Outcome } from '@comity/kernel';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { anId } from '../cases/cases.inputs.js';
import { IssueEnrolmentLink } from './issue-enrolment-link.js';
import { OwnPasskeys } from './own-passkeys.js';
import type { PasskeyResetRow, PasskeyRow } from './ports.js';
import { ResetPasskeys } from './reset-passkeys.js';
import type { EnrolmentLink } from './sign-in-links.js';

@Resolver('Passkey')
export class PasskeysResolver {
  constructor(
    @Inject(OwnPasskeys) private readonly own: OwnPasskeys,
    @Inject(IssueEnrolmentLink) private readonly issueLink: IssueEnrolmentLink,
    @Inject(ResetPasskeys) private readonly resets: ResetPasskeys,
  ) {}

  @Query('passkeys')
  passkeys(@Actor() actor: Actor): Promise<readonly PasskeyRow[]> {
    return this.own.list(officerOf(actor));
  }

  @ResolveField('id')
  id(@Parent() { credentialId }: PasskeyRow): string {
    return credentialId;
  }

  @Mutation('issueEnrolmentLink')
  async issue(
    @Args('officer', anId('officer')) officer: OfficerId,
    @Actor() actor: Actor,
  ): Promise<EnrolmentLink | Denial> {
    return shown(await this.issueLink.execute({ by: officerOf(actor), officer }));
  }

  @Mutation('askPasskeyReset')
  async ask(
    @Args('officer', anId('officer')) officer: OfficerId,
    @Actor() actor: Actor,
  ): Promise<PasskeyResetRow | Denial> {
    return shown(await this.resets.ask({ by: officerOf(actor), officer }));
  }

  @Mutation('confirmPasskeyReset')
  async confirm(
    @Args('reset', anId('reset')) reset: string,
    @Args('assertion') assertion: unknown,
    @Actor() actor: Actor,
  ): Promise<EnrolmentLink | Denial> {
    return shown(await this.resets.confirm({ by: officerOf(actor), reset, assertion }));
  }
}

@Resolver('EnrolmentLinkResult')
export class EnrolmentLinkResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: EnrolmentLink | Denial): 'EnrolmentLink' | 'Denial' {
    return 'url' in result ? 'EnrolmentLink' : 'Denial';
  }
}

@Resolver('PasskeyResetResult')
export class PasskeyResetResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: PasskeyResetRow | Denial): 'PasskeyReset' | 'Denial' {
    return 'askedBy' in result ? 'PasskeyReset' : 'Denial';
  }
}

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);
