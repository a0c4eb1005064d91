/** Files of practices over plain HTTP; the graph only knows what they are. */

import type { IncomingMessage } from 'node:http';
import {
  Controller,
  Get,
  Inject,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { deny, hand, type Answer } from '../http-answer.js';
import { PutAttachment } from './put-attachment.js';
import { ReadAttachments } from './read-attachments.js';

const CREATED = 201;
/** What every browser saves, whatever the file is. */
const MEDIA = 'application/octet-stream';

@Controller('practices')
export class AttachmentsRoutes {
  constructor(
    @Inject(PutAttachment) private readonly put: PutAttachment,
    @Inject(ReadAttachments) private readonly read: ReadAttachments,
  ) {}

  /** The body is the file, as octets. 201 with what a record names it by; 422 with the denial. */
  @Post('attachments')
  async add(
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: IncomingMessage,
    @Res() answer: Answer,
    @Actor() actor: Actor,
  ): Promise<void> {
    // A body of another type was read and parsed before it came here.
    if (request.headers['content-type'] !== MEDIA) throw new UnsupportedMediaTypeException();
    const { name, media } = query;
    const outcome = await this.put.execute({
      by: officerOf(actor),
      name: typeof name === 'string' ? name : '',
      media: typeof media === 'string' ? media : '',
      // Breaking off must not end the connection before the answer is sent.
      bytes: request.iterator({ destroyOnReturn: false }),
    });
    if (outcome.ok) {
      answer.status(CREATED).json(outcome.value);
      return;
    }
    if (!request.readableEnded) answer.setHeader('connection', 'close');
    deny(answer, outcome.denial);
  }

  /** 404 for a file that is not there or that the officer may not read, alike. */
  @Get(':practice/attachments/:sha256')
  async get(
    @Param('practice') practiceId: string,
    @Param('sha256') sha256: string,
    @Res() answer: Answer,
    @Actor() actor: Actor,
  ): Promise<void> {
    const found = await this.read.one(officerOf(actor), { practiceId, sha256 });
    if (found === null) throw new NotFoundException();
    hand(answer, { name: found.file.name, media: MEDIA, body: found.bytes });
  }
}
