/** The library's parts, put together; the only file that knows all of them. */
import { identityGuard } from '@comity/platform/identity';
import { subgraphModule } from '@comity/platform/subgraph';
import type { SubgraphOptions } from '@comity/platform/subgraph';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DenialsResolver } from './denials.resolver.js';
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
import { ReviewPractice } from './reviewing/review-practice.js';
import {
  PracticeReviewResolver,
  PracticeReviewsResolver,
  ReviewAskedResolver,
  ReviewingResolver,
  ReviewResultResolver,
} from './reviewing/reviewing.resolver.js';
import { LibraryHealth } from './using/library-health.js';
import { ReadUse } from './using/read-use.js';
import { RemarkOnPractice } from './using/remark-on-practice.js';
import {
  LibraryHealthResolver,
  PracticeDifferencesResolver,
  PracticeUseResolver,
  UsingResolver,
} from './using/using.resolver.js';

export interface PracticesParts extends SubgraphOptions {
  readonly draft: DraftPractice;
  readonly takeStep: TakePracticeStep;
  readonly read: ReadPractices;
  readonly remark: RemarkOnPractice;
  readonly use: ReadUse;
  readonly health: LibraryHealth;
  readonly review: ReviewPractice;
}

@Module({})
export class PracticesModule {
  /** The module for parts that the factory built. */
  static of(parts: PracticesParts): DynamicModule {
    const { draft, takeStep, read, remark, use, health, review, ...subgraph } = parts;
    return {
      module: PracticesModule,
      imports: [subgraphModule(subgraph)],
      controllers: [HealthController],
      providers: [
        { provide: ReadPractices, useValue: read },
        { provide: DraftPractice, useValue: draft },
        { provide: TakePracticeStep, useValue: takeStep },
        { provide: RemarkOnPractice, useValue: remark },
        { provide: ReviewPractice, useValue: review },
        { provide: ReadUse, useValue: use },
        { provide: LibraryHealth, useValue: health },
        PracticesResolver,
        PracticeResolver,
        PracticeStepResolver,
        PracticeVersionResolver,
        PracticeResultResolver,
        CasePracticesResolver,
        MemberPracticesResolver,
        UsingResolver,
        PracticeUseResolver,
        PracticeDifferencesResolver,
        LibraryHealthResolver,
        ReviewingResolver,
        ReviewAskedResolver,
        ReviewResultResolver,
        PracticeReviewsResolver,
        PracticeReviewResolver,
        DenialsResolver,
        ...identityGuard(subgraph.verifier),
      ],
    };
  }
}
