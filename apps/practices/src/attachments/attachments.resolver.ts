/** The files of a practice in the graph: what they are, never their bytes. */

import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PracticeView } from '../records/practice-view.js';
import { ReadAttachments, type ShownAttachment } from './read-attachments.js';

@Resolver('Practice')
export class PracticeAttachmentsResolver {
  constructor(@Inject(ReadAttachments) private readonly read: ReadAttachments) {}

  @ResolveField('attachments')
  attachments(@Parent() view: PracticeView): Promise<readonly ShownAttachment[]> {
    return this.read.of(view);
  }
}
