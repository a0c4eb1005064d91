/** The library's parts, put together; the only file that knows all of them. */
import { identityGuard } from '@comity/platform/identity';
import { subgraphModule } from '@comity/platform/subgraph';
import type { SubgraphOptions } from '@comity/platform/subgraph';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AnswerEntryResolver, CaseAnswersResolver } from './asking/asking.resolver.js';
import { PracticesForAnswer } from './asking/practices-for-answer.js';
import { PracticeAttachmentsResolver } from './attachments/attachments.resolver.js';
import { AttachmentsRoutes } from './attachments/attachments.routes.js';
import { PutAttachment } from './attachments/put-attachment.js';
import { ReadAttachments } from './attachments/read-attachments.js';
import { DenialsResolver } from './denials.resolver.js';
import { FindPractices } from './finding/find-practices.js';
import {
  FindingResolver,
  FittingPracticesResolver,
  PracticeHitResolver,
  PracticeHitsResolver,
  PracticeSearchResultResolver,
  ReasonedPracticeResolver,
  RelatedPracticesResolver,
  SavedSearchResolver,
  SavedSearchResultResolver,
} from './finding/finding.resolver.js';
import { FollowLibrary } from './finding/follow-library.js';
import { KeepSearches } from './finding/keep-searches.js';
import { formatsControllers, formatsProviders } from './formats/formats.module.js';
import type { FormatsParts } from './formats/formats.module.js';
import { HealthController } from './health.controller.js';
import { ProgressReportResultResolver, ProgressResolver } from './progress/progress.resolver.js';
import { ReportProgress } from './progress/report-progress.js';
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
  readonly progress: ReportProgress;
  readonly use: ReadUse;
  readonly health: LibraryHealth;
  readonly finding: FindPractices;
  readonly keeping: KeepSearches;
  readonly following: FollowLibrary;
  readonly formats: Omit<FormatsParts, 'draft'>;
  readonly review: ReviewPractice;
  readonly putAttachment: PutAttachment;
  readonly readAttachments: ReadAttachments;
}

const FINDING = [
  FindingResolver,
  PracticeHitsResolver,
  PracticeHitResolver,
  ReasonedPracticeResolver,
  SavedSearchResolver,
  PracticeSearchResultResolver,
  SavedSearchResultResolver,
  RelatedPracticesResolver,
  FittingPracticesResolver,
];

@Module({})
export class PracticesModule {
  /** The module for parts that the factory built. */
  static of(parts: PracticesParts): DynamicModule {
    const { draft, takeStep, read, remark, progress, use, health, ...others } = parts;
    const {
      finding,
      keeping,
      following,
      formats,
      review,
      putAttachment,
      readAttachments,
      ...subgraph
    } = others;
    return {
      module: PracticesModule,
      imports: [subgraphModule(subgraph)],
      controllers: [HealthController, AttachmentsRoutes, ...formatsControllers],
      providers: [
        { provide: ReadPractices, useValue: read },
        { provide: DraftPractice, useValue: draft },
        { provide: TakePracticeStep, useValue: takeStep },
        { provide: PracticesForAnswer, useValue: new PracticesForAnswer(read) },
        { provide: RemarkOnPractice, useValue: remark },
        { provide: ReportProgress, useValue: progress },
        { provide: ReviewPractice, useValue: review },
        { provide: PutAttachment, useValue: putAttachment },
        { provide: ReadAttachments, useValue: readAttachments },
        PracticeAttachmentsResolver,
        { provide: ReadUse, useValue: use },
        { provide: LibraryHealth, useValue: health },
        { provide: FindPractices, useValue: finding },
        { provide: KeepSearches, useValue: keeping },
        { provide: FollowLibrary, useValue: following },
        ...formatsProviders({ ...formats, draft }),
        PracticesResolver,
        PracticeResolver,
        PracticeStepResolver,
        PracticeVersionResolver,
        PracticeResultResolver,
        AnswerEntryResolver,
        CaseAnswersResolver,
        CasePracticesResolver,
        MemberPracticesResolver,
        UsingResolver,
        PracticeUseResolver,
        PracticeDifferencesResolver,
        LibraryHealthResolver,
        ProgressResolver,
        ProgressReportResultResolver,
        ReviewingResolver,
        ReviewAskedResolver,
        ReviewResultResolver,
        PracticeReviewsResolver,
        PracticeReviewResolver,
        DenialsResolver,
        ...FINDING,
        ...identityGuard(subgraph.verifier),
      ],
    };
  }
}
