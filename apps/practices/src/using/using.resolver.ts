/** Translates, and nothing else: what States do with practices, and what officers say of them. */

import type { practicesGraph } from '@comity/contracts';
import type { Denial, Json, StateCode } from '@comity/kernel';
import { comparePractices, officerOf, type Language, type PracticeDifference } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RefusalRow } from '../exchange/ports.js';
import type { PracticeView } from '../records/practice-view.js';
import { ReadPractices } from '../records/read-practices.js';
import type { ComparableVersion } from '../records/shown.js';
import { LibraryHealth, type SeriesHealth } from './library-health.js';
import { ReadUse } from './read-use.js';
import { RemarkOnPractice, type RemarkCommand } from './remark-on-practice.js';
import type {
  Provenance,
  ShownComment,
  ShownEndorsement,
  ShownExperience,
  ShownTranslation,
  ShownUse,
} from './shown-use.js';
import {
  CommentOnPracticeInput,
  EndorsePracticeInput,
  ReportExperienceInput,
  TakeBackRemarkInput,
  TranslatePracticeInput,
} from './using.inputs.js';

type Member = Pick<practicesGraph.Member, 'code'>;
type OfMember<T> = Omit<T, 'state'> & { readonly state: Member };

/** Input classes are named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

const ofMembers = <T extends { readonly state: StateCode }>(
  entries: readonly T[],
): readonly OfMember<T>[] => entries.map((one) => ({ ...one, state: { code: one.state } }));

/** Members that hold null are members that are not there. */
const present = (say: Readonly<Record<string, Json | undefined>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    Object.entries(say).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value]],
    ),
  );

@Resolver()
export class UsingResolver {
  constructor(
    @Inject(RemarkOnPractice) private readonly remark: RemarkOnPractice,
    @Inject(ReadPractices) private readonly read: ReadPractices,
  ) {}

  @Mutation('translatePractice')
  translate(
    @Args('input', checked(TranslatePracticeInput)) input: TranslatePracticeInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    const { practiceId, idempotencyKey, replaces, ...words } = input;
    const say = { ...words, replaces: [...replaces], practice: practiceId };
    return this.#say({ by: officerOf(actor), kind: 'translate', say, idempotencyKey });
  }

  @Mutation('endorsePractice')
  endorse(
    @Args('input', checked(EndorsePracticeInput)) input: EndorsePracticeInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    const { practiceId: practice, idempotencyKey } = input;
    return this.#say({ by: officerOf(actor), kind: 'endorse', say: { practice }, idempotencyKey });
  }

  @Mutation('reportExperience')
  report(
    @Args('input', checked(ReportExperienceInput)) input: ReportExperienceInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    const { practiceId, idempotencyKey, figures, ...words } = input;
    const told = (figures ?? []).map(({ indicator, before, after, period }) =>
      present({ indicator, before, after, period }),
    );
    const say = { ...words, figures: told, practice: practiceId };
    return this.#say({ by: officerOf(actor), kind: 'experience', say, idempotencyKey });
  }

  @Mutation('commentOnPractice')
  comment(
    @Args('input', checked(CommentOnPracticeInput)) input: CommentOnPracticeInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    const { practiceId, idempotencyKey, ...words } = input;
    const say = { ...present(words), practice: practiceId };
    return this.#say({ by: officerOf(actor), kind: 'comment', say, idempotencyKey });
  }

  @Mutation('takeBackRemark')
  takeBack(
    @Args('input', checked(TakeBackRemarkInput)) input: TakeBackRemarkInput,
    @Actor() actor: Actor,
  ): Promise<PracticeView | Denial> {
    const { practiceId: practice, idempotencyKey, contribution } = input;
    const say = { practice, contribution };
    return this.#say({ by: officerOf(actor), kind: 'retract', say, idempotencyKey });
  }

  async #say(command: RemarkCommand): Promise<PracticeView | Denial> {
    const outcome = await this.remark.execute(command);
    if (!outcome.ok) return outcome.denial;
    const view = await this.read.one(command.by, command.say.practice);
    return view ?? { code: 'PRACTICE_UNKNOWN', detail: {} };
  }
}

@Resolver('Practice')
export class PracticeUseResolver {
  constructor(@Inject(ReadUse) private readonly use: ReadUse) {}

  @ResolveField('contributedTranslations')
  async translations(@Parent() view: PracticeView): Promise<readonly OfMember<ShownTranslation>[]> {
    return ofMembers((await this.use.of(view)).translations);
  }

  @ResolveField('endorsements')
  async endorsements(@Parent() view: PracticeView): Promise<readonly OfMember<ShownEndorsement>[]> {
    return ofMembers((await this.use.of(view)).endorsements);
  }

  @ResolveField('experiences')
  async experiences(@Parent() view: PracticeView): Promise<readonly OfMember<ShownExperience>[]> {
    return ofMembers((await this.use.of(view)).experiences);
  }

  @ResolveField('comments')
  async comments(@Parent() view: PracticeView): Promise<readonly OfMember<ShownComment>[]> {
    return ofMembers((await this.use.of(view)).comments);
  }

  @ResolveField('adoptions')
  async adoptions(@Parent() view: PracticeView): Promise<ShownUse['adoptions']> {
    return (await this.use.of(view)).adoptions;
  }

  @ResolveField('provenance')
  async provenance(@Parent() view: PracticeView): Promise<readonly OfMember<Provenance>[]> {
    return ofMembers(await this.use.provenance(view));
  }
}

@Resolver('PracticeVersion')
export class PracticeDifferencesResolver {
  @ResolveField('differences')
  differences(
    @Parent() { record, earlier }: ComparableVersion,
    @Args('language') language: Language,
    @Args('from') from?: number | null,
  ): readonly PracticeDifference[] {
    const before = earlier.find(({ n }) => from === null || from === undefined || n === from);
    if (!record || !before?.record) return [];
    return comparePractices(before.record, record, language);
  }
}

@Resolver('LibraryHealth')
export class LibraryHealthResolver {
  constructor(@Inject(LibraryHealth) private readonly health: LibraryHealth) {}

  @Query('libraryHealth')
  libraryHealth(@Actor() actor: Actor): object | null {
    return this.health.isFor(officerOf(actor)) ? {} : null;
  }

  @ResolveField('series')
  async series(): Promise<readonly OfMember<SeriesHealth>[]> {
    return ofMembers(await this.health.series());
  }

  @ResolveField('refusals')
  refusals(@Args('first') first: number): Promise<readonly RefusalRow[]> {
    return this.health.refusals(first);
  }
}
