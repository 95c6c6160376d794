import { type CalendarDefinition, defaultCalendar, WorkCalendar } from '#calendar';
import { decodeEvent, type Limits, Topics } from '#contracts';
import { workerActor } from '#persistence';
import { defaultLimits } from '#registry';
import type { Timing } from '../../../apps/tracking/src/handling-clock/domain/handling-clock.js';
import type { ServiceDatabase } from '../operator-databases.js';

interface Version<T> {
  /** Epoch milliseconds. */
  since: number;
  value: T;
}

/** The calendars and limits of the province in all versions that are known, oldest first. */
export interface Terms {
  calendars: Version<WorkCalendar>[];
  limits: Version<Limits>[];
}

/** The built-in ones, what tracking has now, which may be all that is kept, and what the registry has said. */
export async function readTerms(databases: readonly ServiceDatabase[]): Promise<Terms> {
  const query = async <T>(service: string, sql: string, parameters: unknown[] = []): Promise<T[]> => {
    const database = databases.find((entry) => entry.service === service)?.database;
    return database ? database.run(workerActor(service), (tx) => tx.query<T>(sql, parameters)) : [];
  };
  const kept = await query<{ kind: string; body: object }>(
    'tracking',
    `select kind, body from registry_copy where kind in ('calendar', 'limits')`,
  );
  const said = await query<{ body: string }>(
    'routing',
    `select body from ledger where topic = $1 and (subject like 'calendar:%' or subject like 'limits:%') order by position`,
    [Topics.registry],
  );
  const terms = builtIn();
  for (const { kind, body } of kept) add(terms, -Infinity, kind, body);
  for (const { body } of said) {
    const { time, subject, data } = decodeEvent(body);
    add(terms, Date.parse(time), subject.slice(0, subject.indexOf(':')), data);
  }
  return terms;
}

export function builtIn(): Terms {
  const calendar = new WorkCalendar(defaultCalendar);
  return {
    calendars: [{ since: -Infinity, value: calendar }],
    limits: [{ since: -Infinity, value: defaultLimits }],
  };
}

function add({ calendars, limits }: Terms, since: number, kind: string, body: object): void {
  if (kind === 'calendar') calendars.push({ since, value: new WorkCalendar(body as CalendarDefinition) });
  else limits.push({ since, value: { ...defaultLimits, ...body } });
}

export function calendarOf({ calendars }: Terms, id: string, version: number): WorkCalendar | undefined {
  return calendars.findLast(({ value: { definition } }) => definition.id === id && definition.version === version)
    ?.value;
}

export function timingAt({ calendars, limits }: Terms, at: Date, calendarId = 'default'): Timing {
  const before = ({ since }: Version<unknown>) => since <= at.getTime();
  const own = calendars.findLast((one) => before(one) && one.value.definition.id === calendarId);
  return {
    calendar: (own ?? calendars.findLast(({ value }) => value.definition.id === 'default')!).value,
    limits: limits.findLast(before)!.value,
  };
}

/** Whether some version makes this instant: services hear of a new one by and by, and until then go by an earlier one. */
export function makes({ calendars, limits }: Terms, instant: Date, by: (timing: Timing) => Date): boolean {
  return calendars.some(({ value: calendar }) =>
    limits.some(({ value }) => by({ calendar, limits: value }).getTime() === instant.getTime()),
  );
}
