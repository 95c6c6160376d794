import { type WorkerDatabase, workerActor } from '#persistence';
import { clockOf } from '../../../apps/tracking/src/cases/persistence/case-row.js';
import {
  computeDeadlines,
  type HandlingClock,
} from '../../../apps/tracking/src/handling-clock/domain/handling-clock.js';
import type { ServiceDatabase } from '../operator-databases.js';
import type { ExpectedReport } from './expected-report.js';
import type { CheckResult, Finding } from './finding.js';
import { calendarOf, type Terms, timingAt } from './terms.js';

interface Row {
  id: string;
  clock: HandlingClock;
  dueAt: Date | null;
}

const page = 5_000;

/**
 * Each stored deadline of handling is what the events of its report and the calendar make it, or, where its first events are
 * no longer kept, what its own clock makes it. Each deadline of a dispatch that was said is what received instant, limits and
 * pause make it; that it is stored as it was said is checked with the projections.
 */
export async function checkDeadlines(
  databases: readonly ServiceDatabase[],
  reports: ReadonlyMap<string, ExpectedReport>,
  { terms, grace }: { terms: Terms; grace: number },
): Promise<CheckResult> {
  const findings = wronglySaid(reports);
  const tracking = databases.find(({ service }) => service === 'tracking')?.database;
  let looked = 0;
  for await (const rows of tracking ? casesWithClock(tracking) : []) {
    for (const { id, clock: stored, dueAt } of rows) {
      const report = reports.get(id);
      if (report && report.last >= Date.now() - grace * 1_000) continue;
      const clock = clockOf(stored);
      // What is left of an older version of a calendar is the deadline alone.
      const calendar = calendarOf(terms, clock.calendarId, clock.calendarVersion);
      const history = report?.whole ? report.clock.clock : clock;
      if (!calendar || !history) continue;
      looked++;
      const { limits } = timingAt(terms, new Date());
      const { dueAt: due, due0 } = computeDeadlines(history, { calendar, limits });
      if (+due === +clock.dueAt && +due0 === +clock.due0 && dueAt && +due === +dueAt) continue;
      const detail = `is due ${(dueAt ?? clock.dueAt).toISOString()}, recomputed ${due.toISOString()}`;
      findings.push({ check: 'deadlines', service: 'tracking', id, detail });
    }
  }
  return { check: 'deadlines', looked: looked + reports.size, findings };
}

function wronglySaid(reports: ReadonlyMap<string, ExpectedReport>): Finding[] {
  return [...reports].flatMap(([id, { whole, dispatchBy }]) => {
    if (!whole || !dispatchBy?.wrong) return [];
    const detail = `was to be dispatched by ${dispatchBy.wrong.toISOString()}, which no known limits make`;
    return [{ check: 'deadlines' as const, service: 'routing', id, detail }];
  });
}

/** Held reports are behind on purpose and left out. */
async function* casesWithClock(tracking: WorkerDatabase): AsyncGenerator<Row[]> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: Row[] = await tracking.run(workerActor('tracking'), (tx) =>
      tx.query<Row>(
        `select id, clock, due_at as "dueAt" from case_record
         where clock is not null and id > $1 and not exists (select from parking p where p.subject = case_record.id)
         order by id limit $2`,
        [after, page],
      ),
    );
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.id;
  }
}
