/** The court bundle over plain HTTP, streamed. */

import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { readCaseId } from '../cases/case-id.js';
import { CourtBundle } from './court-bundle.js';

interface Answer extends NodeJS.WritableStream {
  setHeader(name: string, value: string): void;
}

@Controller('cases')
export class CourtBundleRoutes {
  constructor(@Inject(CourtBundle) private readonly courtBundle: CourtBundle) {}

  /** A tar archive. 404 for a case that is not there or that the officer may not read. */
  @Get(':id/bundle')
  async get(@Param('id') id: string, @Res() answer: Answer, @Actor() actor: Actor): Promise<void> {
    const caseId = readCaseId(id);
    const outcome = caseId && (await this.courtBundle.export(officerOf(actor), caseId));
    if (!outcome?.ok) throw new NotFoundException();
    const { name, bytes } = outcome.value;
    answer.setHeader('content-type', 'application/x-tar');
    answer.setHeader('content-disposition', `attachment; filename="${name}"`);
    await pipeline(bytes, answer);
  }
}
