/** The form of the graph's inputs; how much a search may ask, its use case says. */

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LANGUAGES } from '@comity/law';
import type { Language } from '@comity/law';

/** Far above what any search may ask: beyond them nothing is read at all. */
const TEXT_CHARS_MAX = 2_000;
const VALUES_MAX = 256;

const VALUE_RULES = [
  IsOptional(),
  IsArray(),
  ArrayMaxSize(VALUES_MAX),
  IsString({ each: true }),
  MaxLength(TEXT_CHARS_MAX, { each: true }),
];

const Values = (): PropertyDecorator => (target, key) => {
  for (const rule of VALUE_RULES) rule(target, key);
};

export class PracticeFacetsInput {
  @Values() theme?: string[] | null;
  @Values() measure?: string[] | null;
  @Values() form?: string[] | null;
  @Values() state?: string[] | null;
  @Values() language?: string[] | null;
  @Values() evidenceLevel?: string[] | null;
  @Values() year?: string[] | null;
  @Values() paragraph?: string[] | null;
}

class QueryInput {
  @IsString() @MaxLength(TEXT_CHARS_MAX) words!: string;
  @IsIn(LANGUAGES) language!: Language;
  @IsOptional()
  @ValidateNested()
  @Type(() => PracticeFacetsInput)
  facets?: PracticeFacetsInput | null;
}

export class SearchPracticesInput extends QueryInput {
  @IsInt() first!: number;
  @IsInt() after!: number;
}

export class SaveSearchInput extends QueryInput {
  @IsString() @MaxLength(TEXT_CHARS_MAX) name!: string;
}
