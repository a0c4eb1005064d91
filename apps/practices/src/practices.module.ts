/** The library's parts, put together; the only file that knows all of them. */
import { identityGuard } from '@comity/platform/identity';
import { subgraphModule } from '@comity/platform/subgraph';
import type { SubgraphOptions } from '@comity/platform/subgraph';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import type { UnitOfWork } from './ports.js';
import {
  CasePracticesResolver,
  MemberPracticesResolver,
  PracticeResolver,
} from './practices.resolver.js';
import { ReadPractices } from './read-practices.js';

export interface PracticesParts extends SubgraphOptions {
  readonly unitOfWork: UnitOfWork;
}

@Module({})
export class PracticesModule {
  /** The module for parts that the factory built. */
  static of({ unitOfWork, ...subgraph }: PracticesParts): DynamicModule {
    return {
      module: PracticesModule,
      imports: [subgraphModule(subgraph)],
      controllers: [HealthController],
      providers: [
        { provide: ReadPractices, useValue: new ReadPractices(unitOfWork) },
        PracticeResolver,
        CasePracticesResolver,
        MemberPracticesResolver,
        ...identityGuard(subgraph.verifier),
      ],
    };
  }
}
