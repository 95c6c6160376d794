import { dayOf } from '#calendar';
/** Milliseconds. A dispatch counts from the beginning of its transaction, and none takes that long. */
const settling = 3_600_000;

/** The week of an instant, named by its Monday in Việt Nam: YYYY-MM-DD. */
export function weekOf(instant: Date): string {
  const day = new Date(`${dayOf(instant)}T00:00:00Z`);
  return shifted(day, -((day.getUTCDay() + 6) % 7));
}

export function weeksAfter(week: string, weeks: number): string {
  return shifted(new Date(`${week}T00:00:00Z`), 7 * weeks);
}

export function startOf(week: string): Date {
  return new Date(`${week}T00:00:00+07:00`);
}

/** The week whose sample is to be drawn next, of those that are over; undefined when all are drawn. */
export function weekToDraw(lastDrawn: string | null, now: Date): string | undefined {
  const lastOver = weeksAfter(weekOf(new Date(now.getTime() - settling)), -1);
  if (lastDrawn === null) return lastOver;
  return lastDrawn < lastOver ? weeksAfter(lastDrawn, 1) : undefined;
}

function shifted(day: Date, days: number): string {
  const other = new Date(day);
  other.setUTCDate(day.getUTCDate() + days);
  return other.toISOString().slice(0, 10);
}
