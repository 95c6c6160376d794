import type { Outcome } from '#contracts';

/** An answer that left the agency. */
export interface ApprovedAnswer {
  outcome: Outcome;
  approvedAt: Date;
  /** The promised day of a planned outcome, YYYY-MM-DD. */
  plannedFor: string | null;
}

/** One dispatch and its handling. */
export interface DispatchFacts {
  dispatchNo: number;
  agencyId: string;
  decidedAt: Date;
  byMachine: boolean;
  fieldCode: string;
  urgency: 'urgent' | 'normal';
  handlingLimit: string;
  /** To the agency that returned it last, or to the one that took over from that. */
  givenBack: boolean;
  /** `toMerge`: recalled for no other reason than to go on in another report. */
  ended: { how: 'recalled' | 'returned'; at: Date; toMerge?: boolean } | null;
  /** The handling period that the assignment began; later ones are reopenings, which never touch these deadlines. */
  handlingNo: number | null;
  /** Assignment, limit and valid pauses, without extensions. */
  due0: Date | null;
  /** The same with granted extensions. */
  dueAt: Date | null;
  warnAt: Date | null;
  /** Since when the citizen is waited for with the clock standing still. */
  pausedSince: Date | null;
  answers: ApprovedAnswer[];
  reopenedAt: Date[];
  nudgedAt: Date[];
}

/** What measures need of one report, as it was known at an instant. */
export interface ReportFacts {
  id: string;
  code: string;
  receivedAt: Date;
  test: boolean;
  parentId: string | null;
  channel: string;
  fieldCode: string | null;
  /** The second level of the field, where it is known. */
  subfieldCode: string | null;
  placeCode: string | null;
  contactable: boolean;
  /** The dispatch deadline in force. */
  dispatchBy: Date;
  /** The promise shown before sending; it never changes. */
  answerBy: Date;
  /** Since when the citizen is waited for before a dispatch. */
  pausedSince: Date | null;
  dispatches: DispatchFacts[];
  ruled: boolean;
  end: { how: 'refused' | 'merged' | 'withdrawn'; at: Date } | null;
  mergedInto: string | null;
  /** Ids of the parts that it was split into. */
  partIds: string[];
  /** The latest rating, 1 to 4. */
  rating: number | null;
}
