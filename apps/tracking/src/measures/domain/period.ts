/** Reports received from `from` on and before `to`. */
export interface Period {
  from: Date;
  to: Date;
}

const dayMs = 86_400_000;
/** Milliseconds. */
const vietnamOffset = 7 * 3_600_000;

/** A day is all of it, in Vietnam; an instant is itself. Without them: this month until today. */
export function readPeriod({ from, to }: { from?: string; to?: string }, now: Date): Period {
  const today = new Date(now.getTime() + vietnamOffset).toISOString().slice(0, 10);
  const last = to ?? today;
  return {
    from: instant(from ?? `${last.slice(0, 7)}-01`),
    to: isDay(last) ? new Date(instant(last).getTime() + dayMs) : instant(last),
  };
}

function isDay(text: string): boolean {
  return text.length === 10;
}

function instant(text: string): Date {
  return new Date(isDay(text) ? `${text}T00:00:00+07:00` : text);
}

export function isWithin(at: Date, { from, to }: Period): boolean {
  return at >= from && at < to;
}
