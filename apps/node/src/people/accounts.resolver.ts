/** Translates: which accounts of the State's own identity provider sign whom in. */

import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Denial, OfficerId, Outcome, StateCode } from '@comity/kernel';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { anAccountText, anId } from '../cases/cases.inputs.js';
import { NODE_STATE } from '../tokens.js';
import { AccountLinks, linkDigest } from './account-links.js';
import type { AccountLinkRow } from './ports.js';

@Resolver('AccountLink')
export class AccountsResolver {
  constructor(
    @Inject(AccountLinks) private readonly links: AccountLinks,
    @Inject(NODE_STATE) private readonly state: StateCode,
  ) {}

  @ResolveField('digest')
  digest(@Parent() link: AccountLinkRow): string {
    return linkDigest(this.state, link);
  }

  @Query('accountLinks')
  accountLinks(@Actor() actor: Actor): Promise<readonly AccountLinkRow[]> {
    return this.links.list(officerOf(actor));
  }

  @Mutation('askAccountLink')
  async ask(
    @Args('officer', anId('officer')) officer: OfficerId,
    @Args('issuer', anAccountText('issuer')) issuer: string,
    @Args('subject', anAccountText('subject')) subject: string,
    @Actor() actor: Actor,
  ): Promise<AccountLinkRow | Denial> {
    const command = { by: officerOf(actor), officer, account: { issuer, subject } };
    return shown(await this.links.ask(command));
  }

  @Mutation('confirmAccountLink')
  async confirm(
    @Args('link', anId('link')) link: string,
    @Args('assertion') assertion: unknown,
    @Actor() actor: Actor,
  ): Promise<AccountLinkRow | Denial> {
    return shown(await this.links.confirm({ by: officerOf(actor), link, assertion }));
  }

  @Mutation('endAccountLink')
  async end(
    @Args('link', anId('link')) link: string,
    @Actor() actor: Actor,
  ): Promise<AccountLinkRow | Denial> {
    return shown(await this.links.end({ by: officerOf(actor), link }));
  }
}

@Resolver('AccountLinkResult')
export class AccountLinkResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: AccountLinkRow | Denial): 'AccountLink' | 'Denial' {
    return 'askedBy' in result ? 'AccountLink' : 'Denial';
  }
}

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);
