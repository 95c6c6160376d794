import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';
import { decideRequests, type Decision } from '../../requests/persistence/request-store.js';
import { takeEvent } from '../domain/take-event.js';
import { entryOf, type TimelineEntry } from '../domain/timeline-entry.js';
import { addEntries, lockViews, writeViews } from '../persistence/view-store.js';

/** Said about every report and telling the citizen nothing: left out before anything is locked. */
const quiet = new Set<AnyEvent['type']>([
  'vn.dieuphoi.report.submitted',
  'vn.dieuphoi.dispatch.classified',
  'vn.dieuphoi.case.opened',
  'vn.dieuphoi.case.assigned',
  'vn.dieuphoi.case.reminded',
]);

/** Brings the citizen's view and time line up to date with the log: three statements for any number of events. */
@Injectable()
export class FollowReports {
  async follow(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
    const telling = events.filter(({ type, subject }) => !quiet.has(type) && isUuid(subject));
    if (telling.length === 0) return;
    const views = await lockViews(tx, [...new Set(telling.map(({ subject }) => subject))]);
    const changed = new Set<string>();
    const entries: TimelineEntry[] = [];
    for (const event of telling) {
      const before = views.get(event.subject);
      if (!before) continue;
      const after = takeEvent(before, event);
      if (after !== before) {
        views.set(event.subject, after);
        changed.add(event.subject);
      }
      const entry = entryOf(event);
      if (entry) entries.push(entry);
    }
    await writeViews(
      tx,
      [...changed].map((id) => views.get(id)!),
    );
    await addEntries(tx, entries);
    await decideRequests(tx, telling.flatMap(decisionOf));
  }
}

/** The answer of routing or tracking to what the citizen asked for. */
function decisionOf(event: AnyEvent): Decision[] {
  switch (event.type) {
    case 'vn.dieuphoi.dispatch.withdrawn':
    case 'vn.dieuphoi.case.withdrawn':
      return [{ requestId: event.data.requestId, state: 'granted', at: event.data.withdrawnAt }];
    case 'vn.dieuphoi.case.reopened':
      return event.data.requestId
        ? [{ requestId: event.data.requestId, state: 'granted', at: event.data.reopenedAt }]
        : [];
    case 'vn.dieuphoi.dispatch.triage-requested':
      return event.data.requestId
        ? [{ requestId: event.data.requestId, state: 'granted', at: event.data.requestedAt }]
        : [];
    case 'vn.dieuphoi.dispatch.reviewed':
      return [{ requestId: event.data.requestId, state: 'granted', at: event.data.reviewedAt }];
    case 'vn.dieuphoi.dispatch.request-declined':
    case 'vn.dieuphoi.case.request-declined':
      return [{ requestId: event.data.requestId, state: 'declined', at: event.data.declinedAt }];
    default:
      return [];
  }
}
