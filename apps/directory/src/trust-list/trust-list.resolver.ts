/** The trust list in the graph: what this State relies on, and how old it is. */

import { Inject } from '@nestjs/common';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CurrentDirectory } from '../reading/current-directory.js';
import type { MemberView } from '../reading/directory-view.js';
import { CURRENT, TRUST_LIST_STATUS } from '../tokens.js';
import type { Refusal } from './ports.js';
import type { TrustListStatus, TrustListView } from './trust-list-status.js';

@Resolver('TrustList')
export class TrustListResolver {
  readonly #status: TrustListStatus;
  readonly #current: CurrentDirectory;

  constructor(
    @Inject(TRUST_LIST_STATUS) status: TrustListStatus,
    @Inject(CURRENT) current: CurrentDirectory,
  ) {
    this.#status = status;
    this.#current = current;
  }

  @Query('trustList')
  trustList(): TrustListView | null {
    return this.#status.list();
  }

  @Query('trustListRefusals')
  trustListRefusals(@Args('first') first: number): Promise<readonly Refusal[]> {
    return this.#status.refusals(first);
  }

  @ResolveField('members')
  members(): readonly MemberView[] {
    return this.#current.view().members();
  }
}
