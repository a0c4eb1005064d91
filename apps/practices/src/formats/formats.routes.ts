/** Practices as files over plain HTTP. */

import {
  BadRequestException,
  Controller,
  Get,
  Headers,
  Inject,
  NotFoundException,
  Param,
  Query,
  Res,
} from '@nestjs/common';
import type { Clock, StateCode } from '@comity/kernel';
import type { CataloguedPractice } from '@comity/library';
import { Admit } from '@comity/platform/identity';
import { askedLanguage } from '../asked-language.js';
import { deny, hand } from '../http-answer.js';
import type { Answer } from '../http-answer.js';
import { catalogueCsv } from './catalogue-csv.js';
import type { Catalogue, ReadingListTypesetter } from './ports.js';
import { practiceJson } from './practice-json.js';
import { practiceMarkdown } from './practice-markdown.js';
import { practiceSchemaText } from './practice-schema.js';
import { PublicFeed } from './public-feed.js';
import { readingListOf } from './reading-list.js';
import { CATALOGUE, SERVED, TYPESETTER } from './tokens.js';

const PRACTICE_ID = /^[A-Z0-9-]{1,64}$/;
/** As often as a reader of feeds asks. */
const FEED_CACHE = 'public, max-age=900';
const NOT_MODIFIED = 304;

/** In whose name files are made. */
export interface Served {
  readonly state: StateCode;
  readonly clock: Clock;
}

@Controller('practices')
export class FormatsRoutes {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(TYPESETTER) private readonly typesetter: ReadingListTypesetter,
    @Inject(PublicFeed) private readonly feed: PublicFeed,
    @Inject(SERVED) private readonly served: Served,
  ) {}

  /** The catalogue that officers read, as a table. */
  @Get('catalogue.csv')
  async table(@Res() answer: Answer): Promise<void> {
    hand(answer, {
      name: 'catalogue.csv',
      media: 'text/csv; charset=utf-8; header=present',
      body: catalogueCsv(await this.catalogue.all()),
    });
  }

  /** For whoever writes a system: no sign-in. */
  @Get('practice.schema.json')
  @Admit('anyone')
  schema(@Res() answer: Answer): void {
    hand(answer, {
      name: 'practice.schema.json',
      media: 'application/schema+json',
      body: practiceSchemaText(),
    });
  }

  /** The public part for anybody; 404 where this State serves none, 400 for another language. */
  @Get('feed.atom')
  @Admit('anyone')
  async atom(
    @Query('language') asked: unknown,
    @Headers('if-none-match') known: string | undefined,
    @Res() answer: Answer,
  ): Promise<void> {
    const feed = await this.feed.get(askedLanguage(asked));
    if (feed === null) throw new NotFoundException();
    answer.setHeader('cache-control', FEED_CACHE);
    answer.setHeader('etag', feed.etag);
    if (known?.split(',').some((one) => one.trim() === feed.etag)) {
      answer.status(NOT_MODIFIED).end();
      return;
    }
    const media = 'application/atom+xml; charset=utf-8';
    hand(answer, { name: 'practices.atom', media, body: feed.xml });
  }

  /** 422 with the denial for practices that may not be read, or too many; 400 for another language. */
  @Get('reading-list.pdf')
  async readingList(
    @Query('ids') asked: unknown,
    @Query('language') language: unknown,
    @Res() answer: Answer,
  ): Promise<void> {
    const { state, clock } = this.served;
    const outcome = await readingListOf(this.catalogue, {
      ids: idsIn(asked),
      language: askedLanguage(language),
      state,
      at: clock.now(),
    });
    if (!outcome.ok) return deny(answer, outcome.denial);
    const body = await this.typesetter.typeset(outcome.value);
    hand(answer, { name: 'reading-list.pdf', media: 'application/pdf', body });
  }

  /** 404 for one that may not be read. Of a withdrawn one, when and why. */
  @Get(':id.json')
  async json(@Param('id') id: string, @Res() answer: Answer): Promise<void> {
    const practice = await this.#found(id);
    hand(answer, {
      name: `${practice.id}.json`,
      media: 'application/json',
      body: practiceJson(practice),
    });
  }

  /** 404 for one that may not be read or that was withdrawn. */
  @Get(':id.md')
  async markdown(@Param('id') id: string, @Res() answer: Answer): Promise<void> {
    const practice = await this.#found(id);
    const body = practiceMarkdown(practice);
    if (body === null) throw new NotFoundException();
    hand(answer, { name: `${practice.id}.md`, media: 'text/markdown; charset=utf-8', body });
  }

  async #found(id: string): Promise<CataloguedPractice> {
    const practice = PRACTICE_ID.test(id) ? await this.catalogue.get(id) : null;
    if (practice === null) throw new NotFoundException();
    return practice;
  }
}

const idsIn = (asked: unknown): readonly string[] => {
  const ids = typeof asked === 'string' ? asked.split(',') : [];
  if (ids.length > 0 && ids.every((id) => PRACTICE_ID.test(id))) return ids;
  throw new BadRequestException();
};
