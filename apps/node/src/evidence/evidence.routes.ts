/** Files in and out over plain HTTP, streamed; the graph only knows what they are. */

import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import {
  Controller,
  Get,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { officerOf } from '@comity/law';
import { dispositionOf } from '@comity/platform/http';
import { Actor } from '@comity/platform/identity';
import { readCaseId } from '../cases/case-id.js';
import { inWords } from '../denial-messages.js';
import type { FileRow } from './ports.js';
import { ReadFile } from './read-file.js';
import { TakeInFile } from './take-in-file.js';

const CREATED = 201;
const DENIED = 422;
const NOT_FOUND = 404;

interface Answer extends NodeJS.WritableStream {
  status(code: number): Answer;
  json(body: unknown): void;
  setHeader(name: string, value: string): void;
}

@Controller('files')
export class EvidenceRoutes {
  constructor(
    @Inject(TakeInFile) private readonly takeIn: TakeInFile,
    @Inject(ReadFile) private readonly readFile: ReadFile,
  ) {}

  /** The body is the file, as octets. 201 with its id and hash; 422 with the denial. */
  @Post()
  async add(
    @Query() query: Readonly<Record<string, string | undefined>>,
    @Req() request: IncomingMessage,
    @Res() answer: Answer,
    @Actor() actor: Actor,
  ): Promise<void> {
    if (isReadAsJson(request)) throw new UnsupportedMediaTypeException();
    const caseId = readCaseId(query['case'] ?? '');
    const { name = '', title = null, media = '', compartment = 'C1' } = query;
    const outcome = await this.takeIn.execute({
      by: officerOf(actor),
      caseId,
      name,
      title,
      media,
      compartment,
      // Breaking off must not end the connection before the answer is sent.
      bytes: request.iterator({ destroyOnReturn: false }),
    });
    if (outcome.ok) {
      answer.status(CREATED).json(shownFile(outcome.value));
      return;
    }
    if (!request.readableEnded) answer.setHeader('connection', 'close');
    answer.status(DENIED).json(inWords(outcome.denial));
  }

  /**
   * The plaintext, as an attachment that no browser opens by itself. 404 for a file that is not
   * there or that the officer may not read, alike; 422 for one that has not arrived whole.
   */
  @Get(':id')
  async get(@Param('id') id: string, @Res() answer: Answer, @Actor() actor: Actor): Promise<void> {
    const outcome = await this.readFile.execute(officerOf(actor), id);
    if (!outcome.ok) {
      const { denial } = outcome;
      const status = denial.code === 'FILE_NOT_READABLE' ? NOT_FOUND : DENIED;
      answer.status(status).json(inWords(denial));
      return;
    }
    const { row, bytes } = outcome.value;
    answer.setHeader('content-type', 'application/octet-stream');
    answer.setHeader('content-length', String(row.size));
    answer.setHeader('content-disposition', dispositionOf(row.name));
    answer.setHeader('content-security-policy', "sandbox; default-src 'none'");
    await pipeline(bytes, answer);
  }
}

/** Such a body has been read and parsed before it comes here; what is left would be an empty file. */
const isReadAsJson = ({ headers }: IncomingMessage): boolean =>
  headers['content-type']?.startsWith('application/json') ?? false;

const shownFile = ({ id, sha256, size, name }: FileRow) => ({ id, sha256, size, name });
