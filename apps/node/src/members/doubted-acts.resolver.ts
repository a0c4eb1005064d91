/** The warning on an act whose key may have been somebody else's. */

import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Instant } from '@comity/kernel';
import type { ActRow } from '../cases/ports.js';
import { DoubtedActs } from './doubted-acts.js';

@Resolver('Act')
export class DoubtedActsResolver {
  constructor(@Inject(DoubtedActs) private readonly doubtedActs: DoubtedActs) {}

  @ResolveField('doubtedSince')
  doubtedSince(@Parent() act: ActRow): Promise<Instant | null> {
    return this.doubtedActs.since(act);
  }
}
