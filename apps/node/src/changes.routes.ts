/** Says which cases changed, as server-sent events; the client asks again through the graph. */

import { Controller, Inject, Sse, type MessageEvent } from '@nestjs/common';
import { Actor } from '@comity/platform/identity';
import { concatMap, from, interval, type Observable } from 'rxjs';
import type { Instant } from '@comity/kernel';
import { CaseReader } from './cases/case-reader.js';
import { officerOf } from './people/platform-officer.js';

const LOOK_EVERY_MS = 1_000;
const CASES_LOOKED_AT = 50;

@Controller('changes')
export class ChangesRoutes {
  constructor(@Inject(CaseReader) private readonly reader: CaseReader) {}

  /** One event a case that changed, with its id and nothing else. */
  @Sse()
  changes(@Actor() actor: Actor): Observable<MessageEvent> {
    const by = officerOf(actor);
    let seen: Instant | undefined;
    const changed = async (): Promise<readonly string[]> => {
      const rows = await this.reader.list(by, { first: CASES_LOOKED_AT });
      const since = seen;
      seen = rows[0]?.changedAt ?? seen;
      if (since === undefined) return [];
      return rows.filter(({ changedAt }) => changedAt > since).map(({ id }) => id);
    };
    return interval(LOOK_EVERY_MS).pipe(
      concatMap(async () => (await changed()).map((id) => ({ type: 'case', data: { id } }))),
      concatMap((events) => from(events)),
    );
  }
}
