/** The library's parts, put together; the only file that knows all of them. */
import { identityGuard } from '@comity/platform/identity';
import { subgraphModule } from '@comity/platform/subgraph';
import type { SubgraphOptions } from '@comity/platform/subgraph';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DenialsResolver } from './denials.resolver.js';
import { FormatsResolver } from './formats/formats.resolver.js';
import { FormatsRoutes } from './formats/formats.routes.js';
import type { Served } from './formats/formats.routes.js';
import { ImportPractice } from './formats/import-practice.js';
import type { Catalogue, ReadingListTypesetter } from './formats/ports.js';
import { PublicFeed } from './formats/public-feed.js';
import { CATALOGUE, SERVED, TYPESETTER } from './formats/tokens.js';
import { HealthController } from './health.controller.js';
import { DraftPractice } from './records/draft-practice.js';
import {
  CasePracticesResolver,
  MemberPracticesResolver,
  PracticeResolver,
  PracticeResultResolver,
  PracticesResolver,
  PracticeStepResolver,
  PracticeVersionResolver,
} from './records/practices.resolver.js';
import { ReadPractices } from './records/read-practices.js';
import { TakePracticeStep } from './records/take-practice-step.js';

export interface PracticesParts extends SubgraphOptions {
  readonly draft: DraftPractice;
  readonly takeStep: TakePracticeStep;
  readonly read: ReadPractices;
  readonly catalogue: Catalogue;
  readonly typesetter: ReadingListTypesetter;
  readonly feed: PublicFeed;
  readonly served: Served;
}

@Module({})
export class PracticesModule {
  /** The module for parts that the factory built. */
  static of({ draft, takeStep, read, ...parts }: PracticesParts): DynamicModule {
    const { catalogue, typesetter, feed, served, ...subgraph } = parts;
    return {
      module: PracticesModule,
      imports: [subgraphModule(subgraph)],
      controllers: [HealthController, FormatsRoutes],
      providers: [
        { provide: ReadPractices, useValue: read },
        { provide: DraftPractice, useValue: draft },
        { provide: TakePracticeStep, useValue: takeStep },
        { provide: ImportPractice, useValue: new ImportPractice(draft) },
        { provide: CATALOGUE, useValue: catalogue },
        { provide: TYPESETTER, useValue: typesetter },
        { provide: PublicFeed, useValue: feed },
        { provide: SERVED, useValue: served },
        FormatsResolver,
        PracticesResolver,
        PracticeResolver,
        PracticeStepResolver,
        PracticeVersionResolver,
        PracticeResultResolver,
        CasePracticesResolver,
        MemberPracticesResolver,
        DenialsResolver,
        ...identityGuard(subgraph.verifier),
      ],
    };
  }
}
