/** Says which cases changed, as server-sent events; the client asks again through the graph. */

import { Controller, Inject, Sse, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import { officerOf } from '@comity/law';
import { Actor } from '@comity/platform/identity';
import { concatMap, from, interval, Subject, takeUntil, takeWhile, type Observable } from 'rxjs';
import { instant, type Instant } from '@comity/kernel';
import type { Officer } from '@comity/law';
import { CaseReader } from './cases/case-reader.js';
import { ClockAlerts } from './clocks/clock-alerts.js';
import { SessionEpochs } from './people/session-epochs.js';

const LOOK_EVERY_MS = 1_000;
const CASES_LOOKED_AT = 50;

@Controller('changes')
export class ChangesRoutes implements OnModuleDestroy {
  readonly #ending = new Subject<void>();

  constructor(
    @Inject(CaseReader) private readonly reader: CaseReader,
    @Inject(ClockAlerts) private readonly clockAlerts: ClockAlerts,
    @Inject(SessionEpochs) private readonly epochs: SessionEpochs,
  ) {}

  /** These answers end by nothing else, and a stopping node waits for answers. */
  onModuleDestroy(): void {
    this.#ending.next();
  }

  /**
   * One event a case that changed, with its id and nothing else; one an alert of a clock, with the
   * id of its case and the urgency (VP-17). Ends with the sessions of its officer's epoch.
   */
  @Sse()
  changes(@Actor() actor: Actor): Observable<MessageEvent> {
    const by = officerOf(actor);
    const looks = [this.#changedCases(by), this.#newAlerts(by)];
    return interval(LOOK_EVERY_MS).pipe(
      concatMap(() => this.epochs.holds(actor)),
      takeWhile((holds) => holds),
      concatMap(async () => (await Promise.all(looks.map((look) => look()))).flat()),
      concatMap((events) => from(events)),
      takeUntil(this.#ending),
    );
  }

  #changedCases(by: Officer): () => Promise<readonly MessageEvent[]> {
    const isNew = newerThanSeen();
    return async () => {
      const rows = await this.reader.list(by, { first: CASES_LOOKED_AT });
      const changed = isNew(rows.map((row) => ({ at: row.changedAt, row })));
      return changed.map(({ row: { id } }) => ({ type: 'case', data: { id } }));
    };
  }

  #newAlerts(by: Officer): () => Promise<readonly MessageEvent[]> {
    const isNew = newerThanSeen();
    return async () => {
      const alerts = await this.clockAlerts.list(by, { unread: true, first: CASES_LOOKED_AT });
      return isNew(alerts).map(({ caseId: id, urgency }) => ({
        type: 'alert',
        data: { id, urgency },
      }));
    };
  }
}

/** Of things listed newest first, those that were not there at the look before; none at the first. */
const newerThanSeen = () => {
  let seen: Instant | undefined;
  return <T extends { readonly at: Instant }>(things: readonly T[]): readonly T[] => {
    const since = seen;
    // What is first may be gone by the next look: an alert that somebody has seen.
    seen = instant(Math.max(since ?? 0, things[0]?.at ?? 0));
    return since === undefined ? [] : things.filter(({ at }) => at > since);
  };
};
