/** Translates, and nothing else: reviews that States ask of each other. */

import type { practicesGraph } from '@comity/contracts';
import type { Denial } from '@comity/kernel';
import { LANGUAGES, officerOf, type PracticeRecord } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PracticeView } from '../records/practice-view.js';
import { ReviewPractice, type ShownReview, type ShownReviewAsked } from './review-practice.js';
import { ReviewPracticeInput } from './reviewing.inputs.js';

type Member = Pick<practicesGraph.Member, 'code'>;

/** The input class is named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({ expectedType, whitelist: true, forbidNonWhitelisted: true });

@Resolver()
export class ReviewingResolver {
  constructor(@Inject(ReviewPractice) private readonly review: ReviewPractice) {}

  @Query('reviewsAsked')
  asked(
    @Args('answered') answered: boolean,
    @Actor() actor: Actor,
  ): Promise<readonly ShownReviewAsked[]> {
    return this.review.asked(officerOf(actor), { answered });
  }

  @Mutation('reviewPractice')
  async answer(
    @Args('input', checked(ReviewPracticeInput)) { note = null, ...input }: ReviewPracticeInput,
    @Actor() actor: Actor,
  ): Promise<ShownReviewAsked | Denial> {
    const outcome = await this.review.execute({ ...input, note, by: officerOf(actor) });
    return outcome.ok ? outcome.value : outcome.denial;
  }
}

@Resolver('ReviewAsked')
export class ReviewAskedResolver {
  @ResolveField('state')
  state(@Parent() { state }: ShownReviewAsked): Member {
    return { code: state };
  }

  @ResolveField('title')
  title(
    @Parent() { record, practice }: ShownReviewAsked,
    @Args('language') language?: string | null,
  ): string {
    const wanted = LANGUAGES.find((one) => one === language) ?? record.originalLanguage;
    return record.title?.[wanted] ?? record.title?.[record.originalLanguage] ?? practice;
  }

  @ResolveField('content')
  content(@Parent() { record }: ShownReviewAsked): PracticeRecord {
    return record;
  }
}

@Resolver('Practice')
export class PracticeReviewsResolver {
  constructor(@Inject(ReviewPractice) private readonly review: ReviewPractice) {}

  @ResolveField('reviews')
  reviews(@Parent() view: PracticeView): Promise<readonly ShownReview[]> {
    return this.review.given(view);
  }
}

@Resolver('PracticeReview')
export class PracticeReviewResolver {
  @ResolveField('state')
  state(@Parent() { state }: ShownReview): Member {
    return { code: state };
  }
}

@Resolver('ReviewResult')
export class ReviewResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: ShownReviewAsked | Denial): 'ReviewAsked' | 'Denial' {
    return 'code' in result ? 'Denial' : 'ReviewAsked';
  }
}
