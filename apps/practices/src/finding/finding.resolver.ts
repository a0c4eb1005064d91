/** Translates, and nothing else: arguments in, one use case, its outcome out. No rules here. */

import type { practicesGraph } from '@comity/contracts';
import type { Denial, Instant, Outcome } from '@comity/kernel';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { Inject, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PracticeView } from '../records/practice-view.js';
import { ReadPractices } from '../records/read-practices.js';
import { FACETS } from './facets.js';
import type { Facets } from './facets.js';
import { FindPractices } from './find-practices.js';
import { SaveSearchInput, SearchPracticesInput } from './finding.inputs.js';
import type { PracticeFacetsInput } from './finding.inputs.js';
import type { Fitting } from './fitting.js';
import { FollowLibrary } from './follow-library.js';
import type { NewSince } from './follow-library.js';
import { KeepSearches } from './keep-searches.js';
import type { SavedSearch } from './keep-searches.js';
import type { Related } from './related.js';
import type { Found, Hit } from './search.js';

type ExploitationForm = practicesGraph.ExploitationForm;

/** Input classes are named explicitly: without emitted metadata a bare pipe would check nothing. */
const checked = (expectedType: new () => object): ValidationPipe =>
  new ValidationPipe({
    expectedType,
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
  });

const shown = <T>(outcome: Outcome<T>): T | Denial => (outcome.ok ? outcome.value : outcome.denial);

const facetsOf = (given: PracticeFacetsInput | null | undefined): Facets =>
  Object.fromEntries(
    FACETS.flatMap((facet) => {
      const values = given?.[facet] ?? [];
      return values.length > 0 ? [[facet, values]] : [];
    }),
  );

@Resolver()
export class FindingResolver {
  constructor(
    @Inject(FindPractices) private readonly finding: FindPractices,
    @Inject(KeepSearches) private readonly keeping: KeepSearches,
    @Inject(FollowLibrary) private readonly following: FollowLibrary,
  ) {}

  @Query('searchPractices')
  search(
    @Args('input', checked(SearchPracticesInput)) input: SearchPracticesInput,
  ): Found | Denial {
    const { words, language, first, after } = input;
    const facets = facetsOf(input.facets);
    return shown(this.finding.find({ words, language, facets, first, after }));
  }

  @Query('savedSearches')
  saved(@Actor() actor: Actor): Promise<readonly SavedSearch[]> {
    return this.keeping.list(officerOf(actor));
  }

  @Query('newPractices')
  newOnes(@Args('first') first: number, @Actor() actor: Actor): Promise<NewSince> {
    return this.following.newSinceVisit(officerOf(actor), first);
  }

  @Mutation('saveSearch')
  async save(
    @Args('input', checked(SaveSearchInput)) input: SaveSearchInput,
    @Actor() actor: Actor,
  ): Promise<SavedSearch | Denial> {
    const { name, words, language, facets } = input;
    const query = { words, language, facets: facetsOf(facets) };
    return shown(await this.keeping.save({ by: officerOf(actor), name, query }));
  }

  @Mutation('forgetSearch')
  async forget(@Args('id') id: string, @Actor() actor: Actor): Promise<SavedSearch | Denial> {
    return shown(await this.keeping.forget({ by: officerOf(actor), id }));
  }

  @Mutation('markSearchSeen')
  async markSeen(@Args('id') id: string, @Actor() actor: Actor): Promise<SavedSearch | Denial> {
    return shown(await this.keeping.markSeen({ by: officerOf(actor), id }));
  }

  @Mutation('markPracticesVisited')
  markVisited(@Actor() actor: Actor): Promise<Instant> {
    return this.following.markVisited(officerOf(actor));
  }
}

@Resolver('PracticeHits')
export class PracticeHitsResolver {
  @ResolveField('facets')
  facets(@Parent() { facets }: Found): readonly practicesGraph.PracticeFacet[] {
    return FACETS.map((name) => ({ name, values: facets[name] }));
  }
}

@Resolver('PracticeHit')
export class PracticeHitResolver {
  constructor(@Inject(ReadPractices) private readonly read: ReadPractices) {}

  @ResolveField('practice')
  practice(@Parent() { id }: Hit, @Actor() actor: Actor): Promise<PracticeView | null> {
    return this.read.one(officerOf(actor), id);
  }
}

@Resolver('ReasonedPractice')
export class ReasonedPracticeResolver {
  constructor(@Inject(ReadPractices) private readonly read: ReadPractices) {}

  @ResolveField('practice')
  practice(
    @Parent() { id }: Related | Fitting,
    @Actor() actor: Actor,
  ): Promise<PracticeView | null> {
    return this.read.one(officerOf(actor), id);
  }
}

@Resolver('SavedSearch')
export class SavedSearchResolver {
  @ResolveField('words')
  words(@Parent() { query }: SavedSearch): string {
    return query.words;
  }

  @ResolveField('language')
  language(@Parent() { query }: SavedSearch): practicesGraph.Language {
    return query.language;
  }

  @ResolveField('facets')
  facets(@Parent() { query }: SavedSearch): readonly practicesGraph.PracticeFacetChoice[] {
    return FACETS.flatMap((name) => {
      const values = query.facets[name] ?? [];
      return values.length > 0 ? [{ name, values }] : [];
    });
  }
}

@Resolver('PracticeSearchResult')
export class PracticeSearchResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: Found | Denial): 'PracticeHits' | 'Denial' {
    return 'code' in result ? 'Denial' : 'PracticeHits';
  }
}

@Resolver('SavedSearchResult')
export class SavedSearchResultResolver {
  @ResolveField('__resolveType')
  resolveType(result: SavedSearch | Denial): 'SavedSearch' | 'Denial' {
    return 'code' in result ? 'Denial' : 'SavedSearch';
  }
}

@Resolver('Practice')
export class RelatedPracticesResolver {
  constructor(@Inject(FindPractices) private readonly finding: FindPractices) {}

  @ResolveField('relatedPractices')
  related(@Parent() { row }: PracticeView, @Args('first') first: number): readonly Related[] {
    return this.finding.related(row.id, first);
  }
}

@Resolver('Case')
export class FittingPracticesResolver {
  constructor(@Inject(FindPractices) private readonly finding: FindPractices) {}

  /** `kind` comes from the node through the gateway: see `@requires` in the SDL. */
  @ResolveField('fittingPractices')
  fitting(
    @Parent() { kind }: Pick<practicesGraph.Case, 'kind'>,
    @Args('forms') forms: readonly ExploitationForm[],
    @Args('first') first: number,
  ): readonly Fitting[] {
    return this.finding.fitting({ kind, forms, states: [] }, first);
  }
}
