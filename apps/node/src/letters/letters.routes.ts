/** Letters over plain HTTP, and what their QR code leads to. */

import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { CaseReader } from '../cases/case-reader.js';
import { readCaseId } from '../cases/case-id.js';
import { inWords } from '../denial-messages.js';
import { WriteLetter } from './write-letter.js';

const DENIED = 422;

interface Answer {
  status(code: number): Answer;
  setHeader(name: string, value: string): void;
  end(body: Uint8Array): void;
  json(body: unknown): void;
}

@Controller()
export class LettersRoutes {
  constructor(
    @Inject(WriteLetter) private readonly writeLetter: WriteLetter,
    @Inject(CaseReader) private readonly reader: CaseReader,
  ) {}

  /**
   * A PDF. 404 for an act that is not there or that the officer may not read; 422 with the denial
   * where this node cannot write the letter.
   */
  @Get('cases/:id/letters/:act')
  async letter(
    @Param('id') id: string,
    @Param('act') act: string,
    @Res() answer: Answer,
    @Actor() actor: Actor,
  ): Promise<void> {
    const caseId = readCaseId(id);
    const outcome = caseId && (await this.writeLetter.execute(officerOf(actor), caseId, act));
    if (!outcome || (!outcome.ok && outcome.denial.code === 'LETTER_UNKNOWN')) {
      throw new NotFoundException();
    }
    if (!outcome.ok) {
      answer.status(DENIED).json(inWords(outcome.denial));
      return;
    }
    const { name, pdf } = outcome.value;
    answer.setHeader('content-type', 'application/pdf');
    answer.setHeader('content-disposition', `attachment; filename="${name}"`);
    answer.setHeader('content-security-policy', "sandbox; default-src 'none'");
    answer.end(pdf);
  }

  /** What this node's chain says of an act, for whoever holds its letter and may read its case. */
  @Get('verify/:id/:act')
  async verify(
    @Param('id') id: string,
    @Param('act') act: string,
    @Res() answer: Answer,
    @Actor() actor: Actor,
  ): Promise<void> {
    const caseId = readCaseId(id);
    const row = caseId && (await this.reader.get(officerOf(actor), caseId));
    const shown = row && (await this.reader.acts(row)).find(({ hash }) => hash === act);
    if (!shown) throw new NotFoundException();
    const { hash, kind, n, author, at, status, supersededBecause, receipted } = shown;
    answer.setHeader('content-disposition', 'attachment; filename="act.json"');
    answer.json({ caseId, act: hash, kind, n, author, at, status, supersededBecause, receipted });
  }
}
