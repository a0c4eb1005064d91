/** The library's parts, put together; the only file that knows all of them. */
import { identityGuard } from '@comity/platform/identity';
import { subgraphModule } from '@comity/platform/subgraph';
import type { SubgraphOptions } from '@comity/platform/subgraph';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DenialsResolver } from './denials.resolver.js';
import { formatsControllers, formatsProviders } from './formats/formats.module.js';
import type { FormatsParts } from './formats/formats.module.js';
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
  readonly formats: Omit<FormatsParts, 'draft'>;
}

@Module({})
export class PracticesModule {
  /** The module for parts that the factory built. */
  static of({ draft, takeStep, read, formats, ...subgraph }: PracticesParts): DynamicModule {
    return {
      module: PracticesModule,
      imports: [subgraphModule(subgraph)],
      controllers: [HealthController, ...formatsControllers],
      providers: [
        { provide: ReadPractices, useValue: read },
        { provide: DraftPractice, useValue: draft },
        { provide: TakePracticeStep, useValue: takeStep },
        ...formatsProviders({ ...formats, draft }),
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
