import type { AnyEvent } from '#contracts';
import { emptyView, type ReportView } from '../../../apps/intake/src/timeline/domain/report-view.js';
import { takeEvent } from '../../../apps/intake/src/timeline/domain/take-event.js';
import { entryOf, type TimelineEntry } from '../../../apps/intake/src/timeline/domain/timeline-entry.js';
import {
  takeEvent as watch,
  type WatchedReport,
} from '../../../apps/notification/src/notices/domain/watched-report.js';
import { measuredEvent } from '../../../apps/tracking/src/measures/domain/measured-event.js';
import { clockAfter, type ExpectedClock, noClock } from './expected-clock.js';
import { dispatchByAfter, type ExpectedDispatchBy } from './expected-dispatch-by.js';
import type { Terms } from './terms.js';

/** What the events of a report make of it. */
export interface ExpectedReport {
  view: ReportView;
  entries: TimelineEntry[];
  words: ReportWords;
  watched: WatchedReport | undefined;
  /** Types of the events from which figures are made. */
  measured: string[];
  split: boolean;
  dispatchBy: ExpectedDispatchBy | undefined;
  clock: ExpectedClock;
  /** When the last event about it was said. */
  last: number;
  /** False when its first events are no longer in the ledger, which is kept for some weeks. */
  whole: boolean;
}

/** Masked, as all that events carry. */
interface ReportWords {
  text: string;
  supplements: string[];
  /** What the desk reads, in pieces; why a review is asked for (`requestId`) belongs to it only when it is granted. */
  desk: { text: string; requestId?: string }[];
  granted: ReadonlySet<string>;
}

/** Every report begins at intake, and all that is said of it later is younger. */
export function beginningWith({ subject, source, sequence }: AnyEvent): ExpectedReport {
  return {
    view: emptyView(subject),
    entries: [],
    words: { text: '', supplements: [], desk: [], granted: new Set() },
    watched: undefined,
    measured: [],
    split: false,
    dispatchBy: undefined,
    clock: noClock,
    last: 0,
    whole: source === '/intake' && sequence === 1,
  };
}

export function afterEvent(before: ExpectedReport, event: AnyEvent, terms: Terms): ExpectedReport {
  const entry = entryOf(event);
  return {
    ...before,
    view: takeEvent(before.view, event),
    entries: entry ? [...before.entries, entry] : before.entries,
    words: wordsAfter(before.words, event),
    watched: watch(before.watched, event),
    measured: measuredEvent(event) ? [...before.measured, event.type] : before.measured,
    split: before.split || event.type === 'vn.dieuphoi.dispatch.split',
    dispatchBy: dispatchByAfter(before.dispatchBy, event, terms),
    clock: clockAfter(before.clock, event, terms),
    last: Date.parse(event.time),
  };
}

export function deskText({ desk, granted }: ReportWords): string {
  const pieces = desk.filter(({ requestId }) => requestId === undefined || granted.has(requestId));
  return pieces.map(({ text }) => text).join('\n\n');
}

function wordsAfter(words: ReportWords, event: AnyEvent): ReportWords {
  switch (event.type) {
    case 'vn.dieuphoi.report.submitted':
    case 'vn.dieuphoi.report.redacted': {
      const { text } = event.data;
      return { ...words, text, desk: [{ text }] };
    }
    case 'vn.dieuphoi.report.erased':
      return { ...words, text: '', supplements: [], desk: [{ text: '' }] };
    case 'vn.dieuphoi.report.supplemented': {
      const { text } = event.data;
      return { ...words, supplements: [...words.supplements, text], desk: [...words.desk, { text }] };
    }
    case 'vn.dieuphoi.report.reopening-requested': {
      const { reason: text, requestId } = event.data;
      return { ...words, desk: [...words.desk, { text, requestId }] };
    }
    case 'vn.dieuphoi.dispatch.triage-requested': {
      const { requestId } = event.data;
      return requestId === undefined ? words : { ...words, granted: new Set([...words.granted, requestId]) };
    }
    default:
      return words;
  }
}
