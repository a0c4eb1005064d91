/** What this node adds to the members that the directory owns. */

import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { nodeIdOf, type Instant, type StateCode } from '@comity/kernel';
import { CaseReader } from '../cases/case-reader.js';
import type { CaseRow } from '../cases/ports.js';
import { UNIT_OF_WORK } from '../tokens.js';
import type { UnitOfWork } from '../unit-of-work.js';

interface MemberReference {
  readonly code: StateCode;
}

@Resolver('Member')
export class MembersResolver {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CaseReader) private readonly reader: CaseReader,
  ) {}

  @ResolveField('cases')
  cases(@Parent() { code }: MemberReference, @Actor() actor: Actor): Promise<readonly CaseRow[]> {
    return this.reader.sharedWith(officerOf(actor), code);
  }

  @ResolveField('lastSeenAt')
  async lastSeenAt(@Parent() { code }: MemberReference): Promise<Instant | null> {
    const row = await this.unitOfWork.read((tx) => tx.peers.get({ node: nodeIdOf(code) }));
    return row?.lastSeenAt ?? null;
  }

  @ResolveField('backlog')
  backlog(@Parent() { code }: MemberReference): Promise<number> {
    return this.unitOfWork.read((tx) =>
      tx.consignments.count({ peer: nodeIdOf(code), status: 'queued' }),
    );
  }

  @ResolveReference()
  resolveReference(@Parent() reference: MemberReference): MemberReference {
    return reference;
  }
}
