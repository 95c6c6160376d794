import { CalendarError } from './calendar-error.js';
import { parseLimit } from './limit.js';
import { formatInstant, parseInstant } from './local-time.js';
import type { Pause, WorkCalendar } from './work-calendar.js';

/** One question to the operator's command `deadline`, as it stands on a JSON line. */
export interface DeadlineQuestion {
  readonly id?: string | number;
  readonly from: string;
  readonly limit: string;
  readonly pauses?: readonly { readonly from: string; readonly to: string }[];
}

export interface DeadlineAnswer {
  readonly id?: string | number;
  /** RFC 3339 in the calendar's zone. */
  readonly due: string;
  readonly explanation: string;
}

/** Answers one question of unknown origin; throws CalendarError with a sentence for whoever wrote it. */
export function answerDeadline(calendar: WorkCalendar, question: unknown): DeadlineAnswer {
  const { id, from, limit, pauses } = readQuestion(question);
  const { due, text } = calendar.explain(parseInstant(from), parseLimit(limit), readPauses(pauses ?? []));
  return { ...(id === undefined ? {} : { id }), due: formatInstant(due), explanation: text.vi };
}

/** Pauses of a pauses file or a question: instants with zone, the end not before the beginning. */
function readPauses(value: unknown): Pause[] {
  if (!Array.isArray(value)) throw new CalendarError('invalid-pause', 'Pauses are a list of {"from","to"}.');
  return value.map((item: unknown) => {
    const { from, to } = asRecord(item);
    if (typeof from !== 'string' || typeof to !== 'string') {
      throw new CalendarError('invalid-pause', 'A pause has the instants "from" and "to".');
    }
    const pause = { from: parseInstant(from), to: parseInstant(to) };
    if (pause.to < pause.from)
      throw new CalendarError('invalid-pause', `The pause from ${from} ends before it begins.`);
    return pause;
  });
}

function readQuestion(value: unknown): DeadlineQuestion {
  const { id, from, limit, pauses } = asRecord(value);
  if (typeof from !== 'string')
    throw new CalendarError('invalid-instant', '"from" is missing: an instant with a zone.');
  if (typeof limit !== 'string') throw new CalendarError('invalid-limit', '"limit" is missing: for example 4wh.');
  const known = typeof id === 'string' || typeof id === 'number' ? { id } : {};
  return { ...known, from, limit, pauses: (pauses ?? []) as DeadlineQuestion['pauses'] };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
