import { Injectable } from '@nestjs/common';
import { maskText } from '#text';
import { Ledger } from '#messaging';
import { newId } from '#persistence';
import type { Visitor } from '../../reports/application/visitor.js';
import { addRequest } from '../persistence/request-store.js';
import { reviewOf } from '../domain/may-do.js';
import { ReporterTurn, type UnderKey } from './reporter-turn.js';

/** A request that a person look at the dispatch of the machine; routing brings it to the desk. */
@Injectable()
export class AskDispatchReview {
  constructor(
    private readonly turns: ReporterTurn,
    private readonly ledger: Ledger,
  ) {}

  /** Once per dispatch: whoever asks again gets the first answer, and nothing is said. */
  ask(visitor: Visitor, code: string, key: UnderKey | undefined, typed: string | undefined) {
    return this.turns.take(
      visitor,
      code,
      'review-dispatch',
      key,
      async ({ tx, reportId, view: { dispatchNo } }) => {
        const requestId = newId();
        const reason = typed === undefined ? undefined : maskText(typed).text;
        const data = { dispatchNo, reason };
        const request = { id: requestId, reportId, type: 'dispatch-review', data, state: 'open' } as const;
        const requestedAt = (await addRequest(tx, request)).requestedAt.toISOString();
        await this.ledger.append(tx, [
          {
            type: 'vn.dieuphoi.report.dispatch-review-requested',
            subject: reportId,
            data: { requestId, dispatchNo, requestedAt, ...(reason !== undefined && { reason }) },
          },
        ]);
        return { requestId, requestedAt };
      },
      ({ requests, view }) => {
        const asked = reviewOf(requests, view.dispatchNo);
        return asked && { requestId: asked.id, requestedAt: asked.requestedAt.toISOString() };
      },
    );
  }
}
