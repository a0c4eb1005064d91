/** The audit trail as the graph shows it. */

import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import type { Json } from '@comity/kernel';
import { readCaseId } from '../cases/case-id.js';
import type { ActRow, CaseRow } from '../cases/ports.js';
import { mayReadAuditTrail } from '../people/access.js';
import { LOG_ORIGIN, UNIT_OF_WORK } from '../tokens.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { OpenedCommitments } from './append-entry.js';
import type { AuditEntryRow, CheckpointRow } from './ports.js';

/** Entries in one answer, whatever was asked for. */
const ENTRIES_MAX = 1_000;

@Resolver('AuditEntry')
export class AuditResolver {
  constructor(@Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork) {}

  /** Empty for those who may not read it: an officer learns nothing from asking. */
  @Query('auditTrail')
  async auditTrail(
    @Args('first') first: number,
    @Args('caseId') id: string | undefined,
    @Actor() actor: Actor,
  ): Promise<readonly AuditEntryRow[]> {
    const caseId = id === undefined ? undefined : readCaseId(id);
    if (!mayReadAuditTrail(officerOf(actor)) || (id !== undefined && !caseId)) return [];
    return this.unitOfWork.read((tx) =>
      tx.auditEntries.list(caseId ? { caseId } : {}, {
        order: { at: 'desc', position: 'desc' },
        limit: Math.max(1, Math.min(first, ENTRIES_MAX)),
      }),
    );
  }

  @ResolveField('actor')
  actor(@Parent() entry: AuditEntryRow): string {
    return openedOf(entry).act.value;
  }

  @ResolveField('subject')
  subject(@Parent() entry: AuditEntryRow): string {
    return openedOf(entry).obj.value;
  }

  @ResolveField('detail')
  detail(@Parent() entry: AuditEntryRow): Json {
    return JSON.parse(openedOf(entry).d.value) as Json;
  }
}

@Resolver('Case')
export class CaseAuditTrailResolver {
  constructor(@Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork) {}

  /** Whoever may read the case may read what was recorded about it. */
  @ResolveField('auditTrail')
  auditTrail(@Parent() { id }: CaseRow): Promise<readonly AuditEntryRow[]> {
    return this.unitOfWork.read((tx) =>
      tx.auditEntries.list({ caseId: id }, { order: { at: 'asc' }, limit: ENTRIES_MAX }),
    );
  }
}

/** Entries by which an act came into our log. */
const ACT_EVENTS = ['act.sent', 'act.received'];

@Resolver('Act')
export class ActEntryResolver {
  constructor(@Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork) {}

  @ResolveField('entry')
  async entry(@Parent() { hash }: ActRow): Promise<AuditEntryRow | null> {
    const entries = await this.unitOfWork.read((tx) =>
      tx.auditEntries.list({ msg: hash, event: ACT_EVENTS }, { limit: 1 }),
    );
    return entries[0] ?? null;
  }
}

@Resolver('Checkpoint')
export class CheckpointResolver {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(LOG_ORIGIN) private readonly logOrigin: string,
  ) {}

  @Query('checkpoint')
  async checkpoint(): Promise<CheckpointRow | null> {
    const rows = await this.unitOfWork.read((tx) =>
      tx.checkpoints.list({}, { order: { size: 'desc' }, limit: 1 }),
    );
    return rows[0] ?? null;
  }

  @ResolveField('origin')
  origin(): string {
    return this.logOrigin;
  }
}

const openedOf = ({ opened }: AuditEntryRow): OpenedCommitments =>
  opened as unknown as OpenedCommitments;
