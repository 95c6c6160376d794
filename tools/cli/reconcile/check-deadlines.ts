import { type WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { clockOf } from '../../../apps/tracking/src/cases/persistence/case-row.js';
import { WorkingTime } from '../../../apps/tracking/src/handling-clock/application/working-time.js';
import {
  computeDeadlines,
  type HandlingClock,
} from '../../../apps/tracking/src/handling-clock/domain/handling-clock.js';
import type { ServiceDatabase } from '../operator-databases.js';
import type { CheckResult, Finding } from './finding.js';

interface Row {
  id: string;
  clock: HandlingClock;
  dueAt: Date;
}

const page = 5_000;

/** Each stored deadline of handling is what its clock's history and the calendar make it. */
export async function checkDeadlines(databases: readonly ServiceDatabase[]): Promise<CheckResult> {
  const tracking = databases.find(({ service }) => service === 'tracking')?.database;
  if (!tracking) return { check: 'deadlines', looked: 0, findings: [] };
  const registry = new RegistryCopy();
  await tracking.run(workerActor('tracking'), (tx) => registry.load(tx));
  const time = new WorkingTime(registry);
  const findings: Finding[] = [];
  let looked = 0;
  for await (const rows of casesWithClock(tracking)) {
    for (const { id, clock: stored, dueAt } of rows) {
      const clock = clockOf(stored);
      const timing = time.of(clock.calendarId);
      // Another version of the calendar has other days; open cases follow it when their clock is next touched.
      if (timing.calendar.definition.version !== clock.calendarVersion) continue;
      looked++;
      const { dueAt: due, due0 } = computeDeadlines(clock, timing);
      if (+due === +clock.dueAt && +due0 === +clock.due0 && +due === +dueAt) continue;
      const detail = `is due ${dueAt.toISOString()}, recomputed ${due.toISOString()}`;
      findings.push({ check: 'deadlines', service: 'tracking', id, detail });
    }
  }
  return { check: 'deadlines', looked, findings };
}

async function* casesWithClock(tracking: WorkerDatabase): AsyncGenerator<Row[]> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: Row[] = await tracking.run(workerActor('tracking'), (tx) =>
      tx.query<Row>(
        `select id, clock, due_at as "dueAt" from case_record where clock is not null and id > $1 order by id limit $2`,
        [after, page],
      ),
    );
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.id;
  }
}
