/** Progress over plain HTTP: a page that is looked at, and files beside it. */

import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { compareReports } from '@comity/law';
import type { Comparison } from '@comity/law';
import { askedLanguage } from '../asked-language.js';
import { hand } from '../http-answer.js';
import type { Answer } from '../http-answer.js';
import type { ReportSource } from './ports.js';
import { progressCsv, progressJson, progressMarkdown } from './progress-files.js';
import { progressPage } from './progress-page.js';
import { PROGRESS_STYLE } from './progress-style.js';
import { REPORTS } from './tokens.js';

/**
 * What the page may do: show itself, by this one style sheet, and be left by its links. It shows
 * words of other States, so it runs nothing; of its own origin it keeps the session alone.
 */
const PAGE_POLICY = [
  'sandbox allow-same-origin allow-downloads',
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(PROGRESS_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

@Controller('practices')
export class ProgressRoutes {
  constructor(@Inject(REPORTS) private readonly source: ReportSource) {}

  /** 400 for a language that is none of the four. */
  @Get('progress')
  async page(@Query('language') asked: unknown, @Res() answer: Answer): Promise<void> {
    const language = askedLanguage(asked);
    const html = progressPage(await this.#comparison(), language);
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.setHeader('content-disposition', 'inline');
    answer.setHeader('content-security-policy', PAGE_POLICY);
    answer.setHeader('x-content-type-options', 'nosniff');
    answer.end(html);
  }

  /** 400 for a language that is none of the four. */
  @Get('progress.csv')
  async csv(@Query('language') asked: unknown, @Res() answer: Answer): Promise<void> {
    const language = askedLanguage(asked);
    hand(answer, {
      name: 'progress.csv',
      media: 'text/csv; charset=utf-8; header=present',
      body: progressCsv(await this.#comparison(), language),
    });
  }

  @Get('progress.json')
  async json(@Res() answer: Answer): Promise<void> {
    hand(answer, {
      name: 'progress.json',
      media: 'application/json',
      body: progressJson(await this.#comparison()),
    });
  }

  /** 400 for a language that is none of the four. */
  @Get('progress.md')
  async markdown(@Query('language') asked: unknown, @Res() answer: Answer): Promise<void> {
    const language = askedLanguage(asked);
    hand(answer, {
      name: 'progress.md',
      media: 'text/markdown; charset=utf-8',
      body: progressMarkdown(await this.#comparison(), language),
    });
  }

  async #comparison(): Promise<Comparison> {
    return compareReports(await this.source.reports());
  }
}
