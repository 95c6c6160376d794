import type { Limit, WorkCalendar } from '#calendar';

/** What the sender is told before sending. It never changes, whatever pauses, extensions or reopenings follow. */
export interface ReportPromise {
  dispatchBy: Date;
  answerBy: Date;
}

export interface PromiseTerms {
  calendar: WorkCalendar;
  dispatch: Limit;
  /** The limit of the known field, else the normal one. */
  handling: Limit;
}

/** received + dispatch limit + handling limit. */
export function promiseFrom(receivedAt: Date, { calendar, dispatch, handling }: PromiseTerms): ReportPromise {
  const dispatchBy = calendar.due(receivedAt, dispatch);
  return { dispatchBy, answerBy: calendar.due(dispatchBy, handling) };
}
