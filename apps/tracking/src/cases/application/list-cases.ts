import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '#contracts';
import { foldKey } from '#text';
import { type Actor, AppDatabase } from '#persistence';
import { WorkingTime } from '../../handling-clock/application/working-time.js';
import { seesProvince } from '../domain/case-actor.js';
import { readClock } from '../persistence/case-store.js';
import { findCases, type PlaceInList } from '../persistence/find-cases.js';
import { caseSummary } from './case-view.js';

export interface CaseQuery {
  status?: CaseStatus[];
  agency?: string;
  overdue?: boolean;
  mine?: boolean;
  /** Waits for somebody to decide: an answer, an extension, a reopening. */
  decision?: boolean;
  q?: string;
  sort: 'due' | 'received';
  after?: PlaceInList;
  limit: number;
}

/** A queue: by time left, or the latest first. */
@Injectable()
export class ListCases {
  constructor(
    private readonly database: AppDatabase,
    private readonly time: WorkingTime,
  ) {}

  run(actor: Actor, { q, mine, agency, ...query }: CaseQuery) {
    return this.database.read(actor, async (tx) => {
      const rows = await findCases(tx, {
        ...query,
        // Row security hides the rest; named, the agency's own index finds the rows.
        party: seesProvince(actor) ? undefined : (actor.agencyId ?? ''),
        agency,
        assignee: mine ? actor.id : undefined,
        code: q && codeIn(q),
        words: q
          ? foldKey(q)
              .match(/[\p{L}\p{N}]+/gu)
              ?.slice(0, 20)
          : undefined,
        limit: query.limit + 1,
      });
      const now = await readClock(tx);
      const page = rows.slice(0, query.limit);
      return {
        items: page.map(({ state }) => caseSummary(state, now, this.time.of(state.clock?.calendarId))),
        next: rows.length > query.limit ? (page.at(-1)?.place ?? null) : null,
      };
    });
  }
}

/** A public code, however it was typed. */
function codeIn(q: string): string | undefined {
  const [, ...groups] = /^\s*PA[- ]?(\w{4})[- ]?(\w{4})[- ]?(\w{4})\s*$/i.exec(q) ?? [];
  return groups.length === 3 ? `PA-${groups.join('-')}`.toUpperCase() : undefined;
}
