import type { ReportStatus } from '#contracts';

export const citizenActs = ['supplement', 'withdraw', 'rate', 'reopen', 'review', 'review-dispatch'] as const;
export type CitizenAct = (typeof citizenActs)[number];

const open: readonly ReportStatus[] = [
  'received',
  'awaiting-triage',
  'awaiting-citizen',
  'dispatched',
  'accepted',
  'in-progress',
  'reopened',
];

export interface Situation {
  status: ReportStatus;
  /** Of what is handled: the report itself, or the one in which it goes on. */
  handledStatus: ReportStatus;
  /** End of the time in which a closed report may be reopened, and a refused one reviewed. */
  reopenUntil: Date | null;
  /** Rated in the present period of handling. */
  rated: boolean;
  withdrawalOpen: boolean;
  reopeningOpen: boolean;
  /** The dispatch that stands was decided by the machine alone. */
  byMachine: boolean;
  /** That a person look at it was asked for, whatever became of that. */
  dispatchReviewAsked: boolean;
  /** A reopening or review was asked for before, whatever became of it. */
  askedBefore: boolean;
  now: Date;
}

/** What the reporter may do now; routing and tracking still decide about withdrawing and reopening. */
export function mayDo(at: Situation): CitizenAct[] {
  return citizenActs.filter((act) => rules[act](at));
}

const rules: Record<CitizenAct, (at: Situation) => boolean> = {
  supplement: ({ status }) => open.includes(status),
  withdraw: ({ status, withdrawalOpen }) => open.includes(status) && !withdrawalOpen,
  rate: ({ handledStatus, rated }) => handledStatus === 'closed' && !rated,
  reopen: ({ status, reopenUntil, reopeningOpen, now }) =>
    status === 'closed' && !reopeningOpen && reopenUntil !== null && now <= reopenUntil,
  // A person looks at a refusal once more; after that the law has other ways.
  review: ({ status, reopenUntil, askedBefore, now }) =>
    status === 'refused' && !askedBefore && reopenUntil !== null && now <= reopenUntil,
  'review-dispatch': ({ status, byMachine, dispatchReviewAsked }) =>
    open.includes(status) && byMachine && !dispatchReviewAsked,
};

interface Asked {
  type: string;
  data: { dispatchNo?: unknown };
}

/** That a person look at a dispatch is asked for once. */
export function reviewOf<R extends Asked>(requests: readonly R[], dispatchNo: number): R | undefined {
  return requests.find(({ type, data }) => type === 'dispatch-review' && data.dispatchNo === dispatchNo);
}
