import { Injectable } from '@nestjs/common';
import { Rulebook } from '../../rulebook/application/rulebook.js';
import type { ReportView } from '../../timeline/domain/report-view.js';
import { type CitizenAct, mayDo, reviewOf } from '../domain/may-do.js';
import type { RequestRow } from '../persistence/request-store.js';

/** Judges what a reporter may do by the province's limits. */
@Injectable()
export class Situations {
  constructor(private readonly rulebook: Rulebook) {}

  /** `handled`: the view of the report itself, or of the one in which it goes on. */
  mayDo(view: ReportView, handled: ReportView, requests: readonly RequestRow[], now: Date): CitizenAct[] {
    const isOpen = (type: RequestRow['type']) => requests.some((row) => row.type === type && row.state === 'open');
    return mayDo({
      status: view.status,
      handledStatus: handled.status,
      reopenUntil: view.closedAt && this.rulebook.reopenUntil(view.closedAt),
      rated: requests.some(({ type, data }) => type === 'rating' && data.handlingNo === handled.handlingNo),
      withdrawalOpen: isOpen('withdrawal'),
      reopeningOpen: isOpen('reopening'),
      byMachine: view.standing && view.byMachine,
      dispatchReviewAsked: reviewOf(requests, view.dispatchNo) !== undefined,
      askedBefore: requests.some(({ type }) => type === 'reopening'),
      now,
    });
  }
}
