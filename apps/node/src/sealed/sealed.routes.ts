/** Parts on their way in over plain HTTP, as an officer's device sealed them. */

import type { IncomingMessage } from 'node:http';
import {
  Controller,
  Inject,
  Post,
  Query,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { readCaseId } from '../cases/case-id.js';
import { inWords } from '../denial-messages.js';
import { AttachPart } from './attach-part.js';

const CREATED = 201;
const DENIED = 422;

interface Answer {
  status(code: number): Answer;
  json(body: unknown): void;
  setHeader(name: string, value: string): void;
}

@Controller('files/sealed')
export class SealedRoutes {
  constructor(@Inject(AttachPart) private readonly attachPart: AttachPart) {}

  /** The body is the part, as octets. 201 with its id; 422 with the denial. */
  @Post()
  async attach(
    @Query() query: Readonly<Record<string, string | undefined>>,
    @Req() request: IncomingMessage,
    @Res() answer: Answer,
    @Actor() actor: Actor,
  ): Promise<void> {
    if (request.readableDidRead) throw new UnsupportedMediaTypeException();
    const outcome = await this.attachPart.execute({
      by: officerOf(actor),
      caseId: readCaseId(query['case'] ?? ''),
      // Breaking off must not end the connection before the answer is sent.
      bytes: request.iterator({ destroyOnReturn: false }),
    });
    if (outcome.ok) {
      const { id, compartment, codes } = outcome.value;
      answer.status(CREATED).json({ id, compartment, codes });
      return;
    }
    if (!request.readableEnded) answer.setHeader('connection', 'close');
    answer.status(DENIED).json(inWords(outcome.denial));
  }
}
