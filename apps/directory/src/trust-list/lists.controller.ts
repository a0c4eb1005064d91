/** Lists and snapshots as the bytes that were signed, over plain HTTP: they prove themselves. */

import { Controller, Get, Inject, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import type { Bytes } from '@comity/kernel';
import { Admit } from '@comity/platform/identity';
import { LISTS } from '../tokens.js';
import type { Lists } from './ports.js';

const SEQ = /^[1-9][0-9]{0,14}$/;
const LIST_TYPE = 'application/jose+json'; // RFC 7515 section 9.2.1
const PROPOSAL_TYPE = 'application/json';
const SNAPSHOT_TYPE = 'application/json';

/** At a mirror, for its State's own node and gateway; at the primary, for every mirror. */
@Controller()
@Admit('system')
export class ListsController {
  readonly #lists: Lists;

  constructor(@Inject(LISTS) lists: Lists) {
    this.#lists = lists;
  }

  @Get('trust-list')
  async latest(): Promise<StreamableFile> {
    return answer((await this.#lists.head())?.bytes, LIST_TYPE);
  }

  @Get('trust-list/:seq')
  async at(@Param('seq') seq: string): Promise<StreamableFile> {
    const list = SEQ.test(seq) ? await this.#lists.at(Number(seq)) : null;
    return answer(list?.bytes, LIST_TYPE);
  }

  @Get('trust-list/:seq/proposal')
  async proposal(@Param('seq') seq: string): Promise<StreamableFile> {
    const list = SEQ.test(seq) ? await this.#lists.at(Number(seq)) : null;
    return answer(list?.proposal, PROPOSAL_TYPE);
  }

  @Get('snapshot/:sha256')
  async snapshot(@Param('sha256') sha256: string): Promise<StreamableFile> {
    return answer(await this.#lists.snapshot(sha256), SNAPSHOT_TYPE);
  }
}

const answer = (bytes: Bytes | null | undefined, type: string): StreamableFile => {
  if (bytes === null || bytes === undefined) throw new NotFoundException();
  return new StreamableFile(bytes, { type, length: bytes.length });
};
