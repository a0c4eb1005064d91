/** Files as the graph shows them; their bytes go another way. */

import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ResumeMap } from '@comity/evidence';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { CaseReader } from '../cases/case-reader.js';
import type { CaseRow } from '../cases/ports.js';
import type { FileRow } from './ports.js';

@Resolver('Case')
export class CaseFilesResolver {
  constructor(@Inject(CaseReader) private readonly reader: CaseReader) {}

  @ResolveField('files')
  files(@Parent() row: CaseRow, @Actor() actor: Actor): Promise<readonly FileRow[]> {
    return this.reader.files(officerOf(actor), row);
  }
}

@Resolver('EvidenceFile')
export class EvidenceFilesResolver {
  @ResolveField('size')
  size(@Parent() { size }: FileRow): string {
    return String(size);
  }

  @ResolveField('segmentsHeld')
  segmentsHeld(@Parent() { verified, segments }: FileRow): number {
    return ResumeMap.fromBytes(verified, segments).held;
  }

  @ResolveField('actId')
  actId(@Parent() { actHash }: FileRow): string | null {
    return actHash;
  }
}
