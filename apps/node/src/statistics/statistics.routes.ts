/** Figures as files: CSV for spreadsheets, and signed statements as they were received. */

import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { Actor } from '@comity/platform/identity';
import type { Denial } from '@comity/kernel';
import { networkFiguresCsv, ownFiguresCsv, officerOf } from '@comity/law';
import { MonthlyFigures } from './monthly-figures.js';

const DENIED = 422;

interface Answer {
  status(code: number): Answer;
  json(body: unknown): void;
  setHeader(name: string, value: string): void;
  end(body: string | Uint8Array): void;
}

@Controller('figures')
export class StatisticsRoutes {
  constructor(@Inject(MonthlyFigures) private readonly figures: MonthlyFigures) {}

  /** 422 with the denial. */
  @Get('own/:month')
  async own(
    @Param('month') month: string,
    @Res() answer: Answer,
    @Actor() actor: Actor,
  ): Promise<void> {
    const outcome = await this.figures.own(officerOf(actor), month);
    if (!outcome.ok) return deny(answer, outcome.denial);
    sendCsv(answer, `own-${month}.csv`, ownFiguresCsv(outcome.value.month, outcome.value));
  }

  /** 422 with the denial. */
  @Get('network/:month')
  async ofNetwork(@Param('month') month: string, @Res() answer: Answer): Promise<void> {
    const outcome = await this.figures.ofNetwork(month);
    if (!outcome.ok) return deny(answer, outcome.denial);
    sendCsv(answer, `network-${month}.csv`, networkFiguresCsv(outcome.value.month, outcome.value));
  }

  /** The JWS, byte for byte. 404 for one that is not held. */
  @Get('statements/:state/:month')
  async statement(
    @Param('state') state: string,
    @Param('month') month: string,
    @Res() answer: Answer,
  ): Promise<void> {
    const bytes = await this.figures.statement(state, month);
    if (bytes === undefined) throw new NotFoundException();
    // Both are as a row's key has them, so they hold nothing that a header could not.
    send(answer, { name: `statement-${state}-${month}.json`, media: 'application/json' }, bytes);
  }
}

const deny = (answer: Answer, denial: Denial): void => answer.status(DENIED).json(denial);

const sendCsv = (answer: Answer, name: string, csv: string): void =>
  send(answer, { name, media: 'text/csv; charset=utf-8; header=present' }, csv);

const send = (
  answer: Answer,
  { name, media }: { readonly name: string; readonly media: string },
  body: string | Uint8Array,
): void => {
  answer.setHeader('content-type', media);
  answer.setHeader('content-disposition', `attachment; filename="${name}"`);
  answer.setHeader('x-content-type-options', 'nosniff');
  answer.end(body);
};
