/** Files as the graph shows them; their bytes go another way. */

import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ResumeMap } from '@comity/evidence';
import type { CaseRow } from '../cases/ports.js';
import { UNIT_OF_WORK } from '../tokens.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { FileRow } from './ports.js';

@Resolver('Case')
export class CaseFilesResolver {
  constructor(@Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork) {}

  @ResolveField('files')
  files(@Parent() { id }: CaseRow): Promise<readonly FileRow[]> {
    return this.unitOfWork.read((tx) => tx.files.list({ caseId: id }, { order: { at: 'asc' } }));
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
