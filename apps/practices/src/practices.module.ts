/** The library's parts, put together; the only file that knows all of them. */
import { identityGuard } from '@comity/platform/identity';
import { subgraphModule } from '@comity/platform/subgraph';
import type { SubgraphOptions } from '@comity/platform/subgraph';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AnswerEntryResolver, CaseAnswersResolver } from './asking/asking.resolver.js';
import { PracticesForAnswer } from './asking/practices-for-answer.js';
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

export interface PracticesParts extends SubgraphOptions {
  readonly draft: DraftPractice;
  readonly takeStep: TakePracticeStep;
  readonly read: ReadPractices;
}

@Module({})
export class PracticesModule {
  /** The module for parts that the factory built. */
  static of({ draft, takeStep, read, ...subgraph }: PracticesParts): DynamicModule {
    return {
      module: PracticesModule,
      imports: [subgraphModule(subgraph)],
      controllers: [HealthController],
      providers: [
        { provide: ReadPractices, useValue: read },
        { provide: DraftPractice, useValue: draft },
        { provide: TakePracticeStep, useValue: takeStep },
        { provide: PracticesForAnswer, useValue: new PracticesForAnswer(read) },
        PracticesResolver,
        PracticeResolver,
        PracticeStepResolver,
        PracticeVersionResolver,
        PracticeResultResolver,
        AnswerEntryResolver,
        CaseAnswersResolver,
        CasePracticesResolver,
        MemberPracticesResolver,
        DenialsResolver,
        ...identityGuard(subgraph.verifier),
      ],
    };
  }
}
