/** Translates, and nothing else: arguments in, one use case, its outcome out. No rules here. */

import type { practicesGraph } from '@comity/contracts';
import { stateCode } from '@comity/kernel';
import type { Denial, Json } from '@comity/kernel';
import { practiceEventName, officerOf, practiceStatusName } from '@comity/law';
import type { Language } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { Inject, ValidationPipe } from '@nestjs/common';
import {
  Args,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { DraftPractice } from './draft-practice.js';
import type { PracticeOutcome } from './draft-practice.js';
import { languagesOf, translationsOf, wordsIn } from './practice-view.js';
import type { PracticeView } from './practice-view.js';
import {
  OpenPracticeInput,
  RevisePracticeInput,
  TakePracticeStepInput,
} from './practices.inputs.js';
import { ReadPractices } from './read-practices.js';
import { comparable } from './shown.js';
import type { ComparableVersion, ShownStep, ShownVersion } from './shown.js';
import { TakePracticeStep } from './take-practice-step.js';

type References = practicesGraph.FederationReferenceTypes;
type Wanted = practicesGraph.QueryPracticesArgs;
type LanguageTag = practicesGraph.PracticeTitleArgs['language'];

/** Input classes are named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

const shown = (outcome: PracticeOutcome): PracticeView | Denial =>
  outcome.ok ? outcome.value : outcome.denial;

@Resolver()
export class PracticesResolver {
  constructor(
    @Inject(ReadPractices) private readonly read: ReadPractices,
    @Inject(DraftPractice) private readonly draft: DraftPractice,
    @Inject(TakePracticeStep) private readonly takeStep: TakePracticeStep,
  ) {}

  @Query('practices')
  practices(
    @Args('first') first: number,
    @Args('kind') kind: Wanted['kind'],
    @Args('status') status: Wanted['status'],
    @Actor() actor: Actor,
  ): Promise<readonly PracticeView[]> {
    const wanted = { first, kind: kind ?? null, status: status ?? null };
    return this.read.list(officerOf(actor), wanted);
  }

  @Query('practice')
  practice(@Args('id') id: string, @Actor() actor: Actor): Promise<PracticeView | null> {
    return this.read.one(officerOf(actor), id);
  }

  @Mutation('openPractice')
  async open(
    @Args('input', checked(OpenPracticeInput)) { content, idempotencyKey }: OpenPracticeInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    return shown(await this.draft.open({ by: officerOf(actor), content, idempotencyKey }));
  }

  @Mutation('revisePractice')
  async revise(
    @Args('input', checked(RevisePracticeInput)) input: RevisePracticeInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    const { practiceId, content, idempotencyKey } = input;
    const command = { by: officerOf(actor), practiceId, content, idempotencyKey };
    return shown(await this.draft.revise(command));
  }

  @Mutation('takePracticeStep')
  async step(
    @Args('input', checked(TakePracticeStepInput)) input: TakePracticeStepInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    const { states, note, reviewBy, checkedText, ...step } = input;
    return shown(
      await this.takeStep.execute({
        ...step,
        by: officerOf(actor),
        states: states ?? [],
        note: note ?? null,
        reviewBy: reviewBy ?? null,
        checkedText: checkedText ?? null,
      }),
    );
  }
}

@Resolver('Practice')
export class PracticeResolver {
  constructor(@Inject(ReadPractices) private readonly read: ReadPractices) {}

  @ResolveReference()
  reference(
    @Parent() { id }: References['Practice'],
    @Actor() actor: Actor,
  ): Promise<PracticeView | null> {
    return this.read.one(officerOf(actor), id);
  }

  @ResolveField('id')
  id(@Parent() { row }: PracticeView): string {
    return row.id;
  }

  @ResolveField('state')
  state(@Parent() { row }: PracticeView): Pick<practicesGraph.Member, 'code'> {
    return { code: row.state };
  }

  @ResolveField('title')
  title(@Parent() view: PracticeView, @Args('language') language?: LanguageTag): string {
    return wordsIn(view, 'title', language);
  }

  @ResolveField('summary')
  summary(@Parent() view: PracticeView, @Args('language') language?: LanguageTag): string {
    return wordsIn(view, 'summary', language);
  }

  @ResolveField('kinds')
  kinds(@Parent() { record }: PracticeView): readonly string[] {
    return record?.kinds ?? [];
  }

  @ResolveField('language')
  language(@Parent() { record }: PracticeView): Language | null {
    return record?.originalLanguage ?? null;
  }

  @ResolveField('languages')
  languages(@Parent() { record, shared }: PracticeView): readonly Language[] {
    return record ? languagesOf(record, shared) : [];
  }

  @ResolveField('translations')
  translations(@Parent() { record }: PracticeView): ReturnType<typeof translationsOf> {
    return record ? translationsOf(record) : [];
  }

  @ResolveField('statusName')
  statusName(@Parent() { status }: PracticeView, @Args('language') language: Language): string {
    return practiceStatusName(status, language);
  }

  @ResolveField('content')
  content(@Parent() { record }: PracticeView): PracticeView['record'] {
    return record;
  }

  @ResolveField('text')
  text(@Parent() { row, works }: PracticeView): string | null {
    return works ? row.text : null;
  }

  @ResolveField('steps')
  steps(@Parent() view: PracticeView): Promise<readonly ShownStep[]> {
    return this.read.steps(view);
  }

  @ResolveField('versions')
  async versions(@Parent() view: PracticeView): Promise<readonly ComparableVersion[]> {
    return comparable(await this.read.versions(view));
  }

  @ResolveField('reviewBy')
  reviewBy(@Parent() { row }: PracticeView): string | null {
    return row.reviewBy;
  }

  @ResolveField('withdrawal')
  withdrawal(@Parent() { row }: PracticeView): PracticeView['row']['withdrawal'] {
    return row.withdrawal;
  }

  @ResolveField('allowedSteps')
  allowedSteps(@Parent() view: PracticeView): readonly string[] {
    return this.read.allowedSteps(view);
  }
}

@Resolver('PracticeStep')
export class PracticeStepResolver {
  @ResolveField('eventName')
  eventName(@Parent() { event }: ShownStep, @Args('language') language: Language): string {
    return practiceEventName(event, language);
  }

  @ResolveField('status')
  status(@Parent() { to }: ShownStep): string {
    return to;
  }
}

@Resolver('PracticeVersion')
export class PracticeVersionResolver {
  @ResolveField('version')
  version(@Parent() { record }: ShownVersion): Json {
    return record?.version ?? null;
  }

  @ResolveField('content')
  content(@Parent() { record }: ShownVersion): ShownVersion['record'] {
    return record;
  }
}

@Resolver('PracticeResult')
export class PracticeResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: PracticeView | Denial): 'Practice' | 'Denial' {
    return 'code' in result ? 'Denial' : 'Practice';
  }
}

@Resolver('Case')
export class CasePracticesResolver {
  constructor(@Inject(ReadPractices) private readonly read: ReadPractices) {}

  /** `kind` comes from the node through the gateway: see `@requires` in the SDL. */
  @ResolveField('practices')
  practices(
    @Parent() { kind }: Pick<practicesGraph.Case, 'kind'>,
    @Actor() actor: Actor,
  ): Promise<readonly PracticeView[]> {
    return this.read.fitting(officerOf(actor), kind);
  }
}

@Resolver('Member')
export class MemberPracticesResolver {
  constructor(@Inject(ReadPractices) private readonly read: ReadPractices) {}

  @ResolveField('practices')
  practices(
    @Parent() { code }: References['Member'],
    @Actor() actor: Actor,
  ): Promise<readonly PracticeView[]> {
    return this.read.ofState(officerOf(actor), stateCode(code));
  }
}
