/** Translates, and nothing else: reports on progress. */

import type { practicesGraph } from '@comity/contracts';
import type { Denial, Json } from '@comity/kernel';
import { officerOf, type ContributedReport } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsDefined, IsString, MaxLength } from 'class-validator';
import type { ReportSource } from './ports.js';
import { ReportProgress } from './report-progress.js';
import { REPORTS } from './tokens.js';

const KEY_CHARS_MAX = 128;

/** What SDL cannot say of the input; what the report holds is read by the law. */
export class ReportProgressInput {
  @IsDefined() content!: Json;
  @IsString() @MaxLength(KEY_CHARS_MAX) idempotencyKey!: string;
}

/** Input classes are named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

@Resolver('ProgressReport')
export class ProgressResolver {
  constructor(
    @Inject(REPORTS) private readonly source: ReportSource,
    @Inject(ReportProgress) private readonly progress: ReportProgress,
  ) {}

  @Query('progressReports')
  async all(@Args('state') state?: string | null): Promise<readonly ContributedReport[]> {
    const all = await this.source.reports();
    return all
      .filter((one) => state === null || state === undefined || one.state === state)
      .toSorted((a, b) => b.at - a.at);
  }

  @Mutation('reportProgress')
  async report(
    @Args('input', checked(ReportProgressInput)) { content, idempotencyKey }: ReportProgressInput,
    @Actor() actor: Actor,
  ): Promise<{ readonly idempotencyKey: string } | Denial> {
    const by = officerOf(actor);
    const outcome = await this.progress.execute({ by, content, idempotencyKey });
    return outcome.ok ? { idempotencyKey } : outcome.denial;
  }

  @ResolveField('state')
  state(@Parent() { state }: ContributedReport): Pick<practicesGraph.Member, 'code'> {
    return { code: state };
  }

  @ResolveField('content')
  content(@Parent() { report }: ContributedReport): ContributedReport['report'] {
    return report;
  }
}

@Resolver('ProgressReportResult')
export class ProgressReportResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: object): 'ProgressReported' | 'Denial' {
    return 'code' in result ? 'Denial' : 'ProgressReported';
  }
}
