/** The officers of this State as the graph shows them. */

import { Inject } from '@nestjs/common';
import { Parent, Query, Resolver, ResolveReference } from '@nestjs/graphql';
import { Actor } from '@comity/platform/identity';
import type { OfficerId } from '@comity/kernel';
import { UNIT_OF_WORK } from '../tokens.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { OfficerRow } from './ports.js';

@Resolver('Officer')
export class PeopleResolver {
  constructor(@Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork) {}

  @Query('me')
  me(@Actor() { officer }: Actor): Promise<OfficerRow | undefined> {
    return this.unitOfWork.read((tx) => tx.officers.get({ id: officer }));
  }

  @Query('officers')
  officers(): Promise<readonly OfficerRow[]> {
    return this.unitOfWork.read((tx) => tx.officers.list({}, { order: { id: 'asc' } }));
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { readonly id: OfficerId }): Promise<OfficerRow | undefined> {
    return this.unitOfWork.read((tx) => tx.officers.get({ id }));
  }
}
